"""What one run of the suite is asked to do, with everything that can be refused refused before it begins."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.scripted.models import MODELS
from evals.suite.about import part_of
from evals.suite.case import Case, chosen, suite_cases
from evals.suite.kept import Kept
from evals.suite.prompts import PROMPTS, usable
from evals.suite.refused import Refused, Words, read_text, writable
from evals.suite.run import promises, scorers
from evals.suite.service import RULES

_SHOWN = "careful"
"""The model that one case alone is shown with, where none is named."""


@dataclass(frozen=True)
class Asked:
    """One run."""

    cases: Sequence[Case]
    models: Sequence[str]
    whole: bool
    """Whether every case and every model is run, and the planted defects are looked for."""
    before: Kept
    """What the run is held against: the baseline, or the part of it that is run."""
    baseline: Path
    keep: bool
    """Whether the run becomes the baseline, where nothing in it is worse or all that is was accepted."""
    accepted: Mapping[str, str]
    """What may be worse this time, and why."""
    own: frozenset[str]
    """Ids of a workspace's own cases."""
    part: str
    """Which part of the suite is run, in words; empty where it is all of it and no more."""
    show: bool
    page: Path | None
    json: Path | None
    junit: Path | None


def asked(words: Sequence[str], baseline: Path) -> Asked:
    """Understand the words of the command.

    Args:
        words: as they were typed.
        baseline: its file.

    Raises:
        Refused: when the run cannot be begun, or would say nothing.
    """
    said = _parser().parse_args(words)
    whole = said.only is None and said.models is None
    every = suite_cases(said.cases)
    own = frozenset(case.id for case in every) - {case.id for case in suite_cases()}
    cases = chosen(every, said.only)
    models = _models(said.models, show=said.show)
    usable(PROMPTS)
    if (said.keep or said.begin) and (not whole or said.cases):
        raise Refused(
            "A baseline is of every case of the project with every model: leave out what is beside --keep."
        )
    if said.accept and not said.keep:
        raise Refused("--accept goes with --keep, for the reason is kept in the baseline.")
    for path in (said.page, said.json, said.junit, baseline if said.keep and baseline.exists() else None):
        writable(path)
    nothing = said.show and not baseline.exists()
    before = Kept({}, {}) if nothing else _before(baseline, begin=said.begin)
    if not whole:
        before = before.within(
            {case.id for case in cases} if said.only is not None else None,
            set(models) if said.models is not None else None,
        )
    accepted = _accepted(said.accept, {case.id for case in cases} | set(before.cases))
    return Asked(
        cases,
        models,
        whole,
        before,
        baseline,
        said.keep or said.begin,
        accepted,
        own,
        part_of(
            cases=len(cases),
            every=len(every),
            models=models,
            known=1 + len(MODELS),
            own=len(own & {case.id for case in cases}),
        ),
        said.show,
        said.page,
        said.json,
        said.junit,
    )


def _parser() -> argparse.ArgumentParser:
    words = Words(
        prog="python -m evals", description="Run the cases with scripted models, offline; see docs/evals.md."
    )
    words.add_argument("only", nargs="?", help="a case, a tag, or how ids begin; all cases without it")
    words.add_argument("--models", type=lambda s: s.split(","), help="names, with commas; all without it")
    words.add_argument(
        "--cases", type=Path, action="append", default=[], help="a folder with cases of your own"
    )
    words.add_argument(
        "--show",
        action="store_true",
        help="show the first case with its prompt, answer and page, with one model (careful, or --models NAME)",
    )
    words.add_argument("--json", type=Path, help="where to write the results")
    words.add_argument("--junit", type=Path, help="where to write them as JUnit XML")
    words.add_argument("--page", type=Path, help="where to write them as one HTML page")
    words.add_argument(
        "--keep", action="store_true", help="make this run the baseline, where nothing in it is worse"
    )
    words.add_argument(
        "--accept",
        nargs=2,
        metavar=("WHAT", "WHY"),
        action="append",
        default=[],
        help="with --keep: what may be worse, as the gate names it (SCORER:CASE, case:ID, model:NAME, mutation:OPERATOR; * for "
        "every one after the colon), and the reason, which is kept in the baseline",
    )
    words.add_argument(
        "--begin", action="store_true", help="make this run the baseline, where there is none yet"
    )
    return words


def _models(named: Sequence[str] | None, *, show: bool) -> Sequence[str]:
    known = (RULES, *MODELS)
    if unknown := [m for m in named or () if m not in known]:
        raise Refused(f"No scripted model is called {unknown[0]!r}. There are: {', '.join(known)}.")
    if show and len(named or ()) > 1:
        raise Refused("--show shows one model: name one with --models, or none for careful.")
    return (named or [_SHOWN]) if show else named or known


def _before(baseline: Path, *, begin: bool) -> Kept:
    if begin:
        if baseline.exists():
            raise Refused(f"{baseline} is there already. Compare with it: --keep.")
        return Kept({}, {})
    if not baseline.exists():
        raise Refused(f"There is no {baseline}. Take it from version control, or begin one with --begin.")
    return Kept.read(read_text(baseline))


def _accepted(named: Sequence[tuple[str, str]], cases: set[str]) -> dict[str, str]:
    """Return what may be worse.

    Raises:
        Refused: when it is nothing, is a promise, or no reason is given.
    """
    kinds = {one.name for one in scorers()} | {"case", "model", "mutation"}
    for what, why in named:
        kind, _, rest = what.partition(":")
        if kind in promises():
            raise Refused(f"{kind} is a promise: nothing excuses it.")
        if kind not in kinds or not rest:
            raise Refused(
                f"{what!r} is nothing that can be worse. Name it as the gate does, such as words.must_shown:pay-en."
            )
        if kind not in ("model", "mutation") and rest not in cases | {"*"}:
            raise Refused(f"No case is called {rest!r}.")
        if not why.strip():
            raise Refused(f"Say why {what} may be worse.")
    return dict(named)
