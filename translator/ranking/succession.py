"""Which decision took the place of which, as far as records say so: the near part of what may be a long chain or a circle."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from translator.domain.decision import LinkKind
from translator.ports import DecisionHead


@dataclass(frozen=True)
class Step:
    """One decision took the place of another."""

    newer: str
    older: str
    back: bool = False
    """Whether it leads upwards, as one does in every circle."""


@dataclass(frozen=True)
class Succession:
    """What is drawn of one decision's place among those before and after it."""

    ids: tuple[str, ...]
    """The newest on top; there may be no decision under some of them."""
    steps: tuple[Step, ...]
    left_out: int
    """Those further away."""


@dataclass(frozen=True)
class Mention:
    """What another record says of a decision."""

    kind: LinkKind
    by: str


class Shelf:
    """The decisions of one workspace as a list shows them, the newest first; nothing in it changes."""

    def __init__(self, heads: Sequence[DecisionHead]) -> None:
        by_id = sorted(heads, key=lambda head: head.decision_id)
        self.newest: Sequence[DecisionHead] = sorted(by_id, key=lambda head: head.day, reverse=True)
        self._heads: Mapping[str, DecisionHead] = {head.decision_id: head for head in heads}
        self._places = {head.decision_id: place for place, head in enumerate(self.newest)}
        self._mentions: defaultdict[str, list[Mention]] = defaultdict(list)
        self._older: defaultdict[str, set[str]] = defaultdict(set)
        self._newer: defaultdict[str, set[str]] = defaultdict(set)
        for head in self.newest:
            self._place(head)

    def _place(self, head: DecisionHead) -> None:
        own = head.decision_id
        for link in head.links:
            if link.to == own:
                continue
            self._mentions[link.to].append(Mention(link.kind, own))
            if link.kind == "supersedes":
                self._older[own].add(link.to)
                self._newer[link.to].add(own)
        for other in head.superseded_by:
            if other != own:
                self._older[other].add(own)
                self._newer[own].add(other)

    def head(self, decision_id: str) -> DecisionHead | None:
        """Return a decision as a list shows it; None where there is none."""
        return self._heads.get(decision_id)

    def mentions(self, decision_id: str) -> Sequence[Mention]:
        """Return what other records say of a decision, the newest first."""
        return tuple(self._mentions.get(decision_id, ()))

    def newer(self, decision_id: str) -> Sequence[str]:
        """Return the ids of those that took a decision's place, whichever record says so."""
        return sorted(self._newer.get(decision_id, ()))

    def older(self, decision_id: str) -> Sequence[str]:
        """Return the ids of those whose place a decision took, whichever record says so."""
        return sorted(self._older.get(decision_id, ()))

    def holding(self, decision_id: str) -> Sequence[str]:
        """Return the ids of those that stand at the end of all that took a decision's place, one after the other."""
        seen, now = {decision_id}, [decision_id]
        ends: list[str] = []
        while now:
            ends += [id for id in now if id != decision_id and not self._newer.get(id)]
            now = sorted({newer for id in now for newer in self.newer(id)} - seen)
            seen.update(now)
        return ends

    def succession(self, decision_id: str, *, most: int) -> Succession:
        """Return those before and after a decision that are fewest steps away from it.

        Args:
            decision_id: in whose middle.
            most: how many are drawn at most, itself among them.
        """
        reached = list(self._outwards(decision_id))
        near = frozenset(reached[:most])
        order = self._downwards(near)
        at = {id: place for place, id in enumerate(order)}
        steps = sorted(
            (Step(newer, older, back=at[older] < at[newer]) for newer in near for older in self._older_in(newer, near)),
            key=lambda step: (at[step.newer], at[step.older]),
        )  # fmt: skip
        return Succession(tuple(order), tuple(steps), left_out=len(reached) - len(near))

    def _outwards(self, start: str) -> Iterator[str]:
        """Yield all that hang together with one, the fewest steps away first."""
        seen, now = {start}, [start]
        while now:
            yield from now
            after = {other for id in now for other in (*self.newer(id), *self.older(id))} - seen
            seen |= after
            now = sorted(after, key=self._age)

    def _downwards(self, near: Collection[str]) -> list[str]:
        """Order some so that who took a place stands above who had it; a circle is cut somewhere."""
        waiting = sorted(near, key=self._age)
        order: list[str] = []
        while waiting:
            left = frozenset(waiting)
            free = (id for id in waiting if not left & self._newer.get(id, set()))
            top = next(free, None) or self._in_a_circle(waiting[0], left)
            order.append(top)
            waiting.remove(top)
        return order

    def _in_a_circle(self, start: str, left: Collection[str]) -> str:
        """Go up where everybody has somebody above, until one comes round again."""
        seen, at = set[str](), start
        while at not in seen:
            seen.add(at)
            at = min(self._newer[at].intersection(left), key=self._age)
        return at

    def _older_in(self, newer: str, near: Collection[str]) -> Iterator[str]:
        return (older for older in self._older.get(newer, ()) if older in near)

    def _age(self, decision_id: str) -> tuple[int, str]:
        """Return what sorts the newest first."""
        return (self._places.get(decision_id, len(self._places)), decision_id)
