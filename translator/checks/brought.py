"""Our own words bring no address, no markup and no order to whoever reads them that the ask does not hold."""

import re

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.checks.lines.line import Line, Source
from translator.checks.lines.links import commands, leads_away
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Finding

_SIGNS = ("@", "＠", "[", "<", "`", "|", "{{", "}}", "://", "www", "hxxp", " dot ", "(.", "data:", "file:", "script:", "mailto:")  # fmt: skip
_POINT = re.compile(r"\.\w")
"""One of these is in every address and markup."""
_ORDERS = ("ignore", "disregard", "forget", "system prompt", "as an ai", "as a language", "i cannot", "i can't", "i can’t", "i am unable", "忽略", "提示词", "作为ai", "作为人工", "作为语言", "作为一个")  # fmt: skip
"""One of these is in every order to a model."""
_FINDINGS = "/findings"
"""A finding quotes orders of the ask, so that their author sees them."""


def brought(examined: Examined) -> tuple[Finding, ...]:
    """Report each text of ours with a link, markup or words to a model, as far as they are not the ask's."""
    page = examined.page
    signs = [sign for sign in _SIGNS if sign in page]
    point = _POINT.search(page) is not None
    orders = [word for word in _ORDERS if word in page]
    if not (signs or point or orders):
        return ()
    source = Source(examined.spec.ask.text, examined.spec.language)
    found = []
    for path, text in examined.prose:
        low = text.casefold()
        leads = any(sign in low for sign in signs) or (point and _POINT.search(low) is not None)
        ordered = any(word in low for word in orders)
        if (leads or ordered) and not path.startswith(_FINDINGS):
            line = Line(REFERENCE.sub("N", text), "summary", source)
            if (leads and leads_away(line)) or (ordered and commands(line)):
                found.append(
                    broken(
                        "brought",
                        path,
                        "This text holds an address, markup or an order that the ask does not.",
                    )
                )
    return tuple(found)
