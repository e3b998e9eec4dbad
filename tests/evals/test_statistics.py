"""Figures and their intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.statistics import binary_f1, bootstrap, f1, macro_f1, mean, weighted_f1


def test_precision_recall_and_f1_follow_from_the_counts() -> None:
    assert f1(hits=6, false=2, missed=6) == pytest.approx((0.75, 0.5, 0.6))


def test_nothing_to_find_and_nothing_found_is_no_division_by_nothing() -> None:
    assert f1(0, 0, 0) == (0.0, 0.0, 0.0)
    assert mean([]) == weighted_f1([]) == 0.0


def test_a_class_that_is_never_right_pulls_the_macro_figure_down_more_than_the_weighted_one() -> None:
    pairs = [("common", "common")] * 9 + [("rare", "common")]

    assert macro_f1(pairs) < weighted_f1(pairs)


def test_yes_or_no_counts_the_yes() -> None:
    assert binary_f1([(True, True), (True, False), (False, True), (False, False)]) == pytest.approx(0.5)


@given(st.lists(st.booleans(), min_size=2, max_size=60))
def test_an_interval_holds_the_figure_it_is_about(answers: list[bool]) -> None:
    values = [float(a) for a in answers]
    interval = bootstrap(values, mean)

    assert interval.low <= mean(values) + 1e-9
    assert mean(values) - 1e-9 <= interval.high


def test_answers_of_one_document_are_drawn_together_and_widen_the_interval() -> None:
    values = [1.0] * 20 + [0.0] * 20
    apart = bootstrap(values, mean)
    together = bootstrap(values, mean, ["a"] * 20 + ["b"] * 20)

    assert together.high - together.low > apart.high - apart.low


def test_the_same_answers_give_the_same_interval() -> None:
    assert bootstrap([0.0, 1.0, 1.0], mean) == bootstrap([0.0, 1.0, 1.0], mean)
