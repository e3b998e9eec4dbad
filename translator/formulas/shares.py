"""Shares of a volume, and changes told as a share; a part of the arithmetic in `table.py`."""

from decimal import Decimal

from translator.formulas.figures import HUNDRED, Figure, combine, hourly, shown
from translator.formulas.units import SECONDS, convertible

_MOSTLY = Decimal("0.95")
"""From here on a change is a replacement, and its share tells nobody anything."""


def share_of_volume(a: Figure, b: Figure) -> Figure | None:
    """Return a share of a volume.

    Args:
        a: the share in %.
        b: the volume, a count or a rate.
    """
    if not 0 < a.value < HUNDRED:
        return None
    return shown(hourly(combine(lambda share, volume: share / HUNDRED * volume, b.unit, (a, 1), (b, 1))))


def rest_of_volume(a: Figure, b: Figure) -> Figure | None:
    """Return what a rate of success leaves of a volume.

    Args:
        a: the rate of success in %.
        b: the volume, a count or a rate.
    """
    if not 0 < a.value < HUNDRED:
        return None
    rest = combine(lambda rate, volume: (HUNDRED - rate) / HUNDRED * volume, b.unit, (a, -1), (b, 1))
    return shown(hourly(rest))


def slower_of_volume(a: Figure, b: Figure, c: Figure) -> Figure | None:
    """Return how many of a volume may take longer than a limit.

    Args:
        a: the share that keeps the limit, in %.
        b: the volume, a rate.
        c: the limit, a duration; the sentence names it.
    """
    return rest_of_volume(a, b) if c.head in SECONDS else None


def errors_removed(a: Figure, b: Figure) -> Figure | None:
    """Return the share of today's failures that must turn into successes.

    Args:
        a: the goal, a rate of success in %.
        b: today's rate of success in %.
    """
    if not b.value < a.value <= HUNDRED:
        return None
    return shown(
        combine(
            lambda goal, now: (goal - now) / (HUNDRED - now) * HUNDRED, "%", (a.plain(), 1), (b.plain(), -1)
        ),
        whole=True,
    )


def relative_cut(a: Figure, b: Figure) -> Figure | None:
    """Return by which share something has to fall; None where almost nothing would be left.

    Args:
        a: the goal.
        b: today's value, in a unit that converts.
    """
    if not convertible(a.head, b.head) or a.per != b.per:
        return None
    goal, now = (f.seconds().plain() if f.head in SECONDS else f.plain() for f in (a, b))
    if now.value <= 0 or not 0 < goal.value < now.value:
        return None
    cut = combine(lambda g, n: (n - g) / n * HUNDRED, "%", (goal, -1), (now, 1))
    return shown(cut, whole=True) if cut.value < HUNDRED * _MOSTLY else None


def yearly_growth(a: Figure, b: Figure, year: Figure) -> Figure | None:
    """Return by which share a stock grows in a year.

    Args:
        a: the stock today.
        b: what is added per period.
        year: periods in a year.
    """
    if a.value <= 0:
        return None
    growth = combine(lambda stock, new, n: new * n / stock * HUNDRED, "%", (a, -1), (b, 1), (year, 1))
    return shown(growth, whole=True) if growth.value >= 1 else None


def weekend_share(a: Figure, b: Figure) -> Figure | None:
    """Return which share of working days lies so many calendar days before a Saturday or Sunday.

    Args:
        a: a whole number of calendar days.
        b: another wait, in working days; the sentence sets the two side by side.
    """
    if b.value <= 0 or a.value <= 0 or a.value != a.value.to_integral_value():
        return None
    ends = [(monday_on + int(a.value)) % 7 for monday_on in range(5)]
    share = Decimal(sum(day > 4 for day in ends)) / 5 * HUNDRED
    return shown(Figure(share, "%")) if share else None


def shared_endings(a: Figure) -> Figure | None:
    """Return how many entries are as likely as not to hold two with the same ending; None beyond six digits.

    Args:
        a: the number of digits.
    """
    if not 1 <= a.value <= 6 or a.value != a.value.to_integral_value():
        return None
    endings, entries, apart = 10 ** int(a.value), 0, 1.0
    while apart > 0.5:
        apart *= 1 - entries / endings
        entries += 1
    return Figure(Decimal(entries), "entry", "about")
