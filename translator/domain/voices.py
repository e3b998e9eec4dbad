"""Who said each place of an ask: of those whose words hold it, the one with the fewest."""

from collections.abc import Iterable

from translator.domain.cover import Range
from translator.domain.reading import Speaker


class Voices:
    """What was said by whom, laid out so that asking about a place costs the same however many speak."""

    def __init__(self, speakers: Iterable[Speaker]) -> None:
        found = sorted(speakers, key=lambda s: s.start - s.end)
        self._said: list[str | None] = [None] * max((s.end for s in found), default=0)
        for speaker in found:  # the longest first, so that what lies within stands above it
            self._said[speaker.start : speaker.end] = [speaker.who] * (speaker.end - speaker.start)

    def of(self, where: Range) -> str | None:
        """Return who said the first words of a range that anybody is named for, or None."""
        return next((who for who in self._said[where.start : where.end] if who), None)
