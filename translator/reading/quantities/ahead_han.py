"""The noun behind a Chinese measure word: 40名审核员, 6个部门签字, 三家OTA.

The head of a Chinese noun comes last, so of several nouns in a row the last is meant, as far as the measure word goes with it.
"""

import re

from translator.knowledge.counted import MeasureWord, counted
from translator.reading.quantities.lexicon_han import (
    DONE,
    STOP,
    Noun,
    by_its_head,
    ends_here,
    grown,
    nouns_in,
    word_at,
)
from translator.reading.quantities.nouns import noun_code

_AHEAD = 9
_NAMED_SHORT = frozenset({"places", "organisations", "machines", "vehicles", "animals"})
_HAPPENS = frozenset({"events", "incidents"})
_AGENTS = frozenset({"people", "organisations"})
_LATIN = re.compile(r" ?(?P<word>[A-Za-z][A-Za-z-]{1,19})(?![A-Za-z\d.])")
_CLAUSE = re.compile(r"[^\W\d_A-Za-z，。；、的各都有给把被让]{2,8}+的")
_TAIL_CHARS_MAX = 3
_GENERAL = frozenset(
    {
        "item",
        "piece",
        "set",
        "document",
        "device",
        "type",
        "group",
        "place",
        "product",
        "record",
        "company",
        "case",
        "transaction",
        "order",
        "round",
        "session",
    }
)
"""What a measure word counts that says little: the noun right behind it says more, whether or not it goes with it."""


def noun_behind(text: str, end: int, measure: MeasureWord) -> Noun | None:
    """Find the noun behind a measure word.

    Args:
        text: folded.
        end: where the measure word ends.
        measure: the measure word.
    """
    if measure.reach == "self":
        return None
    latin = _LATIN.match(text, end)
    chain = _in_a_row(text, latin.end() if latin else end, measure)
    if latin and not (chain and chain[0].start <= latin.end() + 1):
        known = word_at(text, latin.start("word"), latin.end(), roles=False)
        unit = known.unit if known and known.end == latin.end() else noun_code(latin["word"])
        return Noun(latin.start("word"), latin.end(), unit)
    head = _head(chain, measure, end) or _after_a_clause(text, end, measure)
    if head:
        return _with_tail(text, head, measure) or _in_full(text, head, end)
    return None if chain else by_its_head(text, end, end + _AHEAD, measure)


def _after_a_clause(text: str, end: int, measure: MeasureWord) -> Noun | None:
    """Find the noun behind what tells which by a clause, as in 500名新入职的导购."""
    clause = None if text[end : end + 1] in STOP else _CLAUSE.match(text, end)
    chain = _in_a_row(text, clause.end(), measure) if clause else []
    return _head(chain, measure, clause.end()) if clause and chain else None


def _in_a_row(text: str, at: int, measure: MeasureWord) -> list[Noun]:
    """Return the nouns that stand close together; what tells which may come before them."""
    chain: list[Noun] = []
    end, limit = at, min(len(text), at + _AHEAD)
    roles = measure.of_any or "people" in measure.fits
    while at < limit:
        word = word_at(text, at, min(len(text), at + _AHEAD), roles=roles)
        role = counted().roles.get(text[at : word.end]) if word and "people" in measure.fits else None
        if word and role:  # 3名测试
            word = Noun(at, word.end, role.unit, role.group)
        if word and not word.unit:  # 二手, 人工: a noun may stand behind it
            if chain:
                break
            at = word.end
            continue
        if word and word.length == 1:  # further on, one character may be part of any word
            fits = ends_here(text, word.end) if chain else at == end
            word = word if fits else None
        if word:
            chain.append(grown(text, word, measure) if word.length > 1 else word)
            at = chain[-1].end
            continue
        if chain or text[at] in STOP:
            break
        at += 1
    return chain


def _head(chain: list[Noun], measure: MeasureWord, end: int) -> Noun | None:
    """Return the noun of a row that is counted."""
    if measure.of_any:
        for i in range(1, len(chain)):
            if chain[i].group in _HAPPENS and chain[i - 1].group in _AGENTS:  # 6个部门签字: they sign
                return chain[i - 1]
        return chain[-1] if chain else None
    fitting = [noun for noun in chain if measure.goes_with(noun.known)]
    if fitting:
        return fitting[-1]
    direct = bool(chain) and chain[0].start == end
    if measure.fits == {"events"} or measure.unit in ("time", "visit"):
        return chain[-1] if direct and chain[-1].group in DONE else None
    return chain[-1] if direct and measure.unit in _GENERAL else None


def _with_tail(text: str, noun: Noun, measure: MeasureWord) -> Noun | None:
    """Return the longer word a noun begins, as in 设备点检表, by its head."""
    stop = noun.end
    while stop < len(text) and stop - noun.end <= _TAIL_CHARS_MAX and not ends_here(text, stop):
        stop += 1
    if noun.length < 2 or not 0 < stop - noun.end <= _TAIL_CHARS_MAX:
        return None
    if word_at(text, noun.end, stop, roles=True):
        return None
    return by_its_head(text, stop - 2, stop, measure)


def _in_full(text: str, noun: Noun, end: int) -> Noun:
    """Return what a noun of one character is short for: after 猪场, 2个场 are farms."""
    if noun.length > 1 or noun.start != end or text[noun.start] in "人卡":
        return noun
    full = nouns_in(text).longer(end, text[noun.start], text) if noun.group in _NAMED_SHORT else None
    return Noun(noun.start, noun.end, full.unit, full.group) if full and full.group == noun.group else noun
