"""The results of a run for programs: what the gate says, every score with its reason, and what each model costs."""

import json
from typing import Any

from evals.mutation.report import Report
from evals.suite.gate import Verdict
from evals.suite.results import Results, Run


def document(results: Results, verdict: Verdict, mutation: Report | None = None, part: str = "") -> str:
    """Write one JSON document; the same run gives the same bytes, for no time is in it.

    Args:
        results: of a run.
        verdict: what the gate says of it.
        mutation: what was planted and caught; None where it was not run.
        part: which part of the suite was run, in words; empty where it was all of it.
    """
    whole = {
        "passes": verdict.passes and not results.failed and not (mutation and mutation.wrong()),
        "failed": results.failed,
        "broken": [flip.told for flip in verdict.broken],
        "worse": [vars(flip) for flip in verdict.worse],
        "better": [vars(flip) for flip in verdict.flips if not flip.worse],
        "lost": [vars(loss) for loss in verdict.lost],
        "accepted": verdict.used,
        "new": verdict.new,
        "models": {run.model: _of(run) for run in results.runs},
        "part": part or None,
        "mutation": _planted(mutation) if mutation else None,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _of(run: Run) -> dict[str, Any]:
    return {
        "calls_a_case": run.calls,
        "tokens_a_case_about": run.chars / 4,
        "not_answered": dict(run.fallbacks),
        "not_recorded": run.stale,
        "means": {name: run.mean(name) for name in run.measured},
        "scores": {
            case: {name: {"value": score.value, "reason": score.reason} for name, score in found.items()}
            for case, found in run.scores.items()
        },
    }


def _planted(mutation: Report) -> dict[str, Any]:
    return {
        "operators": [
            {
                "family": row.family,
                "name": row.name,
                "planted": row.planted,
                "caught": row.caught,
                "near_misses": row.misses,
                "alarms": row.alarms,
            }
            for row in mutation.rows
        ],
        "wrong": mutation.wrong(),
    }
