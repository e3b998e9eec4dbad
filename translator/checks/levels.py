"""No goal on the wrong side of its own level of today: reached, it would make things worse."""

from typing import Protocol

from translator.checks.examined import Examined
from translator.domain.reading import Bound
from translator.domain.spec import Finding, Target
from translator.knowledge.units import comparable, in_base


class Level(Protocol):
    """A value or a range in a unit."""

    @property
    def value(self) -> float | None:
        """The value, or the lower end of the range; None where it is no quantity."""

    @property
    def value_max(self) -> float | None:
        """The upper end of a range."""

    @property
    def unit(self) -> str:
        """The unit code."""


def levels(examined: Examined) -> tuple[Finding, ...]:
    """Report each target whose goal is worse than what it is today: mostly one of the two is a level of something else."""
    ledger = {e.id: e for e in examined.spec.ledger}
    found = []
    for target in examined.spec.targets:
        goal, today = ledger.get(target.goal or ""), ledger.get(target.baseline or "")
        if goal and today and turned(target.bound, goal, today):
            found.append(_finding(target, zh=examined.spec.language == "zh"))
    return tuple(found)


def turned(side: Bound, goal: Level, today: Level) -> bool:
    """Say whether a goal is worse than today's level, so that reaching it would be a loss.

    Args:
        side: which side is good; where none is, nothing is worse.
        goal: the level to reach.
        today: the level of today.
    """
    reached = _in_base(goal, upper=side == "at_least")
    now = _in_base(today, upper=side == "at_most")
    if side not in ("at_least", "at_most") or reached is None or now is None:
        return False
    return comparable(goal.unit, today.unit) and (reached < now if side == "at_least" else reached > now)


def _in_base(level: Level, *, upper: bool) -> float | None:
    """Return one end of a level in the base unit of its kind: the upper one, or the lower one."""
    end = level.value_max if upper and level.value_max is not None else level.value
    return None if end is None else in_base(end, level.unit)


def _finding(target: Target, *, zh: bool) -> Finding:
    less = target.bound == "at_least"
    side = ("低" if less else "高") if zh else "less" if less else "more"
    return Finding(
        check="levels",
        severity="warning",
        about="spec",
        where=f"/targets/{target.id}/goal",
        message=f"目标比现状还{side}，本不该如此。是不是其中一个说的是别的？"
        if zh
        else f"The goal is {side} than it is today, where it should not be. Is one of the two said of something else?",
    )
