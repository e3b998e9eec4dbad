"""What was decided before, laid beside a draft; a decision that the ask goes against becomes its verdict."""

from collections.abc import Sequence

from translator.domain.spec import DecisionRef, Spec
from translator.ports import Bearing

SHOWN_MAX = 3
"""A page names so many at most: nobody reads a list of everything that is near."""


def with_precedents(spec: Spec, bearings: Sequence[Bearing]) -> Spec:
    """Return a draft with the decisions that bear on it.

    One that stands and conflicts makes the verdict; one that no longer stands is named with its status and binds nobody.

    Args:
        spec: the draft.
        bearings: what was found, nearest first; those that conflict are named before the others.
    """
    if not bearings or spec.verdict == "not_a_request":
        return spec
    shown = sorted(bearings, key=lambda b: not b.precedent.forbids)[:SHOWN_MAX]
    against = spec.verdict == "specifiable" and any(b.precedent.forbids for b in shown)
    refs = tuple(DecisionRef(decision_id=b.precedent.decision_id, revision=b.version) for b in shown)
    return spec.model_copy(
        update={
            "precedents": tuple(b.precedent for b in shown),
            "inputs": spec.inputs.model_copy(update={"decisions": refs}),
            "verdict": "contradicts_decision" if against else spec.verdict,
        }
    )


def with_the_same_precedents(spec: Spec, other: Spec) -> Spec:
    """Return a draft with the decisions that lie beside another draft of the same ask."""
    if not other.precedents or spec.verdict == "not_a_request":
        return spec
    inputs = spec.inputs.model_copy(update={"decisions": other.inputs.decisions})
    against = spec.verdict == "specifiable" and other.verdict == "contradicts_decision"
    verdict = other.verdict if against else spec.verdict
    return spec.model_copy(update={"precedents": other.precedents, "inputs": inputs, "verdict": verdict})
