"""Words and meaning together: a weighted sum of both scores, each scaled over those that either finds best."""

import numpy as np
from numpy.typing import NDArray

from translator.ranking.postings import Scores

MEANING_SHARE = 0.4
"""Of the cosine in the sum; the rest is BM25's. Source: docs/precedents.md"""
BEST = 50
"""So many of each are mixed; together they hold nearly all that is relevant. Source: docs/precedents.md"""


def mixed(words: Scores, near: Scores) -> Scores:
    """Mix the scores by words with those by meaning.

    A decision without vectors keeps its score by words, so that a store that is not gone through yet ranks as before.

    Args:
        words: BM25, 0 where no word is shared or the decision is hidden.
        near: cosines; not a number where a decision has no vectors or is hidden.

    Returns:
        0 to 1; 0 outside the best of both.
    """
    best = best_of(words, words > 0) | best_of(near, ~np.isnan(near))
    by_words, by_meaning = _scaled(words, best), _scaled(near, best & ~np.isnan(near))
    sum_of_both = (1 - MEANING_SHARE) * by_words + MEANING_SHARE * by_meaning
    scores: Scores = np.where(best, np.where(np.isnan(near), by_words, sum_of_both), 0.0)
    return scores


def best_of(scores: Scores, among: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell those that are mixed: the best of some scores."""
    order = np.argsort(-np.where(among, scores, -np.inf), kind="stable")[:BEST]
    found: NDArray[np.bool_] = np.zeros(len(scores), dtype=bool)
    found[order] = True
    return found & among


def _scaled(scores: Scores, among: NDArray[np.bool_]) -> Scores:
    """Stretch some scores to 0 to 1."""
    if not among.any():
        return np.zeros(len(scores))
    low, high = scores[among].min(), scores[among].max()
    return np.where(among, (scores - low) / (high - low) if high > low else 1.0, 0.0)
