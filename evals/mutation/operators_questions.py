"""Questions: to somebody who cannot answer, too many, with options that change nothing, with answers that are not listed."""

from random import Random

from evals.mutation.changing import fresh, one_of, swapped, with_question
from evals.mutation.operator import Operator
from translator.domain.spec import Addressee, Answer, Question, Spec

_ALL: tuple[Addressee, ...] = ("business", "technical", "data", "legal")


def _questions(spec: Spec) -> tuple[Question, ...]:
    return (*spec.questions, *spec.later)


def _wrong_role(spec: Spec, rng: Random) -> Spec | None:
    question = one_of(_questions(spec), rng)
    return (
        with_question(spec, question, to=rng.choice([a for a in _ALL if a != question.to]))
        if question
        else None
    )


def _waits(spec: Spec, rng: Random) -> Spec | None:
    """Let a question wait, which is asked of the same people."""
    question = one_of(spec.questions, rng)
    if question is None or question.answer:
        return None
    left = tuple(q for q in spec.questions if q is not question)
    return spec.model_copy(update={"questions": left, "later": (question, *spec.later)})


def _too_many(spec: Spec, rng: Random) -> Spec | None:
    more = 8 - len(spec.questions)
    if len(spec.later) < more or more < 1:
        return None
    return spec.model_copy(
        update={"questions": (*spec.questions, *spec.later[:more]), "later": spec.later[more:]}
    )


def _seven(spec: Spec, rng: Random) -> Spec | None:
    more = 7 - len(spec.questions)
    if len(spec.later) < more or more < 1:
        return None
    return spec.model_copy(
        update={"questions": (*spec.questions, *spec.later[:more]), "later": spec.later[more:]}
    )


def _idle_option(spec: Spec, rng: Random) -> Spec | None:
    question = one_of((q for q in _questions(spec) if q.options), rng)
    if question is None:
        return None
    option = rng.choice(question.options)
    return with_question(spec, question, options=swapped(question.options, option, sets={}))


def _same_options(spec: Spec, rng: Random) -> Spec | None:
    question = one_of((q for q in _questions(spec) if len(q.options) > 1 and not q.answer), rng)
    if question is None:
        return None
    first, second = question.options[:2]
    return with_question(spec, question, options=swapped(question.options, second, sets=first.sets))


def _renamed_option(spec: Spec, rng: Random) -> Spec | None:
    question = one_of((q for q in _questions(spec) if q.options), rng)
    if question is None:
        return None
    label = "照此办理" if spec.language == "zh" else "Do it so"
    return with_question(spec, question, options=swapped(question.options, question.options[0], label=label))


def _changes_nothing(spec: Spec, rng: Random) -> Spec | None:
    question = one_of(_questions(spec), rng)
    return with_question(spec, question, changes=()) if question else None


def _takes_nothing(spec: Spec, rng: Random) -> Spec | None:
    question = one_of((q for q in _questions(spec) if not q.options and not q.answer), rng)
    return with_question(spec, question, takes={}) if question else None


def _not_listed(spec: Spec, rng: Random) -> Spec | None:
    answer = Answer(kind="not_yet", owner="Lin", by="Ada", at="2026-11-25T08:00:00.000Z")
    question = one_of((q for q in _questions(spec) if not q.answer), rng)
    return with_question(spec, question, answer=answer) if question else None


def _listed(spec: Spec, rng: Random) -> Spec | None:
    answer = Answer(kind="not_yet", owner="Lin", by="Ada", at="2026-11-25T08:00:00.000Z")
    question = one_of((q for q in _questions(spec) if not q.answer), rng)
    if question is None:
        return None
    inputs = spec.inputs.model_copy(update={"answers": (*spec.inputs.answers, question.id)})
    return with_question(spec, question, answer=answer).model_copy(update={"inputs": inputs})


def _asked_twice(spec: Spec, rng: Random) -> Spec | None:
    question = one_of(_questions(spec), rng)
    return spec.model_copy(update={"later": (*spec.later, question)}) if question else None


def _asked_anew(spec: Spec, rng: Random) -> Spec | None:
    question = one_of((q for q in _questions(spec) if not q.answer), rng)
    more = "还有别的吗？" if spec.language == "zh" else " What else?"
    if question is None:
        return None
    other = question.model_copy(update={"id": fresh(spec, "Q"), "text": question.text + more})
    return spec.model_copy(update={"later": (*spec.later, other)})


_CHANGES = "questions, ranked by what their answers change"
OPERATORS = (
    Operator("question to the wrong role", "`to`: business, technical, data, legal", _wrong_role, _waits),
    Operator("more than seven questions", "At most seven in `questions`.", _too_many, _seven),
    Operator("option that changes nothing", _CHANGES, _idle_option, _renamed_option),
    Operator("two options that change the same", _CHANGES, _same_options, _renamed_option),
    Operator("question that changes nothing", _CHANGES, _changes_nothing, _waits),
    Operator("question that takes no answer", _CHANGES, _takes_nothing, _waits),
    Operator("answer that the inputs do not list", "inputs.answers", _not_listed, _listed),
    Operator(
        "question asked twice under one id", "Ids are never reused in a spec.", _asked_twice, _asked_anew
    ),
)
