"""A judgement stands on a fact: `can` and `cannot` on what somebody gave, `strong`, `fair` and `weak` on one that is named.

What is customary for the kind of system is the catalogue's judgement, and a model's own is labelled by the engine; both stand without.
"""

from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.checks.numbers import given
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Alternative, Dimension, Finding
from translator.knowledge.catalogue import built_in

_JUDGED = frozenset({"strong", "fair", "weak"})
_GENERAL = "general"


def judgements(examined: Examined) -> tuple[Finding, ...]:
    """Report each judgement without a fact, each fact that is not there, and each preference that nothing decides."""
    return tuple(broken("judgements", where, message) for where, message in _wrong(examined))


def _wrong(examined: Examined) -> Iterator[tuple[str, str]]:
    spec = examined.spec
    if spec.feasibility is not None:
        for name, one in spec.feasibility:
            where = f"/feasibility/{name}"
            if one.verdict in ("can", "cannot") and not any(_decides(f, examined) for f in one.facts):
                yield where, "This is judged without a fact that somebody gave."
            if not all(_is_there(fact, examined) for fact in one.facts):
                yield where, "This judgement names a fact that is not there."
            if not examined.questions.keys() >= set(one.unknowns):
                yield where, "This judgement waits for a question that nobody asks."
    preferred = [a for a in spec.alternatives if a.preferred]
    if len(preferred) > 1:
        yield "/alternatives", "More than one alternative is preferred."
    for index, alternative in enumerate(spec.alternatives):
        where = f"/alternatives/{alternative.id}"
        for dimension, rating in alternative.ratings.items():
            place = f"{where}/ratings/{dimension}"
            if not all(_is_there(fact, examined) for fact in rating.facts):
                yield place, "This judgement names a fact that is not there."
            stands = any(_decides(fact, examined) for fact in rating.facts)
            if rating.judgement in _JUDGED and not (stands or _customary(index, dimension, examined)):
                yield place, "This is judged without a fact that somebody gave."
        if alternative.preferred and not _decided(alternative, examined):
            yield where, "This alternative is preferred, and no fact decides for it."


def _is_there(fact: str, examined: Examined) -> bool:
    decisions = (d.decision_id for d in examined.spec.inputs.decisions)
    return fact in examined.ledger or fact in examined.questions or fact in decisions


def _decides(fact: str, examined: Examined) -> bool:
    """Say whether a fact is a number somebody gave, an answer, or a decision that holds."""
    entry = examined.ledger.get(fact)
    if entry is not None:
        return given(entry, dict(examined.ledger))
    dead = {p.decision_id for p in examined.spec.precedents if p.status != "accepted"}
    decisions = {d.decision_id for d in examined.spec.inputs.decisions} - dead
    return fact in examined.answered or fact in decisions


def _customary(index: int, dimension: Dimension, examined: Examined) -> bool:
    """Say whether a judgement is the catalogue's of this kind of system, or a model's or another version's, which is not compared."""
    spec = examined.spec
    if spec.engine.kind == "model" or not examined.is_own:
        return True
    choices = built_in().archetype(spec.archetype or _GENERAL).alternatives
    rating = choices[index].ratings.get(dimension) if index < len(choices) else None
    return rating is not None and rating.judgement == spec.alternatives[index].ratings[dimension].judgement


def _decided(alternative: Alternative, examined: Examined) -> bool:
    """Say whether the reason for a preference names a fact, or one of its ratings stands on one."""
    why = alternative.why_preferred or ""
    facts = [*REFERENCE.findall(why), *(f for rating in alternative.ratings.values() for f in rating.facts)]
    return bool(why.strip()) and any(_decides(fact, examined) for fact in facts)
