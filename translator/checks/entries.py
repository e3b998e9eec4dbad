"""An entry of the ledger holds what its kind holds: a quantity, a date or the three points of an estimate."""

import re
from collections.abc import Iterator
from datetime import date

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.ledger import Entry
from translator.domain.spec import Finding

_UNIT = re.compile(r"[^\s\u3400-\u9fff]*")
"""Codes and English nouns; Chinese nouns are counted under their English name."""


def entries(examined: Examined) -> tuple[Finding, ...]:
    """Report each entry that is not in the form of its kind."""
    return tuple(
        broken("entries", f"/ledger/{entry.id}", message)
        for entry in examined.spec.ledger
        for message in _wrong(entry)
    )


def _wrong(entry: Entry) -> Iterator[str]:
    quantity = entry.value is not None or entry.value_max is not None
    points = (entry.optimistic, entry.likely, entry.pessimistic)
    if entry.kind == "quantity" and (entry.date or any(p is not None for p in points)):
        yield "This quantity holds a date or an estimate."
    if (entry.bound == "between") != (entry.value_max is not None) and entry.value is not None:
        yield "This number is half a range."
    if entry.value is not None and entry.value_max is not None and entry.value_max < entry.value:
        yield "This range ends before it begins."
    if entry.kind == "quantity" and entry.value is None and entry.source.kind != "ask":
        yield "This number has no value."
    if entry.kind == "date" and (quantity or not _is_day(entry)):
        yield "This date is no day of the calendar."
    if entry.kind == "estimate" and (quantity or not _in_order(points) or entry.unit != "working_day"):
        yield "This estimate does not hold its points, best first, in working days."
    if not _UNIT.fullmatch(entry.unit):
        yield "This unit is no code and no English noun."


def _is_day(entry: Entry) -> bool:
    """Say whether a date is one; the ask may hold one that can be read in two ways."""
    if entry.date is None:
        return entry.source.kind == "ask"
    try:
        return date.fromisoformat(entry.date).isoformat() == entry.date
    except ValueError:
        return False


def _in_order(points: tuple[float | None, ...]) -> bool:
    known = [p for p in points if p is not None]
    return len(known) == len(points) and known == sorted(known)
