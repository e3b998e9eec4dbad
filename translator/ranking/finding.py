"""Finds the decisions that bear on a request, best first."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from translator.domain.decision import ONCE_IN_FORCE, Link
from translator.ranking.mixture import best_of, mixed
from translator.ranking.nearness import Vectors
from translator.ranking.neighbours import with_neighbours
from translator.ranking.postings import Postings, Scores, Terms
from translator.ranking.request import as_written, wanted_terms
from translator.ranking.weakness import STRONG_MIN, strength


@dataclass(frozen=True)
class Known:
    """One decision, as finding knows it."""

    terms: Terms
    title: str
    status: str
    links: Sequence[Link]
    superseded_by: Sequence[str] = ()
    version: int = 1
    vector: bytes = b""
    """Of its beginning; empty where it has none. All of one model."""


@dataclass(frozen=True)
class Found:
    """A decision that may bear on a request."""

    known: Known
    score: float
    """1 for the best of the request; comparable within one request only."""
    shared: tuple[str, ...]
    """Words of the request that it speaks of too, those that count most first."""
    strength: float = 0.0
    """Share of what the request could score at most, 0 to 1; comparable between requests."""
    linked_to: str | None = None
    """The better one it is linked with, where it shares too little itself."""
    cosine: float | None = None
    """Between the vectors of both, -1 to 1; None where one of them has none, or it did not count."""
    replaced_by: tuple[str, ...] = ()
    """Those that say they took its place, whatever it says itself."""

    @property
    def weak(self) -> bool:
        """Say whether it is too far from the request to be called a precedent."""
        return self.strength < STRONG_MIN


class Decisions:
    """The decisions of one workspace, ready to be searched; nothing in it changes."""

    def __init__(self, known: Sequence[Known]) -> None:
        self._known: Mapping[str, Known] = {one.terms.decision_id: one for one in known}
        self._postings = Postings(one.terms for one in known)
        self._linked = _linked(known, self._postings.places)
        self._replaced = _replaced(known, self._postings.places)
        self._vectors = self.laid({one.terms.decision_id: one.vector for one in known})

    @property
    def have_vectors(self) -> bool:
        """Say whether any has a vector, so that it is worth the while to make one of a request."""
        return bool(self._vectors)

    def __len__(self) -> int:
        return len(self._known)

    def laid(self, vectors: Mapping[str, bytes]) -> Vectors:
        """Lay vectors ready to be compared with a request; those of other decisions are left away.

        Args:
            vectors: by the decision's id, all of one model; empty where it has none.
        """
        places = self._postings.places
        return Vectors({places[id]: vector for id, vector in vectors.items() if id in places})

    def best_by_words(self, text: str, exclude: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the ids of those whose scores by words are mixed with those by meaning, in the order of their days."""
        postings = self._postings
        words = postings.scores(wanted_terms(text), len(postings.ids), self._hidden(exclude, len(self)))
        return tuple(postings.ids[place] for place in np.flatnonzero(best_of(words, words > 0)))

    def best(
        self,
        text: str,
        *,
        limit: int,
        before: str | None = None,
        exclude: Sequence[str] = (),
        vector: bytes = b"",
        among: Vectors | None = None,
    ) -> tuple[Found, ...]:
        """Return the decisions nearest to a request, best first.

        Args:
            text: the request.
            limit: how many at most.
            before: RFC 3339 full-date, inclusive; later decisions are not seen, nor counted, nor the links they wrote.
            exclude: ids that are not seen either.
            vector: of the request; empty where they are found by their words alone.
            among: the vectors it is compared with; those of the decisions by default. What is in neither best gives the same.
        """
        postings, wanted, written = self._postings, wanted_terms(text), as_written(text)
        seen = postings.known_by(before)
        hidden = self._hidden(exclude, seen)
        words = postings.scores(wanted, seen, hidden)
        near = self._nearness(vector, self._vectors if among is None else among, seen, hidden)
        scores = _scaled(words if near is None else mixed(words, near))
        linked = self._neighbours(seen, frozenset(hidden))
        lent = with_neighbours(scores, linked)
        lent[hidden] = 0.0
        order = np.argsort(-lent, kind="stable")[:limit]
        top = float(lent[order[0]]) if len(order) and lent[order[0]] > 0 else 1.0
        return tuple(
            self._found(
                int(place),
                float(lent[place]) / top,
                strength(postings, wanted, int(place), seen, hidden),
                scores,
                linked,
                wanted,
                written,
                _cosine(near, scores, int(place)),
                tuple(
                    self._postings.ids[w]
                    for w in self._replaced.get(int(place), ())
                    if w < seen and w not in hidden
                ),
            )
            for place in order
            if lent[place] > 0
        )

    def _hidden(self, exclude: Sequence[str], seen: int) -> Sequence[int]:
        places = self._postings.places
        return sorted({place for id in exclude if (place := places.get(id, seen)) < seen})

    @staticmethod
    def _nearness(vector: bytes, among: Vectors, seen: int, hidden: Sequence[int]) -> Scores | None:
        if not vector or not among:
            return None
        near = among.nearness(vector, seen)
        near[list(hidden)] = np.nan
        return near

    def _neighbours(self, seen: int, hidden: frozenset[int]) -> Callable[[int], Iterator[int]]:
        """Return who is linked with whom among those that are seen, by links that were written by then."""

        def of(place: int) -> Iterator[int]:
            for other, writer in self._linked.get(place, ()):
                if other < seen and writer < seen and other not in hidden and writer not in hidden:
                    yield other

        return of

    def _found(
        self,
        place: int,
        score: float,
        strong: float,
        own: Scores,
        linked: Callable[[int], Iterator[int]],
        wanted: Mapping[str, float],
        written: Mapping[str, str],
        cosine: float | None,
        replaced_by: tuple[str, ...],
    ) -> Found:
        known = self._known[self._postings.ids[place]]
        both = self._postings.shared(place, wanted)
        words = tuple(dict.fromkeys(written[term] for term in both if term in written))
        better = max(linked(place), key=lambda other: float(own[other]), default=None)
        through = better is not None and own[better] > own[place] and own[place] < _LITTLE
        return Found(
            known=known,
            score=round(score, 4),
            shared=words or both,  # single characters only where nothing else is shared
            strength=round(strong, 4),
            linked_to=self._postings.ids[better] if through and better is not None else None,
            cosine=cosine,
            replaced_by=replaced_by,
        )


def _linked(known: Sequence[Known], places: Mapping[str, int]) -> Mapping[int, Sequence[tuple[int, int]]]:
    """Return for each place what it is linked with, and who wrote the link."""
    both: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for one in known:
        writer = places[one.terms.decision_id]
        for to in (*(link.to for link in one.links), *one.superseded_by):
            other = places.get(to, writer)
            if other != writer:
                both[writer].add((other, writer))
                both[other].add((writer, writer))
    return {place: sorted(others) for place, others in both.items()}


def _replaced(known: Sequence[Known], places: Mapping[str, int]) -> Mapping[int, Sequence[int]]:
    """Return for each place those whose record says that it took its place."""
    by: defaultdict[int, list[int]] = defaultdict(list)
    for one in known:
        writer = places[one.terms.decision_id]
        for link in one.links if one.status in ONCE_IN_FORCE else ():
            old = places.get(link.to, writer)
            if link.kind == "supersedes" and old != writer:
                by[old].append(writer)
    return by


def is_weak(found: Sequence[Found]) -> bool:
    """Say whether nothing that was found is a precedent."""
    return all(one.weak for one in found[:_LOOKED_AT])


_LOOKED_AT = 3
"""Of the best; one that is far from the request does not become a precedent by standing behind others that are too."""
_LITTLE = 0.35
"""Share of the best's own score below which a neighbour is why it is near."""


def _cosine(near: Scores | None, own: Scores, place: int) -> float | None:
    """Return the cosine where it counted; what is only lent a score may have none that was looked at."""
    if near is None or own[place] <= 0 or np.isnan(near[place]):
        return None
    return round(float(near[place]), 4)


def _scaled(scores: Scores) -> Scores:
    top = scores.max() if len(scores) else 0.0
    return scores / top if top > 0 else scores
