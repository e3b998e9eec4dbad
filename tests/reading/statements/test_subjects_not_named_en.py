"""Who acts where a sentence names nobody, and what people shall be able to do."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "I want the kids' scores entered by phone. Has to run on the hall wifi.",
            "The system shall run on the hall wifi.",
            id="people",
        ),
        pytest.param(
            "I would like parcels to be sorted by weight. It should write to the sender.",
            "The system shall write to the sender.",
            id="many",
        ),
        pytest.param(
            "The decision must be taken by a clerk. It should be quick.",
            "The system shall be quick.",
            id="what-does-nothing",
        ),
        pytest.param(
            "We want a map for cyclists. It should show every pump.",
            "The map for cyclists shall show every pump.",
            id="the-thing-itself",
        ),
        pytest.param("Takes 8 days, must close in 3.", "Takes 8 days, must close in 3.", id="no-subject"),
    ],
)
def test_no_neighbour_acts_where_a_sentence_names_nobody(text: str, wording: str) -> None:
    assert worded(text)[-1] == wording


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "We want relatives to be able to look up the lease.",
            "The system shall let relatives look up the lease.",
            id="many",
        ),
        pytest.param(
            "I want the vet to be able to see the chart.",
            "The system shall let the vet see the chart.",
            id="one",
        ),
        pytest.param(
            "We want the belt to be able to run backwards.", "The belt shall run backwards.", id="a-thing"
        ),
    ],
)
def test_what_people_are_to_be_able_to_do_the_thing_lets_them(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "Order must reach us by noon. Must work on an old tablet.",
            "The system shall work on an old tablet.",
            id="a-neighbour",
        ),
        pytest.param(
            "We want a guess 4 hours ahead whether a lock will jam. Must never miss a jam.",
            "The system shall not miss a jam.",
            id="a-clause",
        ),
        pytest.param(
            "Every loan needs a report. It should not decide who pays.",
            "The system shall not decide who pays.",
            id="a-document",
        ),
        pytest.param(
            "We want an app for loans. It should not decide who pays.",
            "The app for loans shall not decide who pays.",
            id="what-acts",
        ),
    ],
)
def test_what_acts_in_nothing_gives_way_to_the_system(text: str, wording: str) -> None:
    assert worded(text)[-1] == wording


def test_what_is_done_by_itself_the_thing_does_and_not_those_who_need_it() -> None:
    assert worded("We need to match pilots to ships automatically.") == [
        "The system shall match pilots to ships automatically."
    ]
    assert worded("We need to match pilots to ships.") == [
        "The system shall let users match pilots to ships."
    ]
