"""Figures from answers: precision, recall, F1, and how far chance alone may move them."""

import random
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

ItemT = TypeVar("ItemT")

DRAWS = 1000
_SEED = 7


@dataclass(frozen=True)
class Interval:
    """Where 95 of 100 draws of other documents of the same kind would put a figure."""

    low: float
    high: float


def f1(hits: int, false: int, missed: int) -> tuple[float, float, float]:
    """Return precision, recall and F1 of a count of hits, false alarms and misses; 0 where nothing was there to count."""
    precision = hits / (hits + false) if hits + false else 0.0
    recall = hits / (hits + missed) if hits + missed else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def per_class_f1(pairs: Sequence[tuple[Hashable, Hashable]]) -> dict[Hashable, float]:
    """Return the F1 of each class that occurs among the right answers.

    Args:
        pairs: right answer and given answer, text by text.
    """
    out: dict[Hashable, float] = {}
    for label in dict.fromkeys(right for right, _ in pairs):
        hits = sum(right == label == given for right, given in pairs)
        false = sum(given == label != right for right, given in pairs)
        missed = sum(right == label != given for right, given in pairs)
        out[label] = f1(hits, false, missed)[2]
    return out


def weighted_f1(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Return the F1 of the classes, each weighing as many texts as it has."""
    if not pairs:
        return 0.0
    per = per_class_f1(pairs)
    return sum(per[right] for right, _ in pairs) / len(pairs)


def macro_f1(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Return the mean F1 of the classes, large or small."""
    per = per_class_f1(pairs)
    return sum(per.values()) / len(per) if per else 0.0


def binary_f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Return the F1 of yes or no."""
    return f1(
        sum(right and given for right, given in pairs),
        sum(given and not right for right, given in pairs),
        sum(right and not given for right, given in pairs),
    )[2]


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean, 0 for none."""
    return sum(values) / len(values) if values else 0.0


def bootstrap(
    items: Sequence[ItemT],
    stat: Callable[[Sequence[ItemT]], float],
    documents: Sequence[Hashable] | None = None,
) -> Interval:
    """Draw documents with replacement and tell between which values a figure falls in 95 of 100 draws.

    Args:
        items: what the figure is made of.
        stat: the figure.
        documents: the document of each item; items of one document are drawn together, for they are alike. Each item is
            its own document when not given.

    Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3, the percentile interval.
    """
    groups: dict[Hashable, list[ItemT]] = {}
    for place, item in enumerate(items):
        groups.setdefault(documents[place] if documents else place, []).append(item)
    known = list(groups.values())
    draw = random.Random(_SEED)  # the same interval for the same answers
    got = sorted(
        stat([item for group in draw.choices(known, k=len(known)) for item in group]) for _ in range(DRAWS)
    )
    return Interval(got[int(0.025 * DRAWS)], got[int(0.975 * DRAWS) - 1])
