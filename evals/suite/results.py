"""What a run found, by model, scorer and case."""

import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field

from evals.scorers.score import Score
from evals.suite.outcome import Outcome


@dataclass(frozen=True)
class Run:
    """All cases with one model."""

    model: str
    scores: Mapping[str, Mapping[str, Score]]
    """By case, by scorer; a scorer that had nothing to measure is not there."""
    outcomes: Mapping[str, Outcome] = field(default_factory=dict, repr=False)
    failed: Mapping[str, str] = field(default_factory=dict)
    """Cases that could not be run or scored, and why: a fault of the harness or of the product, never a score."""
    stale: int = 0
    """Cases that were not measured because no answer to today's question is recorded."""
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    """Cases in which the rules stood in for a real model, and why; they say nothing of it and are not scored."""
    unasked: int = 0
    """Cases in which a real model was not needed, such as a text that asks for nothing; they are not scored either."""

    @property
    def measured(self) -> list[str]:
        """The scorers that measured any case, in order."""
        return sorted({name for scores in self.scores.values() for name in scores})

    def values(self, scorer: str) -> dict[str, float]:
        """Return the value of a scorer for each case it measured."""
        found = ((case, self.scores[case].get(scorer)) for case in sorted(self.scores))
        return {case: score.value for case, score in found if score and score.value is not None}

    def mean(self, scorer: str) -> float | None:
        """Return the mean of a scorer over the cases it measured; None where it measured none."""
        values = self.values(scorer)
        return statistics.fmean(values.values()) if values else None

    @property
    def calls(self) -> float:
        """Calls to the model for a case, on average."""
        return statistics.fmean([o.calls for o in self.outcomes.values()] or [0])

    @property
    def chars(self) -> float:
        """Characters sent to and written by the model for a case, on average."""
        sent = [
            sum(sum(len(m["content"]) for m in e.messages) + len(e.answer) for e in o.exchanges)
            for o in self.outcomes.values()
        ]
        return statistics.fmean(sent or [0])

    @property
    def seconds_p50(self) -> float:
        """Time of a case on the wall, median."""
        return statistics.median([o.seconds for o in self.outcomes.values()] or [0.0])


@dataclass(frozen=True)
class Results:
    """All models."""

    runs: tuple[Run, ...]

    @property
    def failed(self) -> list[str]:
        """What could not be run or scored, in words."""
        return [f"{run.model}, {case}: {why}" for run in self.runs for case, why in run.failed.items()]

    @property
    def failures(self) -> list[str]:
        """The same, each reason once with the first it stands for, the most frequent first."""
        by_why: dict[str, list[str]] = {}
        for run in self.runs:
            for case, why in run.failed.items():
                by_why.setdefault(why, []).append(f"{run.model}, {case}")
        often = sorted(by_why.items(), key=lambda one: -len(one[1]))
        return [f"{first}{f' and {len(more)} more' if more else ''}: {why}" for why, (first, *more) in often]
