"""What a run found, in the lines that the terminal shows: what fails first, the verdict last."""

from collections.abc import Iterable, Iterator, Sequence

from evals.mutation.report import FAMILIES, Report
from evals.suite.gate import Verdict
from evals.suite.moved import lost, moved
from evals.suite.progress import counted
from evals.suite.results import Results, Run

_SHOWN_MAX = 20
Notes = Sequence[str]
"""What else to know of a run, in sentences."""


def told(
    results: Results, verdict: Verdict, cases: int, mutation: Report | None = None, notes: Notes = ()
) -> str:
    """Write the lines; where something could not be run, that alone, for what follows from it says nothing.

    Args:
        results: of the run.
        verdict: what the gate says of it.
        cases: how many were run.
        mutation: what was planted and caught; None where a part was run, which is said.
        notes: what else to know.
    """
    wrong = mutation.wrong() if mutation else ()
    lines = [*_some("could not be run", results.failures)]
    if not results.failed:
        lines += [
            *_some("promise broken", [one.told for one in moved(verdict.broken, results)]),
            *_some("worse", [one.told for one in moved(verdict.worse, results)]),
            *_some("worse", lost(verdict.lost)),
            *(f"accepted as worse: {what}: {why}" for what, why in verdict.used.items()),
            *(f"accepted, but not worse: {what}" for what in verdict.accepted.keys() - verdict.used.keys()),
            *_new(verdict.new),
            *_of_recordings(results.runs, cases),
            *_of_mutation(mutation),
            *(f"planted defects: {line}" for line in wrong),
        ]
    lines += notes
    run = f"{counted(cases, 'case')}, {counted(len(results.runs), 'model')}"
    lines.append(f"{run}: {outcome(results, verdict, mutation)}; {figures(results, verdict)}")
    return "\n".join(lines) + "\n"


def outcome(results: Results, verdict: Verdict, mutation: Report | None) -> str:
    """Return the verdict in a word: `pass`, `fail`, or `not measured` where the run itself did not work.

    Args:
        results: of the run.
        verdict: what the gate says of it.
        mutation: what was planted and caught; None where it was not run.
    """
    if results.failed:
        return "not measured"
    return "fail" if (mutation and mutation.wrong()) or not verdict.passes else "pass"


def figures(results: Results, verdict: Verdict) -> str:
    """Return what was counted for the verdict, in words.

    Args:
        results: of the run.
        verdict: what the gate says of it.
    """
    if results.failed:
        return f"{counted(len(results.failed), 'run')} of a case did not work, so that the rest says nothing"
    better = sum(not flip.worse for flip in verdict.flips)
    broken = f"; {counted(len(verdict.broken), 'promise')} broken" if verdict.broken else ""
    return (
        f"{counted(len(verdict.worse), 'score')} worse, {better} better than the baseline,"
        f" {len(verdict.lost)} lost{broken}"
    )


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
