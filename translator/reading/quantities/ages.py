"""How old people are, said without a unit: `half of them are over 70`."""

import re

from translator.reading.text.words_en import is_people

_SIDE = r"(?:over|under|above|below|(?:older|younger) than|at least|between) "
_AGE = re.compile(
    rf"\b(?P<who>[A-Za-z-]+) (?:are|is|were|was) (?:(?:all|mostly|mainly|often|only|well) )?(?P<side>{_SIDE})?$",
    re.I,
)
_OF_PEOPLE = frozenset({"them", "they", "who", "us", "we", "he", "she", "most", "many", "half"})
_OLDEST = 120
"""Years; nobody is older."""


def age_of(text: str, at: int) -> bool:
    """Say whether a number tells how old people are.

    Args:
        text: folded.
        at: where the number begins, with or without its bound words.
    """
    said = _AGE.search(text, max(0, at - 48), at)
    return said is not None and (said["who"].lower() in _OF_PEOPLE or is_people(said["who"]))


def is_bare_age(text: str, at: int, value: float) -> bool:
    """Say whether a number without a unit is an age; without a bound word `they are 70` may count them."""
    said = _AGE.search(text, max(0, at - 48), at)
    return 1 < value < _OLDEST and said is not None and said["side"] is not None and age_of(text, at)
