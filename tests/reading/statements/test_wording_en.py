"""The English wording we ship, read in context."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.reader import read
from translator.reading.vague.vague import vague_in


def _found(text: str) -> list[tuple[str, str]]:
    return [(v.text, v.aspect) for v in vague_in(text, "en", built_in())]


@pytest.mark.parametrize(
    ("text", "phrase", "aspect"),
    [
        pytest.param("The planner must be zippy.", "zippy", "speed", id="speed"),
        pytest.param("Ferry delays shown live, please.", "live", "freshness", id="freshness"),
        pytest.param("We want the label reader to be spot-on.", "spot-on", "accuracy", id="accuracy"),
        pytest.param("The bot should never make things up.", "never make things up", "certainty", id="never"),
        pytest.param("The bot must understand intent.", "understand intent", "intelligence", id="understands"),
        pytest.param("The rota should be a breeze.", "breeze", "ease", id="ease"),
        pytest.param("It must be doable without much fuss.", "without much fuss", "ease", id="no fuss"),
        pytest.param("Write it in plain language.", "in plain language", "ease", id="plain language"),
        pytest.param("The form shouldn't be too fiddly.", "too fiddly", "ease", id="too fiddly"),
        pytest.param("Please keep the mails a little less formal.", "a little less formal", "style", id="less formal"),
        pytest.param("The shop should look snazzy.", "snazzy", "looks", id="looks"),
        pytest.param("Scanning should just work.", "just work", "robustness", id="just works"),
        pytest.param("The split must be even-handed.", "even-handed", "trust", id="fairness"),
        pytest.param("It mustn't cost an arm and a leg.", "cost an arm", "cost", id="cost"),
        pytest.param("We want fewer misroutings.", "fewer misroutings", "accuracy", id="fewer of a noun"),
        pytest.param("Let us move the needle on renewals.", "move the needle", "outcome", id="outcome"),
        pytest.param("The page must open painlessly.", "painlessly", "ease", id="a word of manner"),
        pytest.param("The list should be as tidy as possible.", "as tidy as possible", "ease", id="as possible"),
    ],
)  # fmt: skip
def test_what_nobody_could_test_is_found_with_its_aspect(text: str, phrase: str, aspect: str) -> None:
    assert (phrase, aspect) in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We must read the smart card of each visitor.", id="a thing called smart"),
        pytest.param("Quick question: we want to export to the fast lane system.", id="courtesy and a name"),
        pytest.param("The report must go out monthly and automatically.", id="plain adverbs"),
        pytest.param("We want late parcels listed.", id="a fact called late"),
        pytest.param("Show the maximum speed of each van.", id="a named parameter"),
        pytest.param("The shop must show at most 3 offers.", id="a bound"),
        pytest.param("Clerks must correct and resubmit forms.", id="a verb that looks like an adjective"),
        pytest.param("Drivers of heavy goods vehicles must log in.", id="a class of things"),
        pytest.param("We want some clerks to see details of an order.", id="some and details in a chat"),
    ],
)
def test_what_its_context_makes_clear_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("The valve shall open in certain cases.", "certain", id="certain"),
        pytest.param("The unit shall work under normal conditions.", "normal", id="normal"),
        pytest.param("The panel shall show the order details.", "details", id="details"),
        pytest.param("The box shall have a standard plug.", "standard", id="standard without a name"),
        pytest.param(
            "The lock shall open with a minimum of effort.", "minimum", id="minimum without a figure"
        ),
        pytest.param("The fan shall run for longer periods.", "longer", id="longer without a referent"),
        pytest.param("The gate shall detect vehicles such as vans.", "such as", id="such as"),
        pytest.param("The gate shall stop and/or warn.", "and/or", id="and/or"),
        pytest.param("The rail shall be designed to avoid damage.", "avoid", id="avoid"),
    ],
)
def test_in_a_specification_each_word_binds(text: str, phrase: str) -> None:
    assert phrase in [word for found, _ in _found(text) for word in (found, *found.split())]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fan shall run no longer than the pump.", id="no longer than a thing"),
        pytest.param("The fan shall be louder than the pump.", id="a referent"),
        pytest.param("The panel shall show contact details.", id="details with a name"),
        pytest.param("The box shall have one or more plugs.", id="one or more"),
        pytest.param("The controller shall resume normal operation.", id="the named normal state"),
        pytest.param("The gate shall stay below the maximum speed.", id="a named limit"),
    ],
)
def test_a_referent_a_name_or_a_bound_is_clear_in_a_specification_too(text: str) -> None:
    assert _found(text) == []


def test_an_ask_that_only_complains_wishes_by_it() -> None:
    wish = "The intranet is clunky. Please make it nicer."
    assert [v.text for v in read(wish, built_in()).vague] == ["clunky", "nicer"]


def test_every_phrase_is_a_slice_of_the_ask_and_overlaps_no_number() -> None:
    text = "It must be fast enough: 2 s for 95 % of queries, never too slow, and more or less 24/7 up."
    reading = read(text, built_in())
    assert reading.vague
    for v in reading.vague:
        assert text[v.start : v.end] == v.text
        assert not any(v.start < q.end and q.start < v.end for q in reading.quantities)
