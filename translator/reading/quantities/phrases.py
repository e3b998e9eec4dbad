"""Finds many fixed phrases in one walk over a text: English ones word by word, others as they stand.

A walk costs the same however many phrases there are; nothing in it can backtrack.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")
Word = tuple[int, int, str]
"""Start, end and lower-case letters of one English word."""
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


def words_of(lowered: str) -> list[Word]:
    """Return the English words of a lower-case text in order."""
    return [(m.start(), m.end(), m.group()) for m in _WORD.finditer(lowered)]


class Phrases:
    """Phrases of several kinds; one phrase may be of more than one."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        """Take the phrases.

        Args:
            kinds: for each kind its phrases in lower case, separated by bars.
        """
        self._english: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        other: dict[str, list[str]] = {}
        for kind, phrases in kinds.items():
            for phrase in phrases.split("|"):
                if re.match(r"[a-z]", phrase):
                    first, *rest = phrase.split()
                    self._english.setdefault(first, []).append((tuple(rest), kind))
                else:
                    other.setdefault(phrase, []).append(kind)
        for tails in self._english.values():
            tails.sort(key=lambda tail: -len(tail[0]))
        self._other = Lexicon(other)

    def marks(self, lowered: str, words: list[Word]) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and kind of each phrase; at one place the longest of a kind comes first."""
        english = self._english
        for i, (start, end, word) in enumerate(words):
            if word in english:
                following = words[i + 1][2] if i + 1 < len(words) else ""
                for tail, kind in english[word]:
                    if not tail:
                        yield start, end, kind
                    elif tail[0] == following and (last := _follows(lowered, words, i, tail)):
                        yield start, last, kind
        for start, end, kinds in self._other.all_in(lowered, 0, len(lowered)):
            for kind in kinds:
                yield start, end, kind


def _follows(lowered: str, words: list[Word], i: int, tail: tuple[str, ...]) -> int:
    """Return where a phrase ends that begins at a word, or nothing when its other words do not follow."""
    if i + len(tail) >= len(words):
        return 0
    for step, wanted in enumerate(tail, 1):
        if words[i + step][2] != wanted or words[i + step][0] - words[i + step - 1][1] > 2:
            return 0
        if lowered[words[i + step - 1][1] : words[i + step][0]].strip(" -"):
            return 0
    return words[i + len(tail)][1]


class Lexicon(Generic[T]):
    """Words without spaces around them, as in Chinese, each with what it means; the longest at a place is read."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = meanings
        self._lengths: dict[str, list[int]] = {}
        """How long the words are that begin with two characters, the longest first; of one character with that."""
        for word in sorted(meanings, key=len, reverse=True):
            lengths = self._lengths.setdefault(word[:2], [])
            if len(word) not in lengths:
                lengths.append(len(word))
        self._first = re.compile(f"[{re.escape(''.join(sorted({word[0] for word in meanings})))}]")

    def at(self, text: str, start: int, stop: int) -> tuple[int, T] | None:
        """Return where the word that begins at a place ends, and its meaning."""
        for begins in (text[start : start + 2], text[start : start + 1]):
            for length in self._lengths.get(begins, ()):
                end = start + length
                if end <= stop and text[start:end] in self._meanings:
                    return end, self._meanings[text[start:end]]
        return None

    def all_in(self, text: str, start: int, stop: int) -> Iterator[tuple[int, int, T]]:
        """Yield start, end and meaning of the words in a range in order, none overlapping another."""
        past, lengths = start, self._lengths
        for match in self._first.finditer(text, start, stop):
            at = match.start()
            if at < past or (text[at : at + 2] not in lengths and text[at] not in lengths):
                continue
            if found := self.at(text, at, stop):
                yield at, *found
                past = found[0]

    def long_in(self, text: str) -> Iterator[tuple[int, int, T]]:
        """Yield the words of two characters and more: quicker than `all_in` where most characters begin one."""
        past, lengths = 0, self._lengths
        for at in [i for i in range(len(text) - 1) if text[i : i + 2] in lengths]:
            if at >= past and (found := self.at(text, at, len(text))) and found[0] > at + 1:
                yield at, *found
                past = found[0]
