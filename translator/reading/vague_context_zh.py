"""What makes a vague Chinese word clear: a name, somebody's quote, a number after it, or a tale about today."""

import re

from translator.reading.phrases import Hit, Unit

_LEADING = (
    "更加", "更为", "更", "非常", "十分", "特别", "比较", "足够", "足够地", "尽量", "尽可能", "相当", "极其", "真正", "再", "很",
    "不能", "不要", "不会", "不可", "不应", "不", "别", "太", "最", "又",
)  # fmt: skip
_TRAILING = ("一点儿", "一点", "一些", "一下", "些", "点", "地", "起来")
_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》", "【": "】", '"': '"'}
_CLAUSE = re.compile(r"[，,。！？!?；;：:\n]")
_WISH = re.compile(
    r"希望|想|需要|必须|务必|应该|应当|应|须|请|能不能|能否|可否|最好|建议|要求|得(?:有|能)|目标|争取|力争|以便|从而|让|使|为了|实现|达到|做到|保证|确保|支持|提供"
    r"|(?<![不只主重])要(?!求已|不然|不是|么|点|害)|能(?!源|耗|力|效|级)"
)
_TOLD = re.compile(
    r"目前|现在|现行|当前|以前|之前|原来|过去|上周|昨天|去年|上个月|今天|刚刚|已经|一直|每次都|经常|总是|老是|反映|投诉|抱怨|吐槽"
)
_HEDGES = frozenset({"大概", "大约", "约莫", "差不多", "基本", "一般", "通常", "有点", "或许", "也许"})
_DIGIT = re.compile(r"[\s]*[0-9０-９一二两三四五六七八九十百千万半几]")
_LIST_END = re.compile(r"[、，,/]")
_REACH = 60
"""Characters looked at on either side for the clause; a longer clause is cut there."""


def widened_zh(text: str, units: list[Unit], hit: Hit) -> tuple[int, int]:
    """Take in the characters that only turn a vague word up or down, as in 更智能一点.

    Returns:
        The half-open range of units.
    """
    first, last = hit.first, hit.last
    start, end = units[first].start, units[last - 1].end
    for word in _LEADING * 2:
        if text.endswith(word, 0, start) and first >= len(word):
            first -= len(word)
            start = units[first].start
    for word in _TRAILING:
        if text.startswith(word, end):
            return first, last + len(word)
    return first, last


def clear_zh(text: str, units: list[Unit], hit: Hit) -> bool:
    """Say whether its context makes a phrase clear.

    Args:
        text: the ask.
        units: its units.
        hit: the phrase found.
    """
    start, end = units[hit.first].start, units[hit.last - 1].end
    word = text[start:end]
    if word in _HEDGES and (_DIGIT.match(text, end) or _DIGIT.search(text, max(0, start - 6), start)):
        return True
    return _quoted(text, start, end) or _told(text, start, end, hit.entry.kind)


def _quoted(text: str, start: int, end: int) -> bool:
    """Say whether the phrase is part of a name or of somebody's longer words in quotes."""
    for opening, closing in _QUOTES.items():
        left = text.rfind(opening, max(0, start - 30), start)
        if left < 0 or (closing in text[left + 1 : start]):
            continue
        right = text.find(closing, end, end + 30)
        if right >= 0 and (right - left - 1 > end - start or opening == "《"):
            return True
    return False


def _told(text: str, start: int, end: int, kind: str) -> bool:
    """Say whether the clause tells how it is today and wants nothing."""
    begin = max(0, start - _REACH)
    for mark in _CLAUSE.finditer(text, begin, start):
        begin = mark.end()
    stop = _CLAUSE.search(text, end, min(len(text), end + _REACH))
    clause = text[begin : stop.start() if stop else min(len(text), end + _REACH)]
    return _TOLD.search(clause) is not None and _WISH.search(clause) is None
