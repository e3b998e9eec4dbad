"""Alternatives: what else could be built, or not built, judged in words on four dimensions; unknown is honest."""

from translator.domain.spec import Alternative, Question, Rating
from translator.drafting.ground import Ground
from translator.knowledge.schema import Choice

_ASKED_BY = {
    "business_value": ("outcome", "baseline", "cost", "users"),
    "technical_feasibility": ("integration", "load", "latency", "availability", "security"),
    "model_effect": ("task_quality", "coverage", "drift", "fallback"),
    "data_conditions": ("data", "privacy", "coverage"),
}


def alternatives_of(ground: Ground, questions: tuple[Question, ...]) -> tuple[Alternative, ...]:
    """Write the alternatives of this kind of system in the words of the ask.

    Args:
        ground: what the draft stands on.
        questions: those whose answers would turn an unknown into a judgement.
    """
    ground.used.note(f"archetypes/{ground.archetype.name}")
    return tuple(_alternative(ground, choice, questions) for choice in ground.archetype.alternatives[:4])


def _alternative(ground: Ground, choice: Choice, questions: tuple[Question, ...]) -> Alternative:
    fill = ground.slots.fill
    ratings = {}
    for dimension, rating in choice.ratings.items():
        idle = dimension == "model_effect" and not ground.notes.reading.needs_learning
        judgement = "not_applicable" if idle else rating.judgement
        asked = _ASKED_BY[dimension] if judgement == "unknown" else ()
        ratings[dimension] = Rating(
            judgement=judgement,
            why=_NOTHING_LEARNED[ground.language] if idle else fill(rating.why),
            facts=tuple(q.id for q in questions if q.about in asked)[:2],
        )
    return Alternative(
        id=ground.names.give("A", choice.key),
        name=fill(choice.name),
        summary=fill(choice.summary),
        ratings=ratings,
        gives_up=fill(choice.gives_up),
        flips_when=fill(choice.flips_when),
    )


_NOTHING_LEARNED = {
    "en": "Nothing is learned here.",
    "zh": "这里没有要学习的东西。",
    "other": "Nothing is learned here.",
}
