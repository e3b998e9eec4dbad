"""Remembers where a pattern occurs in a text, so that asking about a place costs no second search."""

import re
from bisect import bisect_left, bisect_right

from translator.domain.value import Span


class Marks:
    """Every occurrence of a pattern in a text, found once."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        found = [m.span() for m in pattern.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]
        self._length = len(text)

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
            self._starts[after] if after < len(self._starts) else self._length,
        )
