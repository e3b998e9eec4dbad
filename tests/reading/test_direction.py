"""Which side of a figure is good."""

import pytest

from tests.reading.amounts import found
from translator.domain.reading import Bound, Direction, Quantity, QuantityRole, VaguePhrase
from translator.reading.direction import direction_of


def _figure(
    text: str, words: str, unit: str, bound: Bound = "exactly", role: QuantityRole = "target"
) -> Quantity:
    start = text.index(words)
    return Quantity(
        text=words, start=start, end=start + len(words), value=1.0, unit=unit, bound=bound, role=role
    )


def _vague(aspect: str) -> VaguePhrase:
    return VaguePhrase(text="x", start=0, end=1, kind="vague_adjective", aspect=aspect, advice="x")


@pytest.mark.parametrize(
    ("text", "words", "unit", "bound", "expected"),
    [
        ("The page shall load within 2 s.", "within 2 s", "s", "at_most", "upper_bound"),
        ("It shall answer in 2 s.", "2 s", "s", "exactly", "upper_bound"),
        ("Uptime shall be at least 99 %.", "at least 99 %", "%", "at_least", "lower_bound"),
        ("It shall support 80 concurrent users.", "80 concurrent users", "user", "exactly", "lower_bound"),
        ("It may take up to 80 users at once.", "up to 80 users", "user", "at_most", "lower_bound"),
        ("The price list shall refresh every 60 seconds.", "60 seconds", "s", "exactly", "exact_target"),
        ("Errors shall drop by 50 %.", "50 %", "%", "exactly", "upper_bound"),
        ("It shall not fail more than 2 %.", "more than 2 %", "%", "at_least", "upper_bound"),
        ("The list shall show 5 rows.", "5 rows", "row", "exactly", "exact_target"),
    ],
)
def test_a_figure_says_which_side_is_good(
    text: str, words: str, unit: str, bound: Bound, expected: Direction
) -> None:
    assert direction_of(text, [_figure(text, words, unit, bound)], ()) == expected


def test_the_share_to_reach_speaks_before_the_time_it_is_reached_in() -> None:
    text = "90 % of clerks shall finish a claim within 5 minutes."
    figures = [
        _figure(text, "90 %", "%", "at_least", "share"),
        _figure(text, "within 5 minutes", "min", "at_most"),
    ]
    assert direction_of(text, figures, ()) == "lower_bound"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The page shall open within 2 s for 95 % of visits.", "lower_bound"),
        ("It must be no more than 6 s 90 % of the time.", "lower_bound"),
        ("The remaining 5 % shall be mended within a week.", "upper_bound"),
        ("Out of 1000 accesses the system is available 999 times.", "lower_bound"),
        ("It shall reach 98 % uptime. It shall not fail more than 2 % of the time.", "upper_bound"),
        ("It shall poll every second. It shall poll at a maximum of every 1 second.", "upper_bound"),
        ("Prices should take a day to update.", "upper_bound"),
        ("No check will end for 97 % of the leads.", "upper_bound"),
        ("Calls longer than 25 seconds are logged.", "upper_bound"),
        ("It will offer a 24 hour line for help.", "lower_bound"),
        ("It shall be reachable 24/7.", "lower_bound"),
        ("It shall be open 24 hours a day.", "unquantified_greater_better"),
        ("It shall be available between 9am and 5pm.", "lower_bound"),
        ("It shall be checked once a day.", "exact_target"),
        ("The average number of calls per day shall be 300.", "exact_target"),
        ("It shall hold 1000 files. This number will grow to 2 000 by May.", "lower_bound"),
    ],
)
def test_the_figure_that_carries_the_statement_speaks(text: str, expected: Direction) -> None:
    assert direction_of(text, found(text), ()) == expected


def test_a_budget_says_nothing_about_quality() -> None:
    text = "The budget is EUR 9,000."
    assert direction_of(text, [_figure(text, "EUR 9,000", "EUR", "exactly", "budget")], ()) is None


def test_words_alone_say_that_less_or_more_is_better() -> None:
    assert direction_of("It must be fast.", (), [_vague("speed")]) == "unquantified_smaller_better"
    assert direction_of("It must be accurate.", (), [_vague("accuracy")]) == "unquantified_greater_better"


def test_a_word_that_shrinks_wants_less_whatever_it_is_about() -> None:
    phrase = _vague("accuracy").model_copy(update={"text": "fewer errors"})
    assert direction_of("We want fewer errors.", (), [phrase]) == "unquantified_smaller_better"


def test_an_ask_without_any_quality_has_no_direction() -> None:
    assert direction_of("Add a print button.", (), ()) is None
