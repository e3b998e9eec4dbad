"""Rules told in the present."""

import pytest

from tests.reading.worded import worded


def test_a_rule_after_a_duty_is_ensured() -> None:
    assert worded("The desk should see the queue, and a call that nobody takes goes to the chief.") == [
        "The system shall let the desk see the queue."
    ] or worded("Clerks should see the queue, and a call that nobody takes goes to the chief.") == [
        "The system shall let clerks see the queue.",
        "The system shall ensure that a call that nobody takes goes to the chief.",
    ]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "The hub shows the tide on a screen.", "The hub shall show the tide on a screen.", id="one"
        ),
        pytest.param("Tags send the place each hour.", "The tags shall send the place each hour.", id="many"),
        pytest.param("A gate is opened at dusk.", "A gate shall be opened at dusk.", id="passive"),
        pytest.param(
            "Skippers enter the draught.", "The system shall let Skippers enter the draught.", id="people"
        ),
    ],
)
def test_a_description_is_a_duty_where_the_text_asks_for_something(text: str, wording: str) -> None:
    assert [w.lower() for w in worded(text, told=True)] == [wording.lower()]
    assert worded(text) == []


def test_what_somebody_tells_of_themselves_never_is() -> None:
    assert worded("Our hub shows the wrong tide.", told=True) == []
