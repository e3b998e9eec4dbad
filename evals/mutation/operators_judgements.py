"""Judgements without facts, and what only a person can give: probabilities, estimates, costs, priorities, owners."""

from collections.abc import Callable
from random import Random
from typing import Any

from evals.mutation.changing import entered, lines_of, one_of, swapped, with_lines, with_target
from evals.mutation.operator import Operator
from translator.domain.ledger import Entry, Origin
from translator.domain.spec import Alternative, Dimension, Rating, Spec

_Plant = Callable[[Spec, Random], Spec | None]
_FACT = "`can` and `cannot` only on a stated fact, a decision or a person."
_RULES = "Rules never give them."
_NOBODY = "`priority` only from the ask's own words or a person."


def _rated(alternative: Alternative, spec: Spec, dimension: Dimension, **update: Any) -> Spec:
    ratings = dict(alternative.ratings)
    ratings[dimension] = ratings[dimension].model_copy(update=update)
    return spec.model_copy(update={"alternatives": swapped(spec.alternatives, alternative, ratings=ratings)})


def _by_rules(spec: Spec) -> bool:
    """Say whether rules wrote the alternatives; a model's judgements are labelled as such and name no facts."""
    return spec.engine.kind == "rules"


def _judged(spec: Spec, rng: Random, *, facts: tuple[str, ...] = ()) -> Spec | None:
    alternative = one_of(spec.alternatives, rng) if _by_rules(spec) else None
    if alternative is None:
        return None
    dimension = rng.choice([d for d, r in alternative.ratings.items() if r.judgement != "not_applicable"])
    old: Rating = alternative.ratings[dimension]
    other = rng.choice([j for j in ("strong", "fair", "weak") if j != old.judgement])
    return _rated(alternative, spec, dimension, judgement=other, facts=facts)


def _judged_on_facts(spec: Spec, rng: Random) -> Spec | None:
    given = one_of((e for e in spec.ledger if e.status == "stated"), rng)
    return _judged(spec, rng, facts=(given.id,)) if given else None


def _judged_on_nothing(spec: Spec, rng: Random) -> Spec | None:
    alternative = one_of(spec.alternatives, rng)
    if alternative is None:
        return None
    dimension = rng.choice(sorted(alternative.ratings))
    return _rated(alternative, spec, dimension, facts=(rng.choice(("N999", "Q999", "0999-nowhere")),))


def _feasible(verdict: str, facts: Callable[[Spec, Random], tuple[str, ...] | None]) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        found = facts(spec, rng)
        if spec.feasibility is None or found is None or spec.verdict == "not_a_request":
            return None
        name = rng.choice(("overall", "business_value", "technical_feasibility", "data_conditions"))
        judged = getattr(spec.feasibility, name).model_copy(update={"verdict": verdict, "facts": found})
        return spec.model_copy(update={"feasibility": spec.feasibility.model_copy(update={name: judged})})

    return plant


def _none(spec: Spec, rng: Random) -> tuple[str, ...] | None:
    return ()


def _nowhere(spec: Spec, rng: Random) -> tuple[str, ...] | None:
    return (rng.choice(("N999", "Q999")),)


def _proposed(spec: Spec, rng: Random) -> tuple[str, ...] | None:
    entry = one_of((e for e in spec.ledger if e.status == "proposed"), rng)
    return (entry.id,) if entry else None


def _open(spec: Spec, rng: Random) -> tuple[str, ...] | None:
    question = one_of((q for q in spec.questions if not q.answer), rng)
    return (question.id,) if question else None


def _stated(spec: Spec, rng: Random) -> tuple[str, ...] | None:
    entry = one_of((e for e in spec.ledger if e.status == "stated"), rng)
    return (entry.id,) if entry else None


def _unknown(spec: Spec, rng: Random) -> Spec | None:
    if spec.feasibility is None:
        return None
    one = spec.feasibility.overall.model_copy(update={"unknowns": ("Q999",)})
    return spec.model_copy(update={"feasibility": spec.feasibility.model_copy(update={"overall": one})})


def _preferred(spec: Spec, rng: Random) -> Spec | None:
    alternative = one_of((a for a in spec.alternatives if not a.preferred), rng)
    if alternative is None or any(a.preferred for a in spec.alternatives):
        return None
    zh = spec.language == "zh"
    why = rng.choice((None, "大家更喜欢。" if zh else "Everybody likes it better."))
    facts = {d: r.model_copy(update={"facts": ()}) for d, r in alternative.ratings.items()}
    return spec.model_copy(
        update={
            "alternatives": swapped(
                spec.alternatives, alternative, preferred=True, why_preferred=why, ratings=facts
            )
        }
    )


def _preferred_for_a_fact(spec: Spec, rng: Random) -> Spec | None:
    given = one_of((e for e in spec.ledger if e.status == "stated"), rng)
    alternative = one_of(spec.alternatives, rng)
    if alternative is None or given is None or any(a.preferred for a in spec.alternatives):
        return None
    why = f"{{{given.id}}}只有它能满足。" if spec.language == "zh" else f"Only this keeps {{{given.id}}}."
    return spec.model_copy(
        update={"alternatives": swapped(spec.alternatives, alternative, preferred=True, why_preferred=why)}
    )


def _two_preferred(spec: Spec, rng: Random) -> Spec | None:
    given = one_of((e for e in spec.ledger if e.status == "stated"), rng)
    if given is None or len(spec.alternatives) < 2:
        return None
    why = f"{{{given.id}}}只有它能满足。" if spec.language == "zh" else f"Only this keeps {{{given.id}}}."
    both = tuple(a.model_copy(update={"preferred": True, "why_preferred": why}) for a in spec.alternatives)
    return spec.model_copy(update={"alternatives": both})


def _model_effect(spec: Spec, rng: Random) -> Spec | None:
    """Judge what a model would achieve where nothing is learned."""
    if (
        spec.feasibility is None
        or spec.feasibility.model_effect.verdict != "not_applicable"
        or spec.verdict == "not_a_request"
    ):
        return None
    alternative = one_of(
        (a for a in spec.alternatives if a.ratings["model_effect"].judgement == "not_applicable"), rng
    )
    if alternative is None or rng.random() < 0.5:
        effect = spec.feasibility.model_effect.model_copy(update={"verdict": "unknown"})
        return spec.model_copy(
            update={"feasibility": spec.feasibility.model_copy(update={"model_effect": effect})}
        )
    return _rated(alternative, spec, "model_effect", judgement="unknown")


def _given_by_rules(part: str, name: str) -> _Plant:
    """Fill what only a person can judge with a number of the ask or of the catalogue."""

    def plant(spec: Spec, rng: Random) -> Spec | None:
        element = one_of(getattr(spec, part), rng)
        entry = one_of(
            (
                e
                for e in spec.ledger
                if e.status in ("stated", "proposed", "derived") and e.source.kind != "model"
            ),
            rng,
        )
        if element is None or entry is None:
            return None
        return spec.model_copy(update={part: swapped(getattr(spec, part), element, **{name: entry.id})})

    return plant


def _given_by_a_person(part: str, name: str, *, estimate: bool = False) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        element = one_of(getattr(spec, part), rng)
        if element is None:
            return None
        source = Origin(kind="person", ref="edit_2", by="Ada")
        entry = (
            Entry(
                id="N0",
                kind="estimate",
                unit="working_day",
                optimistic=3,
                likely=5,
                pessimistic=9,
                status="entered",
                source=source,
            )
            if estimate
            else Entry(id="N0", value=20, unit="%", status="entered", source=source)
        )
        changed, ref = entered(spec, entry)
        return changed.model_copy(update={part: swapped(getattr(changed, part), element, **{name: ref})})

    return plant


def _priority(spec: Spec, rng: Random) -> Spec | None:
    requirement = one_of(spec.requirements, rng)
    words = {
        "must": ("must", "have to", "has to", "critical", "essential", "mandatory", "必须", "务必", "一定要"),
        "could": ("could", "optional", "nice to have", "can wait", "可以", "最好"),
    }
    free = [
        p
        for p, said in words.items()
        if not any(w in spec.ask.text.casefold() for w in said)
        and not any(
            w in (q.answer.text or "") for q in (*spec.questions, *spec.later) if q.answer for w in said
        )
    ]
    return (
        spec.model_copy(
            update={"requirements": swapped(spec.requirements, requirement, priority=rng.choice(free))}
        )
        if requirement and free
        else None
    )


def _said_priority(spec: Spec, rng: Random) -> Spec | None:
    requirement = one_of(spec.requirements, rng)
    said = next((p for p in ("must", "should", "必须") if p in spec.ask.text.casefold()), None)
    return (
        spec.model_copy(update={"requirements": swapped(spec.requirements, requirement, priority=said)})
        if requirement and said
        else None
    )


_NOBODY_NAMED = ("Sarah Miller", "the steering committee", "王强", "Head of Nowhere")


def _target_owner(spec: Spec, rng: Random) -> Spec | None:
    target = one_of(spec.targets, rng)
    return with_target(spec, target, owner=rng.choice(_NOBODY_NAMED)) if target else None


def _risk_owner(spec: Spec, rng: Random) -> Spec | None:
    risk = one_of(spec.risks, rng)
    response = risk and risk.response.model_copy(update={"owner": rng.choice(_NOBODY_NAMED)})
    return spec.model_copy(update={"risks": swapped(spec.risks, risk, response=response)}) if risk else None


def _named_owner(spec: Spec, rng: Random) -> Spec | None:
    """Let somebody own a target whom the ask names."""
    target, words = one_of(spec.targets, rng), spec.ask.text.split()
    name = spec.ask.text[:4] if spec.language == "zh" else " ".join(words[:2])
    return with_target(spec, target, owner=name.strip()) if target and name.strip() in spec.ask.text else None


def _said_by(spec: Spec, rng: Random) -> Spec | None:
    requirement = one_of(spec.requirements, rng)
    if requirement and rng.random() < 0.5:
        return spec.model_copy(
            update={"requirements": swapped(spec.requirements, requirement, said_by="Sarah Miller")}
        )
    found = one_of(lines_of(spec), rng)
    if found is None:
        return None
    kind, line = found
    return with_lines(spec, **{kind: swapped(getattr(spec.boundaries, kind), line, said_by="Sarah Miller")})


OPERATORS = (
    Operator("judged without a fact", "Judgements name facts.", _judged, _judged_on_facts),
    Operator("judged on a fact that is not there", "Judgements name facts.", _judged_on_nothing, _judged_on_facts),
    Operator("feasible without a fact", _FACT, _feasible("can", _none), _feasible("can", _stated)),
    Operator("infeasible without a fact", _FACT, _feasible("cannot", _none), _feasible("cannot", _stated)),
    Operator("feasible on a fact that is not there", _FACT, _feasible("can", _nowhere), _feasible("can_if", _stated)),
    Operator("feasible on a proposal", _FACT, _feasible("can", _proposed), _feasible("can_if", _proposed)),
    Operator("feasible on an open question", _FACT, _feasible("can", _open), _feasible("can_if", _stated)),
    Operator("unknown that nobody asks about", "unknowns name questions", _unknown, _feasible("can_if", _stated)),
    Operator("preferred without a fact", "`preferred` only where a named fact decides.", _preferred, _preferred_for_a_fact),
    Operator("two alternatives preferred", "chosen alternative", _two_preferred, _preferred_for_a_fact),
    Operator("model effect judged where nothing is learned", "Where `needs_learning` is false, model effect is `not_applicable`.", _model_effect, _feasible("can_if", _stated)),
    Operator("probability given by rules", _RULES, _given_by_rules("risks", "probability"), _given_by_a_person("risks", "probability")),
    Operator("impact given by rules", _RULES, _given_by_rules("risks", "impact"), _given_by_a_person("risks", "impact")),
    Operator("estimate given by rules", _RULES, _given_by_rules("milestones", "estimate"), _given_by_a_person("milestones", "estimate", estimate=True)),
    Operator("cost given by rules", _RULES, _given_by_rules("alternatives", "cost"), _given_by_a_person("alternatives", "cost")),
    Operator("priority nobody said", _NOBODY, _priority, _said_priority),
    Operator("owner of a target nobody named", "A person or the ask names owners.", _target_owner, _named_owner),
    Operator("owner of a risk nobody named", "A person or the ask names owners.", _risk_owner, _named_owner),
    Operator("line of somebody who does not speak", "`said_by`, where the ask tells", _said_by, _named_owner),
)  # fmt: skip
