"""The arithmetic of consequences, one pure function for each formula of `knowledge/formulas.yaml`.

A function takes the formula's inputs and constants by name and returns what follows, rounded for a person; or None
where the numbers say nothing worth telling, such as a goal that is already met. Sources stand with the formulas.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from translator.drafting.formula_figures import Figure, combine, hourly, readable, shown
from translator.drafting.formula_samples import (
    examples_each,
    examples_for_margin,
    examples_of_each,
    examples_of_stock,
    examples_without_error,
    examples_without_event,
)
from translator.drafting.formula_units import SECONDS, convertible
from translator.knowledge.schema import Constant, Formula

Result = Figure
HUNDRED = Decimal(100)
_MOSTLY = Decimal("0.95")
"""From here on a change is a replacement, and its share tells nobody anything."""


def constants_for(formula: Formula, inputs: Mapping[str, Figure]) -> dict[str, Constant]:
    """Return the constants a formula takes for these inputs, by name.

    Args:
        formula: with all constants it knows.
        inputs: the numbers chosen; a constant for volumes a week goes only with a volume a week.
    """
    periods = {figure.per for figure in inputs.values()}
    return {c.name: c for c in formula.constants if not c.per or c.per in periods}


def as_figure(constant: Constant) -> Figure:
    """Return a constant as a number formulas compute with."""
    return Figure.of(constant.value, constant.unit)


def downtime(a: Figure, month: Figure) -> Result | None:
    """Return the time down in a month that an availability leaves.

    Args:
        a: availability in %.
        month: length of a month.
    """
    if not 0 < a.value < HUNDRED:
        return None
    left = combine(lambda up, s: (HUNDRED - up) / HUNDRED * s, "s", (a, -1), (month.seconds(), 1))
    return shown(readable(left))


def mean_rate(a: Figure) -> Result | None:
    """Return the mean rate of a large volume, per minute or second; None below ten a minute.

    Args:
        a: items per day or week.
    """
    for unit, least in (("s", Decimal(1)), ("min", Decimal(10))):
        rate = a.divided(SECONDS[a.per] / SECONDS[unit], f"{a.head}/{unit}")
        if rate.value >= least:
            return shown(rate)
    return None


def share_of_volume(a: Figure, b: Figure) -> Result | None:
    """Return a share of a volume.

    Args:
        a: the share in %.
        b: the volume, a count or a rate.
    """
    if not 0 < a.value < HUNDRED:
        return None
    return shown(hourly(combine(lambda share, volume: share / HUNDRED * volume, b.unit, (a, 1), (b, 1))))


def rest_of_volume(a: Figure, b: Figure) -> Result | None:
    """Return what a rate of success leaves of a volume.

    Args:
        a: the rate of success in %.
        b: the volume, a count or a rate.
    """
    if not 0 < a.value < HUNDRED:
        return None
    rest = combine(lambda rate, volume: (HUNDRED - rate) / HUNDRED * volume, b.unit, (a, -1), (b, 1))
    return shown(hourly(rest))


def slower_of_volume(a: Figure, b: Figure, c: Figure) -> Result | None:
    """Return how many of a volume may take longer than a limit.

    Args:
        a: the share that keeps the limit, in %.
        b: the volume, a rate.
        c: the limit, a duration; the sentence names it.
    """
    return rest_of_volume(a, b) if c.head in SECONDS else None


def yearly_effort(a: Figure, b: Figure, year: Figure) -> Result | None:
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


def yearly_effort_of_people(a: Figure, b: Figure, year: Figure) -> Result | None:
    """Return the hours that people spend on a recurring task in a year.

    Args:
        a: time of each person per period, as `h/wk`.
        b: how many people; None for a single one.
        year: periods in a year.
    """
    return yearly_effort(a, b, year) if b.value >= 2 else None


def yearly_cost(a: Figure, b: Figure, year: Figure) -> Result | None:
    """Return what items cost in a year.

    Args:
        a: money for each item.
        b: items per period.
        year: periods in a year.
    """
    total = combine(lambda each, rate, n: each * rate * n, f"{a.head}/a", (a, 1), (b, 1), (year, 1))
    return shown(total, whole=True)


def storage(a: Figure, b: Figure, c: Figure) -> Result | None:
    """Return the space that items take over the time they are kept.

    Args:
        a: size of each item, as `MB/scan`.
        b: items per period of fixed length.
        c: how long they are kept.
    """
    periods = _periods(c, b.per)
    if periods is None:
        return None
    size = Figure(a.value, a.head, a.bound, a.high).bytes()
    return shown(readable(combine(lambda s, rate, n: s * rate * n, "B", (size, 1), (b, 1), (periods, 1))))


def _periods(time: Figure, per: str) -> Figure | None:
    """Return a duration as a number of periods; only months meet years beside units of fixed length."""
    if time.head == per:
        return Figure(time.value, "", time.bound, time.high)
    if time.head == "a" and per == "mo":
        return time.times(Decimal(12), "")
    if time.head in SECONDS and per in SECONDS:
        return time.times(SECONDS[time.head] / SECONDS[per], "")
    return None


def working_days_left(a: date, today: date) -> Result | None:
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


def weekend_share(a: Figure, b: Figure) -> Result | None:
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


def distinct_endings(a: Figure) -> Result | None:
    """Return how many endings a number of digits can have; None beyond six, where few would meet.

    Args:
        a: the number of digits.
    """
    if not 1 <= a.value <= 6 or a.value != a.value.to_integral_value():
        return None
    return Figure(Decimal(10) ** int(a.value), "ending")


def time_left(a: Figure, b: Figure) -> Result | None:
    """Return what a bound leaves after a part of it is spent.

    Args:
        a: the whole, a duration.
        b: the part, a duration.
    """
    left = combine(lambda whole, part: whole - part, "s", (a.seconds(), 1), (b.seconds(), -1))
    return shown(readable(left)) if left.value > 0 and left.top > 0 else None


def time_over(a: Figure, b: Figure) -> Result | None:
    """Return by how much a part is longer than the whole it has to fit into.

    Args:
        a: the whole, a duration.
        b: the part, a duration.
    """
    return time_left(b, a)


def budget_lasts(a: Figure, b: Figure, c: Figure) -> Result | None:
    """Return how many periods a budget pays for.

    Args:
        a: the budget.
        b: money for each item, in the same currency.
        c: items per period.
    """
    if a.head != b.head:
        return None
    return shown(
        combine(lambda money, each, rate: money / (each * rate), c.per, (a, 1), (b, -1), (c, -1))
        if b.value * c.value > 0
        else a
    )


def budget_left(a: Figure, b: Figure) -> Result | None:
    """Return what a budget leaves once a part of it is spent.

    Args:
        a: the budget.
        b: the part, in the same currency.
    """
    if a.head != b.head:
        return None
    left = combine(lambda whole, part: whole - part, a.head, (a, 1), (b, -1))
    return shown(left) if left.value > 0 else None


def budget_each(a: Figure, b: Figure) -> Result | None:
    """Return what a budget leaves for each of those it is for; None for a handful.

    Args:
        a: the budget.
        b: how many share it.
    """
    if b.value < 100:
        return None
    return shown(combine(lambda money, n: money / n, a.head, (a, 1), (b, -1)))


def time_for_each(a: Figure) -> Result | None:
    """Return the time a line leaves for each item.

    Args:
        a: items per minute, second or hour, handled one after the other.
    """
    if a.value <= 0 or a.per not in SECONDS:
        return None
    each = combine(lambda rate: SECONDS[a.per] / rate, "s", (a, -1))
    return shown(readable(Figure(each.value, "s", each.bound, each.high)))


def time_for_step(a: Figure, b: Figure) -> Result | None:
    """Return the time a bound leaves for each of several steps taken one after the other.

    Args:
        a: the time for all.
        b: the number of steps.
    """
    if b.value < 2:
        return None
    time = a.seconds() if a.head in SECONDS else a
    return shown(readable(combine(lambda whole, n: whole / n, time.head, (time, 1), (b, -1))))


def load_each(a: Figure, b: Figure) -> Result | None:
    """Return the volume that falls on each of those who share it; None below a single item.

    Args:
        a: items per period.
        b: how many share them.
    """
    if b.value < 2:
        return None
    each = combine(lambda volume, n: volume / n, a.unit, (a, 1), (b, -1))
    return shown(each) if each.value >= 1 else None


def total_count(a: Figure, b: Figure) -> Result | None:
    """Return how many there are in all groups together.

    Args:
        a: how many in each group, as `student/class`.
        b: how many groups.
    """
    if b.value < 2:
        return None
    return shown(combine(lambda each, groups: each * groups, a.head, (a, 1), (b, 1)))


def parts_of_volume(a: Figure, b: Figure) -> Result | None:
    """Return how many parts a volume of items has, per the same period.

    Args:
        a: parts of each item, at least two.
        b: items per period.
    """
    if a.value < 2:
        return None
    parts = combine(lambda each, volume: each * volume, f"{a.head}/{b.per}", (a, 1), (b, 1))
    return shown(parts)


def at_work_at_once(a: Figure, b: Figure) -> Result | None:
    """Return how many items are under way at any moment: L = λ W; None below two.

    Args:
        a: items per period of fixed length.
        b: time each of them takes.
    """
    periods = _periods(b, a.per)
    if periods is None:
        return None
    result = combine(lambda rate, n: rate * n, a.head, (a, 1), (periods, 1))
    return shown(result, whole=True) if result.value >= 2 else None


def errors_removed(a: Figure, b: Figure) -> Result | None:
    """Return the share of today's failures that must turn into successes.

    Args:
        a: the goal, a rate of success in %.
        b: today's rate of success in %.
    """
    if not b.value < a.value <= HUNDRED:
        return None
    return shown(
        combine(lambda goal, now: (goal - now) / (HUNDRED - now) * HUNDRED, "%", (a, 1), (b, -1)), whole=True
    )


def relative_cut(a: Figure, b: Figure) -> Result | None:
    """Return by which share something has to fall; None where almost nothing would be left.

    Args:
        a: the goal.
        b: today's value, in a unit that converts.
    """
    if not convertible(a.head, b.head) or a.per != b.per:
        return None
    goal, now = (a.seconds(), b.seconds()) if a.head in SECONDS else (a, b)
    if now.value <= 0 or not 0 < goal.value < now.value:
        return None
    cut = combine(lambda g, n: (n - g) / n * HUNDRED, "%", (goal, -1), (now, 1))
    return shown(cut, whole=True) if cut.value < HUNDRED * _MOSTLY else None


def backlog_time(a: Figure, b: Figure) -> Result | None:
    """Return how long a stock takes at a rate.

    Args:
        a: the items waiting.
        b: items handled per period.
    """
    if b.value <= 0 or a.value < b.value:
        return None
    time = combine(lambda stock, rate: stock / rate, b.per, (a, 1), (b, -1))
    return shown(readable(time.seconds()) if time.head in SECONDS and time.head != "wk" else time)


def yearly_growth(a: Figure, b: Figure, year: Figure) -> Result | None:
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


FORMULAS: Mapping[str, Callable[..., Result | None]] = MappingProxyType(
    {
        "downtime": downtime,
        "slower-of-volume": slower_of_volume,
        "wrong-of-volume": rest_of_volume,
        "allowed-of-volume": share_of_volume,
        "lost-of-volume": share_of_volume,
        "share-of-volume": share_of_volume,
        "yearly-effort": yearly_effort,
        "yearly-effort-named": yearly_effort,
        "yearly-effort-of-people": yearly_effort_of_people,
        "yearly-cost": yearly_cost,
        "examples-for-margin": examples_for_margin,
        "examples-without-error": examples_without_error,
        "examples-without-event": examples_without_event,
        "examples-of-stock": examples_of_stock,
        "examples-of-each": examples_of_each,
        "examples-each": examples_each,
        "storage": storage,
        "working-days-left": working_days_left,
        "weekend-share": weekend_share,
        "time-left": time_left,
        "time-over": time_over,
        "time-for-step": time_for_step,
        "time-for-each": time_for_each,
        "budget-lasts": budget_lasts,
        "budget-each": budget_each,
        "budget-left": budget_left,
        "load-each": load_each,
        "total-count": total_count,
        "parts-of-volume": parts_of_volume,
        "at-work-at-once": at_work_at_once,
        "mean-rate": mean_rate,
        "errors-removed": errors_removed,
        "relative-cut": relative_cut,
        "relative-cut-of-share": relative_cut,
        "backlog-time": backlog_time,
        "yearly-growth": yearly_growth,
        "distinct-endings": distinct_endings,
    }
)
"""The function of each formula, by the formula's id."""
