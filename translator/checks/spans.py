"""The ask is as it was received, and what is quoted from it stands where it is said to stand."""

from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.canonical import sha256_of
from translator.domain.cover import Range
from translator.domain.spec import Finding


def spans(examined: Examined) -> tuple[Finding, ...]:
    """Report an ask that was changed, each range that lies outside of it, and each vague phrase it does not say there."""
    return tuple(broken("spans", where, message) for where, message in _wrong(examined))


def _wrong(examined: Examined) -> Iterator[tuple[str, str]]:
    spec = examined.spec
    text = spec.ask.text
    if sha256_of(text) != spec.ask.sha256:
        yield "/ask", "The ask is not the one that was received."
    for where, span in _ranges(examined):
        if not (span.start < span.end <= len(text) or (where == "/left_out" and span.start == span.end)):
            yield where, "This place points outside of the ask."
    for phrase in spec.vague:
        if text[phrase.start : phrase.end] != phrase.text:
            yield f"/vague/{phrase.id}", "The ask does not say this phrase there."
    for part in spec.left_out:
        if not part.reason.strip():
            yield "/left_out", "A part of the ask is left out without a reason."


def _ranges(examined: Examined) -> Iterator[tuple[str, Range]]:
    spec = examined.spec
    yield from (("/evidence", span) for span in examined.evidence)
    yield from (("/left_out", part) for part in spec.left_out)
    yield from (
        ("/ask/requests", part) for request in spec.ask.requests for part in (request, *request.parts)
    )
    yield from (("/ask/speakers", speaker) for speaker in spec.ask.speakers)
    yield from (("/findings", span) for finding in spec.findings for span in finding.spans)
