"""A stated number says what the ask says at that place: value, unit, bound, role and condition."""

from collections.abc import Iterator

from translator.checks.dates import day_of
from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.ledger import Entry
from translator.domain.reading import Quantity
from translator.domain.spec import Finding
from translator.domain.value import Span
from translator.reading.quantities.day_meant import day_meant, is_due
from translator.reading.quantities.numerals import folded, numerals_in
from translator.reading.quantities.percentiles import percentiles_in
from translator.reading.spoken import says

_SAID = ("unit", "bound", "role", "condition", "subject")


def stated(examined: Examined) -> tuple[Finding, ...]:
    """Report each stated number that the reading of the ask does not give at its place.

    The reading is asked only where this version wrote the draft; another version may have read otherwise.
    """
    reading = examined.reading
    if reading is None:
        return ()
    read = {(q.start, q.end): q for q in reading.quantities}
    return tuple(
        broken("stated", f"/ledger/{entry.id}", f"The ask says another {what} at this place.")
        for entry in examined.spec.ledger
        if entry.source.kind == "ask"
        for what in _other(entry, read.get((entry.source.start or 0, entry.source.end or 0)), examined)
    )


def _other(entry: Entry, read: Quantity | None, examined: Examined) -> Iterator[str]:
    if read is None or _is_bare(entry):
        if not _in_words(entry, examined):
            yield "number"
        return
    if entry.kind != "quantity":
        yield "kind of number"
    if (entry.value, entry.value_max) != (read.value, read.value_max) and (
        entry.value is not None or says(read.text, read.value)
    ):
        yield "value"
    yield from (name for name in _SAID if getattr(entry, name) != getattr(read, name))


def _in_words(entry: Entry, examined: Examined) -> bool:
    """Say whether an entry that is no quantity of the reading is a day, a share or a lone numeral of its quote."""
    quote = entry.source.quote or ""
    if entry.kind == "date":
        today = day_of(examined.spec.ask)
        text = examined.readable
        place = entry.source.start, entry.source.end
        days = {day_meant(text, one, today) for one in examined.days.get(place, ())}
        there = entry.date in {day.isoformat() if day else None for day in days}
        return there and (entry.role == "deadline") == _is_due(entry, examined)
    if entry.role == "share":
        shares = [p.share for p in percentiles_in(quote, Span(start=0, end=len(quote)))]
        return entry.value in shares and (entry.unit, entry.bound) == ("%", "at_least")
    if not _is_bare(entry):
        return False
    numerals = [n.value for n in numerals_in(folded(quote))]
    return entry.value in numerals if entry.value is not None else True


def _is_bare(entry: Entry) -> bool:
    """Say whether an entry holds nothing but a numeral, as one does that was met in words of the ask."""
    said = (entry.unit, entry.role, entry.bound, entry.condition, entry.subject)
    return entry.kind == "quantity" and said == ("", "other", "exactly", None, "")


def _is_due(entry: Entry, examined: Examined) -> bool:
    """Say whether something has to be there by a day: it stands in the ask's deadline, or after words such as `by`."""
    deadline = examined.reading.facets.get("deadline") if examined.reading else None
    return is_due(examined.readable, entry.where, deadline)
