"""No goal on the wrong side of its own level of today."""

import pytest

from tests.checks.spoiling import first_changed, help_desk, with_number
from tests.drafting.drafted import drafted, target_of
from translator.checks.examined import Examined
from translator.checks.levels import levels, turned
from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Bound, Quantity
from translator.domain.spec import Spec

SEARCH = "Tellers need a search over accounts. A search takes 9 s today and should take at most 2 s."


def level(value: float, unit: str = "%", value_max: float | None = None) -> Quantity:
    return Quantity(
        text="?", start=0, end=1, value=value, value_max=value_max, unit=unit, bound="exactly", role="target"
    )


def swapped() -> Spec:
    """The page of the search with its two levels in each other's place."""
    spec = drafted(SEARCH)
    target = target_of(spec, "response-time")
    other = target.model_copy(update={"goal": target.baseline, "baseline": target.goal})
    return spec.model_copy(update={"targets": (other,)})


def test_a_goal_that_is_better_than_today_is_left_in_peace() -> None:
    assert levels(Examined(drafted(SEARCH))) == ()


def test_a_goal_that_is_worse_than_today_is_shown_where_it_stands() -> None:
    [finding] = levels(Examined(swapped()))

    assert (finding.severity, finding.where) == ("warning", f"/targets/{swapped().targets[0].id}/goal")
    assert "more than it is today" in finding.message


def test_a_target_without_a_level_of_today_has_nothing_to_be_worse_than() -> None:
    spec = swapped()
    alone = spec.targets[0].model_copy(update={"baseline": None})

    assert levels(Examined(spec.model_copy(update={"targets": (alone,)}))) == ()


@pytest.mark.parametrize(
    ("side", "goal", "today", "worse"),
    [
        ("at_least", level(90), level(70), False),
        ("at_least", level(70), level(90), True),
        ("at_most", level(5), level(12), False),
        ("at_most", level(12), level(5), True),
        ("at_most", level(5), level(5), False),
        ("at_most", level(2, "s"), level(900, "ms"), True),
        ("at_most", level(2, "s"), level(1, "min"), False),
        ("at_least", level(80, value_max=95), level(90), False),
        ("at_most", level(8), level(5, value_max=9), False),
        ("exactly", level(12), level(5), False),
        ("at_most", level(12), level(5, "s"), False),
    ],
)
def test_which_side_is_worse_follows_the_measure(
    side: Bound, goal: Quantity, today: Quantity, *, worse: bool
) -> None:
    assert turned(side, goal, today) is worse


def test_the_warning_speaks_the_language_of_the_ask() -> None:
    spec = help_desk()
    source = Origin(kind="person", ref="edit_1", by="Ada")
    spec, today = with_number(spec, Entry(id="N0", value=95, unit="%", status="entered", source=source))
    [finding] = levels(Examined(first_changed(spec, "targets", baseline=today)))

    assert finding.message.startswith("目标比现状还低")
