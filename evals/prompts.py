"""`python -m evals.prompts NEW OLD`: two versions of a prompt on the same cases, case by case, with the cost of each."""

import argparse
import sys
from pathlib import Path

from evals.scripted.models import MODELS
from evals.suite.case import chosen, suite_cases
from evals.suite.cassettes import recorded
from evals.suite.gate import judged
from evals.suite.prompts import choose
from evals.suite.results import Kept, Results
from evals.suite.run import run, scorers

_PROMPTS = Path(__file__).parents[1] / "prompts"


def main() -> int:
    """Run both versions and say what is better, what is worse and what it costs.

    Returns:
        0 when nothing is worse with the new version, 1 when something is, 2 when there is no such version.
    """
    parser = argparse.ArgumentParser(prog="python -m evals.prompts", description=__doc__)
    parser.add_argument("new", help="such as draft.v2")
    parser.add_argument("old", help="such as draft.v1")
    parser.add_argument("--only", help="a case, a tag, or how ids begin; all cases without it")
    parser.add_argument("--models", type=lambda s: s.split(","), help="scripted models; all without it")
    asked = parser.parse_args()
    try:
        prompts = {version: choose(_PROMPTS, version) for version in (asked.new, asked.old)}
    except FileNotFoundError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    cases = chosen(suite_cases(), asked.only)
    hashes = {case.id: case.sha256 for case in cases}
    models = asked.models or list(MODELS)
    results = {
        version: run(cases, models, recorded(), chosen_prompts) for version, chosen_prompts in prompts.items()
    }
    kept = {version: Kept.of(found, hashes) for version, found in results.items()}
    verdict = judged(kept[asked.new], kept[asked.old], [one.name for one in scorers() if one.never_below_one])
    _costs(results)
    for flip in verdict.flips[:40]:
        word = "worse" if flip.worse else "better"
        sys.stdout.write(
            f"{word}: {flip.model}, {flip.scorer}, {flip.case}: {flip.before:g} to {flip.now:g}\n"
        )
    for change in verdict.changes:
        sys.stdout.write(
            f"{change.model}, {change.scorer}: {change.difference:+.3f} ({change.interval.low:+.3f} to {change.interval.high:+.3f})\n"
        )
    sys.stdout.write(f"{asked.new} against {asked.old}: {'may go live' if verdict.passes else 'is worse'}\n")
    return 0 if verdict.passes else 1


def _costs(results: dict[str, Results]) -> None:
    for version, found in results.items():
        for one in found.runs:
            stale = f", {one.stale} cases not recorded" if one.stale else ""
            sys.stdout.write(
                f"{version}, {one.model}: {one.calls:.2f} calls, about {one.chars / 4:,.0f} tokens a case{stale}\n"
            )


if __name__ == "__main__":
    sys.exit(main())
