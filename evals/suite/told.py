"""What a run found, in the lines that the terminal shows: what fails first, the verdict last."""

from collections.abc import Iterable, Iterator, Sequence

from evals.mutation.report import FAMILIES, Report
from evals.suite.gate import Verdict
from evals.suite.results import Results, Run

_SHOWN_MAX = 20


def told(results: Results, verdict: Verdict, cases: int, mutation: Report | None = None) -> str:
    """Write the lines.

    Args:
        results: of the run.
        verdict: what the gate says of it.
        cases: how many were run.
        mutation: what was planted and caught; None where a part was run, which is said.
    """
    lines = [
        *(f"could not be run: {line}" for line in results.failed),
        *(f"promise broken: {flip.told}" for flip in verdict.broken),
        *_some("worse", [flip.told for flip in verdict.worse]),
        *_some("worse", [loss.told for loss in verdict.lost]),
        *(f"accepted as worse: {what}: {why}" for what, why in verdict.used.items()),
        *(f"accepted, but not worse: {what}" for what in verdict.accepted.keys() - verdict.used.keys()),
        *_new(verdict.new),
        *_of_recordings(results.runs, cases),
        *_of_mutation(mutation),
    ]
    wrong = mutation.wrong() if mutation else ()
    lines.append(_last(results, verdict, cases, passes=not (results.failed or wrong) and verdict.passes))
    return "\n".join(lines) + "\n"


def _some(word: str, lines: Sequence[str]) -> Iterator[str]:
    yield from (f"{word}: {line}" for line in lines[:_SHOWN_MAX])
    if len(lines) > _SHOWN_MAX:
        yield f"{word}: and {len(lines) - _SHOWN_MAX} more, which --json and --page list"


def _new(names: Sequence[str]) -> Iterator[str]:
    if names:
        more = ", ..." if len(names) > _SHOWN_MAX else ""
        yield f"new, and compared with nothing until it is kept, {len(names)}: {', '.join(names[:_SHOWN_MAX])}{more}"


def _of_recordings(runs: Iterable[Run], cases: int) -> Iterator[str]:
    for one in runs:
        if one.stale:
            yield f"{one.model}: {one.stale} of {cases} cases are not recorded with today's prompt; record them with make evals-live"
        if one.fallbacks:
            yield f"{one.model}: {len(one.fallbacks)} cases were not answered and are not scored"


def _of_mutation(mutation: Report | None) -> Iterator[str]:
    if mutation is None:
        yield "planted defects: not looked for, as only a part is run"
        return
    for family, words in FAMILIES.items():
        if rows := mutation.of(family):
            yield (
                f"defects {words}: {mutation.caught(family):.1%} of {sum(r.planted for r in rows)} caught, "
                f"{mutation.alarms(family):.2%} false alarms"
            )
    yield from (f"planted defects: {line}" for line in mutation.wrong())


def _last(results: Results, verdict: Verdict, cases: int, *, passes: bool) -> str:
    better = sum(not flip.worse for flip in verdict.flips)
    return (
        f"{cases} cases, {len(results.runs)} models: {'pass' if passes else 'fail'};"
        f" {len(verdict.worse)} scores worse, {better} better than the baseline, {len(verdict.lost)} lost"
    )
