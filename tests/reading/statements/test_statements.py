"""The requirements of a whole text: explanations, labels and what is said in pieces."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param(
            "The hub shall add up the fares. A fare can be a day or a week, e.g. 7 days count as a week.",
            ["The hub shall add up the fares (a fare can be a day or a week, e.g. 7 days count as a week)."], id="a-note",
        ),
        pytest.param(
            "The number of berths doubles every 4 years. The hub shall keep up.",
            ["The hub shall keep up (the number of berths doubles every 4 years)."], id="a-note-before",
        ),
        pytest.param(
            "The clerk shall sign the form. Then, the form changes from OPEN_NOW to SIGNED_OFF.",
            ["The clerk shall sign the form.", "The system shall then ensure that the form changes from OPEN_NOW to SIGNED_OFF."],
            id="what-follows",
        ),
        pytest.param(
            "The test shall be short. 9 of 10 trainees are able to finish.",
            ["The test shall be short (9 of 10 trainees are able to finish)."], id="a-figure",
        ),
        pytest.param(
            "The lock must hold on workdays; at most one failure a year.",
            ["The lock shall hold on workdays; at most one failure a year."], id="a-piece-after-a-semicolon",
        ),
        pytest.param(
            "The hub shall speak the skipper's language, there are crews from 30 ports.",
            ["The hub shall speak the skipper's language, there are crews from 30 ports."], id="a-piece-after-a-comma",
        ),
        pytest.param(
            "Boats under 9 m: a light must be shown.", ["A light shall be shown (boats under 9 m)."], id="a-scope",
        ),
    ],
)  # fmt: skip
def test_no_number_of_a_specification_is_lost(text: str, wordings: list[str]) -> None:
    assert worded(text) == wordings


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param(
            "We have 30 ports. It must be quiet.", ["The system shall be quiet."], id="somebody-speaks"
        ),
        pytest.param("It must be quiet. Today 30 crews call.", ["The system shall be quiet."], id="today"),
        pytest.param(
            "It must be quiet.\n30 crews call it a day.", ["The system shall be quiet."], id="another-line"
        ),
    ],
)
def test_but_facts_of_an_ask_stay_out_of_its_duties(text: str, wordings: list[str]) -> None:
    assert worded(text) == wordings


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("4.2.1 The tag shall beep.", "The tag shall beep (4.2.1).", id="a-clause-number"),
        pytest.param("[TR-7] The tag shall beep.", "The tag shall beep [TR-7].", id="in-brackets"),
        pytest.param("FR-3: The tag shall beep.", "The tag shall beep (FR-3).", id="an-id"),
        pytest.param("REQ: The tag shall beep.", "The tag shall beep.", id="but-no-mere-word"),
        pytest.param(
            "AB-7 must be parsed.", "The AB-7 shall be parsed.", id="nor-a-name-that-is-the-subject"
        ),
        pytest.param("Note 09:15: the tag shall beep.", "The tag shall beep.", id="nor-a-time-of-day"),
    ],
)
def test_keeps_the_name_of_a_requirement(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("Alarms shall be logged.", "The alarms shall be logged.", id="a-noun"),
        pytest.param(
            "Harbour Control shall be told.", "The Harbour Control shall be told.", id="a-name-of-two-words"
        ),
        pytest.param("Zorvik shall log alarms.", "The Zorvik shall log alarms.", id="a-name-alone"),
        pytest.param("Access shall be logged.", "The access shall be logged.", id="a-word-alone"),
    ],
)
def test_writes_names_large_and_nouns_small(text: str, wording: str) -> None:
    assert worded(text) == [wording]
