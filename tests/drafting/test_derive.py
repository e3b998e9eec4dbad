"""What follows from the given numbers, worked out with a draft and anew after every answer."""

import pytest

from tests.drafting.drafted import (
    asked,
    asks_for_level,
    chosen,
    drafted,
    entry,
    every_question,
    measured,
    question_about,
    typed,
)
from translator.checks.dates import day_of
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Spec
from translator.drafting.book import Book
from translator.drafting.placing import QUESTIONS_MAX

SORTED = "We need an accurate assistant that answers tenants' questions. It gets 800 questions a day."
BOOKING = "Let staff book rooms in a simple app. The app must be available 99.5 % of the time."


def test_a_stated_number_has_its_consequence_from_the_first_draft() -> None:
    spec = drafted(BOOKING)

    assert [c.formula for c in spec.consequences] == ["downtime"]
    assert {e.source.formula for e in spec.ledger if e.status == "derived"} == {"downtime"}


def test_an_answered_number_brings_what_follows_from_it() -> None:
    before = drafted(SORTED)

    after = measured(before, asks_for_level(before), "90 %")

    assert before.consequences == ()
    assert "wrong-of-volume" in [c.formula for c in after.consequences]
    wrong = next(e for e in after.ledger if e.source.formula == "wrong-of-volume")
    assert (wrong.value, wrong.unit) == (80, "question/d")


def test_another_answer_brings_the_consequence_of_the_new_number_alone() -> None:
    before = drafted(SORTED)
    once = measured(before, asks_for_level(before), "90 %")

    again = measured(once, asks_for_level(once), "95 %")

    [wrong] = [c for c in again.consequences if c.formula == "wrong-of-volume"]
    named = [again.entry(ref).value for ref in REFERENCE.findall(wrong.text)]
    assert sorted(v for v in named if v) == [40, 95, 800]


def asked_of(spec: Spec) -> list[str]:
    """What the open questions of consequences say, the numbers as they are read."""
    return [
        str([spec.entry(ref).value for ref in REFERENCE.findall(q.text)])
        for q in every_question(spec)
        if q.changes and q.changes[0].startswith("C") and not q.answer
    ]


def test_after_a_correction_nothing_is_asked_about_the_number_before() -> None:
    before = drafted(SORTED)
    level = asks_for_level(before)
    once = measured(before, level, "90 %")
    gone = {*(c.id for c in once.consequences), *(c.question for c in once.consequences)}

    again = measured(once, level, "95 %")

    assert len(asked_of(again)) == len(asked_of(once)) == 2
    assert all("90" not in asked and "95" in asked for asked in asked_of(again))
    assert set(again.retired) == gone
    assert {c.question for c in again.consequences} <= {q.id for q in every_question(again)}


def test_an_answer_that_corrects_nothing_retires_nothing() -> None:
    before = drafted(SORTED)
    once = measured(before, asks_for_level(before), "90 %")

    after = typed(once, question_about(once, "outcome"), "Tenants know where they stand")

    assert after.consequences == once.consequences
    assert asked_of(after) == asked_of(once)
    assert after.retired == ()


def test_an_answered_question_of_what_no_longer_follows_stays_with_its_answer() -> None:
    before = drafted(SORTED)
    level = asks_for_level(before)
    once = measured(before, level, "90 %")
    consequence = once.consequences[0]
    mends = once.question(consequence.question or "")
    assert mends is not None

    again = measured(chosen(once, mends, 1), level, "95 %")

    kept = again.question(mends.id)
    assert kept is not None
    assert kept.answer is not None
    assert kept.answer.option == 1
    assert consequence.id in again.retired
    assert mends.id not in again.retired
    assert consequence.id not in [c.id for c in again.consequences]


def test_what_follows_after_a_level_nothing_follows_from_gets_ids_of_its_own() -> None:
    before = drafted(SORTED)
    level = asks_for_level(before)
    once = measured(before, level, "90 %")
    nothing = measured(once, level, "100 %")

    again = measured(nothing, level, "95 %")

    assert nothing.consequences == ()
    assert asked_of(nothing) == []
    first = {*(c.id for c in once.consequences), *(c.question for c in once.consequences)}
    last = {*(c.id for c in again.consequences), *(c.question for c in again.consequences)}
    assert first.isdisjoint(last)
    for consequence in again.consequences:
        question = again.question(consequence.question or "")
        assert question is not None
        assert question.text.startswith(consequence.text)


def test_what_no_longer_follows_is_no_longer_asked() -> None:
    before = drafted(SORTED)
    level = asks_for_level(before)
    once = measured(before, level, "90 %")

    nothing = measured(once, level, "100 %")

    assert {q.id for q in once.questions} != {q.id for q in before.questions}
    assert [q.id for q in nothing.questions] == [q.id for q in before.questions]


def test_a_consequence_somebody_answered_stays_with_its_answer() -> None:
    before = drafted(BOOKING)
    down = question_about(before, "availability")
    assert down.id == before.consequences[0].question

    after = chosen(before, down, 1)

    assert [c.id for c in after.consequences] == [before.consequences[0].id]
    assert after.question(down.id) is not None


def test_a_chosen_level_is_a_given_number_from_then_on() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases. They search 200 times a day.")
    after = chosen(spec, asks_for_level(spec))

    assert entry(after, after.targets[0].goal).status == "answered"
    assert Book.of(after.ledger).given(after.targets[0].goal or "")


def test_a_proposed_level_alone_has_no_consequence() -> None:
    assert drafted("We need a fast assistant that answers tenants' questions.").consequences == ()


def test_no_more_are_asked_at_once_after_answers() -> None:
    spec = drafted(SORTED)
    after = measured(spec, asks_for_level(spec), "90 %")

    assert len(after.questions) <= QUESTIONS_MAX
    assert len(every_question(after)) >= len(every_question(spec))


def test_an_answered_question_keeps_its_seat() -> None:
    spec = drafted(SORTED)
    question = asks_for_level(spec)

    assert question.id in [q.id for q in measured(spec, question, "90 %").questions]


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        pytest.param("UTC", "2026-11-24", id="utc"),
        pytest.param("Asia/Tokyo", "2026-11-24", id="ahead"),
        pytest.param("Nowhere/Land", "2026-11-24", id="unknown-zone"),
    ],
)
def test_the_day_of_an_ask_is_the_day_where_it_was_asked(zone: str, day: str) -> None:
    assert day_of(asked("Anything.", time_zone=zone)).isoformat() == day


def test_late_in_the_evening_the_day_depends_on_the_place() -> None:
    late = asked("Anything.", time_zone="Asia/Tokyo").model_copy(update={"at": "2026-11-24T20:00:00.000Z"})

    assert day_of(late).isoformat() == "2026-11-25"
    assert day_of(late.model_copy(update={"time_zone": "America/New_York"})).isoformat() == "2026-11-24"


def test_a_clash_is_asked_with_both_places_in_their_own_words() -> None:
    spec = drafted(
        "We need an assistant for tenants. The answer must come within 2 seconds. The lease check alone takes 10 seconds."
    )
    clash = spec.questions[0]

    assert [spec.ask.text[s.start : s.end] for s in clash.evidence] == ["within 2 seconds", "10 seconds"]
    assert all("/boundaries/constraints/-" in o.sets for o in clash.options)


def test_a_clash_is_asked_once_however_much_else_is_answered() -> None:
    spec = drafted(
        "We need an assistant for tenants. The answer must come within 2 seconds. The lease check alone takes 10 seconds."
    )
    for question in every_question(spec)[1:4]:
        spec = typed(spec, question, "Ask the caretaker")

    assert len([q for q in every_question(spec) if len(q.evidence) == 2]) == 1
    assert len({q.text for q in every_question(spec)}) == len(every_question(spec))
