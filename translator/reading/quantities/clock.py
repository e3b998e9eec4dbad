"""Finds times of day that bound something: `before 9:15`, `between 1am and 6am`, 早上9点前, 凌晨1点到6点之间.

They are no quantities: a time of day counts nothing, and it is kept in the ask's own words.
"""

import re
from collections.abc import Iterator

from translator.domain.value import Language, Span

_AT = r"(?:\d{1,2}(?:[:.]\d{2})?[ ]?[ap](?:m\b|\.m\.)|\d{1,2}:\d{2}(?!\d)(?:[ ]?(?:h|hrs|hours|o['’]?clock)\b)?|\d{1,2} o['’]?clock\b|noon\b|midnight\b)"
_FIRST = rf"(?:{_AT}|\d{{1,2}}(?=[ ]?(?:-|–|to|and|until|till)[ ]?{_AT}))"
_EN = re.compile(
    rf"\b(?:before|by|until|till|after|from|since|between|at|not later than|no later than|at the latest(?: by)?|outside(?: of)?)\s(?:about |around )?{_FIRST}(?:\s?(?:and|to|-|–|until|till)\s?{_AT})?",
    re.I,
)
_DAY_ZH = (
    r"(?:每天|每日|当天|次日|第二天|工作日)?(?:清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜间|凌晨|半夜)?"
)
_NUMBER_ZH = r"(?:[12]?\d|十[一二]?|二十[一二三四]?|[零一二两三四五六七八九])"
_AT_ZH = rf"(?:{_NUMBER_ZH}点(?:半|整|钟|一刻|三刻|(?:\d{{1,2}}|[一二三四五]?十[一二三四五六七八九]?)分?)?|[012]?\d[:：][0-5]\d(?!\d))"
_ZH = re.compile(
    rf"{_DAY_ZH}{_AT_ZH}(?:[ ]?(?:到|至|-|–|—|~|～)[ ]?{_DAY_ZH}{_AT_ZH}(?:之?间|期间|内)?|之?[前后]|以[前后]|开始|截止|为止)"
)
"""A time of day alone may be anything, such as 三点建议; one that something comes before or after is none but a time."""


def hours_in(text: str, language: Language) -> Iterator[Span]:
    """Yield the words that bound something by a time of day, in order.

    Args:
        text: the whole ask.
        language: what it is read as.
    """
    for match in (_ZH if language == "zh" else _EN).finditer(text):
        yield Span(start=match.start(), end=match.end())
