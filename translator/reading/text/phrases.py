"""Cuts a text into units, and finds in one pass which known phrases stand at a unit.

A unit is a Latin word, a number, a sign, or a single Chinese character, so that one search serves both languages.
"""

import re
from collections.abc import Mapping
from typing import Generic, NamedTuple, TypeVar

from translator.reading.text.lower import lower

_UNIT = re.compile(r"[㐀-鿿]|[A-Za-zÀ-ɏ]+(?:[’'][A-Za-z]+)*|\d+(?:[.,]\d+)*|[^\w\s]|\w")
_JOIN = re.compile(r"[ \t\u00a0]*(?:[-‐‑][ \t]?|\r?\n[ \t]*)?")
OwnerT = TypeVar("OwnerT")
Key = tuple[str, ...]
"""The units of a phrase, in lower case."""


class Unit(NamedTuple):
    """A word, number, sign or Chinese character with its place."""

    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word of letters."""
        return self.low[0].isalpha()


def units_of(text: str) -> list[Unit]:
    """Cut a text into units; hyphens between words are left out, so that `user-friendly` is two words."""
    return [
        Unit(low, m.start(), m.end())
        for m in _UNIT.finditer(lower(text).replace("’", "'"))
        if (low := m.group()) not in "-‐‑"
    ]


def key_of(words: str) -> Key:
    """Return a phrase as it is looked for."""
    return tuple(u.low for u in units_of(words))


class Phrases(Generic[OwnerT]):
    """Known phrases, each with what it means to its owner.

    Args:
        owners: the phrases.
    """

    def __init__(self, owners: Mapping[Key, OwnerT]) -> None:
        single: dict[str, tuple[Key, OwnerT]] = {}
        longer: dict[str, dict[str, list[tuple[Key, OwnerT]]]] = {}
        for key, owner in owners.items():
            if len(key) == 1:
                single[key[0]] = (key, owner)
            else:
                longer.setdefault(key[0], {}).setdefault(key[1], []).append((key, owner))
        for seconds in longer.values():
            for found in seconds.values():
                found.sort(key=lambda p: -len(p[0]))
        self._single = single
        self._longer = longer
        self.firsts = single.keys() | longer.keys()
        """The units that a phrase may begin with."""

    def at(self, text: str, units: list[Unit], at: int) -> list[tuple[Key, OwnerT]]:
        """Return the phrases that stand at a unit, longest first."""
        low = units[at].low
        alone = self._single.get(low)
        seconds = self._longer.get(low)
        longer = seconds.get(units[at + 1].low) if seconds and at + 1 < len(units) else None
        if longer is None:
            return [alone] if alone else []
        found = [p for p in longer if _stands(text, units, at, p[0])]
        if alone is not None:
            found.append(alone)
        return found


def _stands(text: str, units: list[Unit], first: int, key: Key) -> bool:
    """Say whether a phrase whose first two units are known to match stands at a unit."""
    last = first + len(key)
    if last > len(units):
        return False
    for i in range(2, len(key)):
        if units[first + i].low != key[i]:
            return False
    for i in range(first, last - 1):  # noqa: SIM110  # the loop runs at every unit; a generator costs twice as much
        if not joined(text, units[i], units[i + 1]):
            return False
    return True


def joined(text: str, left: Unit, right: Unit) -> bool:
    """Say whether two neighbouring units may belong to one phrase."""
    return left.end == right.start or _JOIN.fullmatch(text, left.end, right.start) is not None
