"""Finds where the ask says what a model quotes: models change spaces, quotation marks and capitals, and nothing else is forgiven."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from translator.domain.value import Span

_MARKS = {
    "“": '"', "”": '"', "„": '"', "「": '"', "」": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "…": "...",
}  # fmt: skip
_EDGES = " \t\n\"'.,;:!?。，；：！？…()（）[]"
_ELLIPSIS = "..."
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
        """Return where the ask says this, or None.

        Args:
            quote: as the model wrote it; with an ellipsis inside, the range from its first to its last part.
            after: the code point from which on it is looked for first.
        """
        plain = _fold(quote)[0].strip(_EDGES)
        if len(plain) < _CHARS_MIN:
            return None
        here = self._at(plain, after) or self._at(plain, 0)
        if here is not None or _ELLIPSIS not in plain:
            return here
        parts = [part.strip(_EDGES) for part in plain.split(_ELLIPSIS)]
        first = self._at(parts[0], 0) if parts[0] else None
        last = self._at(parts[-1], first.end) if first and parts[-1] else None
        return Span(start=first.start, end=last.end) if first and last else None

    def _at(self, plain: str, after: int) -> Span | None:
        folded, places = self._folded
        begin = 0
        if after:  # the first folded character that stands at or behind the place
            low, high = 0, len(places) - 1
            while low < high:
                middle = (low + high) // 2
                low, high = (middle + 1, high) if places[middle] < after else (low, middle)
            begin = low
        at = folded.find(plain, begin)
        if at < 0:
            return None
        return Span(start=places[at], end=places[at + len(plain) - 1] + 1)


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
