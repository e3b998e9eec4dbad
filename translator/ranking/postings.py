"""The terms of a workspace's decisions, and how well each answers a request: BM25, on what was known by then only."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from translator.ranking.terms import characters_of

K1 = 4.0
"""How slowly more of the same term adds less. Records are long: 4 beats the customary 1.2 by .02 nDCG on the development part.
Source: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; docs/precedents.md"""
B = 0.75
"""How much a long record is held against it, 0 to 1. Source: as above."""
TITLE_TIMES = 3
"""A term of the title counts so often. Source: docs/precedents.md"""

Scores: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Terms:
    """What one decision is found by."""

    decision_id: str
    day: str
    """RFC 3339 full-date; empty where it has none, which is before every day."""
    counts: Mapping[str, float]
    """How often each term stands in it, those of the title counted more often."""


class Postings:
    """The terms of many decisions, ready to be asked; nothing in it changes."""

    def __init__(self, known: Iterable[Terms]) -> None:
        """Sort the decisions by day and turn their terms round.

        Args:
            known: of one workspace.
        """
        rows = sorted(known, key=lambda terms: (terms.day, terms.decision_id))
        self.ids: tuple[str, ...] = tuple(row.decision_id for row in rows)
        self.places: dict[str, int] = {id: place for place, id in enumerate(self.ids)}
        self._days = [row.day for row in rows]
        self._lengths = np.array([sum(row.counts.values()) for row in rows], dtype=np.float64)
        self._sums = np.concatenate(([0.0], np.cumsum(self._lengths)))
        found: dict[str, tuple[list[int], list[float]]] = {}
        for place, row in enumerate(rows):
            for term, count in _with_characters(row.counts).items():
                places, counts = found.setdefault(term, ([], []))
                places.append(place)
                counts.append(count)
        self._found = {
            term: (np.array(places, dtype=np.intp), np.array(counts))
            for term, (places, counts) in found.items()
        }

    def known_by(self, day: str | None) -> int:
        """Return how many decisions were known on a day; they come first.

        Args:
            day: RFC 3339 full-date, inclusive; None for today.
        """
        return len(self.ids) if day is None else bisect_right(self._days, day)

    def scores(self, wanted: Mapping[str, float], known: int, hidden: Sequence[int] = ()) -> Scores:
        """Score the first decisions against the terms of a request.

        Args:
            wanted: the request's terms, with how much each counts.
            known: how many were known by then.
            hidden: places that are not looked at, nor counted.

        Returns:
            A score for each of them, 0 for one that shares no term; 0 for the hidden.
        """
        scores = np.zeros(known)
        many = known - len(hidden)
        if many <= 0:
            return scores
        norm = K1 * (1 - B + B * self._lengths[:known] / self._mean(known, hidden))
        for term, weight in wanted.items():
            places, counts = self._found.get(term, _NONE)
            end = int(np.searchsorted(places, known))
            holding = end - sum(1 for place in hidden if _holds(places, place))
            if holding <= 0:
                continue
            places, counts = places[:end], counts[:end]
            rarity = log(1 + (many - holding + 0.5) / (holding + 0.5))
            scores[places] += weight * rarity * counts * (K1 + 1) / (counts + norm[places])
        scores[list(hidden)] = 0.0
        return scores

    def _mean(self, known: int, hidden: Sequence[int]) -> float:
        """Return how long those that are seen are on average, at least 1."""
        whole = float(self._sums[known]) - sum(float(self._lengths[place]) for place in hidden)
        return max(whole / max(known - len(hidden), 1), 1.0)

    def relative_length(self, place: int, known: int, hidden: Sequence[int] = ()) -> float:
        """Return how long a decision is, 1 being the average of those that are seen."""
        return float(self._lengths[place]) / self._mean(known, hidden)

    def holding(self, term: str, place: int, known: int, hidden: Sequence[int] = ()) -> tuple[int, float]:
        """Return how many of those that are seen hold a term, and how often one of them does."""
        places, counts = self._found.get(term, _NONE)
        end = int(np.searchsorted(places, known))
        many = end - sum(1 for other in hidden if _holds(places, other))
        return many, float(counts[np.searchsorted(places, place)]) if _holds(places, place) else 0.0

    def shared(self, place: int, wanted: Mapping[str, float], most: int = 5) -> tuple[str, ...]:
        """Return the terms a decision shares with a request, the rarest of those that count most first."""
        found = []
        for term, weight in wanted.items():
            places, _ = self._found.get(term, _NONE)
            if _holds(places, place):
                found.append((-weight * log(1 + len(self.ids) / len(places)), term))
        return tuple(term for _, term in sorted(found)[:most])


def _with_characters(counts: Mapping[str, float]) -> Mapping[str, float]:
    """Add the single Chinese characters; each stands in two pairs of a run, and is counted in half of both."""
    single = characters_of(counts, lambda one, other: one + other)
    return (
        {**counts, **{one: counts.get(one, 0.0) + n / 2 for one, n in single.items()}} if single else counts
    )


_NONE: tuple[NDArray[np.intp], NDArray[np.float64]] = (np.array([], dtype=np.intp), np.array([]))


def _holds(places: NDArray[np.intp], place: int) -> bool:
    at = int(np.searchsorted(places, place))
    return at < len(places) and bool(places[at] == place)
