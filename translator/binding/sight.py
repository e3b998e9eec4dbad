"""Another sight of a text, such as the one its reader has, whose places lead back to the text as received."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from translator.binding.found import Found


@dataclass(frozen=True)
class Sight:
    """A text shown differently, and where each of its characters stands in the text as received."""

    text: str
    places: Sequence[int]

    def received(self, found: Iterable[Found]) -> Iterator[Found]:
        """Yield what was found here with the ranges of the text as received."""
        for f in found:
            yield replace(f, start=self.places[f.start], end=self.places[f.end - 1] + 1)
