"""Whether a number could be a level of a measure at all, by its unit, its size and its side."""

from translator.domain.reading import Quantity
from translator.knowledge.schema import Measure
from translator.knowledge.units import comparable, in_base, is_duration

WAITS = frozenset({"ms", "s"})
"""Units in which people count waiting; days are as often a setting of the process."""
_WAITED = frozenset({"ms", "s", "min"})
_WAITED_MOST = 600
"""Seconds; whoever waits longer does not sit before a screen."""
_OF_A_SIZE = (1e-3, 1e5)
"""Times the unit of a measure of time between which a number may be a level of it; ten years are no age of what is shown."""
_BEFORE_A_SCREEN = frozenset(
    {"response-time", "page-ready", "weakest-device-time", "live-lag", "time-on-task"}
)
"""Measures of a time that somebody sits through."""


def _times(quantity: Quantity, measure: Measure) -> float:
    return in_base(quantity.value, quantity.unit) / in_base(1, measure.unit)


def fits_measure(measure: Measure, quantity: Quantity) -> bool:
    """Say whether a number could be a level of a measure.

    Args:
        measure: the measure.
        quantity: the number.
    """
    if not comparable(measure.unit, quantity.unit):
        return False
    if measure.unit in WAITS and quantity.unit not in _WAITED:
        return False
    if quantity.unit in WAITS and measure.unit not in _WAITED:
        return False
    if is_duration(measure.unit) and not _OF_A_SIZE[0] < _times(quantity, measure) < _OF_A_SIZE[1]:
        return False
    if measure.id in _BEFORE_A_SCREEN and in_base(quantity.value, quantity.unit) > _WAITED_MOST:
        return False
    return quantity.role == "baseline" or quantity.bound in (measure.bound, "exactly", "about", "between")
