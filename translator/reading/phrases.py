"""Finds the phrases of a lexicon in a text, longest first, in one pass over its words.

A unit is a Latin word, a number, a sign, or a single Chinese character, so that one search serves both languages.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from translator.knowledge.schema import Lexicon, LexiconEntry

_UNIT = re.compile(
    r"[㐀-鿿]|[A-Za-zÀ-ɏ]+(?:[’'][A-Za-z]+)*|\d+(?:[.,]\d+)*|[^\w\s]|\w"
)
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


@lru_cache(maxsize=64)
def _phrases(lexicon: Lexicon) -> dict[str, tuple[Phrase, ...]]:
    """Return the phrases by their first unit, longest first; the first entry that names one owns it."""
    known: dict[tuple[str, ...], LexiconEntry | None] = {}
    for entry in lexicon.entries:
        for word in entry.words:
            known.setdefault(_key(word), entry)
    clear = {_key(word) for entry in lexicon.entries for word in entry.not_in}
    by_first: dict[str, list[Phrase]] = {}
    for key, owner in (known | {k: None for k in clear}).items():
        by_first.setdefault(key[0], []).append((key, owner))
    return {first: tuple(sorted(found, key=lambda p: -len(p[0]))) for first, found in by_first.items()}


def _key(words: str) -> tuple[str, ...]:
    return tuple(u.low for u in units_of(words))


def hits_in(text: str, units: list[Unit], lexicon: Lexicon) -> list[Hit]:
    """Find the lexicon's phrases, longest first, none inside a longer expression that is clear.

    Args:
        text: the whole text.
        units: its units.
        lexicon: the vague wording of one language.
    """
    phrases = _phrases(lexicon)
    hits: list[Hit] = []
    free = 0
    clear = 0
    for i, unit in enumerate(units):
        for key, entry in phrases.get(unit.low, ()):
            last = i + len(key)
            if not _stands(text, units, i, key):
                continue
            if entry is None:
                clear = max(clear, last)
            elif i >= free and last > clear:
                hits.append(Hit(i, last, entry))
                free = last
                break
    return hits


def _stands(text: str, units: list[Unit], first: int, key: tuple[str, ...]) -> bool:
    if first + len(key) > len(units):
        return False
    for k in range(1, len(key)):
        left, right = units[first + k - 1], units[first + k]
        if right.low != key[k] or not joined(text, left, right):
            return False
    return True


def joined(text: str, left: Unit, right: Unit) -> bool:
    """Say whether two neighbouring units may belong to one phrase."""
    return _JOIN.fullmatch(text, left.end, right.start) is not None
