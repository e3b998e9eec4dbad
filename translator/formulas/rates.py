"""Rates, and how many there are at once or in all; a part of the arithmetic in `table.py`."""

from decimal import Decimal

from translator.formulas.figures import Figure, combine, periods_in, readable, shown
from translator.formulas.units import SECONDS


def mean_rate(a: Figure) -> Figure | None:
    """Return the mean rate of a large volume, per minute or second; None below ten a minute.

    Args:
        a: items per day or week.
    """
    for unit, least in (("s", Decimal(1)), ("min", Decimal(10))):
        rate = a.divided(SECONDS[a.per] / SECONDS[unit], f"{a.head}/{unit}")
        if rate.value >= least:
            return shown(rate)
    return None


def rate_needed(a: Figure, b: Figure) -> Figure | None:
    """Return the rate at which a run must handle its items to end in time; None below one a second.

    Args:
        a: the items of one run.
        b: the time it has.
    """
    if b.head not in SECONDS or b.value <= 0:
        return None
    rate = combine(lambda items, time: items / time, f"{a.head}/s", (a.plain(), 1), (b.seconds().plain(), -1))
    return shown(rate, whole=True) if rate.value >= 1 else None


def rate_at_once(a: Figure, b: Figure) -> Figure | None:
    """Return the rate at which people at work at once ask when none of them pauses: λ = L / W; None below one a second.

    Args:
        a: how many are at work at once.
        b: the time each request takes.
    """
    if b.head not in SECONDS or b.value <= 0:
        return None
    rate = a.plain().divided(b.seconds().value, "request/s")
    return shown(rate, whole=True) if rate.value >= 1 else None


def at_work_at_once(a: Figure, b: Figure) -> Figure | None:
    """Return how many items are under way at any moment: L = λ W; None below ten.

    Args:
        a: items per period of fixed length.
        b: time each of them takes.
    """
    periods = periods_in(b, a.per)
    if periods is None:
        return None
    result = combine(lambda rate, n: rate * n, a.head, (a, 1), (periods, 1))
    return shown(result, whole=True) if result.top >= 10 else None


def queries_a_day(a: Figure, b: Figure) -> Figure | None:
    """Return how often others are asked in a day.

    Args:
        a: the time between two rounds, shorter than a day.
        b: how many are asked in each round.
    """
    if a.head not in SECONDS or b.value < 2:
        return None
    rounds = SECONDS["d"] / a.seconds().value
    return shown(b.plain().times(rounds, "reading/d"), whole=True) if rounds > 1 else None


def load_each(a: Figure, b: Figure) -> Figure | None:
    """Return the volume that falls on each of those who share it; None below a single item.

    Args:
        a: items per period.
        b: how many share them.
    """
    if b.value < 2:
        return None
    each = combine(lambda volume, n: volume / n, a.unit, (a, 1), (b, -1))
    return shown(each) if each.value >= 1 else None


def total_count(a: Figure, b: Figure) -> Figure | None:
    """Return how many there are in all groups together.

    Args:
        a: how many in each group, as `student/class`.
        b: how many groups.
    """
    if b.value < 2:
        return None
    return shown(combine(lambda each, groups: each * groups, a.head, (a, 1), (b, 1)))


def parts_of_volume(a: Figure, b: Figure) -> Figure | None:
    """Return how many parts a volume of items has, per the same period.

    Args:
        a: parts of each item, at least two.
        b: items per period.
    """
    if a.value < 2:
        return None
    parts = combine(lambda each, volume: each * volume, f"{a.head}/{b.per}", (a, 1), (b, 1))
    return shown(parts)


def parts_of_stock(a: Figure, b: Figure) -> Figure | None:
    """Return how many parts a stock of items has.

    Args:
        a: parts of each item, at least two.
        b: the items.
    """
    return shown(combine(lambda each, n: each * n, a.head, (a, 1), (b, 1))) if a.value >= 2 else None


def texts_in_all(a: Figure, b: Figure) -> Figure | None:
    """Return how many texts there are when each item gets one in each language.

    Args:
        a: the languages, at least two.
        b: the items.
    """
    return shown(combine(lambda each, n: each * n, "text", (a, 1), (b, 1))) if a.value >= 2 else None


def trial_volume(a: Figure, b: Figure) -> Figure | None:
    """Return how many items a trial sees.

    Args:
        a: how long the trial lasts.
        b: items per period of fixed length.
    """
    periods = periods_in(a, b.per)
    if periods is None:
        return None
    return shown(combine(lambda n, rate: n * rate, b.head, (periods.plain(), 1), (b, 1)), whole=True)


def storage(a: Figure, b: Figure, c: Figure) -> Figure | None:
    """Return the space that items take over the time they are kept.

    Args:
        a: size of each item, as `MB/scan` or `MB`.
        b: items per period of fixed length.
        c: how long they are kept.
    """
    periods = periods_in(c, b.per)
    if periods is None:
        return None
    size = Figure(a.value, a.head, a.bound, a.high).bytes()
    return shown(readable(combine(lambda s, rate, n: s * rate * n, "B", (size, 1), (b, 1), (periods, 1))))
