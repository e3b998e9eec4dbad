"""What a time allows, takes or leaves; a part of the arithmetic in `table.py`."""

from datetime import date, timedelta
from decimal import Decimal

from translator.formulas.figures import HUNDRED, Figure, combine, readable, shown
from translator.formulas.units import SECONDS


def downtime(a: Figure, month: Figure) -> Figure | None:
    """Return the time down in a month that an availability leaves.

    Args:
        a: availability in %.
        month: length of a month.
    """
    if not 0 < a.value < HUNDRED:
        return None
    left = combine(lambda up, s: (HUNDRED - up) / HUNDRED * s, "s", (a, -1), (month.seconds(), 1))
    return shown(readable(left))


def working_days_left(a: date, today: date) -> Figure | None:
    """Return the working days to a date, from the day after the ask to the date itself.

    Args:
        a: the date.
        today: the day of the ask.
    """
    span = (a - today).days
    if span <= 0:
        return None
    weeks, rest = divmod(span, 7)
    days = weeks * 5 + sum((today + timedelta(days=n)).weekday() < 5 for n in range(1, rest + 1))
    return Figure(Decimal(days), "working_day") if days else None


def time_left(a: Figure, b: Figure) -> Figure | None:
    """Return what a bound leaves after a part of it is spent; None where either has no fixed length.

    Args:
        a: the whole, a duration.
        b: the part, a duration.
    """
    if a.head not in SECONDS or b.head not in SECONDS:
        return None
    left = combine(lambda whole, part: whole - part, "s", (a.seconds(), 1), (b.seconds(), -1))
    return shown(readable(left)) if left.value > 0 and left.top > 0 else None


def time_over(a: Figure, b: Figure) -> Figure | None:
    """Return by how much a part is longer than the whole it has to fit into.

    Args:
        a: the whole, a duration.
        b: the part, a duration; None where it is so much longer that it is of something else.
    """
    if a.head in SECONDS and b.head in SECONDS and b.seconds().value > _ONE_WHOLE * a.seconds().value:
        return None
    return time_left(b, a)


_ONE_WHOLE = 60
"""What takes so many times as long as a limit is no part of what the limit is for; our own bound."""


def time_for_each(a: Figure) -> Figure | None:
    """Return the time a line leaves for each item.

    Args:
        a: items per minute, second or hour, handled one after the other.
    """
    if a.value <= 0 or a.per not in SECONDS:
        return None
    each = combine(lambda rate: SECONDS[a.per] / rate, "s", (a, -1))
    return shown(readable(Figure(each.value, "s", each.bound, each.high)))


def time_for_step(a: Figure, b: Figure) -> Figure | None:
    """Return the time a bound leaves for each of several steps taken one after the other.

    Args:
        a: the time for all.
        b: the number of steps.
    """
    if b.value < 2:
        return None
    time = (a.seconds() if a.head in SECONDS else a).plain()
    return shown(readable(combine(lambda whole, n: whole / n, time.head, (time, 1), (b.plain(), -1))))


def backlog_time(a: Figure, b: Figure) -> Figure | None:
    """Return how long a stock takes at a rate.

    Args:
        a: the items waiting.
        b: items handled per period.
    """
    if b.value <= 0 or a.value < b.value:
        return None
    time = combine(lambda stock, rate: stock / rate, b.per, (a, 1), (b, -1))
    return shown(readable(time.seconds()) if time.head in SECONDS and time.head != "wk" else time)
