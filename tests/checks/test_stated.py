"""A stated number says what the ask says at its place."""

from typing import Any

import pytest

from tests.checks.spoiling import found, number, renumbered, search
from translator.checks.examined import Examined
from translator.checks.stated import stated


def test_what_the_ask_says_is_entered_as_it_says() -> None:
    assert found(stated, search()) == []


@pytest.mark.parametrize(
    "other",
    [{"value": 5.0}, {"unit": "min"}, {"bound": "at_least"}, {"role": "load"}, {"condition": "at peak"}],
)
def test_another_value_unit_bound_role_or_condition_is_found(other: dict[str, Any]) -> None:
    spec = search()
    entry = number(spec, "3 s")

    assert found(stated, renumbered(spec, entry, **other)) == [f"/ledger/{entry.id}"]


def test_a_number_filed_under_a_measure_says_the_same() -> None:
    spec = search()
    assert found(stated, renumbered(spec, number(spec, "3 s"), measure="response-time")) == []


@pytest.mark.parametrize("other", [{"date": "2027-03-02"}, {"role": "other"}])
def test_another_day_or_one_that_nothing_is_due_by_is_found(other: dict[str, Any]) -> None:
    spec = search()
    entry = number(spec, "1 March")

    assert found(stated, renumbered(spec, entry, **other)) == [f"/ledger/{entry.id}"]


def test_a_number_moved_to_words_that_say_none_is_found() -> None:
    spec = search()
    entry = number(spec, "3 s")
    moved = entry.source.model_copy(update={"start": 0, "end": 9, "quote": spec.ask.text[:9]})

    assert found(stated, renumbered(spec, entry, source=moved)) == [f"/ledger/{entry.id}"]


def test_the_draft_of_another_version_is_not_read_again() -> None:
    spec = search(engine=search().engine.model_copy(update={"version": "0.0.1"}))
    entry = number(spec, "3 s")

    assert found(stated, renumbered(spec, entry, value=5.0)) == []


def test_a_reading_at_hand_is_taken_instead_of_reading_again() -> None:
    spec = search()
    reading = Examined(spec).reading
    assert reading is not None
    empty = reading.model_copy(update={"quantities": ()})

    assert len(stated(Examined(spec, empty))) == 3
