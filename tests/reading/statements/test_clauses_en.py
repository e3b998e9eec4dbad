"""Where an English sentence falls into several requirements, and where it does not."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param(
            "The fan must spin, and the lamp must glow.", ["The fan shall spin.", "The lamp shall glow."], id="two-subjects"
        ),
        pytest.param(
            "The fan must be quiet: at least 7 of 8 guests shall sleep.",
            ["The fan shall be quiet.", "The system shall ensure that at least 7 of 8 guests sleep."], id="after-a-colon",
        ),
        pytest.param("Cameras above the belt, count the crates.", ["The system shall count the crates."], id="an-order"),
    ],
)  # fmt: skip
def test_cuts_where_another_subject_has_a_verb_of_its_own(text: str, wordings: list[str]) -> None:
    assert worded(text) == wordings


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("The fan shall cool the hall and shall log it.", "The fan shall cool the hall and shall log it.", id="one-subject"),
        pytest.param(
            "The fan, the lamp and the horn must pass the test.", "The fan, the lamp and the horn shall pass the test.", id="a-row-of-subjects"
        ),
        pytest.param(
            "The tag shall ensure that the name, the place and the age can only be read.",
            "The tag shall ensure that the name, the place and the age can only be read.", id="a-row-in-a-clause",
        ),
        pytest.param(
            "If the belt jams, the fan must stop, and the horn must sound.",
            "If the belt jams, then the fan shall stop, and the horn must sound.", id="under-one-condition",
        ),
        pytest.param(
            "The map must show the pier and a buoy with the light marked in red.",
            "The map shall show the pier and a buoy with the light marked in red.", id="two-things-shown",
        ),
        pytest.param("It must read DOC, XLS and PDF and must keep them.", "The system shall read DOC, XLS and PDF and must keep them.", id="a-row-of-objects"),
    ],
)  # fmt: skip
def test_keeps_together_what_is_one_duty(text: str, wording: str) -> None:
    assert worded(text) == [wording]


def test_leaves_aside_what_somebody_adds_about_today() -> None:
    assert worded("We want the plates sorted by a camera, right now people type them.") == [
        "The system shall sort the plates by a camera."
    ]


def test_leaves_aside_polite_words() -> None:
    assert worded("make the font larger pls") == ["The system shall make the font larger."]
