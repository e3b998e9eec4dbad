"""What the best found are linked with comes nearer, too: links are what people already knew to belong together."""

from collections.abc import Callable, Iterable

import numpy as np

from translator.ranking.postings import Scores

_SHARE = 0.15
"""Of a neighbour's score. Source: docs/precedents.md"""
_BEST = 5
"""Only the neighbours of so many. Source: docs/precedents.md"""


def with_neighbours(scores: Scores, linked: Callable[[int], Iterable[int]]) -> Scores:
    """Add a share of the score of the best to those they are linked with.

    Args:
        scores: scaled, the best being 1.
        linked: gives what a place is linked with, in both directions, among those that may be seen.
    """
    added = np.zeros_like(scores)
    for place in np.argsort(-scores, kind="stable")[:_BEST]:
        if scores[place] <= 0:
            break
        for other in set(linked(int(place))):
            added[other] += _SHARE * scores[place]
    return scores + added
