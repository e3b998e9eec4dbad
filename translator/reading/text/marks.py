"""Remembers where a pattern occurs in a text, so that asking about a place costs no second search."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from translator.domain.value import Span


class Marks:
    """Every occurrence of a pattern in a text, found when first asked about."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern = pattern
        self._text = text

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return [m.span() for m in self._pattern.finditer(self._text)]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self._spans]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self._spans]

    def within(self, start: int, end: int) -> bool:
        """Say whether an occurrence begins in a range."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end

    def covering(self, start: int, end: int) -> Span | None:
        """Return the occurrence that holds a range and more, or None."""
        at = bisect_right(self._starts, start) - 1
        if at < 0 or self._ends[at] < end or self._ends[at] - self._starts[at] <= end - start:
            return None
        return Span(start=self._starts[at], end=self._ends[at])

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the piece of text between the last occurrence before a range and the first one after it."""
        before = bisect_right(self._ends, start) - 1
        after = bisect_left(self._starts, end)
        return (
            self._ends[before] if before >= 0 else 0,
            self._starts[after] if after < len(self._starts) else len(self._text),
        )
