"""Which day a date of an ask means, and whether something has to be there by it."""

from datetime import date

from translator.domain.cover import Range
from translator.domain.value import Span
from translator.reading.quantities.dates import DaySaid, due_by
from translator.reading.quantities.past import is_not_what_is_due, is_past
from translator.reading.quantities.periods import PeriodSaid


def day_meant(text: str, said: DaySaid | PeriodSaid, today: date) -> date | None:
    """Return the day: without a year the next such day, or the last where it is told of the past.

    Args:
        text: the ask.
        said: a date in it.
        today: the day of the ask.
    """
    return said.on_or_before(today) if is_past(text, said.where) else said.on_or_after(today)


def is_due(text: str, where: Span, deadline: Range | None) -> bool:
    """Say whether something has to be there by a date: it stands in the deadline, or after words such as `by`.

    Args:
        text: the ask.
        where: the date's place.
        deadline: where the ask says by when, if it does.
    """
    due = (deadline is not None and where.overlaps(deadline)) or due_by(text, where)
    return due and not is_past(text, where) and not is_not_what_is_due(text, where)
