"""What the ask says around a number, so that a formula takes a share of errors for nothing else."""

import re
from collections.abc import Iterable
from functools import cache

from translator.domain.ledger import Entry
from translator.domain.reading import QuantityRole
from translator.reading.quantities.quoted import quotes_in
from translator.reading.text.segments import sentences

_AROUND_CHARS = 200
"""Words further away say nothing about a number, and a long ask stays quick to read."""
_BREAK = re.compile(
    r"[.!?;](?=\s|$)|,(?=\s)|[。！？；，\n]|\b(?:while|whereas|but|although)\b|(?<=[\s、])(?:但|而)", re.I
)
_BY = re.compile(r"(?:\b(?:by|another|extra)|降低|减少|缩短|提升|提高|增加|增长|下降)(?:了|约)?\s*$", re.I)
_MORE = re.compile(
    r"\s*(?:faster|slower|less|fewer|more|higher|lower|better|cheaper|shorter|longer|reduction|increase|growth|off\b)",
    re.I,
)
_ONWARDS = re.compile(
    r"^\s*+(?:(?:down |up )?to|降到|降至|降低到|减少到|缩短到|压到|压缩到|提高到|提升到|升到|到|至)?\s*+(?:at most|at least|below|under|about|around)?\s*+$",
    re.I,
)
_FROM = re.compile(r"(?:\bfrom|从|由)\s*$", re.I)
_TODAY = (
    "today", "currently", "at present", "right now", "so far", "until now", "by hand", "manually", "last year",
    "目前", "现在", "现行", "当前", "以前", "去年",
)  # fmt: skip
_WANTED = ("want", "goal", "target", "should", "must", "need to", "aim", "希望", "目标", "要求", "必须", "应")


def words_around(entry: Entry, others: Iterable[Entry], text: str) -> str:
    """Return the words that say what a number is about, in lower case.

    Args:
        entry: the number.
        others: further numbers; the words up to the next one of them belong to this one, save in `from 3 % to 1 %`.
        text: the ask; empty for a number that is not from it.
    """
    place = _place(entry, text)
    if place is None:
        return " ".join((entry.subject, entry.condition or "", entry.source.quote or "")).casefold()
    start, end = place
    spans = [span for other in others if (span := _place(other, text))]
    begin = max(0, start - _AROUND_CHARS)
    clause = max((m.end() for m in _BREAK.finditer(text, begin, start)), default=begin)
    before = max((e for _, e in spans if e <= start), default=0)
    low = clause if before > clause and _ONWARDS.match(text[before:start]) else max(clause, before)
    finish = min(len(text), end + _AROUND_CHARS)
    after = min((s for s, _ in spans if s >= end), default=finish)
    stop = _BREAK.search(text, end, finish)
    return text[low : min(after, stop.start() if stop else finish)].casefold()


def role_of(entry: Entry, words: str, text: str) -> QuantityRole:
    """Return a number's role, today's value where the words around it say so.

    Args:
        entry: the number.
        words: those around it.
        text: the ask.
    """
    place = _place(entry, text)
    if place is None or entry.role not in ("target", "other"):
        return entry.role
    today = _FROM.search(_before(text, place[0])) or (says(words, _TODAY) and not says(words, _WANTED))
    return "baseline" if today else entry.role


def part_of(left: Entry, right: Entry, text: str) -> bool:
    """Say whether a share is said to be one of what another number counts, as in `20 % of our 500 calls`."""
    one, other = _place(left, text), _place(right, text)
    if one is None or other is None:
        return False
    if one[1] <= other[0]:
        return bool(re.fullmatch(r"\s*of\s+(?:[a-z]+\s+){0,2}", text[one[1] : other[0]], re.I))
    return bool(re.fullmatch(r".{0,6}(?:中|里|当中|之中)(?:有|约|大约)*", text[other[1] : one[0]]))


def said_beside(left: Entry, right: Entry, text: str) -> bool:
    """Say whether two numbers stand in one sentence or in two that follow, with no other figure between them."""
    one, other = _place(left, text), _place(right, text)
    if one is None or other is None:
        return False
    (_, end), (start, _) = sorted((one, other))
    between = text[end:start]
    return (
        len(between) <= _BESIDE_CHARS_MAX
        and len(sentences(f"x{between}x")) <= _SENTENCES_MAX
        and not any(c.isdigit() for c in between)
    )


def told_together(left: Entry, right: Entry, text: str) -> bool:
    """Say whether two numbers of the ask stand close enough to be told of one thing; one from elsewhere belongs to any.

    Args:
        left: a number.
        right: another.
        text: the ask.
    """
    one, other = _place(left, text), _place(right, text)
    if one is None or other is None:
        return True
    (_, end), (start, _) = sorted((one, other))
    between = text[end:start]
    return (
        len(between) <= _TOGETHER_CHARS_MAX and len(sentences(f"x{between.strip()}x")) <= _TOGETHER_PARTS_MAX
    )


def told_as_one(one: Entry, other: Entry, text: str) -> bool:
    """Say whether two numbers of the ask are told of one thing: in one sentence, or in two that follow of one counted noun.

    Args:
        one: a number.
        other: another; one from elsewhere belongs to any.
        text: the ask.
    """
    first, second = _place(one, text), _place(other, text)
    if first is None or second is None:
        return True
    (_, end), (start, _) = sorted((first, second))
    breaks = len(_SENTENCE_END.findall(text[end:start])) if start - end <= _TOGETHER_CHARS_MAX else 2
    if breaks != 1:
        return breaks == 0
    return _refers(one, other, text) or _refers(other, one, text)


def is_of_another_count(share: Entry, count: Entry, text: str) -> bool:
    """Say whether a share is openly said of something other than what a number counts, as `4 % of the rows` beside 118 buses."""
    place = _place(share, text)
    of = _OF_WHAT.match(text, place[1]) if place and share.unit == "%" else None
    return of is not None and not any(word in (of["what"] or of["han"]).casefold() for word in _nouns(count))


def is_aside(entry: Entry, text: str) -> bool:
    """Say whether a number stands in a question or an example, so that nothing follows from it."""
    place = _place(entry, text)
    if place is None:
        return False
    low, high = max(0, place[0] - _AROUND_CHARS), min(len(text), place[1] + _AROUND_CHARS)
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, low, place[0])), default=low)
    ends = _SENTENCE_END.search(text, place[1], high)
    asked = ends is not None and ends.group() in ("?", "？")
    return asked or _EXAMPLE.search(text, begin, place[0]) is not None


def is_limit(entry: Entry, text: str) -> bool:
    """Say whether a number is the most there may be of something, and no amount that comes in."""
    place = _place(entry, text)
    if place is None or entry.bound != "at_most":
        return False
    return _LIMIT.search(text, max(0, place[0] - _LIMIT_CHARS), place[1]) is not None


def _refers(entry: Entry, counted: Entry, text: str) -> bool:
    """Say whether the sentence of one number names what another counts, or says that it is for each."""
    place = _place(entry, text)
    if place is None:
        return False
    low, high = max(0, place[0] - _AROUND_CHARS), min(len(text), place[1] + _AROUND_CHARS)
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, low, place[0])), default=low)
    ends = _SENTENCE_END.search(text, place[1], high)
    words = text[begin : ends.start() if ends else high].casefold()
    return _EACH.search(words) is not None or any(noun in words for noun in _nouns(counted))


def _nouns(entry: Entry) -> tuple[str, ...]:
    """Return the words for what a number counts: the unit in English, and the asker's own noun."""
    unit = entry.unit.partition("/")[0].replace("_", " ").casefold()
    own = entry.subject.casefold()
    stem = unit[:-1] if len(unit) > _STEM_MIN and unit[-1] in "ye" else unit
    return tuple(word for word in (stem, own) if word)


_STEM_MIN = 3
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？\n]")
_EACH = re.compile(
    r"\b(?:each|apiece|them|these|those|every one)\b|每[份件单张个条次笔封篇页台]|其中|里面?有"
)
_OF_WHAT = re.compile(
    r"\s(?:of|in)\s(?!(?:them|these|those|it|all|cases)\b)(?:(?:the|our|all|its|their|these|those)\s)*+(?P<what>[a-z]+(?:\s[a-z]+)?)"
    r"|(?:左右)?的(?P<han>[\u4e00-\u9fff]{1,6})",
    re.I,
)
_EXAMPLE = re.compile(
    r"\be\.g\.|\bfor (?:example|instance)\b|\bsuch as\b|\bsay,|例如|比如|譬如|像是|假如|假设", re.I
)
_LIMIT = re.compile(
    r"\b(?:no|not|never|don['’]t) (?:be )?more than\b|\bmax(?:imum|\.)?\b|\b(?:fewer|less) than\b|\b(?:under|below)\b|不(?:得|能|可|许|要)?(?:超过|多于)|[至最]多|以[下内]|低于|控制在",
    re.I,
)
_LIMIT_CHARS = 24


def is_no_level(entry: Entry, text: str) -> bool:
    """Say whether a number is a multiple, an amount saved or one that others are quoted with, so that nothing follows from it."""
    place = _place(entry, text)
    if place is None:
        return False
    start, end = place
    if "倍" in text[start : end + 1] or (entry.unit == "time" and _TIMES_THAT.match(text, end)):
        return True
    low, high = max(0, start - _AROUND_CHARS), end + _AROUND_CHARS
    quoted = any(a <= start - low < b for a, b in quotes_in(text[low:high]))
    return quoted or _SAVED.search(text, max(0, start - _SAVED_CHARS), start) is not None


_TIMES_THAT = re.compile(r"\s(?:that|as|more|the|higher|longer|faster|what|our)\b", re.I)
_SAVED = re.compile(r"\bsav(?:e|es|ed|ing)\b[^.;,\n]{0,24}$|(?:节省|省下|节约|省)[^，。；,\n]{0,6}$", re.I)
_SAVED_CHARS = 40
_TOGETHER_CHARS_MAX = 260
_TOGETHER_PARTS_MAX = 3
"""Sentences, or parts of them after a semicolon."""
_BESIDE_CHARS_MAX = 60
_SENTENCES_MAX = 2


def each_of(left: Entry, right: Entry, words: str) -> bool:
    """Say whether a number is said to belong to each of what another one counts.

    Args:
        left: the number for each.
        right: counts the items.
        words: those around `left`.
    """
    noun = re.escape(right.unit.partition("/")[0].replace("_", " ").casefold())
    named = " ".join((left.subject, left.condition or "", left.source.quote or "")).casefold()
    if noun and re.search(rf"(?<![a-z]){noun}", named):
        return True
    return bool(noun) and bool(
        re.search(
            rf"\b(?:each|apiece)\b|\b(?:every|per|an?|the) {noun}\b|\b{noun}s (?:are|have|take|need)\b|每",
            words,
        )
    )


def _before(text: str, at: int) -> str:
    return text[max(0, at - _AROUND_CHARS) : at]


def _place(entry: Entry, text: str) -> tuple[int, int] | None:
    """Return where in the ask a number stands, or None for one that is not from it."""
    start, end = entry.source.start, entry.source.end
    if entry.source.kind != "ask" or start is None or end is None or end > len(text):
        return None
    return start, end


def says(words: str, wanted: tuple[str, ...]) -> bool:
    """Say whether one of the wanted words stands in a text; words in Latin script begin where a word begins."""
    return bool(wanted) and _any_of(wanted).search(words) is not None


@cache
def _any_of(wanted: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        "|".join((r"(?<![a-z])" if w.isascii() else "") + re.escape(w.casefold()) for w in wanted)
    )


def is_change(entry: Entry, text: str) -> bool:
    """Say whether a share is a change against something, as in `30 % faster`, and no level of its own."""
    if entry.relative_to:
        return True
    place = _place(entry, text)
    return place is not None and bool(_BY.search(_before(text, place[0])) or _MORE.match(text, place[1]))
