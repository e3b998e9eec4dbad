"""Results as they are kept in the baseline: enough to compare each case with each case, and each operator with itself."""

import json
import statistics
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from evals.mutation.report import Report
from evals.suite.refused import Refused
from evals.suite.results import Results

NOT_MEASURED_MARK, WHOLE, PART = "-", "1", "."
"""How one case is told in a row of many: not measured, exactly 1, anything else."""


@dataclass(frozen=True)
class Counts:
    """What was planted by one operator, and what came of it."""

    planted: int
    caught: int
    near_misses: int
    alarms: int


@dataclass(frozen=True)
class Kept:
    """A run, without its reasons and times; the same run gives the same bytes."""

    cases: Mapping[str, str]
    """The SHA-256 of each case, by id."""
    values: Mapping[str, Mapping[str, Mapping[str, float]]]
    """By model, by scorer, by case; to the last digit, so that no drop is rounded away."""
    mutation: Mapping[str, Counts] = field(default_factory=dict)
    """By operator, `family/name`."""
    accepted: Mapping[str, str] = field(default_factory=dict)
    """What was once allowed to become worse, as it was named, and why."""

    @classmethod
    def of(cls, results: Results, hashes: Mapping[str, str], mutation: Report | None = None) -> "Kept":
        """Return what is kept of a run.

        Args:
            results: of the run.
            hashes: of each case.
            mutation: what was planted and caught; None where it was not run.
        """
        values = {run.model: {name: run.values(name) for name in run.measured} for run in results.runs}
        counts = {
            f"{row.family}/{row.name}": Counts(row.planted, row.caught, row.misses, len(row.alarms))
            for row in (mutation.rows if mutation else ())
        }
        return cls(dict(sorted(hashes.items())), values, counts)

    def within(self, cases: Container[str] | None, models: Container[str] | None) -> "Kept":
        """Return the part that a run of some cases with some models can be held against.

        Args:
            cases: those that were run; None for all there are.
            models: those that were run; None for all there are.
        """
        if cases is None and models is None:
            return self
        values = {
            model: {
                name: {case: v for case, v in found.items() if cases is None or case in cases}
                for name, found in scorers.items()
            }
            for model, scorers in self.values.items()
            if models is None or model in models
        }
        return Kept({c: sha for c, sha in self.cases.items() if cases is None or c in cases}, values)

    def text(self) -> str:
        """Write it with one row of marks for each model and scorer, so that a change is easy to see."""
        order = sorted(self.cases)
        models = {
            model: {
                name: {
                    "row": "".join(_mark(values.get(case)) for case in order),
                    "mean": round(statistics.fmean(values.values()), 4),
                    "other": {case: v for case, v in sorted(values.items()) if v != 1},
                }
                for name, values in sorted(scorers.items())
                if values
            }
            for model, scorers in self.values.items()
        }
        mutation = {name: vars(counts) for name, counts in self.mutation.items()}
        whole = {
            "accepted": dict(self.accepted),
            "cases": dict(self.cases),
            "models": models,
            "mutation": mutation,
        }
        return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def read(cls, text: str) -> "Kept":
        """Read what `text` wrote.

        Raises:
            Refused: when it is something else.
        """
        try:
            return cls._read(json.loads(text))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Refused(
                f"The baseline cannot be read ({error!r}). Take it from version control, or delete it and begin one with --begin."
            ) from error

    @classmethod
    def _read(cls, whole: dict[str, Any]) -> "Kept":
        order = sorted(whole["cases"])
        values = {
            model: {
                name: {
                    case: float(one["other"][case]) if mark == PART else 1.0
                    for case, mark in zip(order, one["row"], strict=True)
                    if mark != NOT_MEASURED_MARK
                }
                for name, one in scorers.items()
            }
            for model, scorers in whole["models"].items()
        }
        mutation = {name: Counts(**counts) for name, counts in whole["mutation"].items()}
        return cls(whole["cases"], values, mutation, whole["accepted"])


def _mark(value: float | None) -> str:
    if value is None:
        return NOT_MEASURED_MARK
    return WHOLE if value == 1 else PART
