"""An ask that gives orders to the tool: its author is shown where, for somebody else may have put them there."""

import unicodedata

from translator.checks.examined import Examined
from translator.domain.spec import Finding
from translator.reading.quantities.quantities import bare_quantity

_QUOTED_CHARS_MAX = 120
_MESSAGES = {
    "en": "This text gives orders to the tool that reads it: {quotes}. None was followed, and no number in them counts. Whoever wrote them can say what is wanted instead.",
    "zh": "这段文字里有给本工具下的指令：{quotes}。都没有照办，其中的数也不算数。如果确有需求，请写明想要什么。",
}
_QUOTED_MAX = 3
"""So many orders are quoted; all are marked."""


def orders(examined: Examined) -> tuple[Finding, ...]:
    """Warn where an ask commands the tool instead of saying what is wanted."""
    spec = examined.spec
    spans = examined.orders
    if not spans:
        return ()
    said = [" ".join(spec.ask.text[s.start : s.end].split()).strip(" -=_*#.。") for s in spans]
    language = "zh" if spec.language == "zh" else "en"
    quotes = [f"“{_cut(words)}”" for words in said[:_QUOTED_MAX]]
    if len(said) > _QUOTED_MAX:
        quotes.append("…")
    message = _MESSAGES[language].format(quotes=("；" if language == "zh" else "; ").join(quotes))
    return (
        Finding(check="orders", severity="warning", about="ask", where="/ask", message=message, spans=spans),
    )


def _cut(words: str) -> str:
    """Shorten a quote, and leave its numbers to the ask: a text of ours says none without its source."""
    words = unicodedata.normalize("NFKC", words)[: 2 * _QUOTED_CHARS_MAX]
    while (number := bare_quantity(words)) and number in words:
        words = words.replace(number, "…")
    return words if len(words) <= _QUOTED_CHARS_MAX else words[:_QUOTED_CHARS_MAX].rstrip() + "…"
