"""How many spoiled lines of a model do not get onto the page, and which line checks no spoiled line needs."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from evals.bench.labelled import rows_of
from evals.mutation.good import CASES, drafted, studied
from evals.mutation.line_operators import LINE_OPERATORS, LineOperator, spoiled
from evals.scripted.careful import careful
from evals.scripted.reading import Seen
from translator.binding.answer import understood
from translator.binding.bind import bind
from translator.binding.masking import NO_MASKS
from translator.checks.lines import LineChecks, line_checks
from translator.domain.spec import Spec
from translator.knowledge.catalogue import built_in

_EVERY = 4
_EXAMPLES_MAX = 3


@dataclass(frozen=True)
class Answered:
    """An ask with a careful answer, and which of its lines stand."""

    spec: Spec
    seen: Seen
    answer: dict[str, Any]
    shared: bool
    """Whether its summary stands."""
    requirements: tuple[int, ...]
    """Which of its requirements stand."""


@dataclass(frozen=True)
class LineRow:
    """One operator over all answers that have a place for it."""

    operator: LineOperator
    planted: int
    caught: int
    misses: int
    alarms: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share that is caught, 0 where nothing could be planted."""
        return self.caught / self.planted if self.planted else 0.0


@cache
def answers(every: int = _EVERY) -> tuple[Answered, ...]:
    """Return careful answers to asks that nothing was learned from, always the same.

    Args:
        every: one of so many asks.
    """
    kept = [row for row in rows_of(CASES) if row["part"] == "test" and row["verdict"] == "specifiable"]
    return tuple(found for row in kept[::every] if (found := _answered(row["text"])))


def _answered(text: str) -> Answered | None:
    spec, seen = drafted(text), Seen("ask", text)
    answer = careful(seen)
    refused = _refused(spec, answer, line_checks(built_in()))
    stand = tuple(i for i in range(len(answer["requirements"])) if not _at(refused, f"/requirements/{i}/"))
    shared = not _at(refused, "/shared")
    if spec.verdict != "specifiable" or not (shared or stand):
        return None
    return Answered(spec, seen, answer, shared, stand)


def _refused(spec: Spec, answer: dict[str, Any], checks: LineChecks) -> tuple[tuple[str, str], ...]:
    """Return where a model's texts may not stand, and which check says so."""
    read = understood(json.dumps(answer), "ask", NO_MASKS)
    engine = spec.engine.model_copy(update={"kind": "model", "model": "scripted", "prompt": "draft.v1"})
    bound = bind(read, studied(spec.ask.text), spec, engine, built_in(), checks)
    return tuple((refusal.where, refusal.check) for refusal in bound.refusals)


def _at(refused: Iterable[tuple[str, str]], where: str) -> list[str]:
    return [check for place, check in refused if place.startswith(where)]


def run_lines(
    operators: Iterable[LineOperator] = LINE_OPERATORS,
    answered: Sequence[Answered] | None = None,
    checks: LineChecks | None = None,
) -> tuple[LineRow, ...]:
    """Spoil one line of each answer by each operator, and see whether it stands.

    Args:
        operators: the defects.
        answered: careful answers; None for all.
        checks: of lines; None for all.
    """
    every = answers() if answered is None else answered
    used = line_checks(built_in()) if checks is None else checks
    return tuple(_row(operator, every, used) for operator in operators)


def _row(operator: LineOperator, answered: Sequence[Answered], checks: LineChecks) -> LineRow:
    planted, caught, misses, alarms, missed = 0, 0, 0, [], []
    for one in answered:
        if not (one.shared if operator.place == "shared" else one.requirements):
            continue
        rng = Random(f"{operator.name}|{one.spec.ask.sha256}")
        index = 0 if operator.place == "shared" else rng.choice(one.requirements)
        line = (
            one.answer["shared"]
            if operator.place == "shared"
            else one.answer["requirements"][index][operator.place]
        )
        text = operator.spoil(line, one.seen, one.spec, rng)
        if text is not None:
            planted += 1
            if _stands(one, operator, index, text, checks):
                missed.append(text)
            else:
                caught += 1
        harmless = operator.near_miss and operator.near_miss(line, one.seen, one.spec, rng)
        if harmless:
            misses += 1
            if not _stands(one, operator, index, harmless, checks):
                alarms.append(harmless)
    return LineRow(operator, planted, caught, misses, tuple(alarms), tuple(missed[:_EXAMPLES_MAX]))


def _stands(one: Answered, operator: LineOperator, index: int, text: str, checks: LineChecks) -> bool:
    answer = spoiled(one.answer, operator, index, text)
    where = "/shared" if operator.place == "shared" else f"/requirements/{index}/"
    return not _at(_refused(one.spec, answer, checks), where)


def line_blind_spots(answered: Sequence[Answered] | None = None) -> tuple[str, ...]:
    """Return the line checks without which no operator falls below its bar.

    Args:
        answered: careful answers; None for all.
    """
    checks = line_checks(built_in())
    whole = {row.operator.name for row in run_lines(answered=answered) if row.share < row.operator.bar}
    blind = []
    for name, _ in checks:
        rest = tuple(one for one in checks if one[0] != name)
        rows = run_lines(answered=answered, checks=rest)
        if not {row.operator.name for row in rows if row.share < row.operator.bar} - whole:
            blind.append(name)
    return tuple(blind)
