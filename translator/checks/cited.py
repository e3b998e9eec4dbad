"""A past decision is cited only where it was given, is told as it stands, and only an accepted one gives a number."""

from collections.abc import Iterator

from translator.checks.answered import typed
from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding

_BINDS_NOBODY = frozenset({"superseded", "related"})
_MAY_BE = {
    "accepted": frozenset({"supports", "conflicts", "related"}),
    "rejected": frozenset({"conflicts", "related"}),
}
"""How a decision may bear on an ask, by its status; one of any other status binds nobody."""


def cited(examined: Examined) -> tuple[Finding, ...]:
    """Report each decision that nobody gave or that is told as if it held, and each number from one that does not or does not say it."""
    return tuple(broken("cited", where, message) for where, message in _wrong(examined))


def _wrong(examined: Examined) -> Iterator[tuple[str, str]]:
    spec = examined.spec
    given = {d.decision_id for d in spec.inputs.decisions}
    status = {p.decision_id: p.status for p in spec.precedents}
    for precedent in spec.precedents:
        if precedent.decision_id not in given:
            yield f"/precedents/{precedent.decision_id}", "This decision was not given to the draft."
        if precedent.relation not in _MAY_BE.get(precedent.status, _BINDS_NOBODY):
            yield (
                f"/precedents/{precedent.decision_id}",
                "This decision does not hold, and is told as if it did.",
            )
    for entry in spec.ledger:
        if entry.source.kind != "decision":
            continue
        ref = entry.source.ref or ""
        if ref not in given:
            yield f"/ledger/{entry.id}", "This number is of a decision that was not given to the draft."
        elif entry.status == "decided" and status.get(ref, "accepted") != "accepted":
            yield f"/ledger/{entry.id}", "This number is of a decision that does not hold."
        quote = entry.source.quote or ""
        if quote and not (typed(entry, quote, "en") or typed(entry, quote, "zh")):
            yield f"/ledger/{entry.id}", "The decision does not say this number."
    binding = {ref for ref in given if status.get(ref, "accepted") in _MAY_BE}
    for kind, line in examined.lines:
        if line.origin == "decision" and not binding:
            yield (
                f"/boundaries/{kind}/{line.id}",
                "This line is of a decision, and none that holds was given.",
            )
    if spec.verdict == "contradicts_decision" and not any(p.forbids for p in spec.precedents):
        yield "/verdict", "No decision is named that the ask contradicts."
