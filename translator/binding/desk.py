"""Where each text of a model is looked at before it may stand: numbers bound, words checked, refusals kept.

Lives only while one answer is bound.
"""

from dataclasses import dataclass, field

from translator.binding.numerals import BoundText, Given, bind_numbers
from translator.binding.quotes import Quotable
from translator.checks.lines import Line, LineChecks, LineKind, Source, refused
from translator.domain.cover import Cover
from translator.domain.ledger import REFERENCE
from translator.domain.value import Span
from translator.drafting.book import Book
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
    book: Book
    """The ledger; a number that only a model names is entered as a proposal."""
    orders: Cover
    """Where the ask gives orders to the reader; nothing may stand on that."""
    refusals: list[Refusal] = field(default_factory=list)
    taken: int = 0
    """How many texts may stand."""

    @property
    def ask(self) -> Quotable:
        """The ask, in which quotes are looked up."""
        return self.given.ask

    def take(self, text: str, kind: LineKind, where: str, span: Span | None = None) -> str | None:
        """Return a text with its numbers as references, or None where it may not stand.

        Args:
            text: as the model wrote it.
            kind: the place it is for.
            where: JSON pointer into the model's answer.
            span: where the ask says what the text stands on; None where it stands on no one place.
        """
        if not text.strip():
            return None
        bound = self.bound(text)
        if bound.unbound or bound.invented:
            said = [q.text for q in bound.unbound] + list(bound.invented)
            self.refuse(where, "numbers", f"nobody gave {', '.join(said)}", text)
            return None
        line = " ".join(bound.text.split())
        if not self.may_stand(line, kind, where, self.ask.text[span.start : span.end] if span else ""):
            return None
        self.taken += 1
        return line

    def bound(self, text: str) -> BoundText:
        """Bind the numbers of a text; references it brings along are words."""
        return bind_numbers(unreferenced(text), self.given)

    def may_stand(self, text: str, kind: LineKind, where: str, quote: str = "") -> bool:
        """Say whether a text with its numbers bound passes the checks; one that does not is refused."""
        wrong = refused(Line(text, kind, self.source, quote), self.checks)
        if wrong:
            self.refuse(where, *wrong, text)
        return wrong is None

    def place(self, quote: str, where: str) -> Span | None:
        """Return where the ask says what a model quotes, or None; one that is nowhere, or in an order, is refused.

        Args:
            quote: as the model wrote it.
            where: JSON pointer into the model's answer.
        """
        span = self.ask.find(quote)
        if span is None:
            self.refuse(where, "quotes", "the ask does not say this", quote)
        elif self.orders.touches(span):
            self.refuse(where, "orders", "it is an order to the reader, and nothing may stand on it", quote)
        else:
            return span
        return None

    def refuse(self, where: str, check: str, why: str, quote: str) -> None:
        """Keep a text that may not stand."""
        self.refusals.append(Refusal(where, check, why, quote))


def refs_in(*texts: str) -> set[str]:
    """Return the numbers that some texts name."""
    return {ref for text in texts for ref in REFERENCE.findall(text)}
