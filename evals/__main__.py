"""`python -m evals`: every case with every scripted model, offline; see docs/evals.md."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from evals.mutation.report import Report
from evals.suite.about import About, command_of, commit_of
from evals.suite.asked import Asked, asked
from evals.suite.cassettes import recorded
from evals.suite.document import document
from evals.suite.gate import Verdict, judged
from evals.suite.junit import junit
from evals.suite.kept import Kept
from evals.suite.page import html
from evals.suite.planted import planted_beside
from evals.suite.progress import Progress
from evals.suite.prompts import PROMPTS, changed_since_live
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
        sys.stdout.write(shown(what.cases, what.models[0], what.before))
        return PASSED
    at, progress = datetime.now(UTC), Progress()
    progress.begin(len(what.cases), len(what.models))
    try:
        with planted_beside(wanted=what.whole) as planted:
            recordings = recorded() if what.whole else ()
            results = run(what.cases, what.models, recordings, done=progress.case_done)
            mutation = progress.waited(planted, "planted defects are looked for") if planted else None
    finally:
        progress.end()
    now = Kept.of(results, {case.id: case.sha256 for case in what.cases}, mutation)
    verdict = judged(now, what.before, promises(), what.accepted, what.own)
    notes = changed_since_live(PROMPTS)
    about = About(at, command_of(sys.argv[1:]), commit_of(PROMPTS.parent), progress.taken_s, what.part)
    _write(what, results, verdict, mutation, about, notes)
    sys.stdout.write(told(results, verdict, len(what.cases), mutation, (*notes, *_where(what))))
    if results.failed:
        return BROKEN
    if not verdict.passes or (mutation and mutation.wrong()):
        return WORSE
    if what.keep:
        kept = replace(now, accepted={**what.before.accepted, **verdict.used})
        what.baseline.write_text(kept.text(), encoding="utf-8")
    return PASSED


def _write(
    what: Asked,
    results: Results,
    verdict: Verdict,
    mutation: Report | None,
    about: About,
    notes: Sequence[str],
) -> None:
    texts = (
        (what.json, document(results, verdict, mutation, what.part)),
        (what.junit, junit(results, verdict)),
        (what.page, html(results, verdict, what.cases, mutation, about, notes)),
    )
    for path, text in texts:
        if path is not None:
            path.write_text(text, encoding="utf-8")


def _where(what: Asked) -> Iterator[str]:
    """Say which part was run, and where it is written down."""
    if what.part:
        yield what.part
    written = {"page": what.page, "JSON": what.json, "JUnit": what.junit}
    if told_of := [f"{kind} in {path}" for kind, path in written.items() if path]:
        yield ", ".join(told_of)


if __name__ == "__main__":
    sys.exit(main())
