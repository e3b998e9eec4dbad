"""How far chance alone moves the change of a score: for models that are never twice the same."""

from dataclasses import dataclass

from evals.statistics import Interval, bootstrap, mean
from evals.suite.kept import Kept


@dataclass(frozen=True)
class Change:
    """How one scorer changed with one model, over the cases that both runs measured."""

    model: str
    scorer: str
    difference: float
    interval: Interval
    cases: int

    @property
    def worse(self) -> bool:
        """Whether it is worse, chance aside."""
        return self.interval.high < 0


def changes(now: Kept, before: Kept) -> tuple[Change, ...]:
    """Return how each scorer that moved changed, with an interval over the cases.

    Args:
        now: the one run.
        before: the other, with the same cases.
    """
    found = []
    for model, measured in now.values.items():
        for scorer, new in measured.items():
            old = before.values.get(model, {}).get(scorer, {})
            moved = [new[case] - old[case] for case in sorted(new.keys() & old.keys())]
            if any(moved):
                found.append(Change(model, scorer, mean(moved), bootstrap(moved, mean), len(moved)))
    return tuple(found)
