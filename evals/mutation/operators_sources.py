"""Where numbers come from: sources removed or made up, proposals taken for given, results that do not follow."""

from collections.abc import Callable
from random import Random
from typing import Any

from evals.mutation.changing import (
    entered,
    lines_of,
    one_of,
    swapped,
    with_entry,
    with_lines,
    with_source,
    with_target,
)
from evals.mutation.operator import Operator
from translator.domain.ledger import Entry, Origin, SourceKind, Status
from translator.domain.spec import BoundaryLine, DecisionRef, Precedent, Spec
from translator.knowledge.catalogue import built_in

_Plant = Callable[[Spec, Random], Spec | None]
_TAKEN = "From catalogue, model or estimate a number is `proposed`, until a person confirms it."
_FILL = "goal, stretch and limit stay null until somebody gives them; bands propose, they never fill."
_SAYS = "No number without a source."


def _of(spec: Spec, *kinds: SourceKind) -> list[Entry]:
    return [e for e in spec.ledger if e.source.kind in kinds]


def _unsourced(kind: SourceKind, *names: str) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        entry = one_of(_of(spec, kind), rng)
        empty: dict[str, Any] = {"from_": ()}
        name = rng.choice(names)
        return with_source(spec, entry, **{name: empty.get(name)}) if entry else None

    return plant


def _house_rule(spec: Spec, rng: Random) -> Spec | None:
    entry = Entry(
        id="N0", value=2, unit="s", bound="at_most", status="proposed", source=Origin(kind="house_rule")
    )
    return entered(spec, entry)[0]


def _with_house_rule(spec: Spec, rng: Random) -> Spec | None:
    source = Origin(kind="house_rule", ref="house_rules/r1")
    return entered(
        spec, Entry(id="N0", value=2, unit="s", bound="at_most", status="proposed", source=source)
    )[0]


def _told(kind: SourceKind) -> _Plant:
    """Note until when a number holds, which changes nothing of its source."""

    def plant(spec: Spec, rng: Random) -> Spec | None:
        entry = one_of(_of(spec, kind), rng)
        return with_entry(spec, entry, valid_until="2027-12-31") if entry else None

    return plant


def _taken_for(status: Status) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        entry = one_of((e for e in spec.ledger if e.status == "proposed"), rng)
        return with_entry(spec, entry, status=status) if entry else None

    return plant


def _confirmed(spec: Spec, rng: Random, *, by: str | None = None) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.status == "proposed"), rng)
    return with_entry(spec, entry, status="confirmed", confirmed_by=by) if entry else None


def _confirmed_by_somebody(spec: Spec, rng: Random) -> Spec | None:
    return _confirmed(spec, rng, by="Ada")


def _misnamed(spec: Spec, rng: Random) -> Spec | None:
    """Say of a stated number that it was given in another way."""
    entry = one_of((e for e in spec.ledger if e.status == "stated"), rng)
    return (
        with_entry(spec, entry, status=rng.choice(("answered", "entered", "decided", "derived")))
        if entry
        else None
    )


def _answered_otherwise(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in _of(spec, "answer") if e.value is not None), rng)
    return with_entry(spec, entry, value=(entry.value or 0) * 3 + 7) if entry else None


def _answer_to_nothing(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(_of(spec, "answer"), rng)
    return with_source(spec, entry, ref="Q999") if entry else None


def _decision_not_given(spec: Spec, rng: Random) -> Spec | None:
    source = Origin(
        kind="decision", ref=f"00{rng.randrange(40, 99)}-unknown", quote="Answers take 3 s at most."
    )
    entry = Entry(id="N0", role="target", value=3, unit="s", bound="at_most", status="decided", source=source)
    return entered(spec, entry)[0]


def _decision_given(spec: Spec, rng: Random) -> Spec | None:
    ref = "0050-given"
    why = "说的是同一件事。" if spec.language == "zh" else "It is about the same."
    precedent = Precedent(
        decision_id=ref,
        title="Given",
        status="accepted",
        relation="related",
        why=why,
        quote="Answers take 3 s at most.",
    )
    source = Origin(kind="decision", ref=ref, quote=precedent.quote)
    entry = Entry(id="N0", role="target", value=3, unit="s", bound="at_most", status="decided", source=source)
    decisions = (*spec.inputs.decisions, DecisionRef(decision_id=ref, revision=1))
    inputs = spec.inputs.model_copy(update={"decisions": decisions})
    spec = spec.model_copy(update={"inputs": inputs, "precedents": (*spec.precedents, precedent)})
    return entered(spec, entry)[0]


def _precedent_not_given(spec: Spec, rng: Random) -> Spec | None:
    why = "说的是同一件事。" if spec.language == "zh" else "It is about the same."
    made_up = Precedent(
        decision_id="0099-made-up",
        title="Made up",
        status="accepted",
        relation="related",
        why=why,
        quote="We do so.",
    )
    return spec.model_copy(update={"precedents": (*spec.precedents, made_up)})


def _line_of_no_decision(spec: Spec, rng: Random) -> Spec | None:
    if spec.inputs.decisions or spec.verdict == "not_a_request":
        return None
    text = "沿用以前定下的做法。" if spec.language == "zh" else "What was decided before holds here."
    return with_lines(
        spec,
        constraints=(*spec.boundaries.constraints, BoundaryLine(id="B950", text=text, origin="decision")),
    )


def _no_longer_valid(spec: Spec, rng: Random) -> Spec | None:
    cited = {e.source.ref for e in _of(spec, "decision")}
    precedent = one_of((p for p in spec.precedents if p.decision_id in cited), rng)
    if precedent is None:
        return None
    status = rng.choice(("superseded", "deprecated", "rejected", "proposed"))
    return spec.model_copy(update={"precedents": swapped(spec.precedents, precedent, status=status)})


def _old_one_listed(spec: Spec, rng: Random) -> Spec | None:
    """Change the status of a decision that gives no number."""
    cited = {e.source.ref for e in _of(spec, "decision")}
    precedent = one_of((p for p in spec.precedents if p.decision_id not in cited), rng)
    return (
        spec.model_copy(update={"precedents": swapped(spec.precedents, precedent, status="deprecated")})
        if precedent
        else None
    )


def _decided_otherwise(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(_of(spec, "decision"), rng)
    return with_entry(spec, entry, value=(entry.value or 0) * 2 + 1) if entry else None


def _filled(name: str) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        target = one_of((t for t in spec.targets if t.bands and getattr(t, name) is None), rng)
        if target is None:
            return None
        update = {name: rng.choice(target.bands).goal} | ({"status": "set"} if name == "goal" else {})
        return with_target(spec, target, **update)

    return plant


def _chosen(name: str) -> _Plant:
    """Fill a level with a band that a person confirmed."""

    def plant(spec: Spec, rng: Random) -> Spec | None:
        target = one_of((t for t in spec.targets if t.bands and getattr(t, name) is None), rng)
        if target is None:
            return None
        band = spec.entry(rng.choice(target.bands).goal)
        confirmed = band.model_copy(
            update={"status": "confirmed", "confirmed_by": "Ada", "supersedes": band.id}
        )
        changed, ref = entered(spec, confirmed)
        return with_target(changed, target, **{name: ref} | ({"status": "set"} if name == "goal" else {}))

    return plant


def _derived_from_proposal(spec: Spec, rng: Random) -> Spec | None:
    target = one_of((t for t in spec.targets if t.bands and t.goal is None), rng)
    if target is None:
        return None
    band = spec.entry(target.bands[0].goal)
    source = Origin(kind="derived", formula="downtime", from_=(band.id,))
    changed, ref = entered(spec, band.model_copy(update={"status": "derived", "source": source}))
    return with_target(changed, target, goal=ref, status="set")


def _catalogue_changed(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(_of(spec, "catalogue"), rng)
    if entry is None:
        return None
    if rng.random() < 0.5:
        return with_entry(spec, entry, value=(entry.value or 0) * 2 + 1)
    return with_source(
        spec,
        entry,
        **rng.choice(({"year": 1999}, {"publisher": "Somebody"}, {"ref": "response-time#nowhere"})),
    )


def _band_of_another_measure(spec: Spec, rng: Random) -> Spec | None:
    target = one_of((t for t in spec.targets if t.bands), rng)
    if target is None:
        return None
    others = [m for m in built_in().measures if m.bands and m.id != target.measure]
    measure = rng.choice(others)
    return with_target(spec, target, measure=measure.id)


def _formula_misnamed(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(_of(spec, "derived"), rng)
    if entry is None:
        return None
    others = [f.id for f in built_in().formulas if f.id != entry.source.formula]
    return with_source(spec, entry, formula=rng.choice((*others, "no-such-formula")))


def _result_changed(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(_of(spec, "derived"), rng)
    if entry is None:
        return None
    value = (entry.value or 0) * rng.choice((0.5, 1.1, 2, 10))
    return with_entry(
        spec, entry, **rng.choice(({"value": value}, {"unit": "d" if entry.unit != "d" else "h"}))
    )


def _follows_from_others(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(_of(spec, "derived"), rng)
    if entry is None:
        return None
    known = {spec.entry(ref).value for ref in entry.source.from_}
    other = one_of((e for e in spec.ledger if e.id != entry.id and e.value not in known), rng)
    if other is None:
        return None
    return with_source(spec, entry, from_=(other.id, *entry.source.from_[1:]))


def _follows_from_itself(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(_of(spec, "derived"), rng)
    return with_source(spec, entry, from_=(entry.id, *entry.source.from_[1:])) if entry else None


def _follows_in_a_circle(spec: Spec, rng: Random) -> Spec | None:
    """Let two numbers that a person entered follow from each other."""
    made, first = entered(
        spec,
        Entry(
            id="N0",
            value=2,
            unit="s",
            status="derived",
            source=Origin(kind="derived", formula="total-count", from_=("N1",)),
        ),
    )
    made, second = entered(
        made,
        Entry(
            id="N0",
            value=2,
            unit="s",
            status="derived",
            source=Origin(kind="derived", formula="total-count", from_=(first,)),
        ),
    )
    return with_source(made, made.entry(first), from_=(second,))


def _line_asked(spec: Spec, rng: Random) -> Spec | None:
    found = one_of(((k, line) for k, line in lines_of(spec) if line.origin == "decision"), rng)
    if found is None:
        return None
    kind, line = found
    return with_lines(spec, **{kind: swapped(getattr(spec.boundaries, kind), line, origin="person")})


OPERATORS = (
    Operator("source removed: ask", _SAYS, _unsourced("ask", "quote", "start"), _told("ask")),
    Operator("source removed: derived", _SAYS, _unsourced("derived", "formula", "from_"), _told("derived")),
    Operator("source removed: answer", _SAYS, _unsourced("answer", "ref", "by"), _told("answer")),
    Operator("source removed: person", _SAYS, _unsourced("person", "ref", "by"), _told("person")),
    Operator("source removed: decision", _SAYS, _unsourced("decision", "ref", "quote"), _told("decision")),
    Operator("source removed: catalogue", _SAYS, _unsourced("catalogue", "ref", "publisher", "year"), _told("catalogue")),
    Operator("source removed: model", _SAYS, _unsourced("model", "ref"), _told("model")),
    Operator("source removed: house rule", _SAYS, _house_rule, _with_house_rule),
    Operator("proposal marked stated", _TAKEN, _taken_for("stated"), _confirmed_by_somebody),
    Operator("proposal marked answered", _TAKEN, _taken_for("answered"), _confirmed_by_somebody),
    Operator("proposal marked decided", _TAKEN, _taken_for("decided"), _confirmed_by_somebody),
    Operator("proposal confirmed by nobody", _TAKEN, _confirmed, _confirmed_by_somebody),
    Operator("stated number said to be given otherwise", _SAYS, _misnamed, _told("ask")),
    Operator("number of an answer changed", _SAYS, _answered_otherwise, _told("answer")),
    Operator("number of an answer that nobody gave", _SAYS, _answer_to_nothing, _told("answer")),
    Operator("number of a decision that was not given", "inputs.decisions", _decision_not_given, _decision_given),
    Operator("precedent that was not given", "inputs.decisions", _precedent_not_given, _decision_given),
    Operator("line of a decision where none was given", "inputs.decisions", _line_of_no_decision, _line_asked),
    Operator("number of a decision that does not hold", "`decided` (an accepted decision)", _no_longer_valid, _old_one_listed),
    Operator("number that its decision does not say", "`decision` (`ref`, `quote`)", _decided_otherwise, _told("decision")),
    Operator("goal filled from a band", _FILL, _filled("goal"), _chosen("goal")),
    Operator("stretch filled from a band", _FILL, _filled("stretch"), _chosen("stretch")),
    Operator("limit filled from a band", _FILL, _filled("limit"), _chosen("limit")),
    Operator("goal derived from a proposal", _FILL, _derived_from_proposal, _chosen("goal")),
    Operator("number of the catalogue changed", "`catalogue` (`ref` measure#band, `publisher`, `year`)", _catalogue_changed, _told("catalogue")),
    Operator("bands of another measure", "`catalogue` (`ref` measure#band)", _band_of_another_measure, _told("catalogue")),
    Operator("formula misnamed", "`derived` (`formula`, `from`)", _formula_misnamed, _told("derived")),
    Operator("result of a formula changed", "`derived` (`formula`, `from`)", _result_changed, _told("derived")),
    Operator("result that follows from other numbers", "`derived` (`formula`, `from`)", _follows_from_others, _told("derived")),
    Operator("number that follows from itself", "`derived` (`formula`, `from`)", _follows_from_itself, _told("derived")),
    Operator("numbers that follow from each other in a circle", "`derived` (`formula`, `from`)", _follows_in_a_circle, _told("derived")),
)  # fmt: skip
