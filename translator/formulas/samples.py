"""How many examples people have to judge before a rate is known; a part of the arithmetic in `table.py`."""

from decimal import ROUND_CEILING, Decimal

from translator.formulas.figures import HUNDRED, Figure, combine, shown

_NORMAL_FROM = 30
"""Below so many examples the normal approximation says too little. Source: Cochran, Sampling Techniques, 1977, table 3.3."""
_CLASSES = (20, 5000)
"""With fewer classes waiting for each is no matter; with more it is no classification."""
_STOCK_FROM = 1000
"""A smaller stock can be read by people."""


def _needed(count: Decimal) -> Figure:
    return Figure(count.to_integral_value(rounding=ROUND_CEILING), "example", "at_least")


def examples_for_margin(a: Figure, b: Figure, z: Figure) -> Figure | None:
    """Return how many judged examples tell a goal from today's rate: n = z² p (1 - p) / e².

    Args:
        a: the goal in %, as p.
        b: today's rate in %; its distance to the goal is the margin e.
        z: the normal quantile of the confidence.
    """
    p, margin = a.value / HUNDRED, abs(a.value - b.value) / HUNDRED
    if not 0 < p < 1 or margin == 0:
        return None
    count = z.value**2 * p * (1 - p) / margin**2
    return _needed(count) if count >= _NORMAL_FROM else None


def examples_without_error(a: Figure, three: Figure) -> Figure | None:
    """Return how many examples in a row must be right to show a rate of success: n = 3 / (1 - p).

    Args:
        a: the rate of success in %, at least a half.
        three: the constant of the rule of three.
    """
    if not HUNDRED / 2 <= a.value < HUNDRED:
        return None
    count = three.value * HUNDRED / (HUNDRED - a.value)
    return _needed(count) if count >= _NORMAL_FROM else None


def examples_without_event(a: Figure, three: Figure) -> Figure | None:
    """Return how many examples in a row must be free of an error to show its rate: n = 3 / p.

    Args:
        a: the rate of the error in %, at most a half.
        three: the constant of the rule of three.
    """
    return examples_without_error(Figure(HUNDRED - a.value, "%"), three) if a.value > 0 else None


def examples_of_stock(a: Figure, z: Figure, margin: Figure) -> Figure | None:
    """Return how many of a stock show the share of faulty ones: n = n₀ / (1 + (n₀ - 1) / N), n₀ = z² / 4 e².

    Args:
        a: the size of the stock N.
        z: the normal quantile of the confidence.
        margin: the margin e on either side, in %.
    """
    if a.value < _STOCK_FROM:
        return None
    first = z.value**2 / 4 / (margin.value / HUNDRED) ** 2
    return _needed(first / (1 + (first - 1) / a.value))


def examples_of_each(a: Figure) -> Figure | None:
    """Return how many examples drawn by lot meet each class once on average: n (1 + 1/2 + ... + 1/n).

    Args:
        a: the number of classes, taken as equally common.
    """
    if not _CLASSES[0] <= a.value <= _CLASSES[1] or a.value != a.value.to_integral_value():
        return None
    return _needed(a.value * sum((1 / Decimal(k) for k in range(1, int(a.value) + 1)), Decimal(0)))


def examples_each(a: Figure, b: Figure) -> Figure | None:
    """Return how many examples there are for each class on average.

    Args:
        a: the examples at hand.
        b: the classes.
    """
    if b.value < 2 or a.value < b.value:
        return None
    return shown(combine(lambda n, classes: n / classes, a.head, (a, 1), (b, -1)), whole=True)
