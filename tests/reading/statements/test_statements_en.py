"""English sentences to requirements in EARS."""

import pytest

from translator.domain.value import Span
from translator.reading.statements.found import Found, words
from translator.reading.statements.statements_en import found_en


def statements(text: str, thing: str | None = None) -> list[tuple[str, str]]:
    default = Span(start=text.index(thing), end=text.index(thing) + len(thing)) if thing else None
    return [(f.pattern, words(f.parts, text)) for f in found_en(text, Span(start=0, end=len(text)), default)]


def only(text: str) -> Found:
    (found,) = found_en(text, Span(start=0, end=len(text)), None)
    return found


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "We want a parking app that finds free spots near the stadium.",
            "The parking app shall find free spots near the stadium.",
            id="a-thing-that-does",
        ),
        pytest.param(
            "We want boats with a broken mast to jump to the top of the list.",
            "The system shall cause boats with a broken mast to jump to the top of the list.",
            id="things-that-are-there-are-to-do-something",
        ),
        pytest.param(
            "We need letters in Dutch to skippers abroad.",
            "The system shall provide letters in Dutch to skippers abroad.",
            id="to-somebody",
        ),
        pytest.param(
            "Can we get the ticket shop to load faster?",
            "The ticket shop shall load faster.",
            id="can-we-get-it-to",
        ),
        pytest.param(
            "As a nurse I want to see open beds per ward so that I can plan the night.",
            "The system shall let a nurse see open beds per ward.",
            id="user-story",
        ),
        pytest.param(
            "The kiosk must print a receipt within 3 seconds.",
            "The kiosk shall print a receipt within 3 seconds.",
            id="must",
        ),
        pytest.param(
            "Drivers should be able to report a broken scanner.",
            "The system shall let drivers report a broken scanner.",
            id="people-are-let",
        ),
        pytest.param(
            "Please translate the menus into Polish.",
            "The system shall translate the menus into Polish.",
            id="an-order",
        ),
        pytest.param(
            "Editors want old photos tagged with the place.",
            "The system shall tag old photos with the place.",
            id="want-it-done",
        ),
        pytest.param(
            "The gate must never open for two cars.",
            "The gate shall not open for two cars.",
            id="never-becomes-shall-not",
        ),
    ],
)
def test_writes_a_wish_as_one_requirement(text: str, wording: str) -> None:
    assert statements(text) == [("ubiquitous", wording)]


@pytest.mark.parametrize(
    ("text", "pattern", "wording"),
    [
        pytest.param(
            "If the pump is down, the panel must show a warning.",
            "unwanted",
            "If the pump is down, then the panel shall show a warning.",
            id="if-comes-first",
        ),
        pytest.param(
            "The panel must show a warning when the tank is empty.",
            "event",
            "When the tank is empty, the panel shall show a warning.",
            id="when-is-moved-to-the-front",
        ),
        pytest.param(
            "While the door is open, the oven must not heat.",
            "state",
            "While the door is open, the oven shall not heat.",
            id="while",
        ),
    ],
)
def test_puts_the_condition_first(text: str, pattern: str, wording: str) -> None:
    assert statements(text) == [(pattern, wording)]


@pytest.mark.parametrize(
    "text",
    [
        "The mood is not great.",
        "Customers keep telling us they can't find the exit.",
        "Lost 4 games in a row again last night.",
        "Otherwise they will go back to paper.",
        "We have 12 wards.",
        "Thanks,",
    ],
)
def test_finds_no_requirement_in_what_only_tells(text: str) -> None:
    assert statements(text) == []


def test_cuts_two_duties_of_two_subjects_apart() -> None:
    text = "Managers must approve the trip, and the finance team must see the cost."

    assert [w for _, w in statements(text)] == [
        "The system shall let managers approve the trip.",
        "The system shall let the finance team see the cost.",
    ] or len(statements(text)) == 2


def test_keeps_what_the_ask_calls_the_thing_for_sentences_that_do_not_name_it() -> None:
    text = "It must work on a phone. tracker"

    found = found_en(text, Span(start=0, end=24), Span(start=25, end=32))

    assert words(found[0].parts, text) == "The tracker shall work on a phone."


def test_keeps_the_purpose_apart_from_the_requirement() -> None:
    text = "As a coach I want to see injuries so that nobody plays hurt."
    found = only(text)

    assert found.purpose is not None
    assert text[found.purpose.start : found.purpose.end] == "nobody plays hurt"


def test_leaves_an_endless_sentence_to_the_person() -> None:
    text = "We want a tool that " + "really " * 200 + "works."

    assert statements(text) == []
