"""Finds where the ask says what a model quotes: models change spaces, quotation marks and capitals, and nothing else is forgiven."""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache

from translator.domain.value import Span

_MARKS = {
    "“": '"', "”": '"', "„": '"', "「": '"', "」": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "…": "...",
}  # fmt: skip
_EDGES = " \t\n\"'.,;:!?。，；：！？…()（）[]"
_SPACES = re.compile(r"\s")
_SPACES_TWICE = re.compile(r"\s\s")
_CHARS_MIN = 2
"""A shorter quote stands everywhere and proves nothing."""


@dataclass(frozen=True)
class Quotable:
    """One ask, in which quotes are looked up."""

    text: str

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        return _fold(self.text)

    def find(self, quote: str, *, after: int = 0) -> Span | None:
        """Return where the ask says this, or None; words and numbers are whole, so `5 ms` does not stand in `15 ms`.

        Args:
            quote: as the model wrote it, without gaps.
            after: the code point from which on it is looked for first.
        """
        plain = _fold(quote)[0].strip(_EDGES)
        if len(plain) < _CHARS_MIN:
            return None
        return self._at(plain, after) or self._at(plain, 0)

    def _at(self, plain: str, after: int) -> Span | None:
        folded, places = self._folded
        at = bisect_left(places, after)  # the first folded character that stands at or behind the place
        while (at := folded.find(plain, at)) >= 0:
            end = at + len(plain)
            if not (_goes_on(folded, at - 1, at) or _goes_on(folded, end - 1, end)):
                return Span(start=places[at], end=places[end - 1] + 1)
            at += 1
        return None


_JOINS = ".,:-~/"
"""Between two digits these go on with a number or a date."""


def _goes_on(text: str, left: int, right: int) -> bool:
    """Say whether what stands left and right of a border is one word or one number."""
    if left < 0 or right >= len(text):
        return False
    a, b = text[left], text[right]
    if a.isascii() and b.isascii() and a.isalnum() and b.isalnum():
        return True
    before, behind = text[left - 1 : left] if left else "", text[right + 1 : right + 2]
    return (a in _JOINS and before.isdigit() and b.isdigit()) or (
        b in _JOINS and a.isdigit() and behind.isdigit()
    )


def _fold(text: str) -> tuple[str, list[int]]:
    """Write a text in small letters with plain marks and single spaces, and tell where each character stood."""
    if text.isascii() and not _SPACES_TWICE.search(text):  # the usual case: each character stays in its place
        return _SPACES.sub(" ", text.lower()), list(range(len(text) + 1))
    out: list[str] = []
    places: list[int] = []
    for i, char in enumerate(text):
        plain = char.lower() if char.isascii() else _plain(char)
        if plain.isspace():
            if out and out[-1] == " ":
                continue
            plain = " "
        out += plain
        places += [i] * len(plain)
    return "".join(out), [*places, len(text)]


@lru_cache(4096)
def _plain(char: str) -> str:
    return _MARKS.get(char) or unicodedata.normalize("NFKC", char).lower()
