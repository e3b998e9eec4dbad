"""Which side a number sets by its sentence, where its own words leave it open."""

import pytest

from tests.reading.amounts import found, sides


def last_bound(text: str) -> str:
    return found(text)[-1].bound


@pytest.mark.parametrize(
    "text",
    [
        "The answer should not be more than 10 s late.",
        "It must not take longer than 20 s.",
        "The list must not be older than 15 min.",
        "Nobody should have to wait more than 5 minutes.",
        "I don't want to see more than 3 clicks.",
        "It shall not be down for more than 10 minutes per month.",
        "No report shall take longer than 45 s.",
        "The product shall not fail more than 2 % of the time.",
    ],
)
def test_a_negation_turns_a_comparison_round(text: str) -> None:
    assert last_bound(text) == "at_most"


@pytest.mark.parametrize(
    "text",
    [
        "It does not work with more than 200 users.",
        "We can't open files over 10 MB.",
        "If nobody answers, more than 5 calls wait.",
        "It need not be longer than 5 pages.",
        "Not only more than 5 users asked.",
    ],
)
def test_a_negation_of_something_else_does_not(text: str) -> None:
    assert last_bound(text) == "at_least"


@pytest.mark.parametrize(
    "text",
    [
        "It must handle up to 200 users.",
        "Support comparison of up to 2,000 files.",
        "Archives that contain up to 2,000 files can be opened successfully.",
    ],
)
def test_up_to_is_the_least_a_thing_must_carry(text: str) -> None:
    assert last_bound(text) == "at_least"


@pytest.mark.parametrize(
    "text",
    [
        "Show up to 200 hits.",
        "Today each agent handles up to 20 chats.",
        "Exports of up to 5,000 rows.",
        "Uploads may be up to 20 MB.",
        "It is scored at up to 200 users.",
    ],
)
def test_up_to_is_else_the_most(text: str) -> None:
    assert last_bound(text) == "at_most"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Availability shall be 99 %.", "at_least"),
        ("The error rate shall be 1 %.", "exactly"),
        ("It must be easy because 40 % of them are old.", "exactly"),
        ("The remaining 5 % shall be corrected.", "exactly"),
        ("A claim must be settled in 5 minutes.", "at_most"),
        ("Claims are settled in 5 minutes.", "exactly"),
        ("The desk shall be open 24 hours a day.", "at_least"),
        ("It must be readable from a distance of 30 m.", "at_least"),
        ("It shall store 5,000 files.", "at_least"),
        ("It shall show 50 files.", "exactly"),
        ("The battery shall last 10 hours.", "at_least"),
        ("系统必须支持500个用户。", "at_least"),
        ("国标要求9%以下，漏损率13.8%。", "exactly"),
    ],
)
def test_a_duty_gives_a_bare_number_its_side(text: str, bound: str) -> None:
    assert last_bound(text) == bound


def test_a_negation_reaches_over_an_or() -> None:
    text = "Nobody works more than 5 days in a row or over 48 hours a week."
    assert [b for _, _, b in sides(text)] == ["at_most", "at_most"]
    assert last_bound("Nobody works more than 5 days, and over 48 people are ill.") == "at_least"


def test_a_share_that_tells_when_a_duty_is_met_is_the_least() -> None:
    assert last_bound("It shall be liked. 80 % of the users report that they use it.") == "at_least"
    assert last_bound("80 % of the users report that they use it.") == "exactly"


def test_out_of_so_many_the_good_ones_are_the_least() -> None:
    assert last_bound("Out of 1000 accesses the system is available 999 times.") == "at_least"
    assert last_bound("Out of 60 scanners 7 are broken.") == "exactly"


def test_a_limit_is_carried_along_a_row() -> None:
    text = "It must be loaded in 2 s for 90 % of visits; then 4 s for 99 % of visits."
    assert [b for _, unit, b in sides(text) if unit == "s"] == ["at_most", "at_most"]
    assert last_bound("It must start within 2 s, the pause of 4 s is fine.") == "exactly"


def test_what_a_number_will_grow_to_has_its_side() -> None:
    assert sides("It shall store 5 000 files. This number will grow to 8 000 by May 2027.") == [
        (5000, "file", "at_least"),
        (8000, "file", "at_least"),
    ]


def test_a_share_that_may_be_is_not_asked_for() -> None:
    assert last_bound("At most 1 % of the fragile ones may be late, the rest may be 3 %.") == "exactly"
    assert last_bound("The share on time must be 97 %.") == "at_least"
