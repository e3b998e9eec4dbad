"""Status and source belong together, and a source names what it must."""

import pytest

from tests.checks.spoiling import found, help_desk, number, of_a_person, renumbered, search, with_number
from translator.checks.sources import sources
from translator.domain.ledger import Origin, Status


def test_the_numbers_of_a_draft_say_where_they_come_from() -> None:
    assert found(sources, search()) == found(sources, help_desk()) == []


@pytest.mark.parametrize("status", ["stated", "answered", "decided"])
def test_a_proposal_of_the_catalogue_is_not_given(status: Status) -> None:
    spec = help_desk()
    lent = next(e for e in spec.ledger if e.status == "proposed")

    assert found(sources, renumbered(spec, lent, status=status)) == [f"/ledger/{lent.id}"]


def test_a_proposal_that_a_person_confirmed_is_and_one_confirmed_by_nobody_is_not() -> None:
    spec = help_desk()
    lent = next(e for e in spec.ledger if e.status == "proposed")

    assert found(sources, renumbered(spec, lent, status="confirmed", confirmed_by="Ada")) == []
    assert found(sources, renumbered(spec, lent, status="confirmed")) == [f"/ledger/{lent.id}"]


def test_a_number_of_the_ask_without_its_quote_says_too_little() -> None:
    spec = search()
    entry = number(spec, "3 s")
    source = entry.source.model_copy(update={"quote": None})

    assert found(sources, renumbered(spec, entry, source=source)) == [f"/ledger/{entry.id}"]


def test_a_number_somebody_entered_says_who_and_in_which_edit() -> None:
    assert found(sources, with_number(search(), of_a_person())[0]) == []
    nameless = of_a_person(source=Origin(kind="person", ref="edit_1"))
    assert found(sources, with_number(search(), nameless)[0]) == ["/ledger/N6"]


def test_an_answer_that_nobody_gave_gives_no_number() -> None:
    made_up = of_a_person(status="answered", source=Origin(kind="answer", ref="Q1", by="Ada"))

    assert found(sources, with_number(search(), made_up)[0]) == ["/ledger/N6"]
