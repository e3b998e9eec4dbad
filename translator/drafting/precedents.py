"""What was decided before, laid beside a draft; a decision that the ask goes against becomes its verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translator.domain.spec import DecisionRef, Spec
from translator.domain.value import Language
from translator.ports import Bearing

SHOWN_MAX = 3
"""A page names so many at most: nobody reads a list of everything that is near."""


def with_precedents(spec: Spec, bearings: Sequence[Bearing]) -> Spec:
    """Return a draft with the decisions that bear on it.

    One that stands and conflicts makes the verdict; one that no longer stands is named with its status and binds nobody. Whatever
    gave the draft a number is named, too.

    Args:
        spec: the draft.
        bearings: what was found, nearest first; those that conflict are named first, then those that gave a number.
    """
    if not bearings or spec.verdict == "not_a_request":
        return spec
    quotes = {e.source.ref: e.source.quote or "" for e in spec.ledger if e.status == "decided"}
    ranked = sorted(bearings, key=lambda b: (not b.precedent.forbids, b.precedent.decision_id not in quotes))
    named = [b for b in ranked[SHOWN_MAX:] if b.precedent.decision_id in quotes]
    shown = [_giving(b, quotes, spec.language) for b in (*ranked[:SHOWN_MAX], *named)]
    against = spec.verdict == "specifiable" and any(b.precedent.forbids for b in shown)
    refs = tuple(DecisionRef(decision_id=b.precedent.decision_id, revision=b.version) for b in shown)
    return spec.model_copy(
        update={
            "precedents": tuple(b.precedent for b in shown),
            "inputs": spec.inputs.model_copy(update={"decisions": refs}),
            "verdict": "contradicts_decision" if against else spec.verdict,
        }
    )


def _giving(one: Bearing, quotes: Mapping[str | None, str], language: Language) -> Bearing:
    """Say of a decision whose level became a goal that it did, in the words that set it."""
    quote = quotes.get(one.precedent.decision_id)
    if quote is None or one.precedent.forbids:
        return one
    why = (
        f"它定下了这里没有说的水平。{one.precedent.why}"
        if language == "zh"
        else f"It sets a level that is left open here. {one.precedent.why}"
    )
    return replace(one, precedent=one.precedent.model_copy(update={"why": why, "quote": quote}))


def with_the_same_precedents(spec: Spec, other: Spec) -> Spec:
    """Return a draft with the decisions that lie beside another draft of the same ask."""
    if not other.precedents or spec.verdict == "not_a_request":
        return spec
    inputs = spec.inputs.model_copy(update={"decisions": other.inputs.decisions})
    against = spec.verdict == "specifiable" and other.verdict == "contradicts_decision"
    verdict = other.verdict if against else spec.verdict
    return spec.model_copy(update={"precedents": other.precedents, "inputs": inputs, "verdict": verdict})
