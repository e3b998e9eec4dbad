"""The ledger while a draft is written: hands out ids, keeps entries, never changes one.

Lives only while one draft or one answer is worked out; what leaves is a frozen tuple.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from translator.domain.ledger import GIVEN, Entry, Origin
from translator.domain.reading import Bound, Quantity
from translator.domain.value import Span
from translator.knowledge.schema import Band, Source
from translator.reading.quantities.percentiles import Percentile
from translator.reading.spoken import says


@dataclass
class Book:
    """Collects the numbers of one specification in the order they are met."""

    entries: list[Entry]
    _by_place: dict[tuple[int | None, int | None], str] = field(default_factory=dict, init=False)
    _placed: int = field(default=0, init=False)
    """How many entries the places are known of."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Book":
        """Open the book of an existing ledger."""
        return cls(list(entries))

    def _next(self) -> str:
        return f"N{len(self.entries) + 1}"

    def add(self, entry: Entry) -> str:
        """Write an entry under the next id and return that id."""
        ref = self._next()
        self.entries.append(entry.model_copy(update={"id": ref}))
        return ref

    def get(self, ref: str) -> Entry:
        """Return an entry by its id."""
        return self.entries[int(ref[1:]) - 1]

    def state(self, quantity: Quantity, *, measure: str | None = None) -> str:
        """Enter a number of the ask, as stated; without its value where only its words say it, as in `1 h 30 min`."""
        plain = says(quantity.text, quantity.value)
        return self.add(
            Entry(
                id="N0",
                role=quantity.role,
                measure=measure,
                value=quantity.value if plain else None,
                value_max=quantity.value_max if plain else None,
                unit=quantity.unit,
                bound=quantity.bound,
                condition=quantity.condition,
                subject=quantity.subject,
                status="stated",
                source=Origin(kind="ask", start=quantity.start, end=quantity.end, quote=quantity.text),
            )
        )

    def state_words(self, where: Span, text: str, value: float | None) -> str:
        """Enter a number of the ask that nothing is known of but its words; one place is entered once.

        Args:
            where: its place.
            text: the ask.
            value: what its numeral says, where there is just one.
        """
        quote = text[where.start : where.end]
        origin = Origin(kind="ask", start=where.start, end=where.end, quote=quote)
        return self.at(where) or self.add(Entry(id="N0", value=value, status="stated", source=origin))

    def at(self, where: Span) -> str | None:
        """Return the entry of a place of the ask, if there is one."""
        for entry in islice(self.entries, self._placed, None):
            if entry.source.kind == "ask":
                self._by_place.setdefault((entry.source.start, entry.source.end), entry.id)
        self._placed = len(self.entries)
        return self._by_place.get((where.start, where.end))

    def state_day(self, day: date | None, where: Span, text: str, *, due: bool = True) -> str:
        """Enter a date of the ask, as stated; one place is entered once.

        Args:
            day: the calendar day it ends on; None where two may be meant.
            where: its place.
            text: the ask.
            due: whether something has to be there by then.
        """
        quote = text[where.start : where.end]
        return self.at(where) or self.add(
            Entry(
                id="N0",
                kind="date",
                role="deadline" if due else "other",
                date=day.isoformat() if day else None,
                status="stated",
                source=Origin(kind="ask", start=where.start, end=where.end, quote=quote),
            )
        )

    def state_share(self, percentile: Percentile, text: str) -> str:
        """Enter the share behind a stated percentile; one place of the ask is entered once."""
        where = percentile.where
        return self.at(where) or self.add(
            Entry(
                id="N0",
                role="share",
                value=percentile.share,
                unit="%",
                bound="at_least",
                status="stated",
                source=Origin(
                    kind="ask", start=where.start, end=where.end, quote=text[where.start : where.end]
                ),
            )
        )

    def propose(self, measure: str, band: Band, source: Source) -> str:
        """Enter a band's number as a proposal; the same band is entered once."""
        ref = f"{measure}#{band.id}"
        for entry in self.entries:
            if entry.source.kind == "catalogue" and entry.source.ref == ref:
                return entry.id
        return self.add(
            Entry(
                id="N0",
                role="target",
                measure=measure,
                value=band.goal.value,
                value_max=band.goal.value_max,
                unit=band.goal.unit,
                bound=band.goal.bound,
                status="proposed",
                source=Origin(kind="catalogue", ref=ref, publisher=source.publisher, year=source.year),
            )
        )

    def derive(
        self,
        *,
        value: float,
        unit: str,
        bound: Bound,
        formula: str,
        inputs: Sequence[str],
        subject: str = "",
        value_max: float | None = None,
    ) -> str:
        """Enter what follows from other entries; the same formula over the same inputs is entered once."""
        for entry in self.entries:
            if (
                entry.source.formula == formula
                and entry.source.from_ == tuple(inputs)
                and entry.value == value
            ):
                return entry.id
        return self.add(
            Entry(
                id="N0",
                role="other",
                value=value,
                value_max=value_max,
                unit=unit,
                bound=bound,
                subject=subject,
                status="derived",
                source=Origin(kind="derived", formula=formula, from_=tuple(inputs)),
            )
        )

    def given(self, ref: str) -> bool:
        """Say whether somebody gave this number, or it follows from such numbers alone."""
        entry = self.get(ref)
        if entry.status == "derived":
            return all(self.given(i) for i in entry.source.from_)
        return entry.status in GIVEN

    def current(self) -> list[Entry]:
        """Return the entries that no other supersedes."""
        gone = {e.supersedes for e in self.entries if e.supersedes}
        return [e for e in self.entries if e.id not in gone]

    def copy(self) -> "Book":
        """Return a book of its own with the same entries."""
        return replace(self, entries=list(self.entries))
