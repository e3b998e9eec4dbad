"""Tells a small change to something that exists, such as `add an export button to the invoice list`, from a new system.

It names a part of a page, or words on one, that change, and wants nothing else. What kind of system the page belongs to
is not said, and nothing about that system is to be asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from translator.domain.reading import Reading
from translator.domain.value import Span
from translator.knowledge.small_change_words import SmallChangeWords

_SENTENCES_MAX = 2
_WORDS_MAX = 26
_HAN_MAX = 40
_KIND_SURE = 0.75
"""A kind as sure as this is meant, unless the ask names both a part and the page it belongs to."""
_WORD = re.compile(r"[A-Za-z0-9'’-]+|[\u4e00-\u9fff]")
_WISHED_ZH = re.compile(r"^(?:希望|想|我们|咱们|的|请|麻烦|把|将|去掉|删掉|隐藏){1,3}")
_QUOTED = r"[\"“”「『《'‘][^\"“”」』》'’\n]{1,40}[\"“”」』》'’]"
_NO_PART_EN = "an?|the|our|this|that|your|my|add|with|make|new|of|to|we|i|you|need|want|have|like|please|should|show|us|and|or|for|on|in|hide|remove|delete|rename|change|replace|swap|move|fix|is|there|all|each"
_NO_PART_ZH = "在把的给要加一个里上将让请希望支持想我们能可以掉藏"


@dataclass(frozen=True)
class SmallChange:
    """What is to change, and where, in the ask's own words; empty where the ask does not say."""

    part: str
    place: str


def small_change_in(
    text: str, reading: Reading, sentences: Sequence[Span], words: SmallChangeWords
) -> SmallChange | None:
    """Return the small change an ask wants, or None where it wants more than that.

    Args:
        text: the ask as it is read.
        reading: what was found in it.
        sentences: without what was set aside.
        words: by which a small change is told.
    """
    if reading.verdict != "specifiable" or len(reading.requests) > 1:
        return None
    zh = reading.language == "zh"
    signs = _signs(words, zh=zh)
    headings = [a for a in reading.asides if a.reason == "heading"]
    bodies = [s for s in sentences if not any(h.start <= s.start and s.end <= h.end for h in headings)]
    kept = [t for s in bodies if (t := signs.nothing_else.sub("", text[s.start : s.end]).strip(" ，,。.;；"))]
    said = " ".join(kept)
    if not 0 < len(kept) <= _SENTENCES_MAX or len(_WORD.findall(said)) > (_HAN_MAX if zh else _WORDS_MAX):
        return None
    if signs.more.search(said):
        return None
    where = signs.place.search(said)
    at = "" if where is None else _WISHED_ZH.sub("", where["place"].strip())
    turned = signs.turned.search(said) or signs.slip.search(said)
    if turned:
        return SmallChange(_bare(next(name for name in turned.groups() if name)), at)
    parts = [*signs.part.finditer(said)]
    elsewhere = [
        p
        for p in parts
        if where is None or p.end() <= where.start("place") or where.end("place") <= p.start()
    ]
    named, change = next(iter(elsewhere or parts), None), signs.change.search(said)
    if named is None and where is not None and change is not None:
        named = signs.wording.search(said)
    if named is None and (where is None or change is None):
        return None
    sure = reading.needs_learning or (bool(reading.archetypes) and reading.archetypes[0].score >= _KIND_SURE)
    if sure and (named is None or (where is None and signs.to_existing.match(said) is None)):
        return None
    what = named.group() if named else change["what"] if change else ""
    return SmallChange(_bare(what), at)


_LEADS = re.compile(r"^(?:the|our|an?) ", re.I)


def _bare(what: str) -> str:
    """Return what is named without the quotation marks around it and the words that only lead to it."""
    what = _LEADS.sub("", what.strip(" 的").split(" from ")[0])
    return what[1:-1] if len(what) > 2 and what[0] in "\"“'「『《‘" else what.strip()


@dataclass(frozen=True)
class _Signs:
    """The word lists of one language as patterns."""

    part: re.Pattern[str]
    wording: re.Pattern[str]
    place: re.Pattern[str]
    change: re.Pattern[str]
    turned: re.Pattern[str]
    """Quoted words that become other quoted words."""
    slip: re.Pattern[str]
    to_existing: re.Pattern[str]
    nothing_else: re.Pattern[str]
    more: re.Pattern[str]
    """What is more than a small change."""


@cache
def _signs(words: SmallChangeWords, *, zh: bool) -> _Signs:
    signs = _signs_zh(words) if zh else _signs_en(words)
    return _Signs(*(re.compile(sign, re.I) for sign in (*signs, _more(words))))


def _signs_en(words: SmallChangeWords) -> tuple[str, ...]:
    before = rf"\b(?:(?!(?:{_NO_PART_EN})\b)[\w\"“”'-]{{2,20}} ){{0,2}}"
    changes = _any(words.changes.en)
    return (
        rf"{before}(?:{_any(words.parts.en)})(?:e?s)?\b(?! (?!bigger|smaller|larger|lower|higher|wider|under|after|over|for)[a-z]{{2,12}}(?:er|or)s?\b)",
        rf"{before}(?:{_any(words.wording.en)})s?\b",
        rf"\b(?:on|to|in|for|from|at|of|into) (?:the|our|each|every|my|your) (?P<place>(?:[\w'-]{{2,20}} ){{0,3}}(?:{_any(words.places.en)}))\b",
        r"(?:(?:please|pls|can|could|would|you|we|i|to|need|want|like|the|team|also|just|let'?s) ){0,5}"
        rf"(?:{changes}) (?:the|an?|our|all|each)?\b ?(?P<what>[^.,;:?!\n]{{2,60}}?)(?= (?:on|to|in|from|at|into|under|next|sortable|bigger|smaller|visible|as|by|so)\b|[.?!]|$)",
        rf"\b(?:{changes}) (?P<what>[^\"“”.!?\n]{{0,40}}{_QUOTED}) (?:{_any(words.becomes.en)}) {_QUOTED}",
        rf"\b(?:{_any(words.mends.en)})\b[^.!?\n]{{0,20}}?\b(?P<what>{_any(words.slips.en)})\b",
        rf"(?:(?:please|pls|can you|could you|we want to|let'?s) ){{0,2}}(?:{_any(words.to_existing.en)}) (?:the|our|that|this)\b",
        rf"\b(?:{_any(words.nothing_else.en)})\b[.! ]*",
    )


def _signs_zh(words: SmallChangeWords) -> tuple[str, ...]:
    before = rf"(?:(?![{_NO_PART_ZH}])[\u4e00-\u9fffA-Za-z]){{0,4}}?"
    slips, mends = _any(words.slips.zh), _any(words.mends.zh)
    return (
        rf"{before}(?:{_any(words.parts.zh)})(?!表)",
        rf"{before}(?:{_any(words.wording.zh)})",
        rf"(?P<place>(?:(?![在把给要加将让请从和与])[\u4e00-\u9fffA-Za-z]){{0,8}}?(?:{_any(words.places.zh)}))(?=[里上中的要希显加有]|$|[，。])",
        rf"(?:{_any(words.changes.zh)})(?:一?个)?(?P<what>[\u4e00-\u9fffA-Za-z0-9]{{2,10}})",
        rf"(?P<what>{_QUOTED}[^，,。；\n]{{0,6}}?)(?:{_any(words.becomes.zh)}){_QUOTED}",
        rf"(?:{mends})[^。！\n]{{0,12}}?(?P<what>{slips})|(?P<also>{slips})[^。！\n]{{0,24}}?(?:{mends})",
        rf"(?:请|麻烦|把|将|希望)?(?:{_any(words.to_existing.zh)})",
        rf"[，,。；; ]?(?:{_any(words.nothing_else.zh)})[。！]?",
    )


def _more(words: SmallChangeWords) -> str:
    return (
        rf"\b(?:an?|new|own|this) (?:[\w-]{{1,20}} ){{0,3}}(?:{_any(words.wholes.en)})\b|\b(?:that|which) (?:[a-z]{{3,}}s|can|should|must|lets?)\b|\b(?:{_any(words.does.en)})\b"
        rf"|(?:一个|一套|个|新的?)[\u4e00-\u9fff]{{0,8}}(?:{_any(words.wholes.zh)})|{_any(words.does.zh)}"
    )


def _any(words: Sequence[str]) -> str:
    """Write a pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"
