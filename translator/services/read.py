"""Reads an ask without keeping anything."""

from dataclasses import dataclass

from translator.domain.reading import Reading
from translator.domain.text import CHARS_MAX, accepted
from translator.knowledge.catalogue import Knowledge
from translator.reading.reader import read


@dataclass(frozen=True)
class Read:
    """The use case: a text, and what the rules find in it."""

    knowledge: Knowledge
    chars_max: int = CHARS_MAX
    """Longest text taken, in Unicode code points."""

    def __call__(self, text: str) -> Reading:
        """Read a text.

        Args:
            text: as received.

        Raises:
            InputRefused: when the text is empty, too long or unreadable; the caller mends it.
        """
        return read(accepted(text, chars_max=self.chars_max), self.knowledge)
