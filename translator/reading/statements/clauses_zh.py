"""Cuts a Chinese sentence into clauses and says which of them belong together."""

import re

from translator.domain.value import Span
from translator.reading.text.words_zh import ABOUT_NOW, ASK, FIGURE, LEADS, LEVEL, MUST, NEED, NOT, WANT

STRIP = "，,。；;！!？?…~～ \t\n\u3000、：:"
_STOPS = "，,；;。！？!?\n"
_OPEN, _CLOSE = "（(「『“【《[", "）)」』”】》]"
_SIGN = re.compile(f'[{re.escape(_STOPS + _OPEN + _CLOSE)}"]')
_NUMBER = re.compile(
    r"\s*+(?:[-–—·•*●]\s*+|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）:：]\s*+|[①-⑳]\s*+|[一二三四五六七八九]是(?=[\u4e00-\u9fff]))"
)
"""The number of an item in a list."""
_BRACKETED = re.compile(r"\s*+(?:【[^】\n]{1,20}】|\*\*[^*\n]{1,20}\*\*)\s*+[：:]?\s*+")
_LABEL = re.compile(r"(?P<label>[^，,。；;：:\n]{1,14})[：:](?!\d)\s*+|[^，,。；;：:\n]{2,8}——")
_WISHED = re.compile(
    r"(?<!新)需求(?!单|说明|提)|诉求|期望|要求|想要|想法|希望|目标|验收|功能|规则|标准|description|acceptance|描述|指标|feature|要做|要的|改进",
    re.I,
)
_TOLD = re.compile(
    r"背景|现状|现象|数据|备注|说明|问题|原因|附件|可提供|不含|不做|影响|联系|提交|日期|时间|参会|缺席|记录|地点|标题|主题|原话|举个?例"
)
_TODAY = re.compile(r"背景|现状|现象|问题|原因|举个?例")
_LIST_CHARS_MAX = 500
_LABEL_LINE = re.compile(r"(?:【[^】]{1,20}】|\*\*[^*]{1,20}\*\*)[：:]?|[^，,。；;：:]{1,16}[：:]")
_ITEM = re.compile(r"[-–—·•*●]|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）:：]|[①-⑳]")
_CONTINUES_NOT = re.compile(
    r"(?:请|有的|有些|经常|总是|老是|但|不过|否则|不然|因为|由于|毕竟|主要是|这样|以便|从而|好让|好把|省得|免得|以免|使得|为了|我们|我(?![\u4e00-\u9fff]?国)|咱|他们|人家|你们|谢|辛苦|麻烦|预算|经费|费用|另外|此外|还有一|希望|计划|打算|暂时?不|先不|最好|争取|尽量(?=别|不)|"
    r"[\u4e00-\u9fff]{0,4}?(?:数据量|用户量|访问量|业务量|单量|总量|人数|规模|条数)(?:大概|大约|约|是|有|在|为|共|不大))"
)
_ONLY_WHEN = re.compile(
    r"(?:每(?:[天日周月年]|早|晚)[早晚上午下一二三四五六日]{0,3}|早上|晚上|[^，,。；\n]{1,6}[前后内])[也都还]?要"
)
_STILL_THE_SAME = re.compile(rf"(?:[也还又更](?={NOT})|并(?!且)|和|及|以及|而不是|比如|例如|如(?!果)|{NOT})")
_OWN_DUTY = re.compile(rf"[^，,。；\n]{{0,16}}?(?:{NOT}|{MUST}|{WANT}|{ASK}|{NEED})")
_OWN_LEVEL = re.compile(rf"[^，,。；\n\d（(]{{2,18}}?{LEVEL}\s?[\d零〇一二两三四五六七八九十百千万半]")
_IS_CONDITION = re.compile(
    r"(?:如果|若|假如|倘若|要是|万一|一旦|每当|当|遇到|对于|针对)|[^，,。；\n]{2,24}(?:的时候|(?<![同实及按临小工平当有计随准定届暂即])时|之后|以后|(?<![然今最背前先落售此])后|情况下|期间|的)$"
)


def clauses(text: str, start: int, end: int) -> list[Span]:
    """Cut a range where a comma or stop stands outside brackets and quotes."""
    cuts, depth, at = [], 0, start
    quoted = False
    for sign in _SIGN.finditer(text, start, end):
        char, i = sign.group(), sign.start()
        if char == '"':
            depth, quoted = (depth - 1, False) if quoted and depth else (depth + 1, True)
        elif char in _OPEN:
            depth += 1
        elif char in _CLOSE and depth:
            depth -= 1
        elif char in _STOPS and not depth and not _within_number(text, i, end):
            cuts.append((at, i))
            at = i + 1
    cuts.append((at, end))
    if depth and len(cuts) == 1 and any(c in text[start:end] for c in "，,"):  # a bracket that never closes
        return [c for a, b in _plain_cuts(text, start, end) if (c := trim(text, a, b))]
    return [c for a, b in cuts if (c := trim(text, a, b))]


def _plain_cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    ends = [i for i in range(start, end) if text[i] in _STOPS]
    return list(zip([start, *(i + 1 for i in ends)], [*ends, end], strict=True))


def _within_number(text: str, i: int, end: int) -> bool:
    return text[i] == "," and text[i - 1 : i].isdigit() and i + 1 < end and text[i + 1].isdigit()


def trim(text: str, start: int, end: int) -> Span | None:
    """Return a range without the signs and blanks around it, or None when nothing is left."""
    while start < end and text[start] in STRIP:
        start += 1
    while end > start and text[end - 1] in STRIP:
        end -= 1
    return Span(start=start, end=end) if end > start else None


def opening(text: str, sentence: Span) -> tuple[int, bool | None]:
    """Step over the number and the label of a sentence.

    Returns:
        Where its words begin, and whether the label says that it wishes (True) or tells (False); None without one.
    """
    at, wished = sentence.start, None
    for _ in range(3):
        number = _NUMBER.match(text, at, sentence.end)
        if number and number.end() < sentence.end:
            at = number.end()
            continue
        bracketed = _BRACKETED.match(text, at, sentence.end)
        if bracketed and bracketed.end() >= sentence.end:
            return sentence.end, wished
        label = bracketed or _LABEL.match(text, at, sentence.end)
        if label is None or label.end() >= sentence.end:
            break
        named = label.group().rstrip("：: ")
        if FIGURE.search(named) or (_OWN_DUTY.match(named) and not _WISHED.search(named)):
            break  # what is measured belongs to its level
        says = _says(label.group())
        wished = wished if says is None else says
        at = label.end()
    return at, wished


def _says(label: str) -> bool | None:
    """Say whether a label wishes or tells; None when it does neither."""
    if _TODAY.search(label):
        return False
    return True if _WISHED.search(label) else False if _TOLD.search(label) else None


def labelled_above(text: str, start: int) -> bool | None:
    """Say whether the label of the list that a line stands in wishes (True) or tells (False); None without one."""
    lines = text[max(0, start - _LIST_CHARS_MAX) : start].split("\n")[:-1]
    for line in reversed(lines[1:] if start > _LIST_CHARS_MAX else lines):
        said = line.strip()
        if not said:
            return None
        if _LABEL_LINE.fullmatch(said):
            return _says(said)
        if not _ITEM.match(said):
            return None
    return None


def bare(text: str, clause: Span) -> Span | None:
    """Return a clause without the words that only join it to another."""
    start = clause.start
    for _ in range(3):
        lead = LEADS.match(text, start, clause.end)
        if lead is None or lead.end() >= clause.end:
            break
        start = lead.end()
    return trim(text, start, clause.end) if start > clause.start else clause


def continues(text: str, clause: Span) -> bool:
    """Say whether a clause goes on with what the one before it asks, rather than asking or telling something else."""
    if _CONTINUES_NOT.match(text, clause.start, clause.end) or ABOUT_NOW.match(
        text, clause.start, clause.end
    ):
        return False
    if _STILL_THE_SAME.match(text, clause.start, clause.end):
        return True
    if _ONLY_WHEN.match(text, clause.start, clause.end):
        return True
    if _OWN_LEVEL.match(text, clause.start, clause.end) or _IS_CONDITION.match(
        text, clause.start, clause.end
    ):
        return False
    return _OWN_DUTY.match(text, clause.start, clause.end) is None
