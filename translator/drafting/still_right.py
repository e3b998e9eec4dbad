"""Asks whether a level that was decided before holds here too: it stands until somebody says another one.

Source: docs/decisions/0033-a-decided-level-fills-a-goal-and-is-asked-about-again.md
"""

from collections.abc import Iterator

from translator.domain.spec import AnswerOption, Question, Target
from translator.domain.value import Language
from translator.drafting.ground import Ground
from translator.drafting.keys import question_key
from translator.drafting.placing import Candidate

_WEIGHT = 0.2
"""A little below an open question about the same: it has an answer already."""
_WORDS: dict[Language, tuple[str, str, str, str]] = {
    "en": (
        "{name}: {goal} was decided before. Is that right for the {thing}, too?",
        "It was decided before this was asked for; what was right then may not be enough here, or cost more than it is worth.",
        "Yes: {goal}",
        "The level that was decided holds here, too.",
    ),
    "zh": (
        "{name}：以前定的是{goal}。这次{thing}也按这个吗？",
        "那是提出这个需求之前定的；当时合适的，这次可能不够，也可能不值。",
        "是：{goal}",
        "以前定下的水平在这里也适用。",
    ),
}


def asked_again(ground: Ground, targets: tuple[Target, ...]) -> Iterator[Candidate]:
    """Yield a question for each target whose goal is a decided level.

    Args:
        ground: what the draft stands on.
        targets: the targets with their goals.
    """
    for target in targets:
        if target.goal and ground.book.get(target.goal).status == "decided":
            yield Candidate(_question(ground, target, target.goal), _WEIGHT, key=target.id)


def _question(ground: Ground, target: Target, goal: str) -> Question:
    ask, why, yes, holds = _WORDS["zh" if ground.language == "zh" else "en"]
    about = ground.knowledge.aspect(ground.knowledge.measure(target.measure).aspects[0]).slot
    place, shown = f"/targets/{target.id}/goal", f"{{{goal}}}"
    text = (
        ask.replace("{name}", target.name)
        .replace("{goal}", shown)
        .replace("{thing}", ground.slots.values["thing"])
    )
    return Question(
        id=ground.names.give("Q", question_key(about, (target.id,), text)),
        to="business",
        about=about,
        text=text,
        why=why,
        options=(AnswerOption(label=yes.replace("{goal}", shown), sets={place: goal}, consequence=holds),),
        takes={"quantity": place},
        changes=(target.id,),
    )
