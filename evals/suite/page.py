"""The results as one page that needs nothing beside it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evals.mutation.report import FAMILIES, Report
from evals.suite.case import Case
from evals.suite.gate import Verdict
from evals.suite.results import Results, Run
from evals.suite.run import scorers

_HERE = Path(__file__).parent
_WORST_MAX = 60


def html(results: Results, verdict: Verdict, cases: Sequence[Case], mutation: Report | None = None) -> str:
    """Write the page: what the gate says, what flipped, every scorer with every model, the lowest cases.

    Args:
        results: of a run.
        verdict: what the gate says of it.
        cases: that were run.
        mutation: what was planted and caught; None where it was not run.
    """
    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    known = scorers()
    return environment.get_template("page.html").render(
        verdict=verdict,
        cases=cases,
        mutation=mutation,
        families=FAMILIES,
        wrong=mutation.wrong() if mutation else (),
        models=[run.model for run in results.runs],
        rows=[
            {
                "name": one.name,
                "dangerous": one.dangerous,
                "promise": one.never_below_one,
                "built": one.built,
                "cells": [_cell(run, one.name) for run in results.runs],
            }
            for one in known
        ],
        costs=[
            {"calls": run.calls, "tokens": run.chars / 4, "ms": run.seconds_p50 * 1000}
            for run in results.runs
        ],
        worst=_worst(results.runs),
        failed=results.failed,
    )


def _cell(run: Run, scorer: str) -> dict[str, Any]:
    values = run.values(scorer)
    mean = run.mean(scorer)
    return {"mean": mean, "of": len(values), "low": sum(v < 1 for v in values.values())}


def _worst(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """Return the lowest scores with no model, which the other models inherit, worst first."""
    first = next((run for run in runs if run.model == "rules"), runs[0] if runs else None)
    if first is None:
        return []
    low = [
        {"case": case, "scorer": name, "value": score.value, "reason": score.reason}
        for case, scores in first.scores.items()
        for name, score in scores.items()
        if score.value is not None and score.value < 1
    ]
    return sorted(low, key=lambda one: (one["value"], one["scorer"], one["case"]))[:_WORST_MAX]
