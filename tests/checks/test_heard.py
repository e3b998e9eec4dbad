"""Nothing that the reading finds goes missing."""

from tests.checks.spoiling import found, search
from translator.checks.heard import heard
from translator.domain.spec import LeftOut


def test_a_draft_holds_what_the_reading_finds() -> None:
    assert found(heard, search()) == []


def test_a_number_that_is_nowhere_is_found_and_one_left_out_is_not() -> None:
    spec = search(ledger=search().ledger[:2])
    load = spec.ask.text.index("300 searches")
    told = (LeftOut(start=load, end=load + 18, reason="It sets nothing."),)

    assert found(heard, spec) == ["/ledger"]
    assert found(heard, spec.model_copy(update={"left_out": told})) == []


def test_a_vague_phrase_that_is_nowhere_is_found() -> None:
    assert found(heard, search(vague=())) == ["/vague"]


def test_another_verdict_or_language_than_the_readings_is_found() -> None:
    assert found(heard, search(verdict="too_vague")) == ["/verdict"]
    assert found(heard, search(verdict="contradicts_decision")) == []
    assert found(heard, search(language="zh")) == ["/language"]
