"""Decisions are cited only where they were given, and only accepted ones give numbers."""

from typing import Any

import pytest

from tests.checks.spoiling import found, of_a_person, search, with_number
from translator.checks.cited import cited
from translator.domain.ledger import Origin
from translator.domain.spec import BoundaryLine, DecisionRef, Precedent, Spec

OLD = Precedent(
    decision_id="0007",
    title="Levels",
    status="accepted",
    relation="related",
    why="Same pages.",
    quote="Within 3 s.",
)


def decided(precedent: Precedent = OLD, *, given: bool = True, **changes: Any) -> Spec:
    source = Origin(kind="decision", ref="0007", quote="Within 3 s.")
    entry = of_a_person(status="decided", value=3.0, source=source).model_copy(update=changes)
    spec = with_number(search(), entry)[0]
    decisions = (DecisionRef(decision_id="0007", revision=1),) if given else ()
    inputs = spec.inputs.model_copy(update={"decisions": decisions})
    return spec.model_copy(update={"inputs": inputs, "precedents": (precedent,)})


def test_an_accepted_decision_that_was_given_may_be_cited() -> None:
    assert found(cited, decided()) == []


def test_a_decision_that_was_not_given_may_not() -> None:
    assert found(cited, decided(given=False)) == ["/precedents/0007", "/ledger/N6"]


def test_a_superseded_decision_gives_no_number_and_may_be_listed() -> None:
    old = OLD.model_copy(update={"status": "superseded"})

    assert found(cited, decided(old)) == ["/ledger/N6"]
    assert found(cited, decided(old).model_copy(update={"ledger": search().ledger})) == []


def test_a_number_that_the_decision_does_not_say_is_found() -> None:
    assert found(cited, decided(value=4.0)) == ["/ledger/N6"]


def test_a_contradicted_decision_is_named() -> None:
    assert found(cited, search(verdict="contradicts_decision")) == ["/verdict"]


@pytest.mark.parametrize(
    ("status", "relation"),
    [
        ("superseded", "conflicts"),
        ("superseded", "supports"),
        ("deprecated", "supports"),
        ("proposed", "conflicts"),
        ("rejected", "supports"),
        ("accepted", "superseded"),
    ],
)
def test_a_decision_that_does_not_hold_is_not_told_as_if_it_did(status: str, relation: str) -> None:
    old = OLD.model_copy(update={"status": status, "relation": relation})

    assert "/precedents/0007" in found(cited, decided(old))


@pytest.mark.parametrize(
    ("status", "relation"),
    [
        ("superseded", "superseded"),
        ("deprecated", "related"),
        ("proposed", "related"),
        ("rejected", "conflicts"),
        ("accepted", "conflicts"),
    ],
)
def test_a_decision_is_told_as_it_stands(status: str, relation: str) -> None:
    old = OLD.model_copy(update={"status": status, "relation": relation})

    assert "/precedents/0007" not in found(cited, decided(old))


def test_a_verdict_needs_a_decision_that_binds() -> None:
    conflicts = OLD.model_copy(update={"relation": "conflicts"})
    overruled = OLD.model_copy(update={"status": "superseded", "relation": "superseded"})
    against = {"verdict": "contradicts_decision", "ledger": search().ledger}

    assert found(cited, decided(conflicts).model_copy(update=against)) == []
    assert found(cited, decided(overruled).model_copy(update=against)) == ["/verdict"]


def test_a_line_of_a_decision_needs_one_that_holds() -> None:
    overruled = OLD.model_copy(update={"status": "superseded", "relation": "superseded"})
    line = BoundaryLine(id="B9", text="It is done as ever.", origin="decision")

    def with_line(spec: Spec) -> Spec:
        bounds = spec.boundaries.model_copy(update={"constraints": (line,)})
        return spec.model_copy(update={"boundaries": bounds, "ledger": search().ledger})

    assert found(cited, with_line(decided())) == []
    assert found(cited, with_line(decided(overruled))) == ["/boundaries/constraints/B9"]
