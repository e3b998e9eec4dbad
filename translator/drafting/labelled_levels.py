"""Names what a level is of that stands under a label such as `Target:` or 指标： and is counted by the time."""

import re
from collections.abc import Sequence

from translator.domain.reading import Quantity
from translator.drafting.said_of import SaidOf

_BEHIND_EN = re.compile(
    r"\d\s(?P<name>[a-z][\w'’-]*(?:\s[\w'’-]+){0,3}?)\s(?:an?|per|each|every)\s[a-z]+$", re.I
)
_BEFORE_ZH = re.compile(
    r"(?:每[年月周天日]|[年月周日]均)?(?P<name>[\u4e00-\u9fff]{2,10}?)(?:数量?|次数)?(?:要|应|须)?(?:能)?"
    r"(?:(?:下?降|减少?|压|控制|缩减)(?:低|少)?[到至在]|不超过|不多于|低于|少于)?[\s每年月周天日]{0,8}$"
)


_NOW = re.compile(
    r"[\s,，(（:：–-]{0,3}(?:(?:it is |it['’]s )?(?:now|today|currently)(?: it is| it['’]s| at)?|现在是?|目前是?|现状)\s?"
)
"""What leads from a level to reach to that of today, as in `fewer than 3 a week, now it is 11`."""


def level_now(text: str, goal: Quantity, numbers: Sequence[Quantity]) -> Quantity | None:
    """Return the number right behind a level to reach that is said to hold today; None where there is none.

    Args:
        text: the whole ask.
        goal: the level to reach.
        numbers: the numbers of the ask, in order.
    """
    after = next((q for q in numbers if q.start >= goal.end), None)
    if after is None or after.unit != goal.unit:
        return None
    return after if _NOW.fullmatch(text, goal.end, after.start) else None


def labelled_name(said: SaidOf, number: Quantity) -> str:
    """Return what a limit by the week, the month or the like is set on; nothing where its words do not say.

    Args:
        said: the phrase the limit belongs to.
        number: the limit, which stands under a label that says it is to be reached.
    """
    if "/" not in number.unit or number.bound not in ("at_most", "at_least"):
        return ""
    if said.figure is not None:
        return said.figure.name
    behind = _BEHIND_EN.search(number.text)
    if behind:
        name = behind["name"]
        return name if name.endswith("s") else f"{name}s"
    before = _BEFORE_ZH.fullmatch(said.before.strip())
    return before["name"] if before else ""
