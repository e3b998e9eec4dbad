"""Which side of a figure is good."""

import pytest

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
