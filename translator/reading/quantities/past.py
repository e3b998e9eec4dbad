"""Which dates of a text are no deadline: those told of the past, that of the paper itself, and those by which only an answer is due."""

import re

from translator.domain.value import Span

_REACH = 90
_BOUNDARY = re.compile(r"[.!?;:\n。！？；：]\s?|,\s|，|\s[-–—]\s")
_BEFORE_EN = re.compile(
    r"\b(?:last|since|back in|as early as|up from|down from|compared (?:to|with)|ever since)\b[^.;\n]{0,16}$",
    re.I,
)
_TOLD_EN = re.compile(
    r"\b(?:was|were|had|did|went|began|got|came|made|saw|ran|cost|paid|spent|lost|fell|rose|took|broke|left|bought|sold|built|[a-z]{2,20}+(?<=ed)(?<!need)(?<!speed)(?<!feed))\b",
    re.I,
)
_AHEAD_EN = re.compile(
    r"\b(?:will|would|should|must|shall|can|could|may|might|to be|planned|scheduled|expected|needed|required|due|want|wants|like|hope|need|needs|plan|by|ready|"
    r"is|are|has to|have to|going to|before|starting|until)\b",
    re.I,
)
_OWN_CLAUSE = re.compile(r"\b(?:that|which|who|we|they|he|she|because|since|when|after)\b", re.I)
_ASKED = re.compile(
    r"\b(?:who|whom|what|how|whether|why|where|(?:see|know|show|check|tell|ask|decide) which)\b", re.I
)
"""Behind a date these begin a question of its own, as in `they come on 3 May and want to see who decided`."""
_TOLD_HAN = re.compile(r"[了过]|已|当时|发生|换的|买的|上的|建的|装的|开的|起就")
_AHEAD_HAN = re.compile(r"希望|想|(?<!纪)要|需|前|计划|打算|预计|争取|上线|交付|截止|目标|明年|下")
_BEFORE_HAN = re.compile(r"(?:去年|前年|上年|早在|自从?|从)[^，。；,\n]{0,4}$")
_PAPER = re.compile(
    r"\b(?:notes?|minutes|call|meeting|interview|conversation|workshop|memo|dated|transcript)\b|会议|纪要|记录|备忘|访谈|通话|例会",
    re.I,
)
_PAPER_CHARS = 100
_LASTS_UNTIL = re.compile(
    r"\b(?:runs?|valid|lasts?|applies|open|ends?|expires?|ending|holds?|closed)\b[^.,;\n]{0,20}\b(?:until|till|on|through) (?:the )?$",
    re.I,
)
_ANSWER_AFTER = re.compile(
    r"[之以]?前?[^，。；,\n]{0,8}(?:方案|报价|意见|反馈|回复|答复|评估|建议|估价|报名|回话)|[^.;,\n]{0,30}\b(?:with an? (?:quote|offer|estimate|proposal))\b",
    re.I,
)
_ANSWER_BEFORE = re.compile(
    r"\b(?:answer|reply|replies|quotes?|proposals?|offers?|feedback|get back|let (?:me|us) know|comments?|respond|estimates?|bids?)\b[^.;\n]{0,30}$|"
    r"(?:方案|报价|意见|反馈|回复|答复|评估)[^，。；,\n]{0,6}$",
    re.I,
)


def is_past(text: str, where: Span) -> bool:
    """Say whether a date is told of the past, as in `which only opened in May`, or is that of the paper itself.

    Args:
        text: the ask.
        where: the date.
    """
    low, high = max(0, where.start - _REACH), min(len(text), where.end + _REACH)
    cuts = [m.end() for m in _BOUNDARY.finditer(text, low, where.start)]
    stop = _BOUNDARY.search(text, where.end, high)
    clause = (cuts[-1] if cuts else low, stop.start() if stop else high)
    before = text[clause[0] : where.start]
    around = f"{before} | {text[where.end : clause[1]]}"  # without the date itself, which may be in May
    if _BEFORE_EN.search(before) or _BEFORE_HAN.search(before):
        return True
    if _dates_the_paper(text, where):
        return True
    if any("\u4e00" <= c <= "\u9fff" for c in around):
        return _TOLD_HAN.search(around) is not None and not _AHEAD_HAN.search(around)
    if _TOLD_EN.search(before):
        return _told_en(before)
    return _told_en(_ASKED.split(around, maxsplit=1)[0])


def _told_en(words: str) -> bool:
    """Say whether the last verb of some words tells of the past, in a clause of its own where a wish stands before it."""
    told = max((m.start() for m in _TOLD_EN.finditer(words)), default=-1)
    ahead = max((m.end() for m in _AHEAD_EN.finditer(words)), default=-1)
    return told >= 0 and (ahead < 0 or (told > ahead and _OWN_CLAUSE.search(words, ahead, told) is not None))


def _dates_the_paper(text: str, where: Span) -> bool:
    """Say whether a date stands in the heading of minutes or notes."""
    line_start = text.rfind("\n", max(0, where.start - _PAPER_CHARS), where.start) + 1
    if line_start and text[:line_start].strip():
        return False
    line = text[max(line_start, where.start - _PAPER_CHARS) : where.start]
    stop = re.match(r"[^.。\n]{0,60}", text[where.end : where.end + 60])
    named = _PAPER.search(line + (stop.group() if stop else ""))
    return (
        named is not None
        and not re.search(r"[.。！？!?]\s?\S", line)
        and not _AHEAD_EN.search(line)
        and not _AHEAD_HAN.search(line)
    )


def is_not_what_is_due(text: str, where: Span) -> bool:
    """Say whether a proposal or an answer is due by a date, or something else ends on it, rather than what is asked for is due."""
    low = max(0, where.start - 60)
    if _LASTS_UNTIL.search(text, low, where.start):
        return True
    return (
        _ANSWER_AFTER.match(text, where.end) is not None
        or _ANSWER_BEFORE.search(text, low, where.start) is not None
    )
