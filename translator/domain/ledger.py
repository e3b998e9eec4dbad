"""All numbers of a specification, each with who said it."""

import re
from typing import Literal

from pydantic import ConfigDict, Field

from translator.domain.reading import Bound, QuantityRole
from translator.domain.value import Span, Start, Value

EntryKind = Literal["quantity", "date", "estimate"]
Status = Literal["stated", "derived", "answered", "entered", "decided", "proposed", "confirmed"]
SourceKind = Literal[
    "ask", "derived", "answer", "person", "decision", "catalogue", "house_rule", "model", "estimate"
]
GIVEN: frozenset[Status] = frozenset({"stated", "answered", "entered", "decided", "confirmed"})
"""Statuses of numbers that somebody gave."""


REFERENCE = re.compile(r"\{(N\d+)\}")
"""How prose names an entry; one writer turns it into words."""


class Origin(Value):
    """Where a number comes from."""

    kind: SourceKind
    ref: str | None = None
    """The question, edit, decision, `measure#band`, rule or prompt it comes from."""
    start: Start | None = None
    end: Start | None = None
    quote: str | None = None
    """The words that say it: for the ask the slice `start:end`, for an answer what was typed."""
    formula: str | None = None
    from_: tuple[str, ...] = Field(default=(), alias="from")
    """Ids of the entries it was computed from."""
    publisher: str | None = None
    year: int | None = None
    by: str | None = None
    """The person who answered or entered it."""

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class Entry(Value):
    """One number. Never changed or removed: another value is a new entry with `supersedes`."""

    id: str
    kind: EntryKind = "quantity"
    role: QuantityRole = "other"
    measure: str | None = None
    value: float | None = None
    value_max: float | None = None
    unit: str = ""
    bound: Bound = "exactly"
    date: str | None = None
    """A calendar date in the workspace's time zone, RFC 3339 full-date; only for the kind `date`."""
    optimistic: float | None = None
    likely: float | None = None
    pessimistic: float | None = None
    """The three points of an estimate, in working days; only for the kind `estimate`."""
    relative_to: str | None = None
    """The entry this one is a change of, as in "30 % faster"."""
    condition: str | None = None
    subject: str = ""
    """What is measured, in the asker's words."""
    status: Status
    source: Origin
    supersedes: str | None = None
    valid_until: str | None = None
    confirmed_by: str | None = None

    @property
    def where(self) -> Span:
        """The range of the ask that says it; empty, at its beginning, for a number that the ask does not say."""
        return Span(start=self.source.start or 0, end=self.source.end or 0)
