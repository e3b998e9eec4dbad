"""Our own words hold no character that nobody sees, or that passes for another."""

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.checks.lines.hidden import hidden as wrong
from translator.checks.lines.line import Line, Source
from translator.domain.spec import Finding


def hidden(examined: Examined) -> tuple[Finding, ...]:
    """Report each text of ours with a character that cannot be seen and that the ask does not hold."""
    spec = examined.spec
    source = Source(spec.ask.text, spec.language)
    return tuple(
        broken("hidden", path, "This text holds a character that cannot be seen, or one of another script.")
        for path, text in examined.prose
        if not text.isascii()
        and wrong(Line(text, "summary", source))
        and wrong(Line(_of_our_own(text, spec.ask.text), "summary", source))
    )


def _of_our_own(text: str, ask: str) -> str:
    """Leave out the characters that the ask holds, since we may quote it."""
    return "".join(char for char in text if char not in ask)
