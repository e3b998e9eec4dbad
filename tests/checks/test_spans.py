"""The ask is as received, and what is quoted from it stands there."""

from tests.checks.spoiling import first_changed, found, search
from translator.checks.spans import spans
from translator.domain.reading import Request, Speaker
from translator.domain.spec import LeftOut
from translator.domain.value import Span


def test_a_draft_points_into_its_ask() -> None:
    assert found(spans, search()) == []


def test_an_ask_that_was_changed_is_found() -> None:
    ask = search().ask.model_copy(update={"text": search().ask.text + "!"})
    assert found(spans, search(ask=ask)) == ["/ask"]


def test_a_place_outside_of_the_ask_is_found_and_so_is_one_without_words() -> None:
    for wrong in (Span(start=900, end=905), Span(start=4, end=4)):
        assert found(spans, first_changed(search(), "requirements", evidence=(wrong,))) == ["/evidence"]
    assert found(spans, first_changed(search(), "requirements", evidence=(Span(start=0, end=4),))) == []


def test_a_vague_phrase_stands_where_it_is_said_to() -> None:
    assert found(spans, first_changed(search(), "vague", start=18, end=22)) == ["/vague/V1"]


def test_what_is_left_out_says_why() -> None:
    assert found(spans, search(left_out=(LeftOut(start=0, end=4, reason=" "),))) == ["/left_out"]
    assert found(spans, search(left_out=(LeftOut(start=0, end=4, reason="A heading."),))) == []


def test_who_speaks_and_what_is_requested_lies_in_the_ask() -> None:
    ask = search().ask
    speaks = ask.model_copy(update={"speakers": (Speaker(start=900, end=909, who="Mia"),)})
    wants = ask.model_copy(update={"requests": (Request(start=900, end=909, title="more"),)})

    assert found(spans, search(ask=speaks)) == ["/ask/speakers"]
    assert found(spans, search(ask=wants)) == ["/ask/requests"]
