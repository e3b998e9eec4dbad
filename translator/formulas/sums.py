"""Work and money over a year or a budget; a part of the arithmetic in `table.py`."""

from translator.formulas.figures import Figure, combine, shown
from translator.formulas.units import SECONDS


def yearly_effort(a: Figure, b: Figure, year: Figure) -> Figure | None:
    """Return the hours a recurring task takes in a year.

    Args:
        a: time for each item, as `min/invoice`.
        b: items per period.
        year: periods in a year.
    """
    if a.head not in SECONDS:
        return None
    hours = combine(
        lambda each, rate, periods: each * SECONDS[a.head] / SECONDS["h"] * rate * periods,
        "h/a",
        (a, 1),
        (b, 1),
        (year, 1),
    )
    return shown(hours, whole=True)


def yearly_effort_of_people(a: Figure, b: Figure, year: Figure) -> Figure | None:
    """Return the hours that people spend on a recurring task in a year.

    Args:
        a: time of each person per period, as `h/wk`.
        b: how many people; None for a single one.
        year: periods in a year.
    """
    return yearly_effort(a, b, year) if b.value >= 2 else None


_ONE_TASK = 20
"""A goal so many times shorter than today's time belongs to a step of the task, not to the task; our own bound."""


def yearly_time_saved(a: Figure, b: Figure, c: Figure, year: Figure) -> Figure | None:
    """Return the hours a year between a goal and today's time for each item.

    Args:
        a: the goal, a duration or one for each item.
        b: today's time, the same; None where the goal is not shorter, or so much that it times something else.
        c: items per period.
        year: periods in a year.
    """
    if a.head not in SECONDS or b.head not in SECONDS:
        return None
    goal, now = a.seconds().plain(), b.seconds()
    if not goal.value < now.value <= goal.value * _ONE_TASK:
        return None
    saved = combine(
        lambda before, after, rate, n: (before - after) / SECONDS["h"] * rate * n,
        "h/a",
        (now, 1),
        (goal, -1),
        (c, 1),
        (year, 1),
    )
    return shown(saved, whole=True)


def yearly_cost(a: Figure, b: Figure, year: Figure) -> Figure | None:
    """Return what items cost in a year.

    Args:
        a: money for each item.
        b: items per period.
        year: periods in a year.
    """
    total = combine(lambda each, rate, n: each * rate * n, f"{a.head}/a", (a, 1), (b, 1), (year, 1))
    return shown(total, whole=True)


def budget_lasts(a: Figure, b: Figure, c: Figure) -> Figure | None:
    """Return how many periods a budget pays for.

    Args:
        a: the budget.
        b: money for each item, in the same currency.
        c: items per period.
    """
    if a.head != b.head or b.value * c.value <= 0:
        return None
    return shown(combine(lambda money, each, rate: money / (each * rate), c.per, (a, 1), (b, -1), (c, -1)))


def budget_each(a: Figure, b: Figure) -> Figure | None:
    """Return what a budget leaves for each of those it is for; None for a handful.

    Args:
        a: the budget.
        b: how many share it.
    """
    if b.value < 100:
        return None
    return shown(combine(lambda money, n: money / n, a.head, (a, 1), (b, -1)))


def budget_per_item(a: Figure, b: Figure) -> Figure | None:
    """Return what a recurring budget leaves for each item.

    Args:
        a: money per period.
        b: items in the same period.
    """
    if a.per != b.per or b.value < 2:
        return None
    return shown(combine(lambda money, n: money / n, a.head, (a.plain(), 1), (b, -1)))


def budget_left(a: Figure, b: Figure) -> Figure | None:
    """Return what a budget leaves once a part of it is spent.

    Args:
        a: the budget.
        b: the part, in the same currency.
    """
    if a.head != b.head:
        return None
    left = combine(lambda whole, part: whole - part, a.head, (a, 1), (b, -1))
    return shown(left) if left.value > 0 else None
