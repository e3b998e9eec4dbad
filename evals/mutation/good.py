"""Good specifications to spoil: drafted from asks that nothing was learned from, some answered, decided or by a model."""

import json
from functools import cache
from pathlib import Path
from random import Random

from evals.bench.labelled import rows_of
from evals.mutation.changing import entered, swapped, with_lines, with_target
from evals.scripted.careful import careful
from evals.scripted.reading import Seen
from evals.suite.case import Case, cases_of
from translator.binding.answer import understood
from translator.binding.bind import bind
from translator.binding.masking import NO_MASKS
from translator.checks import check
from translator.checks.lines import line_checks
from translator.domain.canonical import sha256_of
from translator.domain.errors import AnswerNotUnderstood
from translator.domain.ledger import Entry, Origin
from translator.domain.own_version import own_version
from translator.domain.reply import Reply
from translator.domain.spec import (
    Ask,
    BoundaryLine,
    DecisionRef,
    Engine,
    Precedent,
    Question,
    Spec,
)
from translator.drafting.answers import apply_answer
from translator.drafting.draft import draft
from translator.knowledge.catalogue import built_in
from translator.reading.quantities.quantities import quantities_in
from translator.reading.reader import Notes, study

CASES = Path(__file__).parents[1] / "cases" / "asks.jsonl"
AT = "2026-11-24T09:30:00.000Z"
LATER = "2026-11-25T08:00:00.000Z"
_EVERY = 5
"""One of so many asks of those kept out."""
_TYPED = {"en": "At most 300 calls a day, the support desk looks after it", "zh": "最多300次，由客服组负责"}
_DECIDED = {
    ("s", "at_most"): "Every page answers within 3 s.",
    ("%", "at_least"): "At least 95 % of the cases are right.",
    ("%", "at_most"): "At most 5 % of the cases are wrong.",
    ("min", "at_most"): "It takes 20 min at most.",
    ("h", "at_most"): "It takes 4 h at most.",
}
"""Decisions by the unit and the side of the target that they set."""


@cache
def studied(text: str) -> Notes:
    """Read an ask, once."""
    return study(text, built_in())


@cache
def drafted(text: str, spec_id: str = "spec_1") -> Spec:
    """Draft an ask by rules, checked.

    Args:
        text: the ask.
        spec_id: the name of the specification.
    """
    ask = Ask(text=text, at=AT, sha256=sha256_of(text))
    engine = Engine(kind="rules", version=own_version())
    spec = draft(studied(text), built_in(), ask=ask, spec_id=spec_id, workspace="default", engine=engine)
    return checked(spec)


def checked(spec: Spec) -> Spec:
    """Return a specification with the findings of its own checks."""
    findings = check(spec, reading=studied(spec.ask.text).reading)
    return spec.model_copy(update={"findings": findings})


@cache
def good_specs() -> tuple[Spec, ...]:
    """Return the specifications, always the same.

    Returns:
        Some seventy of both languages; no check finds an error in any.
    """
    kept = [row for row in rows_of(CASES) if row["part"] == "test"]
    plain = [drafted(row["text"], f"spec_{row['id']}") for row in kept[::_EVERY]]
    full = [spec for spec in plain if spec.verdict == "specifiable" and spec.alternatives]
    made = [answered(spec) for spec in full[::3]]
    made += [grown for spec in full if (grown := decided(spec))]
    made += [written for spec in full[2::6] if (written := by_model(spec))]
    return (*plain, *made)


@cache
def spare_specs() -> tuple[Spec, ...]:
    """Return as many plain drafts of other asks, for defects that the good specifications have too few places for."""
    kept = [row for row in rows_of(CASES) if row["part"] == "test"]
    return tuple(drafted(row["text"], f"spec_{row['id']}") for row in kept[2::_EVERY])


@cache
def annotated(text: str) -> Case:
    """Return what annotators marked in the ask of a good specification.

    Args:
        text: the ask.
    """
    return next(case for case in cases_of(CASES) if case.text == text)


_ANSWERED = 6
"""So many questions of a specification are answered, where it asks as many."""


def answered(spec: Spec) -> Spec:
    """Answer some questions of a specification, each in another way."""
    rng = Random(spec.spec_id)
    words = _TYPED["zh" if spec.language == "zh" else "en"]
    asked = (*spec.questions, *spec.later)
    for question in rng.sample(asked, min(_ANSWERED, len(asked))):
        for reply in _replies(spec, question, words):
            try:
                spec = apply_answer(spec, question.id, reply, knowledge=built_in(), by="Ada", at=LATER)
                break
            except AnswerNotUnderstood:
                continue
    return spec.model_copy(update={"spec_id": f"{spec.spec_id}_answered"})


def _replies(spec: Spec, question: Question, words: str) -> list[Reply]:
    target = next(
        (t for t in spec.targets if question.takes.get("quantity", "").startswith(f"/targets/{t.id}/")), None
    )
    level = [Reply(kind="quantity", text=f"4 {target.unit}")] if target else []
    option = [Reply(kind="option", option=0)] if question.options else []
    text = [Reply(kind="text", text=words)] if "text" in question.takes else []
    return [*level, *option, *text] if len(question.text) % 2 else [*option, *level, *text]


def decided(spec: Spec) -> Spec | None:
    """Give a specification an accepted decision with a level, and what people enter, confirm, estimate and prefer."""
    target = next((t for t in spec.targets if t.goal is None and (t.unit, t.bound) in _DECIDED), None)
    if target is None:
        return None
    quote = _DECIDED[target.unit, target.bound]
    level = quantities_in(quote, "en")[0]
    ref = "0031-levels"
    number = Entry(
        id="N0", role="target", measure=target.measure, value=level.value, unit=level.unit, bound=level.bound,
        status="decided", source=Origin(kind="decision", ref=ref, quote=quote),
    )  # fmt: skip
    zh = spec.language == "zh"
    spec, goal = entered(spec, number)
    spec = with_target(spec, target, goal=goal, status="set")
    spec = _with_peoples_numbers(spec)
    line = BoundaryLine(
        id="B901",
        text="沿用以前定下的水平。" if zh else "The level decided before holds here.",
        origin="decision",
    )
    spec = with_lines(spec, constraints=(*spec.boundaries.constraints, line))
    precedents = (
        Precedent(decision_id=ref, title="Levels of our pages", status="accepted", relation="supports",
                  why="定过同一个水平。" if zh else "It decided the same level.", quote=quote),
        Precedent(decision_id="0007-old", title="Old levels", status="superseded", relation="superseded",
                  why="说的是同一类系统。" if zh else "It is about the same kind of system.", quote="No level is set."),
    )  # fmt: skip
    given = tuple(DecisionRef(decision_id=p.decision_id, revision=1) for p in precedents)
    chosen = spec.alternatives[0]
    why = f"{{{goal}}}已经定下，只有它能做到。" if zh else f"{{{goal}}} is decided, and only this reaches it."
    return checked(
        spec.model_copy(
            update={
                "spec_id": f"{spec.spec_id}_decided",
                "revision": 2,
                "precedents": precedents,
                "inputs": spec.inputs.model_copy(update={"decisions": given}),
                "alternatives": swapped(spec.alternatives, chosen, preferred=True, why_preferred=why),
            }
        )
    )


def _with_peoples_numbers(spec: Spec) -> Spec:
    """Enter an estimate, a cost and a likelihood of a person, and a proposal that a person confirmed."""
    person = Origin(kind="person", ref="edit_1", by="Ada")
    days = Entry(
        id="N0", kind="estimate", unit="working_day", optimistic=8, likely=12, pessimistic=30, status="entered", source=person
    )  # fmt: skip
    spec, estimate = entered(spec, days)
    spec, cost = entered(spec, Entry(id="N0", value=40000, unit="EUR", status="entered", source=person))
    spec, chance = entered(spec, Entry(id="N0", value=20, unit="%", status="entered", source=person))
    lent = next((e for e in spec.ledger if e.status == "proposed"), None)
    if lent is not None:
        spec, _ = entered(
            spec,
            lent.model_copy(update={"status": "confirmed", "confirmed_by": "Ada", "supersedes": lent.id}),
        )
    milestones = spec.milestones and swapped(spec.milestones, spec.milestones[0], estimate=estimate)
    risks = spec.risks and swapped(spec.risks, spec.risks[0], probability=chance)
    return spec.model_copy(
        update={
            "milestones": milestones,
            "risks": risks,
            "alternatives": swapped(spec.alternatives, spec.alternatives[0], cost=cost),
        }
    )


def by_model(spec: Spec) -> Spec | None:
    """Let the careful model write over a draft by rules; None where nothing of it stands."""
    text = spec.ask.text
    answer = careful(Seen("ask", text))
    engine = spec.engine.model_copy(
        update={
            "kind": "model",
            "model": "scripted",
            "prompt": "draft.v1",
            "prompt_sha256": sha256_of("draft.v1"),
        }
    )
    read = understood(json.dumps(answer), "ask", NO_MASKS)
    bound = bind(read, studied(text), spec, engine, built_in(), line_checks(built_in()))
    if not bound.taken:
        return None
    spec = bound.spec.model_copy(update={"spec_id": f"{spec.spec_id}_model"})
    proposal = Entry(
        id="N0", value=30, unit="min", bound="at_most", status="proposed",
        source=Origin(kind="model", ref="draft.v1", quote="30 min"),
    )  # fmt: skip
    spec, _ = entered(spec, proposal)
    return checked(spec)
