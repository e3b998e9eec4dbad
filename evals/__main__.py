"""`python -m evals`: every case with every scripted model, offline; see docs/evals.md."""

import sys
from dataclasses import replace
from pathlib import Path

from evals.mutation.report import Report
from evals.suite.asked import Asked, asked
from evals.suite.cassettes import recorded
from evals.suite.document import document
from evals.suite.gate import Verdict, judged
from evals.suite.junit import junit
from evals.suite.kept import Kept
from evals.suite.page import html
from evals.suite.planted import planted_beside
from evals.suite.refused import BROKEN, PASSED, WORSE, ended
from evals.suite.results import Results
from evals.suite.run import promises, run
from evals.suite.show import shown
from evals.suite.told import told

BASELINE = Path(__file__).with_name("baseline.json")


def main() -> int:
    """Run, compare, write, and say in a few lines what came of it.

    Returns:
        0 when nothing is worse than the baseline, 1 when something is, 2 when the run itself did not work.
    """
    return ended(lambda: _run(asked(sys.argv[1:], BASELINE)))


def _run(what: Asked) -> int:
    if what.show:
        sys.stdout.write(shown(what.cases, what.models[0] if len(what.models) == 1 else "careful"))
        return PASSED
    with planted_beside(wanted=what.whole) as planted:
        results = run(what.cases, what.models, recorded() if what.whole else ())
        mutation = planted.result() if planted else None
    now = Kept.of(results, {case.id: case.sha256 for case in what.cases}, mutation)
    verdict = judged(now, what.before, promises(), what.accepted, what.own)
    _write(what, results, verdict, mutation)
    sys.stdout.write(told(results, verdict, len(what.cases), mutation))
    if results.failed:
        return BROKEN
    if not verdict.passes or (mutation and mutation.wrong()):
        return WORSE
    if what.keep:
        kept = replace(now, accepted={**what.before.accepted, **verdict.used})
        what.baseline.write_text(kept.text(), encoding="utf-8")
    return PASSED


def _write(what: Asked, results: Results, verdict: Verdict, mutation: Report | None) -> None:
    texts = (
        (what.json, document(results, verdict, mutation)),
        (what.junit, junit(results, verdict)),
        (what.page, html(results, verdict, what.cases, mutation)),
    )
    for path, text in texts:
        if path is not None:
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
