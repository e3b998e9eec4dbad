"""Defects of past decisions that lie beside a draft: one that was overruled told, or leant on, as if it held."""

from random import Random

from evals.mutation.changing import one_of, swapped, with_lines
from evals.mutation.operator import Operator
from translator.domain.spec import BoundaryLine, DecisionRef, Precedent, Spec

_STANDS = "precedents: `status` and `relation`"
_VOID = ("superseded", "deprecated", "proposed")


def _overruled(spec: Spec, rng: Random) -> Precedent | None:
    """Return a decision that another one took the place of."""
    return one_of((p for p in spec.precedents if p.status == "superseded"), rng)


def _changed(spec: Spec, one: Precedent | None, **update: str) -> Spec | None:
    return spec.model_copy(update={"precedents": swapped(spec.precedents, one, **update)}) if one else None


def _told_accepted(spec: Spec, rng: Random) -> Spec | None:
    return _changed(spec, _overruled(spec, rng), status="accepted")


def _told_deprecated(spec: Spec, rng: Random) -> Spec | None:
    return _changed(spec, _overruled(spec, rng), status="deprecated", relation="related")


def _told_to_bear(spec: Spec, rng: Random) -> Spec | None:
    return _changed(spec, _overruled(spec, rng), relation=rng.choice(("supports", "conflicts")))


def _told_near(spec: Spec, rng: Random) -> Spec | None:
    return _changed(spec, _overruled(spec, rng), relation="related")


def _forbids_nothing(spec: Spec, rng: Random) -> Spec | None:
    """Say that the ask goes against a decision, where the one that is named binds nobody."""
    if spec.verdict != "specifiable":
        return None
    status = rng.choice(_VOID)
    return _beside(spec, status, "superseded" if status == "superseded" else "related").model_copy(
        update={"verdict": "contradicts_decision"}
    )


def _line_of_an_overruled_one(spec: Spec, rng: Random) -> Spec | None:
    return _with_line(spec, rng.choice(_VOID), "related")


def _line_of_one_that_holds(spec: Spec, rng: Random) -> Spec | None:
    return _with_line(spec, "accepted", "supports")


def _with_line(spec: Spec, status: str, relation: str) -> Spec | None:
    if spec.inputs.decisions or spec.verdict == "not_a_request":
        return None
    text = "沿用以前定下的做法。" if spec.language == "zh" else "What was decided before holds here."
    line = BoundaryLine(id="B951", text=text, origin="decision")
    return with_lines(_beside(spec, status, relation), constraints=(*spec.boundaries.constraints, line))


def _beside(spec: Spec, status: str, relation: str) -> Spec:
    """Lay one more decision beside a draft, and say that it was given."""
    zh = spec.language == "zh"
    one = Precedent(
        decision_id="ways-of-old", title="以前的做法" if zh else "Ways of old", status=status, relation=relation,
        why="说的是同一件事。" if zh else "It is about the same.", quote="照老办法做。" if zh else "We do as we did.",
    )  # fmt: skip
    given = (*spec.inputs.decisions, DecisionRef(decision_id=one.decision_id, revision=1))
    inputs = spec.inputs.model_copy(update={"decisions": given})
    return spec.model_copy(update={"precedents": (*spec.precedents, one), "inputs": inputs})


OPERATORS = (
    Operator("superseded precedent presented as accepted", _STANDS, _told_accepted, _told_deprecated),
    Operator("superseded precedent presented as bearing on the ask", _STANDS, _told_to_bear, _told_near),
    # No near miss: a verdict that a decision carries is itself told as a warning.
    Operator("verdict against a decision that does not hold", "`contradicts_decision`", _forbids_nothing),
    Operator("line of a decision that does not hold", "`decision` (an accepted decision)", _line_of_an_overruled_one, _line_of_one_that_holds),
)  # fmt: skip
