"""Targets: every quality the ask names, made measurable; stated numbers as stated, the rest open with bands."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from translator.domain.reading import Quantity, VaguePhrase
from translator.domain.spec import Statistic, Target, TargetBand
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.keys import target_key
from translator.knowledge.schema import Measure
from translator.knowledge.units import comparable

_UNMEASURED = frozenset({"scope", "time", "amount", "certainty", ""})
"""Aspects that a question settles, not a measure."""


@dataclass
class _Plan:
    """One target in the making."""

    measure: Measure
    phrases: list[VaguePhrase] = field(default_factory=list)
    goals: list[Quantity] = field(default_factory=list)
    baselines: list[Quantity] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)


def targets_of(ground: Ground, vague_ids: dict[tuple[int, int], str]) -> tuple[Target, ...]:
    """Write the targets.

    Args:
        ground: what the draft stands on.
        vague_ids: the id of each vague phrase, by its range.

    Returns:
        At least one target for an ask that can be specified.
    """
    plans: dict[str, _Plan] = {}
    for phrase in ground.notes.reading.vague:
        measure = measure_of(ground, phrase)
        if measure:
            plans.setdefault(measure.id, _Plan(measure)).phrases.append(phrase)
    for quantity in ground.notes.reading.quantities:
        if quantity.role in ("target", "baseline"):
            _place(ground, plans, quantity)
    if not any(p.phrases or p.goals for p in plans.values()):
        default = _default(ground)
        if default and default.id not in plans:
            plans[default.id] = _Plan(default)
    kept = [p for p in plans.values() if p.phrases or p.goals or len(plans) == 1]
    return tuple(_target(ground, plan, vague_ids) for plan in (kept or list(plans.values())))


def measure_of(ground: Ground, phrase: VaguePhrase) -> Measure | None:
    """Return the measure that would settle a vague phrase, or None where none would."""
    if phrase.aspect in _UNMEASURED:
        return None
    fitting = ground.knowledge.measures_for(phrase.aspect, ground.archetype.name)
    return fitting[0] if fitting else None


def _default(ground: Ground) -> Measure | None:
    """Return the measure of what such a system is for."""
    order = ("accuracy", "relevance", "usefulness", "speed", "freshness", "effort", "outcome", "ease")
    if not ground.archetype.needs_learning:
        order = ("effort", "speed", "freshness", "ease", "outcome", "accuracy")
    for aspect in order:
        for measure in ground.knowledge.measures_for(aspect, ground.archetype.name):
            if ground.archetype.name in measure.archetypes:
                return measure
    for aspect in order:
        fitting = ground.knowledge.measures_for(aspect, ground.archetype.name)
        if fitting:
            return fitting[0]
    return None


def _place(ground: Ground, plans: dict[str, _Plan], quantity: Quantity) -> None:
    """Give a stated level to the target it belongs to, or make it one."""
    if not quantity.unit or "/" in quantity.unit:
        return
    near = [p for p in plans.values() if _fits(p.measure, quantity)]
    plan = near[0] if near else None
    if plan is None:
        measure = _measure_for(ground, quantity)
        if measure is None:
            return
        plan = plans.setdefault(measure.id, _Plan(measure))
    (plan.goals if quantity.role == "target" else plan.baselines).append(quantity)


def _fits(measure: Measure, quantity: Quantity) -> bool:
    if not comparable(measure.unit, quantity.unit):
        return False
    return quantity.role == "baseline" or quantity.bound in (measure.bound, "exactly", "about", "between")


def _measure_for(ground: Ground, quantity: Quantity) -> Measure | None:
    """Find the measure of a stated level by its unit, its side and the kind of system."""
    name = ground.archetype.name
    aspects: Iterable[str]
    if comparable("s", quantity.unit) or quantity.unit == "working_day":
        aspects = (
            ("speed", "effort", "freshness")
            if quantity.unit in ("s", "ms")
            else ("effort", "speed", "freshness")
        )
    elif quantity.unit == "%":
        aspects = ("accuracy", "relevance", "usefulness", "completeness", "outcome", "effort", "availability")
    else:
        return None
    found = [
        m for aspect in aspects for m in ground.knowledge.measures_for(aspect, name) if _fits(m, quantity)
    ]
    own = [m for m in found if name in m.archetypes]
    return (own or found or [None])[0]


def _target(ground: Ground, plan: _Plan, vague_ids: dict[tuple[int, int], str]) -> Target:
    measure, slots = plan.measure, ground.slots
    ground.used.note(f"measures/{measure.id}")
    scope = slots.values["thing"]
    refs = ground.scribe.refs
    goal = next((refs[(q.start, q.end)] for q in plan.goals if (q.start, q.end) in refs), None)
    baseline = next((refs[(q.start, q.end)] for q in plan.baselines if (q.start, q.end) in refs), None)
    share = _share(ground, plan)
    spans = [ph.span for ph in plan.phrases] + [q.span for q in (*plan.goals, *plan.baselines)]
    bands = (
        ()
        if goal
        else tuple(_band(ground, measure, band_index) for band_index in range(len(_bands(ground, measure))))
    )
    conditions = next((q.condition for q in plan.goals if q.condition), None)
    return Target(
        id=ground.names.give("T", target_key(measure.id, scope)),
        name=slots.fill(measure.name),
        measure=measure.id,
        scope=scope,
        quality=measure.quality,
        scale=slots.fill(measure.scale),
        unit=measure.unit,
        meter=slots.fill(measure.meter),
        statistic=Statistic(kind=measure.statistic, quantity=share),
        bound=measure.bound,
        baseline=baseline,
        goal=goal,
        bands=bands,
        conditions=_condition(ground, conditions),
        counter_metric=slots.fill(measure.counter) if measure.counter else None,
        status="set" if goal else "open",
        resolves=tuple(vague_ids[(p.start, p.end)] for p in plan.phrases),
        evidence=tuple(spans),
    )


def _bands(ground: Ground, measure: Measure) -> list[int]:
    return [
        i for i, b in enumerate(measure.bands) if not b.archetypes or ground.archetype.name in b.archetypes
    ][:4]


def _band(ground: Ground, measure: Measure, index: int) -> TargetBand:
    band = measure.bands[_bands(ground, measure)[index]]
    ref = ground.book.propose(measure.id, band, ground.knowledge.source(band.source))
    return TargetBand(
        label=ground.slots.fill(band.label),
        goal=ref,
        fits_when=ground.slots.fill(band.fits_when),
        costs=ground.slots.fill(band.costs),
    )


def _share(ground: Ground, plan: _Plan) -> str | None:
    """Return the stated share of cases a goal must hold for, where the ask says one beside it."""
    for goal in plan.goals:
        line = ground.sentence_of(goal.span)
        for quantity in ground.notes.reading.quantities:
            if quantity.role == "share" and line.covers(quantity.span):
                return ground.scribe.refs.get((quantity.start, quantity.end))
    return None


def _condition(ground: Ground, condition: str | None) -> str | None:
    """Write a condition in the ask's words, its numbers as references."""
    if not condition:
        return None
    at = ground.notes.text.find(condition)
    if at < 0:
        return None
    written = ground.scribe.quote(Span(start=at, end=at + len(condition)))
    return written or None
