"""The smallest sets of levels across a backlog that cannot all hold.

Of intervals on one line all meet as soon as each two do (Helly's theorem in one dimension), so that every smallest set is a pair.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import ceil

from translator.knowledge.units import allowed
from translator.ranking.figures import COVERED_LEAST, exclude_each_other, of_one_thing
from translator.ranking.levels import Level

CLASHES_MAX = 1_000
"""Clashes told at once; nobody settles more."""


@dataclass(frozen=True)
class Clash:
    """Levels of one thing in different documents that no value meets; each of them left out, the others can hold."""

    levels: tuple[Level, ...]


def clashes(levels: Sequence[Level], *, limit: int = CLASHES_MAX) -> tuple[Clash, ...]:
    """Find the levels that cannot all hold, those with a decision first.

    Args:
        levels: of the live specifications and the decisions that stand, of one workspace.
        limit: clashes at most; beyond it nothing is looked for.
    """
    pairs = (tuple(sorted(pair, key=_place)) for group in _by_role(levels) for pair in _pairs(group))
    found = sorted(islice(pairs, limit), key=lambda pair: [_place(one) for one in pair])
    return tuple(Clash(pair) for pair in found)


def _place(one: Level) -> tuple[str, str, str]:
    """Return where a level is told: decisions before specifications, each kind by id."""
    return one.source.kind, one.source.id, one.entry.id


def _by_role(levels: Sequence[Level]) -> Iterator[Sequence[Level]]:
    """Yield the levels of each role; those of different roles are never of one thing."""
    roles: dict[str, list[Level]] = defaultdict(list)
    for level in levels:
        roles[level.figure.quantity.role].append(level)
    yield from roles.values()


@dataclass
class _Edges:
    """Levels by a term, with the least that each allows."""

    by_term: dict[str, list[tuple[float, int]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, terms: Sequence[str], low: float, at: int) -> None:
        for term in terms:
            self.by_term[term].append((low, at))

    def sort(self) -> None:
        for edges in self.by_term.values():
            edges.sort(reverse=True)

    def above(self, terms: Sequence[str], high: float) -> Iterator[int]:
        """Yield those that speak of one of the terms and allow nothing as low as this, some more than once."""
        for term in terms:
            for low, at in self.by_term.get(term, ()):
                if low <= high:
                    break
                yield at


def _pairs(levels: Sequence[Level]) -> Iterator[tuple[Level, Level]]:
    """Yield each two levels of one thing that share no value, the lower one first.

    Two of one thing share a share of the smaller one's terms, so that they share one of its rarest. Each is therefore looked for by
    rare terms alone, and of those under a term only what lies above it is seen.
    """
    often = Counter(term for level in levels for term in {*level.figure.terms})
    terms = [sorted({*level.figure.terms}, key=lambda term: (often[term], term)) for level in levels]
    rare = [own[: len(own) - ceil(COVERED_LEAST * len(own)) + 1] for own in terms]
    every, rarest = _Edges(), _Edges()
    ranges = [_range(level) for level in levels]
    for at, (low, _) in enumerate(ranges):
        every.add(terms[at], low, at)
        rarest.add(rare[at], low, at)
    every.sort()
    rarest.sort()
    for at, (_, high) in enumerate(ranges):
        near = {*every.above(rare[at], high), *rarest.above(terms[at], high)}
        for other in sorted(near):
            if _clash(levels[at], levels[other]):
                yield levels[at], levels[other]


def _range(level: Level) -> tuple[float, float]:
    one = level.figure.quantity
    return allowed(one.value, one.value_max, one.unit, one.bound)


def _clash(one: Level, other: Level) -> bool:
    return (
        _told_by_two(one, other)
        and not (one.measure and other.measure and one.measure != other.measure)
        and exclude_each_other(one.figure.quantity, other.figure.quantity)
        and of_one_thing(one.figure, other.figure)
    )


def _told_by_two(one: Level, other: Level) -> bool:
    """Say whether the levels are of two documents, neither of which changes the other."""
    here, there = one.source, other.source
    if here.kind == there.kind == "decision" and (here.id in there.amends or there.id in here.amends):
        return False
    return (here.kind, here.id) != (there.kind, there.id)
