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
)
from translator.domain.ledger import REFERENCE
from translator.drafting.book import Book
from translator.drafting.derive import day_of
from translator.drafting.questions import QUESTIONS_MAX

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


def test_a_consequence_somebody_answered_stays_with_its_answer() -> None:
    before = drafted(BOOKING)
    down = question_about(before, "availability")
    assert down.id == before.consequences[0].question

    after = chosen(before, down, 1)

    assert [c.id for c in after.consequences] == [before.consequences[0].id]
    assert after.question(down.id) is not None


def test_a_chosen_level_is_a_given_number_from_then_on() -> None:
    spec = drafted("Let staff book rooms in an app. Rooms are booked 200 times a day. It should be simple.")
    after = chosen(spec, asks_for_level(spec))

    assert entry(after, after.targets[0].goal).status == "answered"
    assert Book.of(after.ledger).given(after.targets[0].goal or "")


def test_a_proposed_level_alone_has_no_consequence() -> None:
    assert drafted("We need a fast assistant that answers tenants' questions.").consequences == ()


def test_at_most_seven_are_asked_at_once_also_after_answers() -> None:
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
