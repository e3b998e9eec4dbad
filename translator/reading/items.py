"""What a thing works on, in the words of the ask: what is counted, or what its verb is about.

A wrong noun would be repeated in every question; where nothing surely fits, nothing is named.
"""

import re
from collections.abc import Sequence

from translator.domain.reading import Quantity
from translator.domain.value import Language, Span
from translator.reading.naming_zh import ENDS_IN_PEOPLE, is_item_zh
from translator.reading.statements.found import Found
from translator.reading.text.words_en import DETERMINERS, PREPOSITIONS, is_people, is_plural, is_verb

_WORD = re.compile(r"[A-Za-z][\w'’/&+-]*|[\u4e00-\u9fff]+|\d+")
_NOT_ITEM = frozenset("it them this that us me up out in on off back over at which what how all".split())
_NO_ITEMS = re.compile(
    r"(?:people|persons?|users|visits|times|calls|(?:phone )?calls|things|stuff|电话|来电|热线|微信|短信|人次|人|次|遍|眼|下)$",
    re.I,
)
"""Those who come, and the ways by which something comes, are not what is worked on."""


def _may_be_items(noun: str) -> bool:
    return not (_NO_ITEMS.search(noun) or is_people(noun) or ENDS_IN_PEOPLE.search(noun))


def items_of(
    text: str, language: Language, doing: Found | None, quantities: Sequence[Quantity]
) -> Span | None:
    """Return what the thing works on, as in `sort the mails` or `400 mails a day`; None where it is not sure.

    Args:
        text: the whole ask.
        language: what it is read as.
        doing: the requirement that says what the thing does.
        quantities: the numbers of the ask; the noun of a load is worked on.
    """
    own = _object_en(text, doing.rest) if language == "en" and doing and doing.rest else None
    counted = next(
        (
            q
            for q in quantities
            if q.role == "load" and q.subject and "/" in q.unit and _may_be_items(q.subject)
        ),
        None,
    )
    if counted and own is None:
        at = text.find(counted.subject, counted.start, counted.end)
        if at >= 0:
            return Span(start=at, end=at + len(counted.subject))
    if language != "en":
        return _object_zh(text, doing.rest) if doing and doing.rest else None
    if doing and doing.rest:
        if doing.verb in _TAKES_FROM and (match := _FROM.search(text, doing.rest.start, doing.rest.end)):
            return Span(start=match.start("of"), end=match.end("of"))
        if own:
            return own
        if _THEM.fullmatch(text, doing.rest.start, doing.rest.end):
            return _meant(text, doing.rest.start)
    told = _SUBJECT.match(text)
    if told and not is_people(told.group("of")) and is_plural(told.group("of").split()[-1]):
        return Span(start=told.start("of"), end=told.end("of"))
    return None


_THEM = re.compile(r"(?:them|these|those)[ .?!]*", re.I)
_MANY = re.compile(r"\b(?P<of>(?:[a-z][\w-]{0,30}[ ]){0,2}[a-z][\w-]{0,30}s)\b")
_MEANT_CHARS_MAX = 120


def _meant(text: str, before: int) -> Span | None:
    """Return the last things named in the plural before a `them`."""
    meant = None
    for match in _MANY.finditer(text, max(0, before - _MEANT_CHARS_MAX), before):
        words = match.group("of").split()
        start = match.start("of")
        while words and (
            words[0] in PREPOSITIONS or words[0] in DETERMINERS or words[0] in ("and", "or", "too", "long")
        ):
            start += len(words[0]) + 1
            words = words[1:]
        if words and is_plural(words[-1]) and not is_people(" ".join(words)):
            meant = Span(start=start, end=match.end("of"))
    return meant


_TAKES_FROM = frozenset(
    {"extract", "read", "capture", "pull", "parse", "get", "retrieve", "digitise", "copy"}
)
_FROM = re.compile(
    r"\b(?:from|off|out of)\s++(?:the\s++|our\s++|all\s++|incoming\s++|scanned\s++|paper\s++)*(?P<of>(?:[A-Za-z][\w-]*\s)?[A-Za-z][\w-]*s)\b",
    re.I,
)
_SUBJECT = re.compile(
    r"\s*+(?:our\s++|the\s++|all\s++|many\s++|most\s++)?(?P<of>(?:[A-Za-z][\w-]*\s){0,2}[A-Za-z][\w-]*s)\s++(?:currently|are|now|still|take|wait|get|come|arrive|pile|have|need|lie|sit)\b",
    re.I,
)
"""What the first sentence tells about, as in `Travel expenses currently wait for approval`."""


def _object_en(text: str, rest: Span) -> Span | None:
    """Return the noun phrase a verb phrase begins with, up to its first preposition."""
    begin = end = None
    for match in _WORD.finditer(text, rest.start, rest.end):
        low = match.group().lower()
        gap = text[end : match.start()] if end else ""
        if end and (gap.strip() or "\n" in gap):
            break
        if begin is None and (
            low in DETERMINERS or low in ("many", "how", "only", "and", "or") or is_verb(low)
        ):
            continue
        if (
            low in _NOT_ITEM
            or low in PREPOSITIONS
            or low in ("and", "or", "to", "by", "also", "more")
            or low.isdigit()
        ):
            if begin is None:
                return None
            break
        if low.endswith(("'s", "s'", "’s", "s’")):
            begin = end = None  # whose they are
            continue
        if low.endswith("ly") and begin is not None:
            break
        begin = match.start() if begin is None else begin
        end = match.end()
        if end - begin > 40:
            break
    if begin is None or end is None:
        return None
    words = text[begin:end].split()
    if is_verb(words[-1].lower()):
        return None
    counted = re.match(r"\s*+how (?:many|much)\b", text[rest.start : rest.end], re.I) is not None
    fits = is_plural(words[-1]) and (counted or not is_people(text[begin:end]))
    return Span(start=begin, end=end) if fits else None


_ZH_TAKEN = re.compile(
    r"把(?P<object>[\u4e00-\u9fff]{2,6}?)(?:按[^，,。；]{1,8})?(?:自动)?(?:派|分派|分给|发给|归|打|送|存|写|转|传|翻译|做成|推送|录)"
)
_ZH_OBJECT = re.compile(
    r"(?:回答|预测|检索|查看|查询|查|搜索|识别|推荐|分类|提取|抽取|审核|生成|处理|看|监控|管理|登记|录入|审批|检测|发现|转写|翻译|汇总|统计|查看|导出|打标签?|归类|分派|分配|派发|比对|核对)"
    r"(?:每[一个种条张份]?|所有|全部|各种|各类|这些)?(?P<object>(?![从到给在成为得能准快又要也不没尽懂]|小时|一下|起来|出来)[\u4e00-\u9fffA-Za-z]{2,8}?)(?:的(?P<head>[\u4e00-\u9fff]{2,6}))?(?=$|[，,。；、的和与并到给]|[0-9])"
)


def _object_zh(text: str, rest: Span) -> Span | None:
    match = _ZH_TAKEN.search(text, rest.start, rest.end) or _ZH_OBJECT.search(text, rest.start, rest.end)
    if match is None:
        return None
    group = "head" if match.groupdict().get("head") else "object"
    span = Span(start=match.start(group), end=match.end(group))
    return span if is_item_zh(text, span) else None
