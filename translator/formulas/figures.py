"""Numbers as formulas take and give them: a value or a range with a unit and a bound, rounded so that a person reads it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from translator.domain.reading import Bound
from translator.formulas.units import BYTES, SECONDS
from translator.knowledge.units import in_base

HUNDRED = Decimal(100)
_WIDE = Context(prec=200)
"""Room for the digits of a product of the largest numbers that formulas take."""
_FLIPPED: dict[Bound, Bound] = {"at_most": "at_least", "at_least": "at_most"}
_TIME_STEPS = ("d", "h", "min", "s", "ms")
_DATA_STEPS = ("PB", "TB", "GB", "MB", "kB", "B")


@dataclass(frozen=True)
class Figure:
    """One number of a ledger, or one that follows from it."""

    value: Decimal
    unit: str = ""
    bound: Bound = "exactly"
    high: Decimal | None = None
    """Upper end of a range; only with the bound `between`."""

    @classmethod
    def of(
        cls, value: float, unit: str = "", bound: Bound = "exactly", high: float | None = None
    ) -> "Figure":
        """Take a number as a ledger keeps it, by the digits it is written with."""
        return cls(Decimal(str(value)), unit, bound, None if high is None else Decimal(str(high)))

    @property
    def head(self) -> str:
        """What is counted or measured."""
        return self.unit.partition("/")[0]

    @property
    def per(self) -> str:
        """Per what; empty for a plain amount."""
        return self.unit.partition("/")[2]

    @property
    def top(self) -> Decimal:
        """The upper end, or the value itself."""
        return self.value if self.high is None else self.high

    def plain(self) -> "Figure":
        """Return the same number without its bound, where the result is a size and no limit; a range stays one."""
        return self if self.bound in ("between", "about") else Figure(self.value, self.unit)

    def times(self, factor: Decimal, unit: str) -> "Figure":
        """Return the same number in another unit."""
        return Figure(
            self.value * factor, unit, self.bound, None if self.high is None else self.high * factor
        )

    def divided(self, divisor: Decimal, unit: str) -> "Figure":
        """Return the same number in a unit that is so many times larger."""
        return Figure(
            self.value / divisor, unit, self.bound, None if self.high is None else self.high / divisor
        )

    def seconds(self) -> "Figure":
        """Return a duration of fixed length in seconds."""
        return self.times(SECONDS[self.head], "s")

    def bytes(self) -> "Figure":
        """Return a size of data in bytes."""
        return self.times(BYTES[self.head], "B")


def combine(rule: Callable[..., Decimal], unit: str, /, *inputs: tuple[Figure, int]) -> Figure:
    """Apply a rule that is monotone in each input, carrying ranges and bounds along.

    Args:
        rule: the arithmetic on plain values, in the order of the inputs.
        unit: of the result.
        inputs: each with 1 where the result grows with it, and -1 where it falls.

    Returns:
        The result, not rounded.
    """
    low = rule(*(f.value if way > 0 else f.top for f, way in inputs))
    high = rule(*(f.top if way > 0 else f.value for f, way in inputs))
    bounds: set[Bound] = {
        f.bound if way > 0 else _FLIPPED.get(f.bound, f.bound) for f, way in inputs if f.bound != "exactly"
    }
    if not bounds:
        return Figure(low, unit)
    if "between" in bounds:
        if bounds & {"at_most"} and "at_least" not in bounds:
            return Figure(high, unit, "at_most")
        if bounds & {"at_least"} and "at_most" not in bounds:
            return Figure(low, unit, "at_least")
        return Figure(low, unit, "between", high)
    return Figure(low, unit, bounds.pop() if len(bounds) == 1 else "about")


def shown(figure: Figure, *, whole: bool = False) -> Figure:
    """Round to what a person reads: exact where it is short, else two digits below a hundred and three above.

    A bound stays true: `at_most` is rounded up, `at_least` down. What was exact and is no longer becomes `about`.

    Args:
        figure: a result.
        whole: whether only whole numbers make sense.
    """
    rounding = {"at_most": ROUND_CEILING, "at_least": ROUND_FLOOR}.get(figure.bound, ROUND_HALF_EVEN)
    value = _digits(figure.value, rounding, whole)
    high = None if figure.high is None else _digits(figure.high, rounding, whole)
    if high is not None and high == value:
        return Figure(value, figure.unit, "about")
    changed = value != figure.value or (high is not None and high != figure.high)
    bound: Bound = "about" if changed and figure.bound == "exactly" else figure.bound
    return Figure(value, figure.unit, bound, high)


def _digits(value: Decimal, rounding: str, whole: bool) -> Decimal:
    if value == 0:
        return Decimal(0)
    exponent = value.adjusted()
    exact = value.normalize()
    if len(exact.as_tuple().digits) <= 3 and not (whole and exact != exact.to_integral_value()):
        whole_already = exact == exact.to_integral_value()
        return exact.quantize(Decimal(1), context=_WIDE) if whole_already else exact
    places = exponent - (1 if exponent < 2 else 2)
    if whole:
        places = max(places, 0)
    rounded = value.quantize(Decimal(1).scaleb(places), rounding=rounding, context=_WIDE)
    whole_now = rounded == rounded.to_integral_value()
    return rounded.quantize(Decimal(1), context=_WIDE) if whole_now else rounded.normalize()


def readable(figure: Figure) -> Figure:
    """Put a duration in seconds, or a size in bytes, into the unit a person would use."""
    if figure.head not in ("s", "B") or figure.per:
        return figure
    table, steps = (SECONDS, _TIME_STEPS) if figure.head == "s" else (BYTES, _DATA_STEPS)
    for unit in steps:
        here = figure.value / table[unit]
        fine = unit in ("ms", "s") or figure.head == "B"
        if abs(here) >= (1 if fine or here == here.to_integral_value() else 2):
            return figure.divided(table[unit], unit)
    return figure.divided(table[steps[-1]], steps[-1])


def hourly(figure: Figure) -> Figure:
    """Put a rate that is less than one a second or a minute into the next longer period, an hour at most."""
    for short, long in (("s", "min"), ("min", "h")):
        if figure.per == short and figure.value < 1:
            figure = figure.times(SECONDS[long] / SECONDS[short], f"{figure.head}/{long}")
    return figure


def periods_in(time: Figure, per: str) -> Figure | None:
    """Return a duration as a number of periods; months and years meet the rest only as about."""
    if time.head == per:
        return Figure(time.value, "", time.bound, time.high)
    if time.head == "a" and per == "mo":
        return time.times(Decimal(12), "")
    if time.head in SECONDS and per in SECONDS:
        return time.times(SECONDS[time.head] / SECONDS[per], "")
    if time.head in ("mo", "a") and per in SECONDS:
        factor = Decimal(str(in_base(1, time.head))) / SECONDS[per]
        return Figure(time.value * factor, "", "about") if time.high is None else None
    return None
