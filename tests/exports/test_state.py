"""The state of the numbers, counted for people."""

from tests.drafting.drafted import asks_for_level, chosen, drafted, measured
from tests.drafting.test_decided import ASK, decided, decision
from translator.exports.markdown import state_words
from translator.exports.state import NumberState, number_state


def test_what_was_said_what_follows_and_what_is_to_choose_are_counted_apart() -> None:
    spec = drafted("Let staff book rooms in a simple app. The app must be available 99.5 % of the time.")

    assert number_state(spec) == NumberState(said=1, follow=1, to_choose=1)


def test_a_proposed_level_is_neither_said_nor_follows() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")

    assert spec.targets[0].bands
    assert number_state(spec) == NumberState(said=0, follow=0, to_choose=1)


def test_choosing_a_level_makes_it_said() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")

    assert number_state(chosen(spec, asks_for_level(spec))) == NumberState(said=1, follow=0, to_choose=0)


def test_a_number_that_was_replaced_counts_no_more() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")
    once = measured(spec, asks_for_level(spec), "2 s")

    assert number_state(measured(once, asks_for_level(once), "3 s")).said == 1


def test_a_text_without_numbers_or_targets_counts_nothing() -> None:
    assert number_state(drafted("Thanks for lunch yesterday.")) == NumberState(said=0, follow=0, to_choose=0)


def test_a_number_that_was_decided_before_is_not_counted_as_said() -> None:
    assert number_state(decided(ASK, decision())) == NumberState(said=0, follow=0, to_choose=0, decided=1)
    assert "1 decided before" in state_words(decided(ASK, decision()))
    assert "decided" not in state_words(decided(ASK))
