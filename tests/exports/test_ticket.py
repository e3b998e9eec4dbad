"""The form for a ticket: short, the most telling first."""

import pytest

from tests.asks import ASKS
from tests.drafting.drafted import asks_for_level, drafted, measured
from translator.exports.ticket import ticket

LONG = "Wishes for the kiosk:\n" + "\n".join(
    f"- {wish}"
    for wish in (
        "show the map", "print a ticket within 3 seconds", "call the desk", "work offline", "be available 99 % of the time",
        "must not store names", "lawns are out of scope", "if the network fails, show the phone number", "look modern",
        "start quickly", "be easy to use", "be reliable", "read the labels aloud", "list the events of the day",
    )
)  # fmt: skip


@pytest.mark.parametrize("text", [*ASKS.values(), LONG], ids=[*ASKS, "long"])
def test_it_never_has_more_lines_than_a_ticket_takes(text: str) -> None:
    assert len(ticket(drafted(text)).splitlines()) <= 25


def test_it_begins_with_title_goal_and_the_state_of_the_numbers() -> None:
    text = "Tenants need an assistant that answers questions about the lease."
    title, goal, state, *_ = ticket(drafted(text)).splitlines()

    assert title == "**Assistant for tenants**"
    assert goal == "Give tenants an assistant that can answer questions about the lease."
    assert state.startswith("_")


def test_a_goal_that_is_the_title_is_not_told_twice() -> None:
    title, state, *_ = ticket(drafted(ASKS["booking"])).splitlines()

    assert title == "**Let staff book a meeting room in a simple app**"
    assert state.startswith("_")


def test_it_shows_what_follows_in_words() -> None:
    text = ticket(drafted(ASKS["booking"]))

    assert "3.6 h" in text
    assert "{N" not in text


def test_open_questions_can_be_ticked_off_and_answered_ones_are_gone() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")
    question = asks_for_level(spec)

    assert f"- [ ] {question.text}" in ticket(spec)
    assert f"- [ ] {question.text}" not in ticket(measured(spec, question, "2 s"))


def test_an_answered_level_stands_with_its_target() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")

    assert "at most 2 s" in ticket(measured(spec, asks_for_level(spec), "2 s"))


def test_customary_lines_stay_out_of_the_ticket() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")

    assert spec.boundaries.data_conditions[0].origin == "knowledge"
    assert spec.boundaries.data_conditions[0].text not in ticket(spec)


def test_a_limit_of_the_asks_own_is_in_it() -> None:
    assert "must not store names" in ticket(
        drafted("Gardeners need a plant search. It must not store names.")
    )


def test_a_text_that_asks_for_nothing_says_so() -> None:
    assert "asks for nothing" in ticket(drafted(ASKS["no-ask"]))


def test_the_last_line_says_who_wrote_it() -> None:
    assert ticket(drafted(LONG)).rstrip().splitlines()[-1].startswith("_")


def test_a_chinese_ticket_is_in_chinese() -> None:
    assert "目标" in ticket(drafted(ASKS["客服"])) or "指标" in ticket(drafted(ASKS["客服"]))
