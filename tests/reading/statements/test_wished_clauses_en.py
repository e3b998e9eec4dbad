"""Clauses that are wished for or demanded as a whole, and rules in note form."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "What we'd like is that the app reminds tenants about the bins.",
            "The app shall remind tenants about the bins.",
            id="what-we-would-like",
        ),
        pytest.param(
            "My wish is that the portal finds duplicates among donors.",
            "The portal shall find duplicates among donors.",
            id="my-wish",
        ),
        pytest.param(
            "The law requires that we keep receipts for six years.",
            "The system shall ensure that we keep receipts for six years.",
            id="the-law",
        ),
        pytest.param(
            "The law requires a receipt.", "The law requires a receipt.", id="an-authority-has-no-duty"
        ),
        pytest.param(
            "The kiosk requires a receipt printer.",
            "The kiosk shall require a receipt printer.",
            id="a-thing-has",
        ),
        pytest.param("wants a tablet that suggests a book", "The tablet shall suggest a book.", id="a-note"),
        pytest.param(
            "I want it to remind the tenants.", "The system shall remind the tenants.", id="want-it-to"
        ),
        pytest.param(
            "Proposal: drones take pictures and software writes a work order.",
            "drones take pictures and software writes a work order.",
            id="proposal",
        ),
    ],
)
def test_a_clause_that_is_wished_for_is_a_duty(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize(
    "text",
    [
        "What I'd like to know is that date.",
        "Proposal: three pages, attached.",
        "We don't want a new app.",
        "We would like to start with the wards in May.",
        "Start in May with two wards.",
        "They must have lost the keys.",
        "The boss jokes that it should make coffee.",
        "The clerks have to type everything twice.",
        "The problem is that nobody reads the board.",
    ],
)
def test_what_wishes_no_clause_sets_no_duty(text: str) -> None:
    assert worded(text) == []


def test_rules_in_note_form_are_a_duty_each() -> None:
    text = "We want a duty roster. Rules: never more than 5 days in a row, at least 11 hours of rest."
    assert worded(text)[1:] == [
        "The duty roster shall meet this rule: never more than 5 days in a row.",
        "The duty roster shall meet this rule: at least 11 hours of rest.",
    ]


@pytest.mark.parametrize(
    "text", ["Rules: nobody remembers them.", "Rules: see the handbook.", "Rooms: at least 3 are free today."]
)
def test_what_follows_a_label_and_is_no_rule_in_note_form_is_none(text: str) -> None:
    assert not any("meet this" in w for w in worded(text))


def test_the_other_items_of_a_numbered_row_of_duties_are_duties() -> None:
    text = "We want a leak finder. (1) must find drips, (2) less than 3 % false alarms, (3) a report by noon, (4) works with the old drone."
    assert worded(text)[2:] == [
        "The leak finder shall meet this requirement: less than 3 % false alarms.",
        "The leak finder shall meet this requirement: a report by noon.",
        "The leak finder shall work with the old drone.",
    ]


def test_a_numbered_row_without_a_duty_sets_none() -> None:
    assert worded("We visited (1) the pier, (2) the mole, (3) the lighthouse.") == []
