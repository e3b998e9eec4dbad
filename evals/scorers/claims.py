"""What a sentence claims by number: the value, the unit, and which side of it is meant. Read here, not by the reader that is judged."""

import re
from dataclasses import dataclass

from evals.scorers.numerals import quantities
from evals.scorers.printed import unit_behind

_AT_MOST = re.compile(
    r"(?:at most|no(?:t)? (?:more|later|longer) than|within|under|below|less than|fewer than|up to|max(?:imum)?(?: of)?|不超过|最多|不得?高于|低于|少于|小于|不到)\s*$",
    re.I,
)
_AT_LEAST = re.compile(
    r"(?:at least|no(?:t)? less than|not below|over|above|more than|min(?:imum)?(?: of)?|至少|不得?低于|不少于|超过|高于|大于)\s*$",
    re.I,
)
_AT_MOST_BEHIND = re.compile(r"\s?(?:or less|at most|tops|max\b|以内|之内|以下|内)", re.I)
_AT_LEAST_BEHIND = re.compile(r"\s?(?:or more|at least|以上)", re.I)
_DENIED = re.compile(r"(?:不超过|不得?高于|no(?:t)? (?:more|later|longer) than)\s*$", re.I)
"""A side that is denied is the other one, and ends in the words of the first."""
_BEHIND = re.compile(r"or (?:less|more)|at (?:most|least)|tops|以内|之内|以下|以上", re.I)
_REACH = 22


@dataclass(frozen=True)
class Claim:
    """One number as a sentence gives it."""

    values: frozenset[float]
    unit: str
    side: str
    """`<`, `>`, or nothing where no side is said."""

    def agrees(self, other: "Claim") -> bool:
        """Say whether another sentence gives the same; a unit or a side that only one of them tells is no difference."""
        return (
            bool(self.values & other.values)
            and (not self.unit or not other.unit or self.unit == other.unit)
            and (not self.side or not other.side or self.side == other.side)
        )


def claims(text: str) -> list[Claim]:
    """Return what a text claims by number, in order.

    Args:
        text: a sentence with its numbers written out.
    """
    found = []
    for place in quantities(text):
        before, behind = text[max(0, place.start - _REACH) : place.start], text[place.end :]
        unit, length = unit_behind(behind)
        found.append(Claim(place.values, unit, _side(before, behind[length:])))
    return found


def without_claims(text: str) -> str:
    """Return the other words of a text, for comparing two texts that differ in their numbers alone.

    Args:
        text: a sentence with its numbers written out.
    """
    pieces, done = [], 0
    for place in quantities(text):
        before = text[done : place.start]
        for side in (_AT_LEAST, _AT_MOST):
            before = side.sub("", before)
        pieces.append(before)
        done = place.end + unit_behind(text[place.end :])[1]
    rest = "".join([*pieces, text[done:]])
    return re.sub(r"\W+", " ", _BEHIND.sub("", rest)).strip().lower()


def _side(before: str, after: str) -> str:
    if _DENIED.search(before):
        return "<"
    if _AT_LEAST.search(before) or _AT_LEAST_BEHIND.match(after):
        return ">"
    return "<" if _AT_MOST.search(before) or _AT_MOST_BEHIND.match(after) else ""


def contradicted(text: str, quote: str) -> bool:
    """Say whether a text gives a number that the words it stands on do not give so.

    Args:
        text: what was made of the quote.
        quote: the words it stands on.
    """
    said = claims(quote)
    return any(not any(one.agrees(other) for other in said) for one in claims(text))
