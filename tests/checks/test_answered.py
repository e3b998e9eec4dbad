"""A number of an answer is what was typed or chosen."""

import pytest

from tests.checks.spoiling import found, help_desk, renumbered, search
from tests.drafting.drafted import asks_for_level, chosen, measured, question_about, typed
from translator.checks.answered import answered


def test_what_somebody_typed_is_entered_as_typed() -> None:
    spec = measured(help_desk(), asks_for_level(help_desk()), "2 s")
    entry = next(e for e in spec.ledger if e.status == "answered")

    assert found(answered, spec) == []
    assert found(answered, renumbered(spec, entry, value=9.0)) == [f"/ledger/{entry.id}"]
    assert found(answered, renumbered(spec, entry, unit="h")) == [f"/ledger/{entry.id}"]


@pytest.mark.parametrize("words", ["About 300 a day", "half a day", "½ of it", "nothing in numbers"])
def test_numbers_within_typed_words_are_taken_as_they_were_read(words: str) -> None:
    assert found(answered, typed(search(), question_about(search(), "cost"), words)) == []


def test_what_somebody_chose_is_what_the_option_holds() -> None:
    spec = chosen(help_desk(), asks_for_level(help_desk()))
    entry = next(e for e in spec.ledger if e.status == "answered")

    assert found(answered, spec) == []
    assert found(answered, renumbered(spec, entry, value=77.0)) == [f"/ledger/{entry.id}"]
