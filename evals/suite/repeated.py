"""Several runs of the same cases with a model that is never twice the same, as one."""

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import TypeVar

from evals.scorers.score import Score
from evals.suite.results import Run

ValueT = TypeVar("ValueT")


def together(runs: Sequence[Run]) -> Run:
    """Return repetitions as one: of each score the mean over those that measured it, with the reason of the first lowest.

    Args:
        runs: one or more repetitions of the same cases.
    """
    if len(runs) == 1:
        return runs[0]
    several: dict[str, dict[str, list[Score]]] = {}
    for one in runs:
        for case, found in one.scores.items():
            for name, score in found.items():
                several.setdefault(case, {}).setdefault(name, []).append(score)
    return Run(
        runs[0].model,
        {case: {name: _mean(scores) for name, scores in found.items()} for case, found in several.items()},
        _apart([one.outcomes for one in runs]),
        _apart([one.failed for one in runs]),
        fallbacks=_apart([one.fallbacks for one in runs]),
        unasked=sum(one.unasked for one in runs),
    )


def _apart(repeated: Sequence[Mapping[str, ValueT]]) -> dict[str, ValueT]:
    return {f"{case}, run {n}": value for n, found in enumerate(repeated, 1) for case, value in found.items()}


def _mean(repeated: Sequence[Score]) -> Score:
    lowest = min(repeated, key=lambda s: s.value or 0.0)
    return Score(fmean(s.value or 0.0 for s in repeated), lowest.reason)
