"""Our own words bring no address, no markup and no order to whoever reads them that the ask does not hold."""

import re

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.checks.lines.line import Line, Source
from translator.checks.lines.links import commands, leads_away
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Finding

_SIGNS = (
    "@", "＠", "[", "<", "`", "|", "{{", " dot ",
    "ignore", "disregard", "forget", "prompt", "as an ai", "as a lang", "i can", "i am unable",
)  # fmt: skip
_SIGNS_ZH = ("忽略", "提示词", "作为ai", "作为一个", "作为人工", "作为语言")
_POINT, _COLON = re.compile(r"\.\w"), re.compile(r":[\w/]")
"""One of these signs, a point or a colon with no blank behind it, is in every address, in all markup and in every order."""
_BYTES = {sign: sign.encode() for sign in (*_SIGNS, *_SIGNS_ZH)}
_CALLED = re.compile("[@＠](?=[\u3400-\u9fff])")
"""How a Chinese chat calls somebody, which leads nowhere."""
_FINDINGS = "/findings"
"""A finding quotes orders of the ask, so that their author sees them."""


def brought(examined: Examined) -> tuple[Finding, ...]:
    """Report each text of ours with a link, markup or words to a model, as far as they are not the ask's."""
    page = examined.page
    low = page.encode().lower()  # Python looks for words in bytes ten times as fast as in text
    wanted = (*_SIGNS, *_SIGNS_ZH) if examined.spec.language == "zh" else _SIGNS
    signs = [sign for sign in wanted if _BYTES[sign] in low]
    joined = [pattern for pattern in (_POINT, _COLON) if pattern.search(page)]
    if not (signs or joined):
        return ()  # as on most pages; the whole of it is looked through before each text is
    source = Source(examined.spec.ask.text, examined.spec.language)
    said = {e.id: e.source.quote or "N" for e in examined.spec.ledger if e.source.kind == "ask"}
    found = []
    for path, text in examined.prose:
        low_text = text.lower()
        if not (any(s in low_text for s in signs) or any(pattern.search(text) for pattern in joined)):
            continue
        plain = _CALLED.sub(" ", REFERENCE.sub(lambda ref: said.get(ref.group(1), "N"), text))
        line = Line(plain, "summary", source)
        if (leads_away(line) or commands(line)) and not path.startswith(_FINDINGS):
            message = "This text holds an address, markup or an order that the ask does not."
            found.append(broken("brought", path, message))
    return tuple(found)
