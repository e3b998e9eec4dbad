"""How many planted defects the checks catch, what they say of changes that break nothing, and which checks nothing needs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

from evals.mutation.good import studied
from evals.mutation.operator import Operator
from translator.checks import CHECKS, check
from translator.checks.all import Check
from translator.domain.spec import Finding, Spec

_Key = tuple[str, str, str]
"""Check, place and severity of a finding."""
_SEVERITIES = {"warning": ("error", "warning"), "note": ("error", "warning", "note")}
_EXAMPLES_MAX = 3


@dataclass(frozen=True)
class Row:
    """One operator over all specifications that have a place for it."""

    operator: Operator
    caught_by: tuple[frozenset[str], ...]
    """Of each planted defect the checks that find it; none for one that is missed."""
    misses: int
    """How many near misses were made."""
    alarms: tuple[str, ...]
    """What was said of near misses: the specification, the check and the place."""
    missed: tuple[str, ...] = field(default=())
    """Specifications in which the defect was missed, some of them."""

    @property
    def planted(self) -> int:
        """How many defects were planted."""
        return len(self.caught_by)

    @property
    def caught(self) -> int:
        """How many of them were found."""
        return sum(map(bool, self.caught_by))

    def share(self, without: str = "") -> float:
        """Return the share that is caught, 0 where nothing could be planted.

        Args:
            without: a check that is left out.
        """
        caught = sum(bool(by - {without}) for by in self.caught_by)
        return caught / self.planted if self.planted else 0.0


def run(
    operators: Iterable[Operator], specs: Sequence[Spec], checks: tuple[Check, ...] = CHECKS
) -> tuple[Row, ...]:
    """Plant each defect in each specification and look for it.

    Args:
        operators: the defects.
        specs: good specifications.
        checks: what looks.

    Returns:
        A row an operator; the same for the same specifications, always.
    """
    known = {id(spec): _found(spec, checks) for spec in specs}
    return tuple(_row(operator, specs, checks, known) for operator in operators)


def _row(
    operator: Operator, specs: Sequence[Spec], checks: tuple[Check, ...], known: dict[int, Counter[_Key]]
) -> Row:
    caught, missed, alarms, misses = [], [], [], 0
    for spec in specs:
        planted = operator.plant(spec, _random(operator, spec))
        if planted is not None:
            new = _new(planted, checks, known[id(spec)], operator.least)
            caught.append(frozenset(name for name, *_ in new))
            if not new:
                missed.append(spec.spec_id)
        harmless = operator.near_miss and operator.near_miss(spec, _random(operator, spec))
        if harmless:
            misses += 1
            new = _new(harmless, checks, known[id(spec)], "warning")
            alarms += [f"{spec.spec_id}: {name} at {where}" for name, where, _ in sorted(new)][:1]
    return Row(operator, tuple(caught), misses, tuple(alarms), tuple(missed[:_EXAMPLES_MAX]))


def _random(operator: Operator, spec: Spec) -> Random:
    return Random(f"{operator.name}|{spec.spec_id}")


def _found(spec: Spec, checks: tuple[Check, ...]) -> Counter[_Key]:
    """Count what the checks say of a specification by check, place and severity."""
    findings = check(spec, checks, reading=studied(spec.ask.text).reading)
    return Counter(_key(finding) for finding in findings)


def _key(finding: Finding) -> _Key:
    return finding.check, finding.where, finding.severity


def _new(spec: Spec, checks: tuple[Check, ...], before: Counter[_Key], least: str) -> list[_Key]:
    """Return what is found that was not found before."""
    more = _found(spec, checks) - before
    return [key for key in more if key[2] in _SEVERITIES[least]]


def false_alarms(rows: Iterable[Row]) -> float:
    """Return the share of near misses of which something was said."""
    every = list(rows)
    return sum(len(row.alarms) for row in every) / (sum(row.misses for row in every) or 1)


def below_bar(rows: Iterable[Row], without: str = "") -> tuple[str, ...]:
    """Return the operators of which too little is caught.

    Args:
        rows: the table.
        without: a check that is left out.
    """
    return tuple(row.operator.name for row in rows if row.share(without) < row.operator.bar)


def blind_spots(rows: Sequence[Row], checks: tuple[Check, ...] = CHECKS) -> tuple[str, ...]:
    """Return the checks that could be left out without any operator falling below its bar: nothing proves that they work.

    Findings of one check do not hang on those of another, so that a check is left out by not counting what it found.

    Args:
        rows: the table with all checks.
        checks: those it was made with.
    """
    already = set(below_bar(rows))
    names = [str(getattr(one, "__name__", "check")) for one in checks]
    return tuple(name for name in names if not set(below_bar(rows, without=name)) - already)
