"""`python -m evals`: every case with every scripted model, offline; see docs/evals.md."""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from evals.mutation.report import FAMILIES, Report, measured
from evals.scripted.models import MODELS
from evals.suite.case import CaseBroken, chosen, suite_cases
from evals.suite.cassettes import recorded
from evals.suite.gate import Verdict, judged
from evals.suite.junit import junit
from evals.suite.page import html
from evals.suite.results import Kept, Results
from evals.suite.run import run, scorers
from evals.suite.service import RULES
from evals.suite.show import shown

BASELINE = Path(__file__).with_name("baseline.json")
WORSE, BROKEN = 1, 2
"""Exit codes: something is worse than the baseline, or the run itself did not work."""


def main() -> int:
    """Run, compare, write, and say in a few lines what came of it.

    Returns:
        0 when nothing is worse than the baseline, 1 when something is, 2 when the run itself did not work.
    """
    asked = _asked()
    try:
        cases = chosen(suite_cases(asked.cases), asked.only)
    except CaseBroken as error:
        return _refused(str(error))
    if not cases:
        return _refused(f"No case is called or tagged {asked.only!r}.")
    if asked.show:
        sys.stdout.write(shown(cases[0], asked.models[0] if asked.models else "careful"))
        return 0
    models = asked.models or [RULES, *MODELS]
    if unknown := [m for m in models if m != RULES and m not in MODELS]:
        return _refused(
            f"No scripted model is called {unknown[0]!r}. There are: {', '.join((RULES, *MODELS))}."
        )
    whole = asked.only is None and asked.models is None
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as beside:  # the machine's second core
        planted = beside.submit(measured) if whole else None
        results = run(cases, models, recorded())
        mutation = planted.result() if planted else None
    now = Kept.of(results, {case.id: case.sha256 for case in cases})
    before = Kept.read(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else Kept({}, {})
    verdict = judged(now, before, [one.name for one in scorers() if one.never_below_one])
    _write(asked.json, now.text())
    _write(asked.junit, junit(results, verdict))
    _write(asked.page, html(results, verdict, cases, mutation))
    _tell(results, verdict, len(cases))
    wrong = mutation.wrong() if mutation else ()
    for line in wrong:
        sys.stdout.write(f"mutation: {line}\n")
    if mutation:
        _tell_mutation(mutation)
    if results.failed:
        return BROKEN
    if wrong or not verdict.passes:
        return WORSE
    if asked.keep:
        _write(BASELINE, (now if whole else now.over(before)).text())
    return 0


def _tell_mutation(mutation: Report) -> None:
    for family, words in FAMILIES.items():
        if rows := mutation.of(family):
            sys.stdout.write(
                f"defects {words}: {mutation.caught(family):.1%} of {sum(r.planted for r in rows)} caught, "
                f"{mutation.alarms(family):.2%} false alarms\n"
            )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument("only", nargs="?", help="a case, a tag, or how ids begin; all cases without it")
    parser.add_argument("--models", type=lambda s: s.split(","), help="names, with commas; all without it")
    parser.add_argument(
        "--cases", type=Path, action="append", default=[], help="a folder with cases of your own"
    )
    parser.add_argument(
        "--show", action="store_true", help="show the first case with its prompt, answer and page"
    )
    parser.add_argument("--json", type=Path, help="where to write the results")
    parser.add_argument("--junit", type=Path, help="where to write them as JUnit XML")
    parser.add_argument("--page", type=Path, help="where to write them as one HTML page")
    parser.add_argument(
        "--keep", action="store_true", help="make this run the baseline, where nothing in it is worse"
    )
    return parser.parse_args()


def _refused(why: str) -> int:
    sys.stderr.write(f"{why}\n")
    return BROKEN


def _write(path: Path | None, text: str) -> None:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _tell(results: Results, verdict: Verdict, cases: int) -> None:
    say = sys.stdout.write
    for line in results.failed:
        say(f"could not be run: {line}\n")
    for flip in verdict.broken:
        say(f"promise broken: {flip.model}, {flip.scorer}, {flip.case}\n")
    for flip in [f for f in verdict.flips if f.worse][:20]:
        say(f"worse: {flip.model}, {flip.scorer}, {flip.case}: {flip.before:g} before, {flip.now:g} now\n")
    for change in verdict.changes:
        if change.worse:
            low, high = change.interval.low, change.interval.high
            say(
                f"worse beyond chance: {change.model}, {change.scorer}: {change.difference:+.3f} ({low:+.3f} to {high:+.3f}, {change.cases} cases)\n"
            )
    for one in results.runs:
        if one.stale:
            say(
                f"{one.model}: {one.stale} of {cases} cases are not recorded with today's prompt; record them with make evals-live\n"
            )
    for line in verdict.unmeasured[:10]:
        say(f"no longer measured: {line}\n")
    better = sum(not f.worse for f in verdict.flips)
    say(
        f"{cases} cases, {len(results.runs)} models: {'pass' if verdict.passes and not results.failed else 'fail'};"
        f" {sum(f.worse for f in verdict.flips)} scores worse, {better} better than the baseline\n"
    )


if __name__ == "__main__":
    sys.exit(main())
