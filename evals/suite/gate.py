"""Whether a run may pass: nothing is worse than in the baseline, case by case, but what is named with a reason.

The program, the models and the cases are always the same, so that no chance has a part in a run and no mean is needed.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from evals.suite.kept import Counts, Kept

ABSOLUTE_OF_OWN = ("words.must_shown", "words.never_shown")
"""What a workspace's own case says of its page holds or fails: it has no baseline to be no worse than."""


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

    @property
    def name(self) -> str:
        """As it is accepted."""
        return f"{self.scorer}:{self.case}"

    @property
    def told(self) -> str:
        """In words."""
        return f"{self.model}, {self.scorer}, {self.case}: {self.before:g} before, {self.now:g} now"


@dataclass(frozen=True)
class Loss:
    """Something the baseline has and the run has not, or not as it was."""

    name: str
    """As it is accepted: `SCORER:CASE`, `case:ID`, `model:NAME` or `mutation:FAMILY/OPERATOR`."""
    told: str
    """In words."""


@dataclass(frozen=True)
class Verdict:
    """What the gate says."""

    flips: tuple[Flip, ...]
    """Every score that moved, the worst first."""
    losses: tuple[Loss, ...]
    broken: tuple[Flip, ...]
    """Promises that do not hold: `now` is below 1, whatever it was before. Nothing excuses them."""
    new: tuple[str, ...]
    """Cases, models and scorers that the baseline does not know, so that nothing can be said of them."""
    accepted: Mapping[str, str] = field(default_factory=dict)
    """What may be worse this time, and why."""

    @property
    def worse(self) -> tuple[Flip, ...]:
        """Scores that are worse and that nobody accepted."""
        return tuple(f for f in self.flips if f.worse and not self._is_accepted(f.name))

    @property
    def lost(self) -> tuple[Loss, ...]:
        """Losses that nobody accepted."""
        return tuple(one for one in self.losses if not self._is_accepted(one.name))

    @property
    def used(self) -> dict[str, str]:
        """What was accepted and was worse indeed."""
        names = {f.name for f in self.flips if f.worse} | {one.name for one in self.losses}
        return {what: why for what, why in self.accepted.items() if any(_named(what, n) for n in names)}

    @property
    def passes(self) -> bool:
        """Whether nothing is worse than the baseline and no promise is broken."""
        return not (self.broken or self.worse or self.lost)

    def _is_accepted(self, name: str) -> bool:
        return any(_named(what, name) for what in self.accepted)


def _named(what: str, name: str) -> bool:
    """Tell whether one thing is named by `SCORER:CASE`, or is one of `SCORER:*`."""
    return what == name or (what.endswith(":*") and name.startswith(what[:-1]))


def judged(
    now: Kept,
    before: Kept,
    promises: Sequence[str],
    accepted: Mapping[str, str] | None = None,
    own: Collection[str] = (),
) -> Verdict:
    """Compare a run with the baseline.

    Args:
        now: the run.
        before: the baseline, or the part of it that the run was about.
        promises: scorers that may never be below 1.
        accepted: what may be worse this time, and why.
        own: cases of a workspace, of which what must and must never be shown is a promise.
    """
    flips = sorted(_flips(now, before), key=lambda f: (f.now - f.before, f.model, f.scorer, f.case))
    losses = (*_of_cases(now, before), *_of_scores(now, before), *_of_mutation(now, before))
    broken = (
        *_broken(now, before, promises),
        *(f for f in _broken(now, before, ABSOLUTE_OF_OWN) if f.case in own),
    )
    return Verdict(tuple(flips), losses, broken, tuple(_new(now, before, own)), accepted or {})


def _new(now: Kept, before: Kept, own: Collection[str]) -> Iterator[str]:
    """Name what is new; a workspace's own cases are not, for they never come into the baseline."""
    yield from (f"case {case}" for case in sorted(now.cases.keys() - before.cases.keys() - set(own)))
    yield from (f"model {model}" for model in sorted(now.values.keys() - before.values.keys()))
    yield from (f"scorer {scorer}" for scorer in sorted(_scorers(now, own) - _scorers(before)))


def _scorers(kept: Kept, own: Collection[str] = ()) -> set[str]:
    """Return the scorers that measure more than a workspace's own cases."""
    return {
        scorer
        for found in kept.values.values()
        for scorer, values in found.items()
        if not values or values.keys() - set(own)
    }


def _flips(now: Kept, before: Kept) -> Iterator[Flip]:
    """Compare also a case that was edited, so that no edit hides what became worse."""
    for model, found in now.values.items():
        for scorer, values in found.items():
            old = before.values.get(model, {}).get(scorer, {})
            yield from (
                Flip(model, scorer, case, old[case], value)
                for case, value in values.items()
                if case in old and old[case] != value
            )


def _broken(now: Kept, before: Kept, promises: Sequence[str]) -> Iterator[Flip]:
    for model, found in now.values.items():
        for scorer in promises:
            old = before.values.get(model, {}).get(scorer, {})
            yield from (
                Flip(model, scorer, case, old.get(case, 1.0), value)
                for case, value in found.get(scorer, {}).items()
                if value < 1
            )


def _of_cases(now: Kept, before: Kept) -> Iterator[Loss]:
    for case, sha in before.cases.items():
        if case not in now.cases:
            yield Loss(f"case:{case}", f"the case {case} is gone")
        elif now.cases[case] != sha:
            yield Loss(f"case:{case}", f"the case {case} was edited, so that its scores are of another one")


def _of_scores(now: Kept, before: Kept) -> Iterator[Loss]:
    for model, scorers in before.values.items():
        if model not in now.values:
            yield Loss(f"model:{model}", f"the model {model} was not run")
            continue
        for scorer, values in scorers.items():
            measured = now.values[model].get(scorer, {})
            for case in sorted((values.keys() & now.cases.keys()) - measured.keys()):
                yield Loss(f"{scorer}:{case}", f"{model}, {scorer}, {case}: not measured any more")


def _of_mutation(now: Kept, before: Kept) -> Iterator[Loss]:
    for operator, old in before.mutation.items():
        if why := _weaker(now.mutation.get(operator), old):
            yield Loss(f"mutation:{operator}", f"planted defects, {operator}: {why}")


def _weaker(new: Counts | None, old: Counts) -> str:
    """Say what proves less than it did; nothing where all proves as much."""
    if new is None:
        return "the operator is gone"
    told = []
    if new.planted < old.planted:
        told.append(f"{old.planted} planted before, {new.planted} now")
    if new.planted - new.caught > old.planted - old.caught:
        told.append(f"{old.planted - old.caught} missed before, {new.planted - new.caught} now")
    if new.near_misses < old.near_misses:
        told.append(f"{old.near_misses} near misses before, {new.near_misses} now")
    if new.alarms > old.alarms:
        told.append(f"{old.alarms} false alarms before, {new.alarms} now")
    return "; ".join(told)
