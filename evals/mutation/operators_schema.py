"""Mutation operators written from the schema and section 4 of the contract alone, the checks unseen.

Each breaks one promise in one place of a good specification, the way a buggy program would; its near miss
makes a change of the same kind that the contract allows.
"""

import re
from hashlib import sha256
from random import Random
from typing import Literal

from evals.mutation.operator import Operator
from translator.domain.ledger import Entry, Origin, Status
from translator.domain.spec import Confirmation, Engine, Spec, State, Target

Place = tuple[Literal["risks", "milestones", "alternatives"], str, int]
"""A list of the specification, a field of its elements and the index of one element."""

_PERSON = "Product owner"
_EDIT = "E1"
_SIGNED: dict[Literal["business", "technical"], State] = {
    "business": "confirmed_business",
    "technical": "confirmed_technical",
}


# A fallback that is not told


def _asked_model(spec: Spec, *, told: bool) -> Engine:
    return spec.engine.model_copy(
        update={
            "model": "small-instruct",
            "sent_to": "models.example.com",
            "sent_chars": len(spec.ask.text),
            "masked": 0,
            "fallback": told,
            "fallback_reason": "timeout" if told else None,
        }
    )


def _by_rules_alone(spec: Spec) -> bool:
    engine = spec.engine
    return engine.kind == "rules" and not engine.fallback and engine.model is None


def hide_fallback(spec: Spec, random: Random) -> Spec | None:
    """Have a model asked and the rules answer, with `fallback` left false."""
    if not _by_rules_alone(spec):
        return None
    return spec.model_copy(update={"engine": _asked_model(spec, told=False)})


def tell_fallback(spec: Spec, random: Random) -> Spec | None:
    """Have a model asked and the rules answer, and say so."""
    if not _by_rules_alone(spec):
        return None
    return spec.model_copy(update={"engine": _asked_model(spec, told=True)})


# A level of a target that only the catalogue proposed


def _next_entry(spec: Spec) -> str:
    taken = [entry.id for entry in spec.ledger] + [id_ for id_ in spec.retired if re.fullmatch(r"N\d+", id_)]
    return f"N{max((int(id_[1:]) for id_ in taken), default=0) + 1}"


def _band_entries(spec: Spec, target: Target) -> list[Entry]:
    goals = {band.goal for band in target.bands}
    return [entry for entry in spec.ledger if entry.id in goals and entry.status == "proposed"]


def _with_stretch(spec: Spec, random: Random, *, by_person: bool) -> Spec | None:
    places = [
        (index, entry)
        for index, target in enumerate(spec.targets)
        if target.goal is None and target.limit is None and target.stretch is None
        for entry in _band_entries(spec, target)
    ]
    if not places or spec.confirmations:
        return None
    index, band = random.choice(places)
    source = (
        Origin(kind="person", ref=_EDIT, by=_PERSON)
        if by_person
        else Origin(kind="derived", formula="strictest-band", from_=(band.id,))
    )
    status: Status = "entered" if by_person else "derived"
    entry = band.model_copy(update={"id": _next_entry(spec), "status": status, "source": source})
    target = spec.targets[index].model_copy(update={"stretch": entry.id})
    return spec.model_copy(
        update={
            "revision": spec.revision + 1,
            "targets": (*spec.targets[:index], target, *spec.targets[index + 1 :]),
            "ledger": (*spec.ledger, entry),
        }
    )


def launder_band(spec: Spec, random: Random) -> Spec | None:
    """Fill a target's stretch with a number derived from a band that nobody chose."""
    return _with_stretch(spec, random, by_person=False)


def enter_stretch(spec: Spec, random: Random) -> Spec | None:
    """Fill a target's stretch with the number of a band, entered by a person."""
    return _with_stretch(spec, random, by_person=True)


# A probability, an estimate or a cost that nobody gave


def _empty_places(spec: Spec) -> list[Place]:
    risks: list[Place] = [
        ("risks", "probability", i) for i, r in enumerate(spec.risks) if r.probability is None
    ]
    steps: list[Place] = [
        ("milestones", "estimate", i) for i, m in enumerate(spec.milestones) if m.estimate is None
    ]
    costs: list[Place] = [
        ("alternatives", "cost", i) for i, a in enumerate(spec.alternatives) if a.cost is None
    ]
    return [*risks, *steps, *costs]


def _guess(id_: str, field: str, *, status: Status, source: Origin) -> Entry:
    if field == "estimate":
        return Entry(
            id=id_,
            kind="estimate",
            optimistic=5.0,
            likely=8.0,
            pessimistic=15.0,
            unit="working_day",
            status=status,
            source=source,
        )
    if field == "cost":
        return Entry(
            id=id_, role="budget", value=20000.0, unit="EUR", bound="about", status=status, source=source
        )
    return Entry(id=id_, value=20.0, unit="%", bound="about", status=status, source=source)


def _with_guess(spec: Spec, random: Random, *, by_person: bool) -> Spec | None:
    places = _empty_places(spec)
    if not places or spec.confirmations or spec.engine.kind != "rules":
        return None
    part, field, index = random.choice(places)
    status: Status = "entered" if by_person else "proposed"
    source = (
        Origin(kind="person", ref=_EDIT, by=_PERSON)
        if by_person
        else Origin(kind="catalogue", ref=f"{field}#typical", publisher="Example Institute", year=2020)
    )
    entry = _guess(_next_entry(spec), field, status=status, source=source)
    elements = getattr(spec, part)
    changed = elements[index].model_copy(update={field: entry.id})
    return spec.model_copy(
        update={
            "revision": spec.revision + (1 if by_person else 0),
            part: (*elements[:index], changed, *elements[index + 1 :]),
            "ledger": (*spec.ledger, entry),
        }
    )


def guess_by_rule(spec: Spec, random: Random) -> Spec | None:
    """Let the rules fill a probability, an estimate or a cost with a typical figure."""
    return _with_guess(spec, random, by_person=False)


def guess_by_person(spec: Spec, random: Random) -> Spec | None:
    """Fill a probability, an estimate or a cost with a person's figure."""
    return _with_guess(spec, random, by_person=True)


# A state that stands on a signature that no longer holds


def _with_lapsed(spec: Spec, random: Random, *, reopened: bool) -> Spec | None:
    if spec.confirmations or spec.state != "draft":
        return None
    side = random.choice(list(_SIGNED))
    signature = Confirmation(
        side=side,
        by=_PERSON,
        at=spec.updated_at,
        covers=f"{side}/1",
        sha256=sha256(f"{spec.spec_id} as it was".encode()).hexdigest(),
        holds=False,
    )
    return spec.model_copy(
        update={
            "revision": spec.revision + 1,
            "state": "reopened" if reopened else _SIGNED[side],
            "confirmations": (signature,),
        }
    )


def keep_state_unsigned(spec: Spec, random: Random) -> Spec | None:
    """Let the only signature lapse and leave the state confirmed."""
    return _with_lapsed(spec, random, reopened=False)


def reopen(spec: Spec, random: Random) -> Spec | None:
    """Let the only signature lapse and reopen the specification."""
    return _with_lapsed(spec, random, reopened=True)


# An id that is gone and used again


def _element_ids(spec: Spec) -> list[str]:
    bounds = spec.boundaries
    lines = (
        *bounds.in_scope,
        *bounds.out_of_scope,
        *bounds.constraints,
        *bounds.data_conditions,
        *bounds.model_limits,
        *bounds.fallback,
    )
    return [
        *(line.id for line in lines),
        *(requirement.id for requirement in spec.requirements),
        *(target.id for target in spec.targets),
        *(question.id for question in (*spec.questions, *spec.later)),
        *(alternative.id for alternative in spec.alternatives),
        *(example.id for example in spec.examples),
        *(risk.id for risk in spec.risks),
        *(milestone.id for milestone in spec.milestones),
    ]


def _numbered_ids(spec: Spec) -> list[str]:
    return [id_ for id_ in _element_ids(spec) if re.fullmatch(r"[A-Z]\d+", id_) and id_ not in spec.retired]


def reuse_retired(spec: Spec, random: Random) -> Spec | None:
    """Retire an id that an element of the specification carries."""
    ids = _numbered_ids(spec)
    if not ids:
        return None
    return spec.model_copy(update={"retired": (*spec.retired, random.choice(ids))})


def retire_gone(spec: Spec, random: Random) -> Spec | None:
    """Retire an id that no element carries or ever carried."""
    ids = _numbered_ids(spec)
    if not ids:
        return None
    letter = random.choice(ids)[0]
    same = [id_ for id_ in (*ids, *spec.retired) if re.fullmatch(rf"{letter}\d+", id_)]
    gone = f"{letter}{max(int(id_[1:]) for id_ in same) + 1}"
    return spec.model_copy(update={"retired": (*spec.retired, gone)})


OPERATORS: tuple[Operator, ...] = (
    Operator(
        name="fallback to the rules not told",
        breaks="`engine.fallback` true when a model was asked for and the rules answered",
        plant=hide_fallback,
        near_miss=tell_fallback,
        family="schema",
    ),
    Operator(
        name="stretch derived from a proposed band",
        breaks="goal, stretch and limit stay null until somebody gives them (or they are derived from such "
        "numbers alone); bands propose, they never fill",
        plant=launder_band,
        near_miss=enter_stretch,
        family="schema",
    ),
    Operator(
        name="probability, estimate or cost given by the rules",
        breaks="probability, impact, estimate and cost are null until a person, a past record or a labelled "
        "model proposal gives them; rules never give them",
        plant=guess_by_rule,
        near_miss=guess_by_person,
        family="schema",
    ),
    Operator(
        name="state confirmed on a signature that lapsed",
        breaks="`state` is `reopened` where a signature no longer holds",
        plant=keep_state_unsigned,
        near_miss=reopen,
        family="schema",
    ),
    Operator(
        name="id of a retired element in use",
        breaks="ids are never reused in a spec: a retired id is never used again",
        plant=reuse_retired,
        near_miss=retire_gone,
        family="schema",
    ),
)
"""The operators written from the schema."""
