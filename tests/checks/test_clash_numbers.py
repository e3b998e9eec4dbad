"""Numbers of one thing that differ, totals that their parts do not make, and budgets that are too small."""

import pytest

from tests.checks.test_clashes import clashes

LEAD = "Tenants need an assistant that answers questions. "


def kinds(text: str) -> set[str]:
    return {kind for kind, _, _ in clashes(LEAD + text)}


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("The laundry room closes 30 minutes before midnight. The sign tells that the laundry room closes 10 minutes before midnight.", True),
        ("The laundry room closes 30 minutes before midnight. The lift alarm rings 10 minutes before midnight.", False),
        ("The laundry room closes 30 minutes before midnight. On average the laundry room closes 10 minutes before midnight.", False),
    ],
)  # fmt: skip
def test_two_levels_of_one_thing(text: str, clash: bool) -> None:
    assert ("two_levels" in kinds(text)) is clash


@pytest.mark.parametrize(("last", "clash"), [("20", True), ("10", False)])
def test_parts_that_do_not_make_the_total(last: str, clash: bool) -> None:
    text = (
        f"There are 100 flats in total. House A has 50 flats, house B has 40 flats, house C has {last} flats."
    )

    assert ("total" in kinds(text)) is clash


@pytest.mark.parametrize(("budget", "clash"), [("4,000", True), ("9,000", False)])
def test_a_budget_for_so_many_at_a_price(budget: str, clash: bool) -> None:
    text = f"We need 20 tablets. The price is 400 euro per tablet. Our budget is {budget} euro."

    assert ("over_budget" in kinds(text)) is clash


@pytest.mark.parametrize(("last", "clash"), [(10, False), (30, True)])
def test_parts_set_apart_by_semicolons_are_one_list(last: int, clash: bool) -> None:
    text = (
        f"There are 100 flats in total. House A has 50 flats; house B has 40 flats; house C has {last} flats."
    )

    assert ("total" in kinds(text)) is clash
