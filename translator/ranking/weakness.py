"""Says how much of what a request asks for a decision answers, so that "nothing was decided about it" can be said."""

from collections.abc import Mapping, Sequence
from math import log

from translator.ranking.postings import K1, B, Postings
from translator.ranking.terms import is_han

STRONG_MIN = 0.125
"""Share from which a decision is a precedent. Source: docs/precedents.md; requests carried to another team's records stay below
it nine times in ten."""
_HAN_HIT = 0.5
"""Share of the Chinese pairs that a record can share: every other one lies across two words and meets only where both do."""
_BACKGROUND = 100
"""Decisions that share nothing, counted beside those of the workspace: with few records nothing would be rare."""


def strength(
    postings: Postings, wanted: Mapping[str, float], place: int, known: int, hidden: Sequence[int] = ()
) -> float:
    """Return the score of a decision as a share of what the request could score at most.

    Args:
        postings: of one workspace.
        wanted: the request's terms, with how much each counts.
        place: of the decision.
        known: how many decisions were known by then.
        hidden: places that are not counted.

    Returns:
        0 to 1: it grows with the number of shared terms, their rarity, and how much the decision speaks of them.
    """
    many = known - len(hidden) + _BACKGROUND
    norm = K1 * (1 - B + B * postings.relative_length(place, known, hidden))
    got = possible = 0.0
    for term, weight in wanted.items():
        if is_han(term) and len(term) == 1:
            continue
        holding, count = postings.holding(term, place, known, hidden)
        rarity = weight * log(1 + (many - holding + 0.5) / (holding + 0.5))
        possible += rarity * _HAN_HIT if is_han(term) else rarity
        got += rarity * count / (count + norm)
    return min(got / possible, 1.0) if possible else 0.0
