"""Verbs in a row take the form of the first."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "I want something that counts the catch and tells the auctioneer.",
            "The system shall count the catch and tell the auctioneer.",
            id="known",
        ),
        pytest.param(
            "I want something that watches the vat and vents the steam.",
            "The system shall watch the vat and vent the steam.",
            id="unknown",
        ),
        pytest.param(
            "I want something that reads the slip, checks it and then carries it over.",
            "The system shall read the slip, check it and then carry it over.",
            id="three",
        ),
    ],
)
def test_a_later_verb_loses_its_ending(text: str, wording: str) -> None:
    assert worded(text)[-1] == wording


def test_a_noun_after_a_comma_keeps_its_ending() -> None:
    assert worded("I want something that counts boats, orders and returns.") == [
        "The system shall count boats, orders and returns."
    ]


def test_a_noun_keeps_its_ending() -> None:
    assert worded("I want something that counts boats and orders from abroad.") == [
        "The system shall count boats and orders from abroad."
    ]
