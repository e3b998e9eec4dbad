"""Where each text of a model is looked at before it may stand: numbers bound, words checked, refusals kept.

Lives only while one answer is bound.
"""

from dataclasses import dataclass, field

from translator.binding.numerals import BoundText, Given, bind_numbers
from translator.binding.quotes import Quotable
from translator.checks.lines import Line, LineChecks, LineKind, Source, refused
from translator.domain.ledger import REFERENCE
from translator.drafting.scribe import unreferenced


@dataclass(frozen=True)
class Refusal:
    """A text that may not stand, and why: for the model that may write it again, and for the page."""

    where: str
    """JSON pointer into the model's answer."""
    check: str
    why: str
    quote: str


@dataclass
class Desk:
    """One answer of a model on its way into a specification."""

    given: Given
    source: Source
    checks: LineChecks
    refusals: list[Refusal] = field(default_factory=list)
    taken: int = 0
    """How many texts may stand."""

    @property
    def ask(self) -> Quotable:
        """The ask, in which quotes are looked up."""
        return self.given.ask

    def take(self, text: str, kind: LineKind, where: str) -> str | None:
        """Return a text with its numbers as references, or None where it may not stand.

        Args:
            text: as the model wrote it.
            kind: the place it is for.
            where: JSON pointer into the model's answer.
        """
        if not text.strip():
            return None
        bound = self.bound(text)
        if bound.unbound or bound.invented:
            said = [q.text for q in bound.unbound] + list(bound.invented)
            self.refuse(where, "numbers", f"nobody gave {', '.join(said)}", text)
            return None
        wrong = refused(Line(" ".join(bound.text.split()), kind, self.source), self.checks)
        if wrong:
            self.refuse(where, *wrong, text)
            return None
        self.taken += 1
        return " ".join(bound.text.split())

    def bound(self, text: str) -> BoundText:
        """Bind the numbers of a text; references it brings along are words."""
        return bind_numbers(unreferenced(text), self.given)

    def refuse(self, where: str, check: str, why: str, quote: str) -> None:
        """Keep a text that may not stand."""
        self.refusals.append(Refusal(where, check, why, quote))


def refs_in(*texts: str) -> set[str]:
    """Return the numbers that some texts name."""
    return {ref for text in texts for ref in REFERENCE.findall(text)}
