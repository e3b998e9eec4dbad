"""Every scorer with every model, in as few figures as it takes: what most models have once, what differs beside it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from evals.scorers.score import OtherScorer, PairScorer, Scorer
from evals.suite.gate import Verdict
from evals.suite.moved import named
from evals.suite.results import Run


@dataclass(frozen=True)
class Otherwise:
    """A figure that some models have."""

    shown: str
    models: str
    below: bool
    """Whether it is below the usual one."""


@dataclass(frozen=True)
class Row:
    """One scorer."""

    name: str
    promise: bool
    harm: str
    """What a low score means for people."""
    cases: int
    """How many it could measure."""
    low: tuple[str, ...]
    """Those that are below 1 with any model."""
    usual: str
    """What most models have; the median where no figure is that of most."""
    is_median: bool
    otherwise: tuple[Otherwise, ...]
    not_measured: str
    """The models with which it measures nothing, where it does with others."""
    worse: int
    """How many cases are worse than in the baseline, with any model."""
    better: int

    @property
    def whole(self) -> bool:
        """Whether no case is below 1 with any model."""
        return bool(self.cases) and not self.low


def table(
    scorers: Sequence[Scorer | PairScorer | OtherScorer], runs: Sequence[Run], verdict: Verdict
) -> list[Row]:
    """Return a row for each scorer: those that became worse first, then the lowest.

    Args:
        scorers: all there are.
        runs: all models.
        verdict: what the gate says of them.
    """
    rows = [_row(one, runs, verdict) for one in scorers]
    return sorted(rows, key=lambda r: (-r.worse, r.usual, r.name))


def _row(one: Scorer | PairScorer | OtherScorer, runs: Sequence[Run], verdict: Verdict) -> Row:
    means = {run.model: run.mean(one.name) for run in runs}
    values = {run.model: run.values(one.name) for run in runs}
    measured = {model: mean for model, mean in means.items() if mean is not None}
    by_figure: dict[str, list[str]] = {}
    for model, mean in measured.items():
        by_figure.setdefault(figure(mean), []).append(model)
    usual, is_median = _usual(list(measured.values()))
    flips = [flip for flip in verdict.flips if flip.scorer == one.name]
    return Row(
        name=one.name,
        promise=one.never_below_one,
        harm=one.dangerous.removeprefix("too low: "),
        cases=len({case for found in values.values() for case in found}),
        low=tuple(sorted({case for found in values.values() for case, value in found.items() if value < 1})),
        usual=usual,
        is_median=is_median,
        otherwise=tuple(
            Otherwise(shown, ", ".join(models), float(shown) < float(usual))
            for shown, models in sorted(by_figure.items())
            if shown != usual
        ),
        not_measured=named([m for m in means if m not in measured], list(means)) if measured else "",
        worse=len({flip.case for flip in flips if flip.worse}),
        better=len({flip.case for flip in flips if not flip.worse}),
    )


def _usual(means: Sequence[float]) -> tuple[str, bool]:
    """Return the figure of most models, or the median, and whether it is that; nothing where nothing is measured."""
    if not means:
        return "", False
    [(shown, often)] = Counter(map(figure, means)).most_common(1)
    return (shown, False) if often > len(means) / 2 else (figure(median_low(means)), True)


def figure(value: float) -> str:
    """Write a score with two digits; only what is 1 is written as 1.

    Args:
        value: from 0 to 1.
    """
    return f"{value:.2f}" if value >= 1 else f"{min(value, 0.99):.2f}"
