"""Targets: every quality the ask names, made measurable; stated numbers as stated, the rest open with bands."""

import re

from translator.domain.reading import VaguePhrase
from translator.domain.spec import Statistic, Target, TargetBand
from translator.domain.value import Span
from translator.drafting.beside import ANSWERING, TELLING, is_beside, is_told
from translator.drafting.changes import changes_in
from translator.drafting.decided import decided_level, enter_decided
from translator.drafting.ground import Ground
from translator.drafting.keys import target_key
from translator.drafting.scribe import sentence
from translator.drafting.stated_levels import OWN_FIGURE, PERCENTILE, Plan, Plans
from translator.knowledge.schema import Measure
from translator.knowledge.units import is_counted, is_duration
from translator.reading.quantities.percentiles import percentiles_in

UNMEASURED = frozenset({"scope", "firmness", "time", "amount", "certainty"})
"""Aspects that a question settles, not a measure."""


def targets_of(ground: Ground, vague_ids: dict[tuple[int, int], str]) -> tuple[Target, ...]:
    """Write the targets.

    Args:
        ground: what the draft stands on.
        vague_ids: the id of each vague phrase, by its range.

    Returns:
        At least one target for an ask that can be specified.
    """
    made = Plans(ground)
    for phrase in ground.notes.reading.vague:
        measure = measure_of(ground, phrase)
        if measure:
            made.of(measure).phrases.append(phrase)
    for change in changes_in(ground):
        made.place_change(change)
    for quantity in ground.notes.reading.quantities:
        if quantity.role in ("target", "baseline"):
            made.place(quantity)
    for quantity in ground.notes.reading.quantities:
        if quantity.unit == "%" and quantity.role != "target":
            made.place_told(quantity)
    for quantity in ground.notes.reading.quantities:
        made.place_limit(quantity)
    plans = made.sound()
    if not any(p.phrases or p.goals for p in plans):
        default = _about_phrase(ground) or _default(ground)
        if default and not made.has(default):
            plans.append(made.of(default))
    plans = [p for p in plans if p.phrases or p.goals or len(plans) == 1 or _tells_of_work(p)] or plans
    purpose = ground.notes.reading.facets.get("outcome")
    if plans:  # what is told of today and of the purpose is why it is measured
        plans[0].evidence += [span for span in (ground.today, purpose.span if purpose else None) if span]
    return tuple(_target(ground, plan, vague_ids) for plan in plans)


def _tells_of_work(plan: Plan) -> bool:
    """Say whether all that is known of a target is how often or how long something is done today, and not where it is done."""
    unit = plan.baselines[0].unit if plan.baselines else ""
    return unit == "%" or is_duration(unit)


def measure_of(ground: Ground, phrase: VaguePhrase) -> Measure | None:
    """Return the measure that would settle a vague phrase, or None where none is likely to."""
    if phrase.aspect in UNMEASURED or not phrase.measures:
        return None
    measure = ground.knowledge.measure(phrase.measures[0])
    if measure.id in ANSWERING and is_told(ground, phrase):
        measure = ground.knowledge.measure(TELLING)
    elif phrase.aspect == "speed" and not _is_of_kind(ground, measure):
        measure = next(iter(ground.knowledge.measures_for("speed", ground.archetype.name)), measure)
    return None if is_beside(ground, phrase, measure) else measure


def _is_of_kind(ground: Ground, measure: Measure) -> bool:
    """Say whether a measure is for any system, or for the kind that is drafted after."""
    return not measure.archetypes or ground.archetype.name in measure.archetypes


def _about_phrase(ground: Ground) -> Measure | None:
    """Return what is customarily measured for what the first vague phrase is about; it may not settle the phrase."""
    for phrase in ground.notes.reading.vague:
        if phrase.aspect and phrase.aspect not in UNMEASURED:
            measures = ground.knowledge.measures_for(phrase.aspect, ground.archetype.name)
            if measures and not is_beside(ground, phrase, measures[0]):
                return measures[0]
    return None


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


def _target(ground: Ground, plan: Plan, vague_ids: dict[tuple[int, int], str]) -> Target:
    measure, slots = plan.measure, ground.slots
    ground.used.note(f"measures/{measure.id}")
    scope = (
        plan.figure or slots.values["thing"]
    )  # figures of the ask's own are told apart by what they are of
    refs = ground.scribe.refs
    goal = next((refs[(q.start, q.end)] for q in plan.goals), None)
    settled = None if goal else decided_level(ground, plan)
    decided = enter_decided(ground, settled, measure.id) if settled else None
    goal = decided.goal if decided else goal
    baseline = next((refs[(q.start, q.end)] for q in plan.baselines), None)
    percentile = decided.share if decided else _percentile(ground, plan)
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
    if conditions and (at := ground.notes.text.find(conditions)) >= 0:
        spans.append(Span(start=at, end=at + len(conditions)))
    figure = sentence(scope)
    statistic = (
        measure.statistic
        if plan.unit == measure.unit
        else "count"
        if is_counted(plan.unit.partition("/")[0])
        else "mean"
    )
    return Target(
        id=ground.names.give("T", target_key(measure.id, scope)),
        name=_name(ground, plan, figure),
        measure=measure.id,
        scope=scope,
        quality=measure.quality,
        scale=slots.fill(measure.scale, figure=figure),
        unit=plan.unit,
        meter=slots.fill(measure.meter),
        statistic=Statistic(kind="percentile" if percentile else statistic, quantity=share),
        bound=plan.side,
        baseline=baseline,
        goal=goal,
        bands=bands,
        conditions=None
        if plan.figure.startswith("“") and (conditions or "") in plan.figure
        else _condition(ground, conditions) or (decided.conditions if decided else None),
        counter_metric=slots.fill(measure.counter) if measure.counter else None,
        status="set" if goal else "open",
        resolves=tuple(vague_ids[(p.start, p.end)] for p in plan.phrases),
        evidence=tuple(spans),
    )


def _name(ground: Ground, plan: Plan, figure: str) -> str:
    """Return the name of a target; where a measure of any figure is of a named one, that goes first."""
    figure = _LABEL.sub("", figure)
    name = ground.slots.fill(plan.measure.name, figure=figure)
    if not plan.figure or plan.measure.id == OWN_FIGURE:
        return name
    return f"{figure}：{name}" if ground.language == "zh" else f"{figure}: {name[:1].lower()}{name[1:]}"


_LABEL = re.compile(
    r"^(?:acceptance(?: criteri(?:on|a))?|targets?|goals?|kpis?|success|验收(?:标准)?|目标|指标)\s?[:：]\s?",
    re.I,
)
"""A label of the line is no part of what the figure is called."""


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


def _percentile(ground: Ground, plan: Plan) -> str | None:
    """Return the share behind the percentile a goal is stated at."""
    for goal in plan.goals:
        if goal.condition and PERCENTILE.search(goal.condition):
            near = percentiles_in(ground.notes.text, ground.sentence_of(goal.span))
            if near:
                best = min(near, key=lambda p: abs(p.where.start - goal.end))
                return ground.book.state_share(best, ground.notes.text)
    return None


def _share(ground: Ground, plan: Plan) -> str | None:
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
