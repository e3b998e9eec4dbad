"""An entry holds what its kind holds."""

from typing import Any

import pytest

from tests.checks.spoiling import found, of_a_person, search, with_number
from translator.checks.entries import entries

ESTIMATE = {
    "kind": "estimate",
    "unit": "working_day",
    "value": None,
    "optimistic": 3.0,
    "likely": 5.0,
    "pessimistic": 9.0,
}


def entered(**changes: Any) -> list[str]:
    return found(entries, with_number(search(), of_a_person(**changes))[0])


def test_the_entries_of_a_draft_are_in_form() -> None:
    assert found(entries, search()) == entered() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"value_max": 4.0},
        {"bound": "between"},
        {"value_max": 1.0, "bound": "between"},
        {"value": None},
        {"date": "2027-01-01"},
        {"unit": "个人"},
    ],
)
def test_half_a_range_a_number_without_a_value_and_a_quantity_with_a_date_are_found(
    wrong: dict[str, Any],
) -> None:
    assert "/ledger/N6" in entered(**wrong)


def test_a_range_with_both_ends_is_one() -> None:
    assert entered(value_max=4.0, bound="between") == []


@pytest.mark.parametrize("day", ["2027-02-30", "soon", None])
def test_a_date_is_a_day_of_the_calendar(day: str | None) -> None:
    assert entered(kind="date", value=None, unit="", date=day) == ["/ledger/N6"]
    assert entered(kind="date", value=None, unit="", date="2027-02-28") == []


@pytest.mark.parametrize("wrong", [{"likely": None}, {"likely": 1.0}, {"unit": "d"}])
def test_an_estimate_has_three_points_in_order_in_working_days(wrong: dict[str, Any]) -> None:
    assert entered(**ESTIMATE) == []
    assert entered(**(ESTIMATE | wrong)) == ["/ledger/N6"]
