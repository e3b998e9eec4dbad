"""The results as one page that needs nothing beside it: what to know first, and the rest folded."""

from collections.abc import Collection, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evals.mutation.report import FAMILIES, Report
from evals.suite.about import About
from evals.suite.case import Case
from evals.suite.case_sheets import sheets
from evals.suite.gate import Verdict
from evals.suite.moved import Moved, lost, moved, named
from evals.suite.progress import counted
from evals.suite.results import Results
from evals.suite.run import scorers
from evals.suite.scorer_table import figure, table
from evals.suite.told import Notes, figures, outcome
from evals.suite.veiled import veiled

_HERE = Path(__file__).parent
_FIRST_MAX, _SHOWN_MAX = 20, 300
"""How many lines of a kind are open on the page, and how many stand on it at all."""


def html(
    results: Results,
    verdict: Verdict,
    cases: Sequence[Case],
    mutation: Report | None,
    about: About,
    notes: Notes = (),
) -> str:
    """Write the page: the verdict, what differs from the baseline, the scorers, the planted defects, each case.

    Args:
        results: of a run.
        verdict: what the gate says of it.
        cases: that were run.
        mutation: what was planted and caught; None where it was not run.
        about: when, of what and by which command.
        notes: what else to know, in sentences.
    """
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["figure"] = figure
    models = [run.model for run in results.runs]
    environment.filters["named"] = lambda some: named(some, models)
    by_id = {case.id: case for case in cases}
    environment.filters["veiled"] = lambda text, case: veiled(text, by_id[case]) if case in by_id else text
    rows = table(scorers(), results.runs, verdict)
    every = sheets(cases, results.runs, verdict)
    return environment.get_template("page.html").render(
        state=outcome(results, verdict, mutation),
        figures=figures(results, verdict),
        about=about,
        notes=notes,
        counted=counted,
        cases=len(cases),
        first_max=_FIRST_MAX,
        shown_max=_SHOWN_MAX,
        verdict=verdict,
        broken=moved(verdict.broken, results),
        moves=_moves(results, verdict),
        lost=lost(verdict.lost),
        accepted=_accepted(verdict),
        failed=results.failures,
        mutation=mutation,
        families=FAMILIES,
        wrong=mutation.wrong() if mutation else (),
        runs=results.runs,
        rows=[row for row in rows if row.cases and not row.whole],
        whole=[row for row in rows if row.whole],
        unmeasured=[row for row in rows if not row.cases],
        sheets=[one for one in every if one.lows],
        clean=[one for one in every if not one.lows],
    )


def _moves(results: Results, verdict: Verdict) -> list[Moved]:
    """Return what moved, without the promises that are told apart."""
    broken = {(f.model, f.scorer, f.case) for f in verdict.broken}
    return [*moved((f for f in verdict.flips if (f.model, f.scorer, f.case) not in broken), results)]


def _accepted(verdict: Verdict) -> Collection[str]:
    """Return what is worse and was accepted, as it is named."""
    refused = {flip.name for flip in verdict.worse}
    return {flip.name for flip in verdict.flips if flip.worse} - refused
