"""A number with neither unit nor noun beside it, and where it stands."""

from dataclasses import dataclass

from translator.reading.quantities.numerals import Numeral
from translator.reading.quantities.page import Found, Page


@dataclass(frozen=True)
class Bare:
    """A number without a unit of its own, and where it stands."""

    page: Page
    first: Numeral
    """Where it begins."""
    last: Numeral
    """Where it ends; the same but for a range."""
    following: Numeral | None
    """The next numeral, if there is one."""
    found: list[Found]
    """The quantities before it."""

    @property
    def previous(self) -> Found | None:
        """The number before in the same sentence, if it has a unit."""
        if not self.found or not self.found[-1].unit:
            return None
        return self.found[-1] if self.page.around.together(self.found[-1].start, self.first.start) else None

    def before(self, chars: int) -> tuple[int, int]:
        """Return the range of the characters before it."""
        return max(0, self.first.start - chars), self.first.start

    @property
    def sentence(self) -> tuple[int, int]:
        """The range of its sentence."""
        return self.page.around.sentence(self.first.start)
