"""Nobody is given what only a person can give."""

from typing import Any

import pytest

from tests.checks.spoiling import first_changed, found, of_a_person, search, with_number
from translator.checks.unsaid import unsaid


def test_rules_rank_price_and_appoint_nobody() -> None:
    assert found(unsaid, search()) == []


@pytest.mark.parametrize(
    ("part", "name", "where"),
    [
        ("risks", "probability", "/risks/K1/probability"),
        ("risks", "impact", "/risks/K1/impact"),
        ("milestones", "estimate", "/milestones/M1/estimate"),
        ("alternatives", "cost", "/alternatives/A1/cost"),
    ],
)
def test_a_number_of_the_ask_is_no_judgement_and_a_persons_is(part: str, name: str, where: str) -> None:
    spec, ref = with_number(search(), of_a_person())

    assert found(unsaid, first_changed(spec, part, **{name: "N1"})) == [where]
    assert found(unsaid, first_changed(spec, part, **{name: ref})) == []


def test_a_priority_is_said_by_the_ask() -> None:
    assert found(unsaid, first_changed(search(), "requirements", priority="must")) == []
    assert found(unsaid, first_changed(search(), "requirements", priority="could")) == [
        "/requirements/R1/priority"
    ]


@pytest.mark.parametrize(("owner", "wrong"), [("Sarah Miller", ["/targets/T1/owner"]), ("Mechanics", [])])
def test_an_owner_is_named_by_the_ask(owner: str, wrong: list[str]) -> None:
    assert found(unsaid, first_changed(search(), "targets", owner=owner)) == wrong


def test_who_said_a_line_speaks_in_the_ask() -> None:
    changes: dict[str, Any] = {"said_by": "Mia"}
    assert found(unsaid, first_changed(search(), "requirements", **changes)) == ["/requirements/R1/said_by"]
