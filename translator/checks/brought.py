"""Our own words bring no address, no markup and no order to whoever reads them that the ask does not hold."""

import re

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.checks.lines.line import Line, Source
from translator.checks.lines.links import commands, leads_away
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Finding

_SIGNS = (
    "@", "＠", "[", "<", "`", "|", "{{", "}}", "://", "www", "hxxp", " dot ", "data:", "file:", "script:", "mailto:",
    "ignore", "disregard", "forget", "system prompt", "as an ai", "as a lang", "i cannot", "i can't", "i can’t", "i am unable",
    "忽略", "系统提示词", "作为ai", "作为一个", "作为人工", "作为语言",
)  # fmt: skip
"""One of these, or a point with no blank behind it, is in every address, in all markup and in every order to a model."""
_BYTES = tuple((sign, sign.encode()) for sign in _SIGNS)
_POINT = re.compile(r"\.\w")
_FINDINGS = "/findings"
"""A finding quotes orders of the ask, so that their author sees them."""


def brought(examined: Examined) -> tuple[Finding, ...]:
    """Report each text of ours with a link, markup or words to a model, as far as they are not the ask's."""
    page = examined.page.encode().lower()  # Python looks for words in bytes ten times as fast as in text
    signs = [sign for sign, as_bytes in _BYTES if as_bytes in page]
    pointed = _POINT.search(examined.page) is not None
    if not (signs or pointed):
        return ()  # as on most pages; the whole of it is looked through before each text is
    source = Source(examined.spec.ask.text, examined.spec.language)
    found = []
    for path, text in examined.prose:
        low = text.lower()
        if not (any(sign in low for sign in signs) or (pointed and _POINT.search(low))):
            continue
        line = Line(REFERENCE.sub("N", text) if "{" in text else text, "summary", source)
        if (leads_away(line) or commands(line)) and not path.startswith(_FINDINGS):
            message = "This text holds an address, markup or an order that the ask does not."
            found.append(broken("brought", path, message))
    return tuple(found)
