"""What is put down beside the page: instants, days, hashes of the catalogue, what each line stands on, where a text was sent."""

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
from translator.domain.reading import Speaker
from translator.domain.spec import BoundaryLine, Example, Resolution, Spec
from translator.domain.value import Span

_Plant = Callable[[Spec, Random], Spec | None]
_UTC = "Instants are UTC, RFC 3339 with Z; dates are calendar dates."
_STANDS = "Every line says whose words it stands on."
_HASHES = "Each entry has a content hash, which specs record in `inputs`."
_LATER = "2026-11-26T08:00:00.000Z"


def _spec(**choices: tuple[str, ...]) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        name = rng.choice(sorted(choices))
        return spec.model_copy(update={name: rng.choice(choices[name])})

    return plant


def _before_its_time(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(update={"updated_at": "2020-01-01T00:00:00.000Z"})


def _due_never(spec: Spec, rng: Random, *, day: str = "31 February") -> Spec | None:
    if rng.random() < 0.5 and spec.ledger:
        return with_entry(spec, rng.choice(spec.ledger), valid_until=day)
    question = one_of((q for q in (*spec.questions, *spec.later) if q.answer), rng)
    if question is None or question.answer is None:
        return with_entry(spec, spec.ledger[0], valid_until=day) if spec.ledger else None
    return with_question(spec, question, answer=question.answer.model_copy(update={"due": day}))


def _due_once(spec: Spec, rng: Random) -> Spec | None:
    return _due_never(spec, rng, day="2027-02-28")


def _on_nothing(spec: Spec, rng: Random) -> Spec | None:
    """Add a line that says it is of the ask, or of an answer, and is not."""
    if spec.verdict == "not_a_request":
        return None
    text = "只在上班时间用。" if spec.language == "zh" else "It is used in office hours alone."
    answered = any(q.answer and q.answer.kind != "not_yet" for q in (*spec.questions, *spec.later))
    origins = ("ask",) if answered else ("ask", "answer")
    line = BoundaryLine.model_validate({"id": fresh(spec, "B"), "text": text, "origin": rng.choice(origins)})
    return with_lines(spec, constraints=(*spec.boundaries.constraints, line))


def _of_a_person(spec: Spec, rng: Random) -> Spec | None:
    if spec.verdict == "not_a_request":
        return None
    text = "只在上班时间用。" if spec.language == "zh" else "It is used in office hours alone."
    line = BoundaryLine(id=fresh(spec, "B"), text=text, origin="person")
    return with_lines(spec, constraints=(*spec.boundaries.constraints, line))


def _requirement_on_nothing(spec: Spec, rng: Random) -> Spec | None:
    requirement = one_of(spec.requirements, rng)
    return (
        spec.model_copy(update={"requirements": swapped(spec.requirements, requirement, evidence=())})
        if requirement
        else None
    )


def _example_of_no_answer(spec: Spec, rng: Random, *, origin: Any = "answer") -> Spec | None:
    if any(q.answer and q.answer.kind != "not_yet" for q in (*spec.questions, *spec.later)):
        return None
    words = "一张发票" if spec.language == "zh" else "An invoice"
    example = Example(id=fresh(spec, "X"), kind="typical", given=words, expected=words, origin=origin)
    return spec.model_copy(update={"examples": (*spec.examples, example)})


def _example_of_a_person(spec: Spec, rng: Random) -> Spec | None:
    return _example_of_no_answer(spec, rng, origin="person")


def _hash(spec: Spec, rng: Random) -> Spec | None:
    path = one_of(sorted(spec.inputs.knowledge), rng)
    if path is None:
        return None
    wrong = rng.choice(("0" * 64, "not a hash", spec.inputs.knowledge[path][:-1]))
    knowledge = {**spec.inputs.knowledge, path: wrong}
    return spec.model_copy(update={"inputs": spec.inputs.model_copy(update={"knowledge": knowledge})})


def _unrecorded(spec: Spec, rng: Random) -> Spec | None:
    path = one_of((f"measures/{t.measure}" for t in spec.targets), rng)
    knowledge = {p: sha for p, sha in spec.inputs.knowledge.items() if p != path}
    return (
        spec.model_copy(update={"inputs": spec.inputs.model_copy(update={"knowledge": knowledge})})
        if path
        else None
    )


def _less_used(spec: Spec, rng: Random) -> Spec | None:
    """Leave an opening out of what is recorded, whose words stand on the page and no number does."""
    path = one_of((p for p in sorted(spec.inputs.knowledge) if p.startswith("openings/")), rng)
    knowledge = {p: sha for p, sha in spec.inputs.knowledge.items() if p != path}
    return (
        spec.model_copy(update={"inputs": spec.inputs.model_copy(update={"knowledge": knowledge})})
        if path
        else None
    )


def _other_side(spec: Spec, rng: Random) -> Spec | None:
    """Turn the side of a target whose goal is set."""
    turned = {"at_most": "at_least", "at_least": "at_most"}
    target = one_of(
        (t for t in spec.targets if t.goal and t.bound in turned and spec.entry(t.goal).bound == t.bound), rng
    )
    return with_target(spec, target, bound=turned[target.bound]) if target else None


def _by_nobody_then(spec: Spec, rng: Random) -> Spec | None:
    phrase = one_of(spec.vague, rng)
    dismissed = Resolution(kind="dismissed", by="Ada")
    return (
        spec.model_copy(update={"vague": swapped(spec.vague, phrase, resolution=dismissed)})
        if phrase
        else None
    )


def _dismissed(spec: Spec, rng: Random) -> Spec | None:
    phrase = one_of(spec.vague, rng)
    dismissed = Resolution(kind="dismissed", by="Ada", at=_LATER)
    return (
        spec.model_copy(update={"vague": swapped(spec.vague, phrase, resolution=dismissed)})
        if phrase
        else None
    )


def _speaks_outside(spec: Spec, rng: Random) -> Spec | None:
    end = len(spec.ask.text)
    speakers = (*spec.ask.speakers, Speaker(start=end + 2, end=end + 9, who="Mia"))
    return spec.model_copy(update={"ask": spec.ask.model_copy(update={"speakers": speakers})})


def _sent_somewhere(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(
        update={"engine": spec.engine.model_copy(update={"sent_to": None, "sent_chars": 200, "masked": 0})}
    )


def _sent(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(
        update={
            "engine": spec.engine.model_copy(
                update={"sent_to": "api.example.org", "sent_chars": 200, "masked": 0}
            )
        }
    )


def _line_elsewhere(spec: Spec, rng: Random) -> Spec | None:
    """Let a line of the ask stand on words beyond its end."""
    found = one_of(((k, line) for k, line in lines_of(spec) if line.evidence), rng)
    if found is None:
        return None
    kind, line = found
    beyond = Span(start=len(spec.ask.text), end=len(spec.ask.text) + 5)
    return with_lines(
        spec, **{kind: swapped(getattr(spec.boundaries, kind), line, evidence=(*line.evidence, beyond))}
    )


OPERATORS = (
    Operator("instant that is none", _UTC, _spec(updated_at=("yesterday", "2026-11-25 08:00:00", "2026-11-25T08:00:00+01:00"), created_at=("", "2026-13-40T00:00:00Z")), _spec(updated_at=(_LATER, "2026-12-01T00:00:00Z"))),
    Operator("changed before it was written", _UTC, _before_its_time, _spec(updated_at=(_LATER,))),
    Operator("day that is none", _UTC, _due_never, _due_once),
    Operator("line that stands on nothing", _STANDS, _on_nothing, _of_a_person),
    Operator("requirement that stands on nothing", _STANDS, _requirement_on_nothing, _of_a_person),
    Operator("example of an answer that nobody gave", _STANDS, _example_of_no_answer, _example_of_a_person),
    Operator("hash of the catalogue changed", _HASHES, _hash, _less_used),
    Operator("measure that is not recorded", _HASHES, _unrecorded, _less_used),
    Operator("goal on the other side than its target", "bound", _other_side, _due_once),
    Operator("vague phrase dismissed at no time", "`dismissed` (by a person: `by`, `at`)", _by_nobody_then, _dismissed),
    Operator("somebody speaks outside of the ask", "Offsets are of the ask.", _speaks_outside, _of_a_person),
    Operator("line on words outside of the ask", "Offsets are of the ask.", _line_elsewhere, _of_a_person),
    Operator("text sent to nobody", "what was sent is said on each page", _sent_somewhere, _sent),
)  # fmt: skip
