"""Changes that the ask states: where something stands today and where it is to be led, as in `from 50 minutes to 20`.

Such a pair is a level of one and the same thing, whatever it is called, so it makes a target of its own.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from translator.domain.reading import Quantity
from translator.drafting.figure_names import figure_before, han_name
from translator.drafting.ground import Ground
from translator.drafting.parts import is_of_a_part
from translator.drafting.told_apart import quoted_around, told_apart
from translator.knowledge.units import comparable, in_base, is_counted, is_duration

_SAYS_NOTHING_EN = re.compile(
    r"(?:[\s,;.:–—-]|→|->|=>|'d\b|'s\b|\b(?:to|from|and|but|should|must|has|have|take|takes|last|be|is|it|that|this|them|these|we|i|they|you|would|could|"
    r"want|wants|like|need|needs|down|up|back|goal|target|aim|now|today|currently|at|the|moment|long|each|on|average|only|just|ideally|rather|please|"
    r"a|an|day|week|month|year|per|get|bring|cut|push|reduce|lower|happy|glad|fine|content|satisfied|with|of|for|within|in|under|below|or|less|than|statute|law|rule|contract|says|allows)\b)*+",
    re.I,
)
_SAYS_NOTHING_HAN = re.compile(
    r"(?:[\s，,、；;:：]|→|->|=>|而|但|现在|目前|今年|明年|今后|以后|年底|年内|前|我们|目标|希望|要求|期望|想|争取|力争|计划|需要|必须|应该?|能|可以|是|为|在|要|把它|将其|"
    r"缩短|压缩|压|降低|下降|降|减少|减|提升|提高|提|升|增加|控制|做|达|到|至|了|的|每[天日周月年次单]|成|左右|多)*+"
)
_NAMES_MORE = re.compile(
    r"\s(?:of|for|to|between)\s(?!it\b|that\b|this\b|each\b)[a-z]|的(?!时候|话|水平)[\u4e00-\u9fff]", re.I
)
"""After a goal these say what else it is of."""
_CLAUSE = re.compile(r"[，,。；;！？]")
_CLAUSE_EN = re.compile(r"[.;,!?](?=\s)")
_OF_THE_SAME = re.compile(r"\s*(?:and |but |so )?(?:it|this|that|they|these)\b", re.I)
"""How a clause begins that goes on with what the one before it was about."""
_LED_HAN = re.compile(r"(?:缩短|压缩|压|降低|降|减少|减|提升|提高|提|升)[到至]")
_RULE_HAN = re.compile(r"[，,；;]\s?(?:规定|标准|法定)(?:的|要求)?[是为]?$")
"""Before a limit, after a clause that tells of today, these lay down the limit of the same thing."""
_BETWEEN_CHARS = 60
_APART_CHARS = 80
_ACT = re.compile(r"(?:就|能|要|得)?(?P<act>(?![分秒时天内以就能要得])[\u4e00-\u9fff])")
"""What is done within a time in Chinese: the character right after it."""
_PRONOUNS = re.compile(r"(?:it|that|this|which|they|these|those|who|what|there|we|i|you|if it)", re.I)
_NOWADAYS = re.compile(r"^(?:today|currently|now|nowadays|at the moment|at present|right now)\b[\s,]*", re.I)
_OFF_BY = re.compile(r"\b(?:off|wrong|out) by\b[^\d]{0,24}$", re.I)
_OFF_CHARS = 220
_NAME_CHARS = 60
_TAKES = re.compile(r"\b(?:takes?|took|lasts?|needs?|costs?|requires?)\b[^.,;]{0,24}$", re.I)
_TIMED = re.compile(
    r"(?P<name>\b(?:[a-z-]+ ){0,2}?(?:time|delay|wait|duration)\b[a-z' -]{0,50}?) (?:is|was|takes|took)\b[^.,;]{0,16}$",
    re.I,
)
"""A figure that says itself that it is a time."""
_IT = re.compile(r"\b(?:it|that|this)\b", re.I)
_DOWN = re.compile(r"\b(?:under|below|down to|(?:less|shorter|no more|at most) than)\b", re.I)
_TIME_SAID = re.compile(r"(?:时间|时长|用时|耗时|周期|间隔|误差|偏差|延迟|差|率|量)$")


class Change(NamedTuple):
    """One thing that is to change, with its two levels."""

    today: Quantity
    goal: Quantity
    figure: str
    """Its name in the words of the ask; empty where they give none."""


def changes_in(ground: Ground) -> Iterator[Change]:
    """Yield the changes an ask states, in its order.

    Args:
        ground: what the draft stands on.
    """
    numbers = [q for q in ground.notes.reading.quantities if q.unit]
    for today, goal in pairwise(numbers):
        if _goes_on(ground, today, goal):
            yield Change(today, goal, _name(ground, today, goal))
    yield from _errors(ground, numbers)
    yield from _apart(ground, numbers)
    yield from (Change(*found) for found in told_apart(ground, numbers))


def _apart(ground: Ground, numbers: list[Quantity]) -> Iterator[Change]:
    """Yield the one time of today and the one wished for, told in neighbouring sentences of one act: 打电话派单要40分钟 … 15分钟内派出去."""
    text = ground.notes.text
    times = [q for q in numbers if is_duration(q.unit)]
    today = [q for q in times if q.role == "baseline"]
    goals = [q for q in times if q.role == "target"]
    if len(today) != 1 or len(goals) != 1 or not _limits(goals[0], today[0]):
        return
    act, line = act_after(text, goals[0]), ground.sentence_of(today[0].span)
    near = 0 < goals[0].start - today[0].end <= _APART_CHARS
    same = act is not None and act in text[line.start : min(line.end, goals[0].start)]
    own = _CLAUSE_EN.split(text[today[0].end : goals[0].start])[-1]
    if near and (same or _OF_THE_SAME.match(own)):
        yield Change(today[0], goals[0], _name(ground, today[0], goals[0]))


def act_after(text: str, time: Quantity) -> str | None:
    """Return the act that a Chinese time is said of, the character right after it, as 派 in 15分钟内派出去; None where none is.

    Args:
        text: the ask.
        time: a time in it.
    """
    found = _ACT.match(text, time.end)
    return found.group("act") if found else None


def _goes_on(ground: Ground, today: Quantity, goal: Quantity) -> bool:
    """Say whether the second of two numbers says where the first is to be led."""
    counted = is_counted(goal.unit.partition("/")[0])
    told = (
        today.role == "baseline" or (counted and today.role in ("size", "load")) or _is_level(ground, today)
    )
    if not told or goal.role != "target" or not comparable(today.unit, goal.unit):
        return False
    if goal.start - today.end > _BETWEEN_CHARS or today.value == goal.value:
        return False
    text = ground.notes.text
    if is_of_a_part(text, ground.sentence_of(goal.span), goal.span):
        return False
    if _NAMES_MORE.match(text, goal.end):
        return False
    between = text[today.end : goal.start]
    if (_SAYS_NOTHING_EN if between.isascii() else _SAYS_NOTHING_HAN).fullmatch(between):
        return True
    if _takes_it_down(ground, today, goal):
        return True
    if _RULE_HAN.search(between) and _limits(goal, today) and not _han(text[goal.end : goal.end + 1]):
        return True
    own = _CLAUSE.split(between)[-1]  # as in 平均25分钟，客户都有意见。希望缩短到10分钟
    return _LED_HAN.search(own + goal.text) is not None and _SAYS_NOTHING_HAN.fullmatch(own) is not None


def _takes_it_down(ground: Ground, today: Quantity, goal: Quantity) -> bool:
    """Say whether a clause of its own leads a time down, as in `takes 50 minutes on a full ship now; we need it under 30`."""
    text = ground.notes.text
    own = _CLAUSE.split(text[today.end : goal.start])[-1]
    led = _IT.search(own) and _SAYS_NOTHING_EN.fullmatch(own) and _DOWN.search(own + goal.text)
    return bool(led) and _TAKES.search(text, max(0, today.start - 40), today.start) is not None


def _is_level(ground: Ground, today: Quantity) -> bool:
    """Say whether a share without a word of today is of a figure that is named as such, as in 利用率只有55%."""
    line = ground.sentence_of(today.span)
    figure = figure_before(ground.notes.text[line.start : today.start]) if today.unit == "%" else None
    return figure is not None and figure.is_level and today.role == "other"


def _errors(ground: Ground, numbers: list[Quantity]) -> Iterator[Change]:
    """Yield how far something is off today, with the one limit near it that is told in the same unit and says of what it is nowhere."""
    text = ground.notes.text
    off = [q for q in numbers if _OFF_BY.search(text, max(0, q.start - 40), q.start)]
    for today in off if len(off) == 1 else []:
        goals = [q for q in numbers if _limits(q, today)]
        if (
            len(goals) == 1
            and min(abs(goals[0].start - today.end), abs(today.start - goals[0].end)) <= _OFF_CHARS
        ):
            line = ground.sentence_of(today.span)
            said = text[max(line.start, today.start - _NAME_CHARS) : today.start]
            yield Change(today, goals[0], f"“{said.strip()} …”")


def _limits(goal: Quantity, today: Quantity) -> bool:
    same = goal.role == "target" and goal.bound == "at_most" and comparable(goal.unit, today.unit)
    return same and in_base(goal.value, goal.unit) < in_base(today.value, today.unit)


def _name(ground: Ground, today: Quantity, goal: Quantity) -> str:
    """Return what the ask calls the thing that changes."""
    text, line = ground.notes.text, ground.sentence_of(today.span)
    after_last, _ = ground.numbers_beside(today.span)
    before = text[max(line.start, after_last, today.start - 120) : today.start]
    counted = is_counted(today.unit.partition("/")[0])
    time = is_duration(today.unit.partition("/")[0])
    if _han(before) or _han(text[today.start : goal.end]):
        name = han_name(before) or (goal.subject or today.subject if counted else "")
        if not name:
            return quoted_around(ground, today)
        return f"{name}的时间" if time and not _TIME_SAID.search(name) else name
    timed = _TIMED.search(before) if time else None
    if timed:
        return timed["name"]
    figure = None if _TAKES.search(before) else figure_before(before)
    if figure:
        return figure.name
    if counted:
        return goal.subject or today.subject
    per = today.unit.partition("/")[2]
    if time and is_counted(per):
        return f"time per {per.replace('_', ' ')}"
    name = _NOWADAYS.sub("", today.subject.strip())
    if not name or _PRONOUNS.fullmatch(name):
        return ""
    return f"time for {name[:1].lower() + name[1:]}" if time else name


def _han(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)
