"""Adds up learned weights: the one kind of model the reading uses, because anybody can follow it with a pencil."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from translator.knowledge.weights import UNIT, Weights

TERM_WEIGHT = 3.0
"""How much all terms of a text weigh together; each weighs this over the root of their number, so that long texts do not shout."""


class Features(NamedTuple):
    """What a text shows: signs, each with a weight of its own, and terms that all weigh the same."""

    signs: Mapping[str, float]
    """A sign stands in the place of a term that is spelt like it."""
    terms: frozenset[str] = frozenset()
    each: float = 0.0
    """What each term weighs."""

    def weighed(self) -> dict[str, float]:
        """Return signs and terms with their weights, as weights are learned over them."""
        return {**dict.fromkeys(self.terms, self.each), **self.signs}


def spread(terms: frozenset[str], signs: Mapping[str, float], total: float = TERM_WEIGHT) -> Features:
    """Give each term of a text its share.

    Args:
        terms: those of the text.
        signs: what else it shows.
        total: what the vector of all terms is long.
    """
    return Features(signs, terms, total / math.sqrt(len(terms)) if terms else 0.0)


def sums(weights: Weights, features: Features) -> list[float]:
    """Return what the features of a text add up to, one number for each label.

    What weighs the same is added up first.
    """
    rows, signs, terms = weights.rows, features.signs, weights.terms
    alike: dict[float, int] = {}
    if features.terms:
        known = terms.keys() & features.terms
        known.difference_update(signs)
        alike[features.each] = sum(map(rows.__getitem__, known))
    for sign, value in signs.items():
        if sign in terms:
            alike[value] = alike.get(value, 0) + rows[sign]
    totals: list[float] = list(weights.start)
    for value, added in alike.items():
        totals = [
            total + value * hundredths for total, hundredths in zip(totals, rows.apart(added), strict=True)
        ]
    return [total / UNIT for total in totals]


def chances(weights: Weights, features: Features) -> dict[str, float]:
    """Return how likely each label is, when exactly one of them is right."""
    totals = sums(weights, features)
    highest = max(totals)
    powers = [math.exp(t - highest) for t in totals]
    whole = sum(powers)
    return {label: power / whole for label, power in zip(weights.labels, powers, strict=True)}


def chances_apart(weights: Weights, features: Features) -> dict[str, float]:
    """Return how likely each label is, when each may be right or wrong by itself."""
    return {
        label: chance(total) for label, total in zip(weights.labels, sums(weights, features), strict=True)
    }


def chance(total: float) -> float:
    """Return how likely a label is by what speaks for it."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def total_of(chance: float) -> float:
    """Return what must speak for a label to make it so likely, between 0 and 1: `chance` the other way round."""
    return math.log(chance / (1 - chance))
