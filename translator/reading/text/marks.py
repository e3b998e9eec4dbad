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
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where the occurrences start, and where they end."""
        found = [*self._pattern.finditer(self._text)]
        return [m.start() for m in found], [m.end() for m in found]

    def within(self, start: int, end: int) -> bool:
        """Say whether an occurrence begins in a range."""
        starts, _ = self._edges
        at = bisect_left(starts, start)
        return at < len(starts) and starts[at] < end

    def covering(self, start: int, end: int) -> Span | None:
        """Return the occurrence that holds a range and more, or None."""
        starts, ends = self._edges
        at = bisect_right(starts, start) - 1
        if at < 0 or ends[at] < end or ends[at] - starts[at] <= end - start:
            return None
        return Span(start=starts[at], end=ends[at])

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the piece of text between the last occurrence before a range and the first one after it."""
        starts, ends = self._edges
        before = bisect_right(ends, start) - 1
        after = bisect_left(starts, end)
        return (
            ends[before] if before >= 0 else 0,
            starts[after] if after < len(starts) else len(self._text),
        )
