"""Adds up learned weights: the one kind of model the reading uses, because anybody can follow it with a pencil."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping

from translator.knowledge.weights import UNIT, Weights

TERM_WEIGHT = 3.0
"""How much all terms of a text weigh together; each weighs this over the root of their number, so that long texts do not shout."""


def spread(terms: Collection[str], total: float = TERM_WEIGHT) -> dict[str, float]:
    """Give each term of a text its share.

    Args:
        terms: distinct terms.
        total: what the vector of all of them is long.
    """
    each = total / math.sqrt(len(terms)) if terms else 0.0
    return dict.fromkeys(terms, each)


def sums(weights: Weights, features: Mapping[str, float]) -> list[float]:
    """Return what the features of a text add up to, one number for each label.

    Most features are terms that weigh the same: their weights are added up first.
    """
    rows = weights.rows
    alike: defaultdict[float, int] = defaultdict(int)
    for term in weights.terms.keys() & features.keys():
        alike[features[term]] += rows[term]
    totals = [float(start) for start in weights.start]
    for value, added in alike.items():
        for place, hundredths in enumerate(rows.apart(added)):
            totals[place] += value * hundredths
    return [total / UNIT for total in totals]


def chances(weights: Weights, features: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each label is, when exactly one of them is right."""
    totals = sums(weights, features)
    highest = max(totals)
    powers = [math.exp(t - highest) for t in totals]
    whole = sum(powers)
    return {label: power / whole for label, power in zip(weights.labels, powers, strict=True)}


def chances_apart(weights: Weights, features: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each label is, when each may be right or wrong by itself."""
    return {
        label: chance(total) for label, total in zip(weights.labels, sums(weights, features), strict=True)
    }


def chance(total: float) -> float:
    """Return how likely a label is by what speaks for it."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
