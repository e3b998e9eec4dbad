"""What makes a vague English word clear: a name, a compound, somebody's quote, courtesy, or a tale about today."""

import re
from functools import lru_cache

from translator.reading.phrases import Hit, Unit, joined

_INTENSIFIERS = frozenset(
    "more most less much very really highly super extremely quite so too way far fully truly absolutely completely totally "
    "incredibly reasonably fairly rather pretty especially particularly significantly considerably a an bit little lot "
    "sufficiently as even always never not".split()
)
_LEADING = frozenset(
    "more less very really highly super extremely quite too way far fully truly absolutely completely totally "
    "incredibly reasonably fairly rather pretty significantly considerably sufficiently much even so as".split()
)
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten twelve dozen hundred thousand million half".split())


def widened_en(text: str, units: list[Unit], hit: Hit) -> tuple[int, int]:
    """Take in the words that only turn a vague word up or down, as in `way more relevant` or `as fast as possible`.

    Returns:
        The half-open range of units.
    """
    first, last = hit.first, hit.last
    while first > 0 and units[first - 1].low in _LEADING and joined(text, units[first - 1], units[first]):
        first -= 1
    tail = [u.low for u in units[last : last + 2]]
    if tail[:1] == ["enough"]:
        last += 1
    elif tail == ["as", "possible"]:
        last += 2
    return first, last


def clear_en(text: str, units: list[Unit], hit: Hit) -> bool:
    """Say whether its context makes a phrase clear.

    Args:
        text: the ask.
        units: its units.
        hit: the phrase found.
    """
    return False
