"""Tells Chinese clauses that say how it is today: how much there is, how long it takes, what people are left to do."""

import re

from translator.domain.value import Span
from translator.reading.text.words_zh import CAN, MUST, NEED, NOT, NUMERAL, WANT

_COUNTED = r"场|单|个人?|人|件|台|趟|份|张|桌|间|车|箱|通|条|例"
_LASTS = r"毫秒|秒|分钟|小时|天|工作日|周|月|年"
_OPENS = re.compile(
    r"[^，,。；\n]{1,6}(?:目前|现在|平时|以前|一直|过去)(?![起就后]|开始|[^，,。；\n]{0,6}(?:改|换成))"
)
"""A clause that opens how things are: 我司目前有观察员21人."""
_WAS = re.compile(r"(?:旧|老|原来|以前|原先|之前)的?[^，,。；\n]{1,14}?(?:是(?!否)|[有在]\d)")
"""What there has been: 旧的记录是手写本子."""
_ASKS = re.compile(rf"{WANT}|{MUST}|{NOT}|{NEED}|{CAN}")
_LOAD = re.compile(
    rf"[^，,。；\n]{{0,14}}?(?<![第每])一[天周月年](?:平均|大概|大约|差不多)?[要得]?(?!能)[^，,。；\n给发推出生自存留备不至最内]{{0,4}}?{NUMERAL}{{1,9}}(?:多|来)?(?:{_COUNTED})$"
)
"""How much there is to do: 高峰期一天要排45场."""
_TAKES = re.compile(
    rf"[^，,。；\n]{{0,20}}?(?:需要?|要|得)(?![能在])[^，,。；\n\d内不至最存留]{{0,4}}?{NUMERAL}{{1,9}}(?:\.\d{{1,2}})?(?:多|来)?(?:个(?={_LASTS}))?(?:{_COUNTED}|{_LASTS})(?:左右|多)?$"
)
"""How long or how many it takes, where a sentence tells how things are: 一个航次的日志要录11天."""
_HABIT = re.compile(
    r"[^，,。；\n]{0,12}(?:总(?=[在是要说让])|老是|老(?=[在要说让])|经常|往往|常常|动不动)[^，,。；\n]{0,14}[要得需]"
)
"""What people are used to: 司机总在出车前才说要改路线."""
_LEFT_TO = re.compile(r"(?:就|也|都)?(?:只能(?:请|靠|找|去|打电话|翻|等|问|自己|一[个页])|只好|不得不)")
"""What people are left to do: 只能请馆员翻."""
_FIRM = re.compile(rf"{WANT}|{MUST}|{NOT}")


def opens_today(text: str, clause: Span) -> bool:
    """Say whether a clause tells how things are and asks for nothing, so that what follows tells of it too."""
    told = _OPENS.match(text, clause.start, clause.end) or _WAS.match(text, clause.start, clause.end)
    return told is not None and _ASKS.search(text, clause.start, clause.end) is None


def is_today(text: str, clause: Span, *, today: bool) -> bool:
    """Say whether a clause is no duty but tells how it is.

    Args:
        text: the whole ask.
        clause: one clause of a sentence.
        today: whether its sentence tells how things are.
    """
    if _FIRM.search(text, clause.start, clause.end):
        return False
    told = (_LOAD, _HABIT, *((_TAKES,) if today else ()))
    return any(way.match(text, clause.start, clause.end) for way in told)


def left_to_do(text: str, clause: Span, following: Span) -> bool:
    """Say whether the next clause tells what people are left to do about this one, as in 读者要查地名，只能请馆员翻."""
    if _FIRM.search(text, clause.start, clause.end):
        return False
    return _LEFT_TO.match(text, following.start, following.end) is not None
