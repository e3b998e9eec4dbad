"""One text with everything that is looked up in it, and what a quantity is while it is made."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from translator.domain.reading import Bound
from translator.domain.value import Language
from translator.reading.quantities.bounds import BoundWords, Sort
from translator.reading.quantities.cues import Surroundings
from translator.reading.quantities.digit_names import names_with_digits
from translator.reading.quantities.numerals import folded
from translator.reading.quantities.phrases import words_of
from translator.reading.quantities.quoted import quotes_in
from translator.reading.text.lower import lower

HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass
class Found:
    """One quantity in the making."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str
    bound: Bound
    subject: tuple[int, int] | None = None
    sort: Sort = "plain"
    """What kind of word set the side."""
    said: int = -1
    """Where the number itself begins, after its bound words and sign."""


class Page:
    """One text with everything that is looked up in it."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = folded(text)
        self.chinese = language == "zh" or (language == "other" and HAN.search(text) is not None)
        self.names = names_with_digits(text)
        self._name_starts = [n.start for n in self.names]
        self.lowered = lower(self.text)
        words = words_of(self.lowered)
        self.bounds = BoundWords(self.text, self.lowered, words)
        self.around = Surroundings(self.text, self.lowered, words)

        self.wished = any(self.around.has(kind, (0, len(text))) for kind in ("goal", "duty", "wish"))
        """Whether the text wishes for anything at all, by its words."""

        self._quotes = quotes_in(self.text)

    def quoted(self, at: int) -> bool:
        """Say whether a place stands in words of others."""
        i = bisect_right(self._quotes, (at, len(self.text))) - 1
        return i >= 0 and at < self._quotes[i][1]

    def named(self, start: int, end: int) -> bool:
        """Say whether a range touches a name."""
        i = bisect_right(self._name_starts, end - 1) - 1
        return i >= 0 and self.names[i].end > start
