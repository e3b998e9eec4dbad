"""Instants are in UTC and in order."""

import pytest

from tests.checks.spoiling import found, number, renumbered, search
from tests.drafting.drafted import chosen, question_about
from translator.checks.instants import instants


def test_the_instants_of_a_draft_and_of_an_answer_are_in_order() -> None:
    assert found(instants, search()) == []
    assert found(instants, chosen(search(), question_about(search(), "outcome"))) == []


@pytest.mark.parametrize("at", ["yesterday", "2026-11-25 08:00:00", "2026-11-25T08:00:00+01:00", ""])
def test_another_writing_is_none(at: str) -> None:
    assert found(instants, search(updated_at=at)) == ["/updated_at"]


def test_nothing_is_changed_before_it_is_written() -> None:
    assert found(instants, search(updated_at="2020-01-01T00:00:00.000Z")) == ["/updated_at"]


@pytest.mark.parametrize(("day", "where"), [("soon", ["/ledger/N1/valid_until"]), ("2027-02-28", [])])
def test_a_number_is_valid_until_a_day(day: str, where: list[str]) -> None:
    spec = search()
    assert found(instants, renumbered(spec, number(spec, "3 s"), valid_until=day)) == where
