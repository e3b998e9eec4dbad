"""A level is of what its target measures."""

from typing import Any

import pytest

from tests.checks.spoiling import first_changed, found, help_desk, search
from translator.checks.fitting import fitting


def test_the_levels_of_a_draft_fit() -> None:
    assert found(fitting, search()) == found(fitting, help_desk()) == []


@pytest.mark.parametrize("name", ["stretch", "limit", "baseline"])
def test_a_number_in_another_unit_and_a_date_are_no_level_and_minutes_meet_seconds(name: str) -> None:
    for wrong in ("N3", "N4"):
        assert found(fitting, first_changed(search(), "targets", **{name: wrong})) == [f"/targets/T1/{name}"]
    assert found(fitting, first_changed(search(), "targets", **{name: "N2"})) == []


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"bound": "at_least"}, ["/targets/T1/goal"]),
        ({"bound": "about"}, []),
        ({"status": "open"}, ["/targets/T1/status"]),
    ],
)
def test_a_goal_is_on_its_targets_side_and_said_to_be_set(changes: dict[str, Any], where: list[str]) -> None:
    assert found(fitting, first_changed(search(), "targets", **changes)) == where
