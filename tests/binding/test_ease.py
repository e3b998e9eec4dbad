"""What a model answered takes the type asked for where nothing is lost by it, and stays as it is elsewhere."""

from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field, RootModel

from translator.binding.ease import eased


class Part(BaseModel):
    name: str = Field(default="", alias="called")
    share: float | None = None


class Parts(RootModel[list[Part]]):
    pass


class Mode(Enum):
    FAST = "fast-lane"
    SLOW = "slow"


Duty = Literal["must", "nice to have"]


@pytest.mark.parametrize(
    ("value", "wanted", "found"),
    [
        ({"share": 1}, list[Part], [{"share": 1}]),
        ({"share": "0.5"}, tuple[Part, ...], [{"share": 0.5}]),
        ("one", list[str], ["one"]),
        ("Must", tuple[Duty, ...], ["must"]),
        ({"a": 1}, list[dict[str, int]], [{"a": 1}]),
        ({"a": 1}, list[Annotated[Part, "x"]], [{"a": 1}]),
        (None, list[str], []),
        ("", list[str], []),
        ("Null", tuple[Part, ...], []),
        ("null", str | None, None),
        (" ", float | None, None),
        ("", Duty | None, None),
        ("Nice-To_Have", Duty, "nice to have"),
        (" MUST", Duty | None, "must"),
        ("Fast Lane", Mode, "fast-lane"),
        ("2.50", float, 2.5),
        (" -7 ", int, -7),
        (3.0, int, 3),
        (500, str, "500"),
        (0.5, str, "0.5"),
        ("True", bool, True),
        ("false", bool, False),
        ({"called": 5}, Part, {"called": "5"}),
        ({"a": {"share": "1"}}, dict[str, Part], {"a": {"share": 1}}),
        ([{"share": "1"}], Parts, [{"share": 1}]),
        ({"share": "2"}, Annotated[Part, "x"], {"share": 2}),
    ],
)
def test_what_means_the_same_takes_the_type_asked_for(value: Any, wanted: Any, found: Any) -> None:
    assert eased(value, wanted) == found
    assert eased(found, wanted) == found


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("one, two", Part),  # a text is no object
        ("one", list[Part]),
        ({"a": 1}, list[str]),
        (5, list[int]),
        ("one", tuple[str, str]),  # a pair is no list
        ("one", list),
        ("null", str),  # nothing may be missing here
        (None, str),
        ("none", Literal["none", "all"] | None),
        ("null", Literal["null", "all"] | None),
        ("none", str | None),  # may well be meant
        ("null", str | int),
        ("musty", Duty),
        ("mu st", Literal["must", "MUST"]),  # like two of them
        (1, Duty),
        ("1,000", float),
        ("5 %", float),
        ("2s", int),
        ("1e3", float),
        ("2.5", int),
        (2.5, int),
        ("٣", int),
        ("1" * 17, int),
        ("yes", bool),
        (1, bool),
        (True, float),
        (True, str),
        ([1], str),
        ("x", Any),
    ],
)
def test_what_would_have_to_be_guessed_stays_as_it_is(value: Any, wanted: Any) -> None:
    found = eased(value, wanted)

    assert found == value
    assert type(found) is type(value)


def test_what_was_handed_in_is_not_changed() -> None:
    given_data = {"called": 5, "share": "null"}

    eased(given_data, Part)

    assert given_data == {"called": 5, "share": "null"}


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=4), lambda i: st.lists(i, max_size=3) | st.dictionaries(st.sampled_from(["called", "share", "x"]), i, max_size=3), max_leaves=8))  # fmt: skip
def test_easing_twice_is_easing_once(value: Any) -> None:
    for wanted in (Part, list[Part], Parts, dict[str, float], list[str], float | None, Duty | None, bool):
        once = eased(value, wanted)
        assert eased(once, wanted) == once
