"""What a run found, by model, scorer and case; the same run gives the same bytes, times aside."""

import json
import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from evals.scorers.score import Score
from evals.suite.outcome import Outcome

_DIGITS = 4
NOT_MEASURED_MARK, WHOLE, PART = "-", "1", "."
"""How one case is told in a row of many: not measured, 1, less than 1."""


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


@dataclass(frozen=True)
class Kept:
    """Results as they are kept in a file: enough to compare each case with each case."""

    cases: Mapping[str, str]
    """The SHA-256 of each case, by id."""
    values: Mapping[str, Mapping[str, Mapping[str, float]]]
    """By model, by scorer, by case."""

    @classmethod
    def of(cls, results: Results, hashes: Mapping[str, str]) -> "Kept":
        """Return what is kept of a run.

        Args:
            results: of the run.
            hashes: of each case.
        """
        rounded = {
            run.model: {
                name: {case: round(v, _DIGITS) for case, v in run.values(name).items()}
                for name in run.measured
            }
            for run in results.runs
        }
        return cls(dict(sorted(hashes.items())), rounded)

    def over(self, before: "Kept") -> "Kept":
        """Return this run over an earlier one: what was not run again stays as it was.

        Args:
            before: the earlier one.
        """
        run = self.cases.keys()
        values = {model: dict(scorers) for model, scorers in before.values.items()}
        for model, scorers in self.values.items():
            known = values.setdefault(model, {})
            for name in known.keys() | scorers.keys():
                old = {case: v for case, v in known.get(name, {}).items() if case not in run}
                known[name] = {**old, **scorers.get(name, {})}
        return Kept({**before.cases, **self.cases}, values)

    def text(self) -> str:
        """Write it with one row of marks for each model and scorer, so that a change is easy to see."""
        order = sorted(self.cases)
        models = {
            model: {
                name: {
                    "row": "".join(_mark(values.get(case)) for case in order),
                    "mean": round(statistics.fmean(values.values()), _DIGITS),
                    "below_1": {case: v for case, v in sorted(values.items()) if v < 1},
                }
                for name, values in sorted(scorers.items())
                if values
            }
            for model, scorers in self.values.items()
        }
        whole = {"cases": dict(sorted(self.cases.items())), "models": models}
        return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def read(cls, text: str) -> "Kept":
        """Read what `text` wrote."""
        whole: dict[str, Any] = json.loads(text)
        order = sorted(whole["cases"])
        values = {
            model: {
                name: {
                    case: one["below_1"].get(case, 1.0)
                    for case, mark in zip(order, one["row"], strict=True)
                    if mark != NOT_MEASURED_MARK
                }
                for name, one in scorers.items()
            }
            for model, scorers in whole["models"].items()
        }
        return cls(whole["cases"], values)


def _mark(value: float | None) -> str:
    if value is None:
        return NOT_MEASURED_MARK
    return WHOLE if value >= 1 else PART
