"""Answering a question again takes back what the earlier answer said."""

from tests.drafting.drafted import drafted
from translator.domain.reply import Reply
from translator.domain.spec import BOUNDARY_KINDS, Spec
from translator.drafting.answers import apply_answer
from translator.knowledge.catalogue import built_in

ASK = "We need an assistant that answers tenants' questions quickly. 12 clerks get 900 questions a day."


def answered(spec: Spec, question_id: str, **reply: object) -> Spec:
    said = Reply.model_validate(reply)
    return apply_answer(spec, question_id, said, knowledge=built_in(), by="Ada", at=spec.ask.at)


def told_by_answers(spec: Spec) -> list[str]:
    return [
        line.text
        for kind in BOUNDARY_KINDS
        for line in getattr(spec.boundaries, kind)
        if line.origin == "answer"
    ]


def test_another_option_replaces_the_line_of_the_one_before() -> None:
    spec = drafted(ASK)
    question = next(
        q
        for q in (*spec.questions, *spec.later)
        if len(q.options) > 1 and all(p.startswith("/boundaries/") for o in q.options for p in o.sets)
    )
    first = answered(spec, question.id, kind="option", option=0)
    second = answered(first, question.id, kind="option", option=1)
    third = answered(second, question.id, kind="option", option=0)

    assert told_by_answers(second) == list(question.options[1].sets.values())
    assert told_by_answers(third) == told_by_answers(first)
    assert set(second.retired) > set(first.retired)


def test_a_level_that_nobody_knows_after_all_is_open_again() -> None:
    spec = drafted(ASK)
    question = next(q for q in spec.questions if q.about == "latency")
    chosen = answered(spec, question.id, kind="option", option=0)
    owed = answered(chosen, question.id, kind="not_yet", owner="Ann")
    place = question.takes["quantity"].split("/")[2]
    before, after = (next(t for t in s.targets if t.id == place) for s in (chosen, owed))

    assert (before.status, after.status, after.goal) == ("set", "open", None)
    assert len(owed.ledger) >= len(chosen.ledger)


def test_a_first_answer_takes_nothing_back() -> None:
    spec = drafted(ASK)
    question = next(q for q in spec.questions if q.about == "latency")

    assert answered(spec, question.id, kind="option", option=0).retired == spec.retired
