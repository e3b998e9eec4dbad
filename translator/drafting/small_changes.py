"""What is drafted for a small change to something that exists: at most two questions, and nothing that is customary.

What kind of system the changed page belongs to was not said, so nothing that holds for such systems is.
"""

import re

from translator.domain.spec import Feasibility, Feasible, Target
from translator.drafting.ground import Ground
from translator.knowledge.schema import SmallChange, Words

QUESTIONS_MAX = 2
_NAMES = {
    "en": ("change", "page"),
    "zh": ("这处改动", "这个页面"),
}
"""What the part and the place are called where the ask does not say."""


def kind_of(ground: Ground) -> SmallChange:
    """Return the first kind of small change whose words the ask holds."""
    kinds, text = ground.knowledge.small_changes, ground.notes.text.lower()
    return next((k for k in kinds if _told_by(k, text)), kinds[-1])


def _told_by(kind: SmallChange, text: str) -> bool:
    words = [re.escape(w) for w in kind.en]
    latin = re.search(rf"\b(?:{'|'.join(words)})\b", text) if words else None
    return latin is not None or any(w.lower() in text for w in kind.zh)


def put(ground: Ground, words: Words) -> str:
    """Write a template about the part and the place the ask names."""
    change = ground.change
    part, place = _NAMES["zh" if ground.language == "zh" else "en"]
    if change:
        part, place = change.part or part, change.place or place
    return ground.slots.fill(words, part=part, place=place)


def own_targets(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """Keep the targets that the ask itself sets or leaves vague."""
    return tuple(t for t in targets if t.goal or t.baseline or t.resolves)


def feasibility_of_change(ground: Ground) -> Feasibility:
    """Say who can tell whether a small change can be made."""
    zh = ground.language == "zh"
    why = (
        "改的是已有的东西，由维护的人来说要花多少工夫。"
        if zh
        else "It changes something that exists; whoever looks after that can say what it takes."
    )
    can = Feasible(verdict="can_if", why=why)
    nothing = Feasible(verdict="not_applicable", why=why)
    return Feasibility(
        overall=can,
        business_value=nothing,
        technical_feasibility=can,
        model_effect=nothing,
        data_conditions=nothing,
    )
