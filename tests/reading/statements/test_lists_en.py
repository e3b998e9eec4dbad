"""Duties whose objects stand in a list."""

from tests.reading.worded import worded


def test_joins_the_items_to_the_duty_that_introduces_them() -> None:
    assert worded("The board shall show:\n- the next tide\n- the wind\n") == [
        "The board shall show: the next tide; the wind."
    ]


def test_keeps_the_numbers_of_the_items() -> None:
    assert worded("The board must be sorted by (1) the pier (2) the hour.") == [
        "The board shall be sorted by: (1) the pier; (2) the hour."
    ]


def test_each_item_with_a_verb_is_a_requirement_of_its_own() -> None:
    assert worded("The tag shall:\n- weigh the crate\n- send its place\n") == [
        "The tag shall weigh the crate.",
        "The tag shall send its place.",
    ]


def test_what_it_should_do_is_said_by_the_items() -> None:
    assert worded("What it should do:\n- count the crates\n- also send its place\n") == [
        "The system shall count the crates.",
        "The system shall send its place.",
    ]


def test_an_item_that_sets_its_own_duty_stays_apart() -> None:
    assert worded("The board shall show:\n- the wind\n- it must be quiet\n") == [
        "The board shall show: the wind.",
        "The board shall be quiet.",
    ]


def test_items_beside_one_another_are_not_under_the_first() -> None:
    text = "Three wishes: 1) skippers should be able to pay by card, 2) count the berths"

    assert worded(text)[0] == "The system shall let skippers pay by card."
