"""`python -m evals.prompts NEW OLD`: two versions of a prompt on recorded answers of real models, case by case, with their cost.

Scripted models answer the ask and not the prompt, so that they can say nothing of one.
"""

import sys
from collections.abc import Sequence

from evals.suite.case import Case, chosen, suite_cases
from evals.suite.cassettes import recorded
from evals.suite.gate import Verdict, judged
from evals.suite.kept import Kept
from evals.suite.paired import Change, changes
from evals.suite.prompts import PROMPTS as PROMPTS
from evals.suite.prompts import choose
from evals.suite.refused import PASSED, WORSE, Refused, Words, ended
from evals.suite.results import Results
from evals.suite.run import promises, run


def main() -> int:
    """Play both versions back and say what is better, what is worse and what it costs.

    Returns:
        0 when nothing is worse with the new version, 1 when something is, 2 when it was not measured.
    """
    return ended(_run)


def _run() -> int:
    words = Words(prog="python -m evals.prompts", description=__doc__)
    words.add_argument("new", nargs="?", help="such as draft.v2")
    words.add_argument("old", nargs="?", help="such as draft.v1")
    words.add_argument("--only", help="a case, a tag, or how ids begin; all cases without it")
    asked = words.parse_args()
    versions = _versions(asked.new, asked.old)
    cases = chosen(suite_cases(), asked.only)
    new, old = (run(cases, (), recorded(), choose(PROMPTS, version)) for version in versions)
    for version, found in zip(versions, (new, old), strict=True):
        _measured(version, found, cases)
    if not any(one.scores for one in old.runs):
        raise Refused(f"{versions[1]} is not measured: a model wrote none of its pages.")
    hashes = {case.id: case.sha256 for case in cases}
    now, before = Kept.of(new, hashes), Kept.of(old, hashes)
    verdict = judged(now, before, promises())
    moved = changes(now, before)
    worse = bool(verdict.broken or verdict.lost or any(one.worse for one in moved))
    _costs(dict(zip(versions, (new, old), strict=True)))
    _tell(verdict, moved)
    if not moved:
        sys.stdout.write("no score differs\n")
    part = asked.only is not None
    passes = f"no worse on {len(cases)} cases; run it on all before it goes live" if part else "may go live"
    sys.stdout.write(f"{versions[0]} against {versions[1]}: {'is worse' if worse else passes}\n")
    return WORSE if worse else PASSED


def _versions(new: str | None, old: str | None) -> tuple[str, str]:
    """Return two versions of one prompt.

    Raises:
        Refused: when they are not.
    """
    if not new or not old:
        raise Refused("Name two versions of a prompt: make evals PROMPT=draft.v2 AGAINST=draft.v1.")
    if new == old or new.partition(".")[0] != old.partition(".")[0]:
        raise Refused(f"{new} and {old} are not two versions of one prompt.")
    return new, old


def _measured(version: str, found: Results, cases: Sequence[Case]) -> None:
    """See that every case can be told from recordings.

    Raises:
        Refused: when one cannot: nothing is said of a version that was not measured.
    """
    how = f"Record it: make evals-live MODEL=... PROMPT={version}."
    if not found.runs:
        raise Refused(f"{version} is not measured: no answers of a real model are recorded. {how}")
    for one in found.runs:
        if one.stale:
            raise Refused(
                f"{version} is not measured: {one.model}, {one.stale} of {len(cases)} cases are not recorded with it. {how}"
            )
    if found.failed:
        raise Refused(f"{version} is not measured: {found.failed[0]}.")


def _costs(results: dict[str, Results]) -> None:
    for version, found in results.items():
        for one in found.runs:
            sys.stdout.write(
                f"{version}, {one.model}: {one.calls:.2f} calls, about {one.chars / 4:,.0f} tokens a case; "
                f"{len(one.fallbacks)} cases not answered, {one.unasked} not asked\n"
            )


def _tell(verdict: Verdict, moved: Sequence[Change]) -> None:
    say = sys.stdout.write
    for flip in verdict.broken:
        say(f"promise broken: {flip.told}\n")
    for loss in verdict.lost:
        say(f"worse: {loss.told}\n")
    for flip in verdict.flips[:40]:
        say(f"{'worse' if flip.worse else 'better'}: {flip.told}\n")
    for one in moved:
        say(
            f"{one.model}, {one.scorer}: {one.difference:+.3f} ({one.interval.low:+.3f} to {one.interval.high:+.3f})\n"
        )


if __name__ == "__main__":
    sys.exit(main())
