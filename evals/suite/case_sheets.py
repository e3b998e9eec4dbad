"""What a page shows of each case: the ask, and what is below 1 with which models and why; nothing that lets somebody in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from evals.suite.case import Bears, Case, Decision
from evals.suite.gate import Verdict
from evals.suite.moved import named
from evals.suite.results import Run
from evals.suite.scorer_table import figure
from evals.suite.veiled import veiled


@dataclass(frozen=True)
class Low:
    """A score below 1 that some models share."""

    scorer: str
    shown: str
    reason: str
    models: str
    state: str
    """Against the baseline: `worse`, `better`, `new`, or `known`."""


@dataclass(frozen=True)
class Sheet:
    """One case."""

    id: str
    tags: str
    ask: str
    beside: tuple[str, ...]
    """The cases it is compared with."""
    decided: tuple[str, ...]
    """What was decided where the ask comes from, a line each."""
    lows: tuple[Low, ...]

    @property
    def scorers(self) -> int:
        """How many scorers are below 1 with any model."""
        return len({low.scorer for low in self.lows})

    @property
    def worse(self) -> int:
        """How many of them are worse than in the baseline."""
        return len({low.scorer for low in self.lows if low.state == "worse"})


_BEARS: dict[Bears, str] = {"against": "against the ask", "for": "for the ask", "apart": "of something else"}


def decided_words(case: Case, one: Decision) -> str:
    """Name a decision of a case, whether it holds, and what it has to do with the ask; nothing where it does not hold.

    Args:
        case: whose.
        one: of its decisions.
    """
    bears = case.bearing(one)
    told = [one.status] if one.status != "accepted" and bears == "apart" else [one.status, _BEARS[bears]]
    return f"{one.decision_id} ({', '.join(told)}): {one.title}"


def sheets(cases: Sequence[Case], runs: Sequence[Run], verdict: Verdict) -> list[Sheet]:
    """Return a sheet for each case: those that became worse first, then those with the most below 1.

    Args:
        cases: that were run.
        runs: all models.
        verdict: what the gate says of them.
    """
    moves = {(f.model, f.scorer, f.case): "worse" if f.worse else "better" for f in verdict.flips}
    found = [_sheet(case, runs, moves, set(verdict.new)) for case in cases]
    return sorted(found, key=lambda s: (-s.worse, -s.scorers, s.id))


def _sheet(
    case: Case, runs: Sequence[Run], moves: dict[tuple[str, str, str], str], new: Collection[str]
) -> Sheet:
    groups: dict[tuple[str, float, str, str], list[str]] = {}
    measured: dict[str, list[str]] = {}
    for run in runs:
        for scorer, score in run.scores.get(case.id, {}).items():
            measured.setdefault(scorer, []).append(run.model)
            if score.value is None or score.value >= 1:
                continue
            is_new = not {f"case {case.id}", f"model {run.model}", f"scorer {scorer}"}.isdisjoint(new)
            state = moves.get((run.model, scorer, case.id), "new" if is_new else "known")
            groups.setdefault((scorer, score.value, score.reason, state), []).append(run.model)
    order = sorted(groups, key=lambda g: (g[3] != "worse", g[0], g[1], g[2]))
    return Sheet(
        case.id,
        ", ".join((case.lang, *case.tags)),
        veiled(case.text, case),
        tuple(one for one in (case.twin_of, case.same_as) if one),
        tuple(decided_words(case, one) for one in case.decisions),
        tuple(
            Low(
                scorer,
                figure(value),
                veiled(reason, case) if reason else "",
                named(groups[group], measured[scorer]),
                state,
            )
            for group in order
            for scorer, value, reason, state in [group]
        ),
    )
