"""Alternatives a model proposes: judged in words on the four dimensions, none preferred, none priced."""

from translator.binding.desk import Desk
from translator.binding.written import Written, WrittenAlternative
from translator.domain.spec import DIMENSIONS, Alternative, Dimension, Rating, Spec
from translator.drafting.keys import Names

_MIN, _MAX = 2, 4
"""Fewer than two are no choice; more than four are not compared."""
_UNSAID = {"en": "Nothing is said about it.", "zh": "没有说到。"}
_NOTHING_LEARNED = {"en": "Nothing is learned here.", "zh": "这里没有要学习的东西。"}


def with_alternatives(
    spec: Spec, written: Written, desk: Desk, names: Names, *, needs_learning: bool
) -> Spec:
    """Put a model's alternatives in the place of the customary ones, where at least two different ones hold.

    Args:
        spec: the draft so far.
        written: the model's answer.
        desk: binds and checks each text.
        names: hands out ids.
        needs_learning: whether anything is learned; otherwise there is no model effect to judge.
    """
    made: dict[str, Alternative] = {}
    for index, one in enumerate(written.alternatives[:_MAX]):
        found = _alternative(spec, one, f"/alternatives/{index}", desk, names, needs_learning=needs_learning)
        if found:
            made.setdefault(found.name.casefold(), found)
    if len(made) < _MIN:
        return spec
    gone = tuple(a.id for a in spec.alternatives)
    return spec.model_copy(update={"alternatives": tuple(made.values()), "retired": (*spec.retired, *gone)})


def _alternative(
    spec: Spec, one: WrittenAlternative, where: str, desk: Desk, names: Names, *, needs_learning: bool
) -> Alternative | None:
    texts = {
        name: desk.take(getattr(one, name), "alternative", f"{where}/{name}")
        for name in ("name", "summary", "gives_up", "flips_when")
    }
    if any(text is None for text in texts.values()):
        return None
    language = "zh" if spec.language == "zh" else "en"
    ratings: dict[Dimension, Rating] = {
        d: Rating(judgement="unknown", why=_UNSAID[language]) for d in DIMENSIONS
    }
    for index, rating in enumerate(one.ratings):
        why = desk.take(rating.why, "alternative", f"{where}/ratings/{index}/why")
        if why:
            ratings[rating.dimension] = Rating(judgement=rating.judgement, why=why)
    if not needs_learning:
        ratings["model_effect"] = Rating(judgement="not_applicable", why=_NOTHING_LEARNED[language])
    return Alternative.model_validate(
        {"id": names.give("A", f"model:{texts['name']}"), **texts, "ratings": ratings}
    )
