"""Questions: those an analyst would ask, put to the right people, each with an answer that changes the page."""

from typing import Any

from evals.scorers.score import NOT_MEASURED, Score, listed, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.reply import Reply
from translator.domain.spec import Question, Spec
from translator.drafting.answers import apply_answer
from translator.knowledge.catalogue import built_in

_FIRST = 5
_BY, _AT = "somebody", "2026-01-06T09:00:00.000Z"


def key_questions(case: Case, outcome: Outcome) -> Score:
    """Of what an analyst would ask first, how much is among the first five."""
    if case.verdict != "specifiable":
        return NOT_MEASURED
    asked = {q.about for q in outcome.spec.questions[:_FIRST]}
    return listed({q.about: q.about not in asked for q in case.key_questions})


def right_role(case: Case, outcome: Outcome) -> Score:
    """Of the questions an analyst would ask too, how many go to the same side."""
    wanted = {q.about: q.to for q in case.key_questions}
    both = [q for q in outcome.spec.questions if q.about in wanted]
    wrong = [f"{q.about} to {q.to}" for q in both if q.to != wanted[q.about]]
    return share(len(both) - len(wrong), len(both), ", ".join(wrong))


def useful(case: Case, outcome: Outcome) -> Score:
    """Of the options offered, how many change the page when they are chosen."""
    tried = [(q, i) for q in outcome.spec.questions for i in range(len(q.options))]
    idle = [f"{q.id}: {q.options[i].label}" for q, i in tried if not _changes(outcome, q, i)]
    return share(len(tried) - len(idle), len(tried), "; ".join(idle[:3]))


def _changes(outcome: Outcome, question: Question, option: int) -> bool:
    after = apply_answer(
        outcome.spec,
        question.id,
        Reply(kind="option", option=option),
        knowledge=built_in(),
        by=_BY,
        at=_AT,
    )
    return _beside_the_question(after) != _beside_the_question(outcome.spec)


_OF_THE_ANSWER = {"questions", "later", "revision", "updated_at", "inputs", "findings", "retired", "state"}


def _beside_the_question(spec: Spec) -> dict[str, Any]:
    """Return all that a specification says but which question was answered, and when."""
    return spec.model_dump(exclude=_OF_THE_ANSWER)
