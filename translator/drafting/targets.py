"""Targets: every quality the ask names, made measurable; stated numbers as stated, the rest open with bands."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from translator.domain.reading import Bound, Quantity, VaguePhrase
from translator.domain.spec import Statistic, Target, TargetBand
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.keys import target_key
from translator.drafting.scribe import sentence
from translator.knowledge.schema import Measure
from translator.knowledge.units import comparable
from translator.reading.measured import words_said
from translator.reading.quantities.percentiles import percentiles_in

UNMEASURED = frozenset({"scope", "firmness", "time", "amount", "certainty"})
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
        default = _about_phrase(ground) or _default(ground)
        if default and default.id not in plans:
            plans[default.id] = _Plan(default)
    kept = [p for p in plans.values() if p.phrases or p.goals or len(plans) == 1] or list(plans.values())
    purpose = ground.notes.reading.facets.get("outcome")
    if kept:  # what is told of today and of the purpose is why it is measured
        kept[0].evidence += [span for span in (ground.today, purpose.span if purpose else None) if span]
    return tuple(_target(ground, plan, vague_ids) for plan in kept)


def measure_of(ground: Ground, phrase: VaguePhrase) -> Measure | None:
    """Return the measure that would settle a vague phrase, or None where none is likely to."""
    if phrase.aspect in UNMEASURED or not phrase.measures:
        return None
    return ground.knowledge.measure(phrase.measures[0])


def _about_phrase(ground: Ground) -> Measure | None:
    """Return what is customarily measured for what the first vague phrase is about; it may not settle the phrase."""
    aspects = (p.aspect for p in ground.notes.reading.vague if p.aspect and p.aspect not in UNMEASURED)
    fitting = (ground.knowledge.measures_for(a, ground.archetype.name) for a in aspects)
    return next((measures[0] for measures in fitting if measures), None)


def _default(ground: Ground) -> Measure | None:
    """Return the measure of what such a system is for."""
    order: tuple[str, ...] = (
        "accuracy",
        "relevance",
        "usefulness",
        "speed",
        "freshness",
        "effort",
        "outcome",
        "ease",
    )
    if ground.archetype.name == "general":
        order = ("usefulness", "effort", "ease", "outcome")
    elif not ground.archetype.needs_learning:
        order = ("speed", "freshness", "effort", "ease", "outcome", "accuracy")
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
    """Give a stated level to the target it is a level of, or make it one; a mere setting is none.

    The words beside the number decide. Without any, a short time is taken for the time people wait, and a level that
    only one open target fits goes to that; everything else stays in its requirement.
    """
    if not quantity.unit or "/" in quantity.unit:
        return
    near = _words_beside(ground, quantity)
    said = [(m, hits) for m in _open_to(ground, quantity) if (hits := words_said(m.says, near))]
    if said:
        own = ground.archetype.name
        measure = max(said, key=lambda pair: (pair[1], own in pair[0].archetypes, pair[0].id in plans))[0]
    elif quantity.role == "baseline" and quantity.unit == "%" and quantity.subject:
        measure = ground.knowledge.measure(_OWN_FIGURE)
    elif quantity.role == "target" and (told := _told_before(ground, plans, quantity)):
        measure = told
    else:
        fitting = [
            p.measure
            for p in plans.values()
            if p.phrases and _fits(p.measure, quantity) and (quantity.unit == "%" or p.measure.unit in _WAITS)
        ]
        waits = quantity.role == "target" and (
            quantity.unit in _WAITS or _PERCENTILE.search(quantity.condition or "") is not None
        )
        speeds = ground.knowledge.measures_for("speed", ground.archetype.name) if waits else ()
        guess = next((m for m in (*fitting, *speeds) if _fits(m, quantity)), None)
        if guess is None or (quantity.unit == "%" and len(fitting) != 1):
            return
        measure = guess
    plan = plans.setdefault(measure.id, _Plan(measure))
    (plan.goals if quantity.role == "target" else plan.baselines).append(quantity)


_OWN_FIGURE = "own-figure"
"""The measure of a figure that the ask names itself, such as its waste."""
_WAITS = frozenset({"ms", "s"})
"""Units in which people count waiting; days are as often a setting of the process."""
_WAITED = frozenset({"ms", "s", "min"})
_PERCENTILE = re.compile(r"\bp\d\d|percentile|百分位", re.I)


def _told_before(ground: Ground, plans: dict[str, _Plan], quantity: Quantity) -> Measure | None:
    """Return the measure whose level of today stands right before: `9 % today; we want 6 %`."""
    before = [
        (q.end, p.measure)
        for p in plans.values()
        if not p.goals
        for q in takewhile(lambda q: quantity.start - q.end <= _NEAR_CHARS_MAX, reversed(p.baselines))
        if q.end <= quantity.start and comparable(q.unit, quantity.unit)
    ]
    return max(before, key=lambda pair: pair[0])[1] if before else None


_NEAR_CHARS_MAX = 80


def _open_to(ground: Ground, quantity: Quantity) -> list[Measure]:
    name = ground.archetype.name
    return [
        m
        for m in ground.knowledge.measures
        if (not m.archetypes or name in m.archetypes) and _fits(m, quantity)
    ]


def _words_beside(ground: Ground, quantity: Quantity) -> str:
    """Return the words of the sentence around a number, up to the numbers next to it."""
    line = ground.sentence_of(quantity.span)
    before, after = ground.numbers_beside(quantity.span)
    start, end = max(line.start, before), min(line.end, after)
    return f"{quantity.subject} {ground.notes.text[start:end]}".casefold()


def _fits(measure: Measure, quantity: Quantity) -> bool:
    if not comparable(measure.unit, quantity.unit):
        return False
    if measure.unit in _WAITS and quantity.unit not in _WAITED:
        return False
    return quantity.role == "baseline" or quantity.bound in (measure.bound, "exactly", "about", "between")


def _target(ground: Ground, plan: _Plan, vague_ids: dict[tuple[int, int], str]) -> Target:
    measure, slots = plan.measure, ground.slots
    ground.used.note(f"measures/{measure.id}")
    scope = slots.values["thing"]
    refs = ground.scribe.refs
    goal = next((refs[(q.start, q.end)] for q in plan.goals if (q.start, q.end) in refs), None)
    baseline = next((refs[(q.start, q.end)] for q in plan.baselines if (q.start, q.end) in refs), None)
    percentile = _percentile(ground, plan)
    share = percentile or _share(ground, plan)
    spans = (
        [ph.span for ph in plan.phrases] + [q.span for q in (*plan.goals, *plan.baselines)] + plan.evidence
    )
    bands = (
        ()
        if goal
        else tuple(_band(ground, measure, band_index) for band_index in range(len(_bands(ground, measure))))
    )
    conditions = next((q.condition for q in (*plan.goals, *plan.baselines) if q.condition), None) or next(
        (
            q.subject
            for q in plan.goals
            if any(c.isdigit() or c in "一二三四五六七八九十百" for c in q.subject)
        ),
        None,
    )
    figure = next((sentence(q.subject) for q in (*plan.baselines, *plan.goals) if q.subject), scope)
    return Target(
        id=ground.names.give("T", target_key(measure.id, scope)),
        name=slots.fill(measure.name, figure=figure),
        measure=measure.id,
        scope=scope,
        quality=measure.quality,
        scale=slots.fill(measure.scale, figure=figure),
        unit=measure.unit,
        meter=slots.fill(measure.meter),
        statistic=Statistic(kind="percentile" if percentile else measure.statistic, quantity=share),
        bound=_side(plan),
        baseline=baseline,
        goal=goal,
        bands=bands,
        conditions=_condition(ground, conditions),
        counter_metric=slots.fill(measure.counter) if measure.counter else None,
        status="set" if goal else "open",
        resolves=tuple(vague_ids[(p.start, p.end)] for p in plan.phrases),
        evidence=tuple(spans),
    )


def _side(plan: _Plan) -> Bound:
    """Return which side is good; for a figure of the ask's own, the one its goal lies on."""
    if plan.measure.id == _OWN_FIGURE and plan.goals and plan.baselines:
        return "at_least" if plan.goals[0].value > plan.baselines[0].value else "at_most"
    return plan.measure.bound


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


def _percentile(ground: Ground, plan: _Plan) -> str | None:
    """Return the share behind the percentile a goal is stated at."""
    for goal in plan.goals:
        if goal.condition and _PERCENTILE.search(goal.condition):
            near = percentiles_in(ground.notes.text, ground.sentence_of(goal.span))
            if near:
                best = min(near, key=lambda p: abs(p.where.start - goal.end))
                return ground.book.state_share(best, ground.notes.text)
    return None


def _share(ground: Ground, plan: _Plan) -> str | None:
    """Return the stated share of cases a goal must hold for, where the ask says one beside it."""
    for goal in plan.goals:
        line = ground.sentence_of(goal.span)
        for quantity in ground.numbers_in(line):
            if quantity.role == "share":
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
