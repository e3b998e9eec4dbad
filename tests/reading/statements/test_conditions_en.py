"""Conditions and purposes of English duties."""

import pytest

from tests.reading.worded import patterns, worded


@pytest.mark.parametrize(
    ("text", "pattern", "wording"),
    [
        pytest.param("As soon as the bell rings, the door must open.", "event", "When the bell rings, the door shall open.", id="as-soon-as"),
        pytest.param("The door must open as soon as the bell rings.", "event", "When the bell rings, the door shall open.", id="at-the-end"),
        pytest.param("As long as the belt moves, the lamp must glow.", "state", "While the belt moves, the lamp shall glow.", id="as-long-as"),
        pytest.param("In case the pump fails, the lamp must glow.", "unwanted", "If the pump fails, then the lamp shall glow.", id="in-case"),
        pytest.param("Should the pump fail, the lamp must glow.", "unwanted", "If the pump should fail, then the lamp shall glow.", id="should-it"),
        pytest.param("Where a crane is fitted, the hook must be locked.", "optional", "Where a crane is fitted, the hook shall be locked.", id="where"),
        pytest.param("Upon arrival, the tag must report.", "event", "Upon arrival, the tag shall report.", id="upon"),
        pytest.param("On a restart of the hub the lamp must glow.", "event", "Upon a restart of the hub, the lamp shall glow.", id="on-an-event"),
        pytest.param("On Sundays the lamp must glow.", "ubiquitous", "The lamp shall, on Sundays, glow.", id="but-not-on-a-day"),
        pytest.param("After the ship was moored, the ramp must drop.", "event", "When the ship was moored, the ramp shall drop.", id="after-a-clause"),
        pytest.param("When it rains the roof must close.", "event", "When it rains, the roof shall close.", id="without-a-comma"),
        pytest.param(
            "If the hatch, the ramp or the gate is open, the horn must sound.", "unwanted",
            "If the hatch, the ramp or the gate is open, then the horn shall sound.", id="a-row-before-the-comma",
        ),
        pytest.param("Unless agreed in 3.2, plugs must be keyed.", "ubiquitous", "The plugs shall be keyed, unless agreed in 3.2.", id="unless"),
        pytest.param(
            "If, and only if, both doors are shut, the press must start.", "unwanted",
            "If and only if both doors are shut, then the press shall start.", id="if-and-only-if",
        ),
        pytest.param("Once a day the log must be sent.", "ubiquitous", "The log shall, once a day, be sent.", id="how-often-is-none"),
    ],
)  # fmt: skip
def test_puts_the_condition_first(text: str, pattern: str, wording: str) -> None:
    assert (patterns(text), worded(text)) == ([pattern], [wording])


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("The hull must be checked, unless otherwise agreed.", "The hull shall be checked, unless otherwise agreed.", id="unless"),
        pytest.param("Booking shall only be possible when the till is open.", "The booking shall only be possible when the till is open.", id="a-limit"),
        pytest.param(
            "The tag shall ensure that a crate can be moved when it is sealed.",
            "The tag shall ensure that a crate can be moved when it is sealed.", id="of-a-clause-within",
        ),
        pytest.param("The guard must check if the seal is broken.", "The guard shall check if the seal is broken.", id="what-is-asked"),
        pytest.param("The horn must not sound more than once every 9 s.", "The horn shall not sound more than once every 9 s.", id="how-often"),
        pytest.param("The map must also work when offline.", "The map shall work when offline.", id="a-state-without-a-subject"),
        pytest.param("The lamp must blink while charging.", "The lamp shall blink while charging.", id="an-act-without-a-subject"),
        pytest.param(
            "The cart must stop when a wall is near and turn.", "The cart shall stop when a wall is near and turn.", id="a-second-verb"
        ),
    ],
)  # fmt: skip
def test_leaves_a_condition_where_moving_it_would_change_the_duty(text: str, wording: str) -> None:
    assert worded(text) == [wording]


def test_keeps_a_measure_that_follows_the_condition() -> None:
    assert worded("The gate must open when a car comes, in 9 of 10 cases.") == [
        "When a car comes, the gate shall open, in 9 of 10 cases."
    ]


def test_keeps_what_a_duty_is_for() -> None:
    assert worded("The tag must beep so that nobody trips.") == ["The tag shall beep so that nobody trips."]


def test_leaves_what_a_wish_is_for_to_the_goal_unless_it_names_something() -> None:
    assert worded("We want a tag that warns so that nobody trips.") == ["The tag shall warn."]
    assert worded("We want a tag that warns so that it meets EN 54.") == [
        "The tag shall warn so that it meets EN 54."
    ]
