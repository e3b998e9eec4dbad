"""What a text says of numbers, short enough to set against what it should say."""

from translator.domain.reading import Quantity
from translator.reading.quantities.quantities import quantities_in


def found(text: str) -> list[Quantity]:
    """Return the quantities of a text, read in Chinese where it holds Chinese."""
    chinese = any("\u4e00" <= c <= "\u9fff" for c in text)
    return list(quantities_in(text, "zh" if chinese else "en"))


def the_one(text: str) -> Quantity:
    """Return the only quantity of a text."""
    quantities = found(text)
    assert len(quantities) == 1, [q.text for q in quantities]
    return quantities[0]


def sides(text: str) -> list[tuple[float, str, str]]:
    """Return value, unit and bound of each quantity."""
    return [(q.value, q.unit, q.bound) for q in found(text)]


def values(text: str) -> list[tuple[float, str]]:
    """Return value and unit of each quantity."""
    return [(q.value, q.unit) for q in found(text)]
