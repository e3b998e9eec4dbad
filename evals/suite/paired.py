"""How far chance alone moves the change of a score: for models that are never twice the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.scorers.score import PairScorer, Scorer
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
    lower_is_better: bool = False

    @property
    def worse(self) -> bool:
        """Whether it is worse, chance aside."""
        return self.interval.low > 0 if self.lower_is_better else self.interval.high < 0


def changes(now: Kept, before: Kept, scorers: Sequence[Scorer | PairScorer]) -> tuple[Change, ...]:
    """Return how each scorer that moved changed, with an interval over the cases.

    Args:
        now: the one run.
        before: the other, with the same cases.
        scorers: which way each is worse.
    """
    paid = {one.name for one in scorers if one.lower_is_better}
    found = []
    for model, measured in now.values.items():
        for scorer, new in measured.items():
            old = before.values.get(model, {}).get(scorer, {})
            moved = [new[case] - old[case] for case in sorted(new.keys() & old.keys())]
            if any(moved):
                found.append(
                    Change(model, scorer, mean(moved), bootstrap(moved, mean), len(moved), scorer in paid)
                )
    return tuple(found)
