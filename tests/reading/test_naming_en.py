"""English names: noun phrases for what is built, people for who uses it, and nothing where nothing fits."""

import pytest

from tests.drafting.drafted import drafted, studied
from tests.reading.worded import worded
from translator.domain.value import Span
from translator.reading.naming_en import is_artefact, is_name_en, is_wanted, people_en


def named(text: str, name: str) -> str | None:
    """The ask's own words for the thing or its users."""
    span: Span | None = getattr(studied(text).terms, name)
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("phrase", "people"),
    [
        pytest.param("front desk picks a slot", "front desk", id="a-clause"),
        pytest.param("basement, pupils", "pupils", id="after-a-comma"),
        pytest.param("for the ship", None, id="no-people"),
        pytest.param("we type them in", None, id="a-pronoun"),
        pytest.param("want a planner that tells uses", None, id="a-wish"),
        pytest.param("warn the duty manager", "duty manager", id="an-order"),
        pytest.param("The portal should work", None, id="a-duty"),
    ],
)
def test_people_are_taken_out_of_what_stands_around_them(phrase: str, people: str | None) -> None:
    found = people_en(phrase, Span(start=0, end=len(phrase)))

    assert (phrase[found.start : found.end] if found else None) == people


@pytest.mark.parametrize(
    ("text", "users"),
    [
        pytest.param("We'd like an app that shows packers the next box; easy to use for seasonal staff.", "packers", id="whom-it-serves"),
        pytest.param("We want to let our clients track a parcel.", "clients", id="whom-it-lets"),
        pytest.param("The portal should work when the line drops.", None, id="nobody"),
        pytest.param("Our bakers spend hours on the dough. We want a timer that rings at four.", None, id="who-only-works-today"),
        pytest.param("We sell to 1,400 fishermen. We want a timer that rings at four.", None, id="whom-it-is-sold-to"),
        pytest.param("We want a bot that answers our skippers' questions.", "skippers", id="whose-questions"),
        pytest.param("The brokers' prices are wrong. We want a timer that rings at four.", None, id="whose-it-is"),
        pytest.param("We want a timer that rings at four. If it fails, the foreman must be told.", None, id="who-is-told-otherwise"),
        pytest.param("Digest for the board members. We want a timer that rings at four.", None, id="whom-the-message-is-for"),
    ],
)  # fmt: skip
def test_those_whom_it_serves_are_its_users(text: str, users: str | None) -> None:
    assert named(text, "users") == users


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        pytest.param("Requirements for the new portal:\n- Search must return results within 2 seconds\n- SSO", "portal", id="what-a-list-is-for"),
        pytest.param("We need a dashboard w/ sales per region.", "dashboard", id="with"),
        pytest.param("Set up a chatbot that answers questions.", "chatbot", id="set-up"),
        pytest.param("Course suggestions\n- show 3 courses\n- the works council must agree", "Course suggestions", id="a-heading-that-says-what-it-does"),
        pytest.param("Course chaos\n- show 3 courses\n- the works council must agree", None, id="a-heading-that-only-complains"),
        pytest.param("Subject: trouble at the tram depot\n\nPlease warn drivers of a closed track.", None, id="a-subject-line"),
        pytest.param("We'd like to have a look at the rota.", None, id="an-idiom"),
        pytest.param("We need a lost & found list for the pool.", "lost & found list", id="joined-names"),
        pytest.param("We need soap, towels and mops in Oracle.", None, id="no-article"),
        pytest.param("We don't want another portal, we want the old one to be honest.", None, id="not-wanted"),
        pytest.param("She wants a screen in the hall which shows the queue.", "screen in the hall", id="told-of-somebody"),
        pytest.param("Please connect our fridges. The temperature must stay between 2 and 8 C.", None, id="not-a-figure"),
    ],
)  # fmt: skip
def test_the_thing_is_what_is_wanted_rather_than_any_subject(text: str, thing: str | None) -> None:
    assert named(text, "thing") == thing


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        pytest.param("Can we get rid of the fax?", ["The system shall work without the fax."], id="get-rid-of"),
        pytest.param("Can we get a fax?", ["The system shall provide a fax."], id="get"),
        pytest.param("Please take care.", [], id="to-the-reader"),
        pytest.param("Maria, pupils need a form to report a fault.", ["The form shall let pupils report a fault."], id="spoken-to"),
        pytest.param("We need a way to plan tours.", ["The system shall let users plan tours."], id="a-way"),
        pytest.param("They should see the map.", ["The system shall let users see the map."], id="they-see"),
        pytest.param("They should load fast.", ["The system shall load fast."], id="they-load"),
    ],
)  # fmt: skip
def test_what_is_said_around_a_wish_becomes_no_subject(text: str, duties: list[str]) -> None:
    assert worded(text) == duties


def test_names_of_things_are_told_from_people_and_results() -> None:
    def whole(phrase: str) -> Span:
        return Span(start=0, end=len(phrase))

    assert is_name_en("booking page", whole("booking page"))
    assert not any(is_name_en(p, whole(p)) for p in ("works council", "target", "waiters", "of them"))
    assert is_artefact("form for guests")
    assert not is_artefact("barrier")
    assert is_wanted("we need a map", Span(start=10, end=13))
    assert not is_wanted("we read the map", Span(start=12, end=15))


def test_the_page_names_no_clause() -> None:
    assert drafted("The portal should work when the line drops.").title == "Portal"
