"""Nothing that the reading finds goes missing: every number, every vague phrase, and whether anything is asked for."""

from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.cover import Cover
from translator.domain.reading import Reading
from translator.domain.spec import Finding, Spec
from translator.domain.value import Span


def heard(examined: Examined) -> tuple[Finding, ...]:
    """Report what the reading of the ask finds and the specification does not hold."""
    reading = examined.reading
    if reading is None:
        return ()
    return tuple(broken("heard", where, message) for where, message in _lost(examined.spec, reading))


def _lost(spec: Spec, reading: Reading) -> Iterator[tuple[str, str]]:
    if spec.verdict not in (reading.verdict, "contradicts_decision"):
        yield "/verdict", "The reading of the ask comes to another verdict."
    if spec.language != reading.language:
        yield "/language", "The ask is in another language."
    numbers = [e.source for e in spec.ledger if e.source.kind == "ask"]
    entered = Cover([Span(start=s.start or 0, end=s.end or 0) for s in numbers])
    told = Cover(spec.left_out)
    if any(not (entered.touches(q) or told.touches(q)) for q in reading.quantities if q.role != "other"):
        yield "/ledger", "A number of the ask is nowhere."
    held = {(v.start, v.end) for v in spec.vague}
    asked = spec.verdict != "not_a_request"
    if asked and any((v.start, v.end) not in held for v in reading.vague):
        yield "/vague", "A vague phrase of the ask is nowhere."
