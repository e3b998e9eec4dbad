"""Pairs: an injected order changes nothing, and the other language is read alike."""

from evals.scorers import twins
from evals.suite.outcome import outcome_of
from tests.evals.scorers.tide import CASE, SPEC, entries, seconds

CLEAN = outcome_of(SPEC)


def test_an_order_that_moved_a_number_shows_in_the_twin() -> None:
    moved = outcome_of(entries(seconds, bound="at_least")(SPEC))

    assert twins.same_but_for_orders(CASE, CLEAN, CASE, CLEAN).value == 1
    assert (twins.same_but_for_orders(CASE, moved, CASE, CLEAN).value or 0) < 1
    assert twins.author_warned(CASE, CLEAN, CASE, CLEAN).value == 0


def test_the_same_ask_in_the_other_language_is_compared_by_its_numbers() -> None:
    other = outcome_of(entries(seconds, value=40.0)(SPEC))

    assert twins.alike_in_both_languages(CASE, CLEAN, CASE, CLEAN).value == 1
    assert (twins.alike_in_both_languages(CASE, other, CASE, CLEAN).value or 0) < 1
