"""Many ranges as one set, so that asking what they touch costs the same however many there are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Protocol


class Range(Protocol):
    """Anything with a start and an end in the ask."""

    @property
    def start(self) -> int:
        """Return its first code point."""

    @property
    def end(self) -> int:
        """Return the first code point after it."""


class Cover:
    """What a number of ranges cover together."""

    def __init__(self, spans: Iterable[Range]) -> None:
        """Join the ranges.

        Args:
            spans: in any order; they may overlap. Ranges that only touch stay apart, since they may say different things.
        """
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted((s.start, s.end) for s in spans):
            if end <= start:
                continue
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, span: Range) -> bool:
        """Say whether any of the ranges shares a code point with this one."""
        i = bisect_right(self._ends, span.start)
        return i < len(self._starts) and self._starts[i] < span.end

    def holds(self, span: Range) -> bool:
        """Say whether this range lies within what the ranges cover without a gap."""
        i = bisect_left(self._ends, span.end)
        return i < len(self._starts) and self._starts[i] <= span.start
