"""Wishes for one thing whose list says what it does or holds."""

import pytest

from tests.reading.worded import worded


def test_each_item_that_tells_what_the_thing_does_is_a_requirement() -> None:
    assert worded(
        "We need a buoy that:\n- counts the waves\n- lets sailors see the wind\n1. sends its place"
    ) == [
        "The system shall provide a buoy.",
        "The buoy shall count the waves.",
        "The buoy shall let sailors see the wind.",
        "The buoy shall send its place.",
    ]


def test_an_item_with_its_own_duty_stands_beside_them() -> None:
    assert worded("We need a buoy for sailors:\n- Counts the waves.\n- Must weigh 2 kg.\n- Sends its place.")[
        1:
    ] == [
        "The buoy for sailors shall count the waves.",
        "The buoy for sailors shall weigh 2 kg.",
        "The buoy for sailors shall send its place.",
    ]


def test_what_the_thing_holds_is_one_requirement() -> None:
    assert worded("We want a board with\n- waves per hour\n- returns per boat\n") == [
        "The system shall provide a board with waves per hour; returns per boat."
    ]


@pytest.mark.parametrize(
    "text",
    ["We need a buoy:\n- quiet\n- cheap\n", "We need a buoy. It is for:\n- counts\n- waves\n"],
)
def test_a_list_that_tells_neither_leaves_the_wish_alone(text: str) -> None:
    assert worded(text) == ["The system shall provide a buoy."]
