"""A level of a target is a level of what the target measures: in its unit, and no size or date of something else."""

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding
from translator.knowledge.units import comparable

_LEVELS = ("goal", "stretch", "limit", "baseline")


def fitting(examined: Examined) -> tuple[Finding, ...]:
    """Report each level in a unit that its target is not measured in, and each that says it is set and has none."""
    found = []
    for target in examined.spec.targets:
        for name in _LEVELS:
            entry = examined.ledger.get(getattr(target, name) or "")
            if entry is None or (entry.value is None and entry.kind == "quantity"):
                continue
            if entry.kind != "quantity" or not (
                comparable(entry.unit, target.unit) or entry.unit == target.unit
            ):
                where = f"/targets/{target.id}/{name}"
                found.append(
                    broken("fitting", where, "This level is of something that its target does not measure.")
                )
        goal = examined.ledger.get(target.goal or "")
        if goal and {goal.bound, target.bound} == {"at_least", "at_most"}:
            where = f"/targets/{target.id}/goal"
            found.append(broken("fitting", where, "This goal is bounded on the other side than its target."))
        if (target.status == "open") != (target.goal is None):
            where = f"/targets/{target.id}/status"
            found.append(broken("fitting", where, "This target says otherwise whether its goal is set."))
    return tuple(found)
