"""English needs that no modal tells."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("Two spare keys are required, one per gate.", "The system shall provide two spare keys, one per gate.", id="are-required"),
        pytest.param("It is required that the mast be foldable.", "The system shall ensure that the mast is foldable.", id="that-it-be"),
        pytest.param("There is a need for a lift.", "The system shall provide a lift.", id="a-need-for"),
        pytest.param("There is a requirement to weigh each crate.", "The system shall weigh each crate.", id="a-requirement-to"),
        pytest.param("The use of lead is prohibited.", "The use of lead shall be prohibited.", id="a-ban"),
        pytest.param("Shared keys are not allowed.", "The shared keys shall not be allowed.", id="not-allowed"),
        pytest.param("Skippers can book up to 3 berths.", "The system shall let skippers book up to 3 berths.", id="can"),
        pytest.param(
            "The doors that must stay shut are listed in annex 4.",
            "The system shall ensure that the doors that must stay shut are listed in annex 4.", id="a-duty-inside",
        ),
    ],
)  # fmt: skip
def test_words_a_need(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize("text", ["There is no need for a lift.", "The lift is blue.", "Berths can sink."])
def test_finds_none_in_what_only_tells(text: str) -> None:
    assert worded(text) == []


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "The clinic needs a booking tool.", "The system shall provide a booking tool.", id="who-needs-it"
        ),
        pytest.param(
            "The booking tool needs a help page.",
            "The booking tool shall have a help page.",
            id="what-has-it",
        ),
    ],
)
def test_whoever_needs_a_tool_is_not_the_thing(text: str, wording: str) -> None:
    assert worded(text) == [wording]
