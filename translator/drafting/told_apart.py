"""Changes whose two levels stand apart: how it is in one sentence or turn, and in a later one the goal that only answers it.

`8 % come back unreadable … 2 % would be great`, `27 visits went wrong … bring the 27 down to under 5`,
要等9个工作日 … 等待时间缩短到3个工作日. Only where one number alone can be meant is it taken for today's.
"""

import re
from collections.abc import Iterator

from translator.domain.reading import Quantity
from translator.drafting.figure_names import figure_before, han_name
from translator.drafting.ground import Ground
from translator.drafting.parts import is_of_a_part
from translator.knowledge.units import comparable, in_base, is_counted, is_duration
from translator.reading.quantities.bare import bare_quantity
from translator.reading.quantities.leaning import leaning

_PAST = re.compile(
    r"\b(?:last|this|past|previous) (?:year|quarter|month|week|season|winter|summer|spring|autumn|fall|term)\b|\bin 20\d\d\b"
    r"|上个?(?:季度|月|周|学期|半年)|去年|今年|前年|本月|本季度",
    re.I,
)
_ANSWERS = re.compile(
    r"\b(?:accept|live with|settle for|tolerate|put up with|happy with|fine with|content with|glad with) (?:about |around |at most )?$"
    r"|\b(?:contract|law|statute|agreement|standard) (?:says|allows|demands) $"
    r"|\b(?:like|love|prefer|want) (?:that|it|this|them|these)(?: to (?:be|stay|go|come|drop))?(?: down)?(?: to)? $"
    r"|\b(?:in future|in the future|from now on),? (?:about |only |just )?$"
    r"|\b(?:target|goal|aim)\b[:?]? *(?:is |of |would be )?$",
    re.I,
)
_NAMED_BEHIND = re.compile(r"\s(?!(?:by|in|until|before|this|next|on average)\b)[a-z]{2,}", re.I)
"""After a goal these say what it is of."""
_ANSWERED = re.compile(r"[^.,;!?\n]{0,24}?\bwould (?:be|make|do)\b", re.I)
_LED = re.compile(
    r"(?:缩短|压缩|压|降低|降|减少|减|提升|提高|提|升)(?:到|至|为)|\b(?:bring|get|cut|push|reduce|take) (?:it|this|that|them) (?:down |up )?to\b",
    re.I,
)
_SAYS_LITTLE = frozenset("时间长率比例度平均的希望年底前每我们要争取到在把将做成用耗")
"""Characters that many names of figures share."""
_APART_CHARS = 700
_NAME_CHARS, _NAME_CHARS_MIN = 80, 6
_NOUN = re.compile(r"(?<=[\d a-z])[a-z][a-z' -]{0,60}$|(?<![a-z])[a-z]{3,}+$", re.I)
"""What a number counts, at its end."""
_CLAUSE = re.compile(r"[,;:!?，；：、。！？\n]|\.\s|\b(?:and|but|so|because|while)\b")


def told_apart(ground: Ground, numbers: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Yield today's level, the goal and what the ask calls it.

    Args:
        ground: what the draft stands on.
        numbers: the numbers of the ask that have a unit, in its order.
    """
    for goal in numbers:
        if goal.role != "target":
            continue
        head = goal.unit.partition("/")[0]
        things = is_counted(head) or head == "time"
        today = _counted(ground, numbers, goal) if things else _measured(ground, numbers, goal)
        if today:
            yield today, goal, _name(ground, today, goal)


def _counted(ground: Ground, numbers: list[Quantity], goal: Quantity) -> Quantity | None:
    """Return how many there were of what there shall be fewer of; a multiple counts nothing."""
    text = ground.notes.text
    if goal.bound != "at_most" or "倍" in text[goal.start : goal.end + 1]:
        return None
    told = [
        q
        for q in numbers
        if q.unit == goal.unit
        and q.end <= goal.start
        and q.value > goal.value
        and q.bound in ("exactly", "about")
        and q.role != "target"
    ]
    past = [q for q in told if _PAST.search(text, ground.sentence_of(q.span).start, q.start)]
    return past[0] if past and len({q.value for q in past}) == 1 else None


def _measured(ground: Ground, numbers: list[Quantity], goal: Quantity) -> Quantity | None:
    """Return the one level of today that a share or a time leads on from, or answers."""
    if not (goal.unit == "%" or is_duration(goal.unit)) or is_of_a_part(
        ground.notes.text, ground.sentence_of(goal.span), goal.span
    ):
        return None
    text, line = ground.notes.text, ground.sentence_of(goal.span)
    own = text[line.start : goal.start]
    led = _LED.search(_CLAUSE.split(own)[-1] + goal.text) is not None
    answers = _ANSWERS.search(own) and not _NAMED_BEHIND.match(text, goal.end)
    glad = _ANSWERED.match(text, goal.end) is not None
    if not (led or answers or glad):
        return None
    others = [q for q in numbers if comparable(q.unit, goal.unit) and q is not goal and q.end <= goal.start]
    others = [q for q in others if q.start >= line.start] or others
    today = [q for q in others if q.role in ("baseline", "other") and q.bound in ("exactly", "about")]
    if (
        len(others) != 1
        or len(today) != 1
        or in_base(today[0].value, today[0].unit) == in_base(goal.value, goal.unit)
    ):
        return None
    near = goal.start - today[0].end <= _APART_CHARS
    there = ground.sentence_of(today[0].span)
    worse = leaning(text[there.start : there.end]) == (-1 if goal.value > today[0].value else 1)
    return today[0] if near and (glad or not worse) and _may_be_of(ground, today[0], goal) else None


def _may_be_of(ground: Ground, today: Quantity, goal: Quantity) -> bool:
    """Say whether what a goal names, if it names anything, is spoken of where today's level is told."""
    text, line, there = ground.notes.text, ground.sentence_of(goal.span), ground.sentence_of(today.span)
    before = text[line.start : goal.start]
    told = text[there.start : there.end].casefold()
    if before.isascii():
        named = figure_before(before)
        return named is None or not named.is_level or named.name.casefold() in told
    name = han_name(_LED.split(before)[0]) or (f.name if (f := figure_before(before)) else "")
    return not name or bool((set(name) - _SAYS_LITTLE) & set(told))


def _name(ground: Ground, today: Quantity, goal: Quantity) -> str:
    """Return what the goal calls the figure in Chinese, or the words around today's level."""
    text, line = ground.notes.text, ground.sentence_of(goal.span)
    before = _LED.split(text[line.start : goal.start])[0]
    named = han_name(before) if not before.isascii() else ""
    return named if len(named) > 1 else quoted_around(ground, today)


def quoted_around(ground: Ground, number: Quantity) -> str:
    """Return the words around a number in quotation marks, the number left out; nothing where another amount is among them.

    Args:
        ground: what the draft stands on.
        number: the number; what it counts is among the words.
    """
    text, line = ground.notes.text, ground.sentence_of(number.span)
    cuts = [line.start, *(m.end() for m in _CLAUSE.finditer(text, line.start, number.start))]
    cut = _CLAUSE.search(text, number.end, line.end)
    before = text[cuts[-1] : number.start].strip()
    noun = _NOUN.search(number.text) if is_counted(number.unit.partition("/")[0]) else None
    after = f"{noun.group() if noun else ''}{text[number.end : cut.start() if cut else line.end].rstrip('. ')}".strip()
    longer = text[cuts[-2] : number.start].strip() if len(cuts) > 1 else ""
    short = len(before) + len(after) < _NAME_CHARS_MIN
    tries = [f"{longer} … {after}"] if short and longer else []
    tries += [f"{before} … {after}", f"… {after}", f"{before} …"]
    for words in tries:
        said = _short(words.strip(" ，,：:"))
        if said.strip("… ") and not any(c.isdigit() for c in said) and not bare_quantity(said):
            return f"“{said}”"
    return ""


def _short(words: str) -> str:
    """Return words as far as a name may be long, cut between words."""
    if len(words) <= _NAME_CHARS:
        return words
    at = words.find("…")
    low = max(0, min(at - _NAME_CHARS // 2, len(words) - _NAME_CHARS))
    cut = words[low : low + _NAME_CHARS]
    parts = cut.split(" ")
    if len(parts) < 3:
        return cut
    return " ".join(parts[1 if low else 0 : None if low + _NAME_CHARS >= len(words) else -1])
