"""References to nothing, and ids used twice or again."""

from collections.abc import Callable
from random import Random
from typing import Any

from evals.mutation.changing import (
    fresh,
    lines_of,
    one_of,
    swapped,
    with_entry,
    with_lines,
    with_question,
    with_target,
)
from evals.mutation.operator import Operator
from translator.domain.spec import DecisionRef, Spec, Statistic
from translator.domain.value import Span

_Plant = Callable[[Spec, Random], Spec | None]
_THERE = "Fields name entries and elements that are there."
_ONCE = "Ids are never reused in a spec."


def _element(part: str, **update: Any) -> _Plant:
    """Change a field of one element of a part."""

    def plant(spec: Spec, rng: Random) -> Spec | None:
        one = one_of(getattr(spec, part), rng)
        return spec.model_copy(update={part: swapped(getattr(spec, part), one, **update)}) if one else None

    return plant


def _level(name: str, ref: str = "N999") -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        target = one_of(spec.targets, rng)
        return with_target(spec, target, **{name: ref}) if target else None

    return plant


def _statistic(spec: Spec, rng: Random) -> Spec | None:
    target = one_of(spec.targets, rng)
    return (
        with_target(spec, target, statistic=Statistic(kind=target.statistic.kind, quantity="N999"))
        if target
        else None
    )


def _band(spec: Spec, rng: Random) -> Spec | None:
    target = one_of((t for t in spec.targets if t.bands), rng)
    return (
        with_target(spec, target, bands=swapped(target.bands, target.bands[0], goal="N999"))
        if target
        else None
    )


def _changes(spec: Spec, rng: Random) -> Spec | None:
    question = one_of((*spec.questions, *spec.later), rng)
    return (
        with_question(
            spec, question, changes=(*question.changes, rng.choice(("T99", "boundaries/somewhere")))
        )
        if question
        else None
    )


def _option_place(spec: Spec, rng: Random) -> Spec | None:
    question = one_of((q for q in (*spec.questions, *spec.later) if q.options), rng)
    if question is None:
        return None
    option = question.options[0]
    what = next(iter(option.sets.values()))
    sets = rng.choice(
        ({"/targets/T99/goal": what}, {"/somewhere/-": what}, {"/boundaries/constraints/-": "{N999}"})
    )
    return with_question(spec, question, options=swapped(question.options, option, sets=sets))


def _option_entry(spec: Spec, rng: Random) -> Spec | None:
    question = one_of(
        (
            q
            for q in (*spec.questions, *spec.later)
            if any("/targets/" in p for o in q.options for p in o.sets)
        ),
        rng,
    )
    if question is None:
        return None
    option = question.options[-1]
    return with_question(
        spec, question, options=swapped(question.options, option, sets=dict.fromkeys(option.sets, "N999"))
    )


def _takes(spec: Spec, rng: Random) -> Spec | None:
    question = one_of((*spec.questions, *spec.later), rng)
    return (
        with_question(spec, question, takes={"text": rng.choice(("/targets/T99/goal", "/nowhere"))})
        if question
        else None
    )


def _prose(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(
        update={"summary": spec.summary.model_copy(update={"shared": spec.summary.shared + " {N999}"})}
    )


def _known_number(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(spec.ledger, rng)
    shared = f"{spec.summary.shared} {{{entry.id}}}" if entry else ""
    return (
        spec.model_copy(update={"summary": spec.summary.model_copy(update={"shared": shared})})
        if entry
        else None
    )


def _supersedes(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(spec.ledger, rng)
    return with_entry(spec, entry, **{rng.choice(("supersedes", "relative_to")): "N999"}) if entry else None


def _follows(spec: Spec, rng: Random) -> Spec | None:
    """Let one number take the place of another that is there."""
    if len(spec.ledger) < 2:
        return None
    return with_entry(spec, spec.ledger[-1], supersedes=spec.ledger[0].id)


def _resolves(spec: Spec, rng: Random) -> Spec | None:
    target = one_of(spec.targets, rng)
    return with_target(spec, target, resolves=(*target.resolves, "V99")) if target else None


def _no_date(spec: Spec, rng: Random) -> Spec | None:
    """Let a target be due by a number that is no date."""
    target, entry = one_of(spec.targets, rng), one_of((e for e in spec.ledger if e.kind == "quantity"), rng)
    return with_target(spec, target, by_when=entry.id) if target and entry else None


def _due(spec: Spec, rng: Random) -> Spec | None:
    target, entry = one_of(spec.targets, rng), one_of((e for e in spec.ledger if e.kind == "date"), rng)
    return with_target(spec, target, by_when=entry.id) if target and entry else None


def _linked(spec: Spec, rng: Random) -> Spec | None:
    """Name one more target that is there."""
    requirement, target = one_of(spec.requirements, rng), one_of(spec.targets, rng)
    if requirement is None or target is None:
        return None
    targets = tuple(dict.fromkeys((*requirement.targets, target.id)))
    return spec.model_copy(update={"requirements": swapped(spec.requirements, requirement, targets=targets)})


def _other_unit(spec: Spec, rng: Random) -> Spec | None:
    """Fill a level with a stated number of something that the target does not measure."""
    target = one_of(spec.targets, rng)
    entry = target and one_of(
        (
            e
            for e in spec.ledger
            if e.status == "stated"
            and e.value
            and e.unit not in ("", target.unit)
            and e.unit in ("EUR", "CNY", "USD", "MB", "user", "km")
        ),
        rng,
    )
    return with_target(spec, target, limit=entry.id) if target and entry else None


def _not_set(spec: Spec, rng: Random) -> Spec | None:
    target = one_of(spec.targets, rng)
    return with_target(spec, target, status="open" if target.goal else "set") if target else None


def _outside(spec: Spec, rng: Random) -> Spec | None:
    requirement = one_of(spec.requirements, rng)
    beyond = Span(start=len(spec.ask.text) + 3, end=len(spec.ask.text) + 9)
    return (
        spec.model_copy(
            update={
                "requirements": swapped(
                    spec.requirements, requirement, evidence=(*requirement.evidence, beyond)
                )
            }
        )
        if requirement
        else None
    )


def _inside(spec: Spec, rng: Random) -> Spec | None:
    requirement = one_of(spec.requirements, rng)
    return (
        spec.model_copy(
            update={
                "requirements": swapped(
                    spec.requirements, requirement, evidence=(*requirement.evidence, Span(start=0, end=4))
                )
            }
        )
        if requirement
        else None
    )


def _same_id(spec: Spec, rng: Random) -> Spec | None:
    parts = [
        p
        for p in (
            "requirements",
            "targets",
            "alternatives",
            "questions",
            "later",
            "vague",
            "risks",
            "milestones",
            "ledger",
        )
        if len(getattr(spec, p)) > 1
    ]
    if not parts:
        return None
    part = rng.choice(parts)
    first, second = getattr(spec, part)[:2]
    return spec.model_copy(update={part: swapped(getattr(spec, part), second, id=first.id)})


def _line_id(spec: Spec, rng: Random) -> Spec | None:
    found = lines_of(spec)
    if len(found) < 2:
        return None
    (_, first), (kind, second) = found[0], found[-1]
    return with_lines(spec, **{kind: swapped(getattr(spec.boundaries, kind), second, id=first.id)})


def _from_the_dead(spec: Spec, rng: Random) -> Spec | None:
    """Retire an id that is in use."""
    named = [e.id for p in ("requirements", "risks", "milestones", "alternatives") for e in getattr(spec, p)]
    name = one_of(named, rng)
    return spec.model_copy(update={"retired": (*spec.retired, name)}) if name else None


def _retired(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(update={"retired": (*spec.retired, fresh(spec, rng.choice("RTBQ")))})


def _no_such_id(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.status == "proposed"), rng)
    return with_entry(spec, entry, id="M1x") if entry else None


def _answers(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(
        update={"inputs": spec.inputs.model_copy(update={"answers": (*spec.inputs.answers, "Q999")})}
    )


def _decision_more(spec: Spec, rng: Random) -> Spec | None:
    decisions = (*spec.inputs.decisions, DecisionRef(decision_id="0100-read", revision=2))
    return spec.model_copy(update={"inputs": spec.inputs.model_copy(update={"decisions": decisions})})


OPERATORS = (
    Operator("requirement names no target", _THERE, _element("requirements", targets=("T99",)), _linked),
    Operator("milestone names no target", _THERE, _element("milestones", targets=("T99",)), _linked),
    Operator("milestone names no estimate", _THERE, _element("milestones", estimate="N999"), _linked),
    Operator("risk names no number", _THERE, _element("risks", impact="N999"), _linked),
    Operator("alternative names no cost", _THERE, _element("alternatives", cost="N999"), _linked),
    Operator("consequence names no question", _THERE, _element("consequences", question="Q999"), _known_number),
    Operator("goal names no number", _THERE, _level("goal"), _linked),
    Operator("baseline names no number", _THERE, _level("baseline"), _linked),
    Operator("by_when names no number", _THERE, _level("by_when"), _due),
    Operator("by_when names no date", "`by_when` is a date of the ledger.", _no_date, _due),
    Operator("statistic names no number", _THERE, _statistic, _linked),
    Operator("band names no number", _THERE, _band, _linked),
    Operator("question changes nothing that is there", _THERE, _changes, _linked),
    Operator("option sets a place that is not there", _THERE, _option_place, _linked),
    Operator("option sets a number that is not there", _THERE, _option_entry, _linked),
    Operator("answer lands nowhere", _THERE, _takes, _linked),
    Operator("sentence names no number", _THERE, _prose, _known_number),
    Operator("number takes the place of none", _THERE, _supersedes, _follows),
    Operator("target resolves no phrase", _THERE, _resolves, _linked),
    Operator("level of something else", "A level is in the unit of its target.", _other_unit, _due),
    Operator("target said to be set and has no goal", "`status` of a target", _not_set, _due),
    Operator("evidence outside of the ask", "Offsets are of the ask.", _outside, _inside),
    Operator("two elements with one id", _ONCE, _same_id, _retired),
    Operator("two lines with one id", _ONCE, _line_id, _retired),
    Operator("id that was retired", _ONCE, _from_the_dead, _retired),
    Operator("number under no id of a number", "Ids of the ledger are N and a number.", _no_such_id, _retired),
    Operator("inputs list an answer to nothing", _THERE, _answers, _decision_more),
)  # fmt: skip
