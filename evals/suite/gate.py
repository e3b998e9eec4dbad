"""Whether a run may pass: compared case by case with the baseline, with an interval, and no promise broken."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.statistics import Interval, bootstrap, mean
from evals.suite.results import Kept


@dataclass(frozen=True)
class Flip:
    """A case that is scored otherwise than in the baseline."""

    model: str
    scorer: str
    case: str
    before: float
    now: float

    @property
    def worse(self) -> bool:
        """Whether it is worse now."""
        return self.now < self.before


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


@dataclass(frozen=True)
class Verdict:
    """What the gate says."""

    flips: tuple[Flip, ...]
    changes: tuple[Change, ...]
    broken: tuple[Flip, ...]
    """Promises that do not hold: `now` is below 1, whatever it was before."""
    gone: tuple[str, ...]
    """Cases of the baseline that were not run, or were changed since."""
    unmeasured: tuple[str, ...]
    """What the baseline measured with a case and this run did not, in words."""

    @property
    def passes(self) -> bool:
        """Whether nothing is worse than the baseline and no promise is broken."""
        return not (self.broken or self.unmeasured or any(change.worse for change in self.changes))


def judged(now: Kept, before: Kept, promises: Sequence[str]) -> Verdict:
    """Compare a run with the baseline.

    Args:
        now: the run.
        before: the baseline.
        promises: scorers that may never be below 1.
    """
    same = {case for case, sha in now.cases.items() if before.cases.get(case) == sha}
    flips: list[Flip] = []
    changes: list[Change] = []
    unmeasured: list[str] = []
    for model, scorers in now.values.items():
        known = before.values.get(model, {})
        for scorer in sorted(known.keys() | scorers.keys()):
            new, old = scorers.get(scorer, {}), known.get(scorer, {})
            lost = sorted((old.keys() & same) - new.keys())
            unmeasured += [f"{model}, {scorer}: {case}" for case in lost]
            both = sorted(new.keys() & old.keys() & same)
            moved = [
                Flip(model, scorer, case, old[case], new[case]) for case in both if old[case] != new[case]
            ]
            if moved:
                flips += moved
                differences = [new[case] - old[case] for case in both]
                interval = bootstrap(differences, mean)
                changes.append(Change(model, scorer, mean(differences), interval, len(both)))
    broken = [
        Flip(model, scorer, case, before.values.get(model, {}).get(scorer, {}).get(case, 1.0), value)
        for model, scorers in now.values.items()
        for scorer in promises
        for case, value in scorers.get(scorer, {}).items()
        if value < 1
    ]
    gone = sorted(before.cases.keys() - same)
    flips.sort(key=lambda f: (f.now - f.before, f.model, f.scorer, f.case))
    return Verdict(tuple(flips), tuple(changes), tuple(broken), tuple(gone), tuple(unmeasured))
