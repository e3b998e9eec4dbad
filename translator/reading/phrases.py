"""Finds the phrases of a lexicon in a text, longest first, in one pass over its words.

A unit is a Latin word, a number, a sign, or a single Chinese character, so that one search serves both languages.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from translator.knowledge.schema import Lexicon, LexiconEntry

_UNIT = re.compile(r"[㐀-鿿]|[A-Za-zÀ-ɏ]+(?:[’'][A-Za-z]+)*|\d+(?:[.,]\d+)*|[^\w\s]|\w")
_JOIN = re.compile(r"[ \t\u00a0]*(?:[-‐‑][ \t]?|\r?\n[ \t]*)?")


@dataclass(frozen=True)
class Unit:
    """A word, number, sign or Chinese character with its place."""

    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word of letters."""
        return self.low[0].isalpha()


@dataclass(frozen=True)
class Hit:
    """A phrase of the lexicon found at the units `first` up to but not including `last`."""

    first: int
    last: int
    entry: LexiconEntry


Phrase = tuple[tuple[str, ...], LexiconEntry | None]
"""The units of a phrase and its entry; None for a longer expression that is clear."""


def units_of(text: str) -> list[Unit]:
    """Cut a text into units; hyphens between words are left out, so that `user-friendly` is two words."""
    return [
        Unit(m.group().lower().replace("’", "'"), m.start(), m.end())
        for m in _UNIT.finditer(text)
        if m.group() not in "-‐‑"
    ]


Index = Mapping[tuple[str, ...], tuple[Phrase, ...]]
"""Phrases by their first two units, those of one unit by that one; longest first."""


@lru_cache(maxsize=64)
def _index(lexicon: Lexicon) -> Index:
    """Return the phrases of a lexicon; the first entry that names one owns it."""
    known: dict[tuple[str, ...], LexiconEntry | None] = {}
    for entry in lexicon.entries:
        for word in entry.words:
            known.setdefault(_key(word), entry)
    clear = {_key(word) for entry in lexicon.entries for word in entry.not_in} - known.keys()
    index: dict[tuple[str, ...], list[Phrase]] = {}
    for key, owner in (known | dict.fromkeys(clear)).items():
        index.setdefault(key[:2], []).append((key, owner))
    return {first: tuple(sorted(found, key=lambda p: -len(p[0]))) for first, found in index.items()}


def _key(words: str) -> tuple[str, ...]:
    return tuple(u.low for u in units_of(words))


def hits_in(text: str, units: list[Unit], lexicon: Lexicon) -> list[Hit]:
    """Find the lexicon's phrases, longest first, none inside a longer expression that is clear.

    Args:
        text: the whole text.
        units: its units.
        lexicon: the vague wording of one language.
    """
    index = _index(lexicon)
    hits: list[Hit] = []
    free = 0
    clear = 0
    for i in range(len(units)):
        for key, entry in _standing(text, units, i, index):
            last = i + len(key)
            if entry is None:
                clear = max(clear, last)
            elif i >= free and last > clear and not _cuts_a_word(text, units, i, last, index):
                hits.append(Hit(i, last, entry))
                free = last
                break
    return hits


def _standing(text: str, units: list[Unit], at: int, index: Index) -> Iterator[Phrase]:
    """Yield the phrases that stand at a unit, longest first."""
    for first in (tuple(u.low for u in units[at : at + 2]), (units[at].low,)):
        for phrase in index.get(first, ()):
            key = phrase[0]
            if units[min(at + len(key), len(units)) - 1].low == key[-1] and _stands(text, units, at, key):
                yield phrase


def _cuts_a_word(text: str, units: list[Unit], first: int, last: int, index: Index) -> bool:
    """Say whether a Chinese phrase ends inside a longer known one, as 要准 does in 要准确 and 要快 in 要快递."""
    if last - first < 2 or units[last - 1].low < "㐀":
        return False
    return any(
        at + len(key) > last for at in range(first + 1, last) for key, _ in _standing(text, units, at, index)
    )


def _stands(text: str, units: list[Unit], first: int, key: tuple[str, ...]) -> bool:
    here = units[first : first + len(key)]
    return tuple(u.low for u in here) == key and all(
        joined(text, left, right) for left, right in pairwise(here)
    )


def joined(text: str, left: Unit, right: Unit) -> bool:
    """Say whether two neighbouring units may belong to one phrase."""
    return left.end == right.start or _JOIN.fullmatch(text, left.end, right.start) is not None
