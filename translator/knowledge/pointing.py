"""Finds the words that point to a measure, in one pass over a text."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from translator.knowledge.schema import Measure

_KEY_CHARS = 4
"""A Latin word is looked up by its first letters, a shorter one by all of them."""
_KEY_CHARS_HAN = 2
"""The same for a Chinese word."""
_WHOLE_CHARS_MAX = 3
"""So short a Latin word counts only whole or in the plural: `men` is not meant by `menu`."""
_SHORT = 0.7
_PER_LETTER = 0.06
_LETTERS_OF_HAN = 2.5
"""A long word points more surely than a short one; a Chinese character counts as so many letters."""
_WORD_ENDS = re.compile(r"s?(?![a-z0-9])")
_PLACES = re.compile(r"(?<![^\W_])[a-z0-9]|[^\x00-\x7f]")
"""Where a word can begin: a Latin one at its first letter, any other anywhere."""


class Said(NamedTuple):
    """A word that points to measures, where it stands."""

    start: int
    end: int
    measures: tuple[str, ...]
    weight: float
    """The fewer measures share the word, and the longer it is, the more it says; near 1."""


@dataclass(frozen=True)
class PointingWords:
    """The words of all measures, each with those it points to."""

    by_key: Mapping[str, tuple[tuple[str, float, tuple[str, ...]], ...]]
    lengths: Mapping[str, tuple[int, ...]]
    """How long the keys are that begin with a character, the longest first."""

    def said_in(self, text: str, start: int, end: int) -> Iterator[Said]:
        """Yield the words that stand in a part of a text, a Latin one where a word begins with it.

        Args:
            text: lower case.
            start: where the part begins.
            end: where it ends.
        """
        for place in _PLACES.finditer(text, start, end):
            at = place.start()
            for length in self.lengths.get(text[at], ()):
                for word, weight, measures in self.by_key.get(text[at : at + length], ()):
                    if text.startswith(word, at, end) and _is_word(word, text, at):
                        yield Said(at, at + len(word), measures, weight)


def _is_word(word: str, text: str, at: int) -> bool:
    """Say whether a word found is the whole word, where only that counts."""
    whole = len(word) <= _WHOLE_CHARS_MAX and word.isascii()
    return not whole or _WORD_ENDS.match(text, at + len(word)) is not None


def pointing_words(measures: Iterable[Measure]) -> PointingWords:
    """Gather the words of measures."""
    saying: dict[str, list[str]] = {}
    for measure in measures:
        for word in dict.fromkeys((*measure.says, *measure.hints)):
            saying.setdefault(word, []).append(measure.id)
    by_key: dict[str, list[tuple[str, float, tuple[str, ...]]]] = {}
    for word, ids in saying.items():
        letters = len(word) * (1.0 if word.isascii() else _LETTERS_OF_HAN)
        weight = (_SHORT + _PER_LETTER * letters) / math.sqrt(len(ids))
        key = word[: _KEY_CHARS if word.isascii() else _KEY_CHARS_HAN]
        by_key.setdefault(key, []).append((word, weight, tuple(ids)))
    lengths: dict[str, set[int]] = {}
    for key in by_key:
        lengths.setdefault(key[0], set()).add(len(key))
    return PointingWords(
        {key: tuple(words) for key, words in by_key.items()},
        {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
    )
