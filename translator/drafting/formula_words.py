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
