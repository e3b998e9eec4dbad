"""An id belongs to one element and never comes back."""

from tests.checks.spoiling import first_changed, found, renumbered, search
from translator.checks.ids import ids


def test_the_ids_of_a_draft_are_its_own() -> None:
    assert found(ids, search()) == []


def test_one_id_of_two_elements_is_found_wherever_they_stand() -> None:
    assert found(ids, first_changed(search(), "requirements", id="R2")) == ["/requirements/R2"]
    assert found(ids, first_changed(search(), "milestones", id="R2")) == [
        "/requirements/R2",
        "/milestones/R2",
    ]


def test_an_id_that_was_retired_does_not_come_back() -> None:
    assert found(ids, search(retired=("R1",))) == ["/requirements/R1"]
    assert found(ids, search(retired=("R9",))) == []


def test_a_number_has_the_id_of_a_number() -> None:
    spec = search()
    assert found(ids, renumbered(spec, spec.entry("N3"), id="X3")) == ["/ledger/X3"]
