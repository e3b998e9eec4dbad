"""Sentences that stand beside the matter, and those that must be kept."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.paste.layout import layout_of
from translator.reading.reader import read

MAIL = (
    "Hi Jo,\n\nthe berth plan on the wall is out of date by noon and nobody trusts it any more.\n{}\n"
    "We need a plan of all berths on the harbour page, with the depth beside each of them.\n"
    "It must be right within five minutes after a boat has left.\n\nBest regards\nTom Weber\n"
)


def set_aside(text: str) -> str:
    return " | ".join(text[a.start : a.end] for a in read(text, built_in()).asides)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Please send me the signed invoice by Friday.", id="an-errand"),
        pytest.param("I hope you had a lovely weekend.", id="a-pleasantry"),
        pytest.param("This message was deleted", id="an-event"),
    ],
)
def test_what_stands_beside_the_matter_is_set_aside(sentence: str) -> None:
    assert sentence in set_aside(MAIL.format(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Please send me a message when a berth is free.", id="a-wish-like-an-errand"),
        pytest.param("The harbour master would like to see late payers too.", id="a-wish-of-another"),
        pytest.param("- never show prices to guests", id="an-item-of-a-list"),
    ],
)
def test_a_wish_or_an_item_is_never_set_aside_on_a_mere_chance(sentence: str) -> None:
    assert sentence.removeprefix("- ") not in set_aside(MAIL.format(sentence))


def test_only_a_text_of_many_lines_is_laid_out_like_a_paste() -> None:
    assert layout_of(MAIL).pasted
    assert not layout_of("Please show free berths.\nAlso late payers.").pasted
    assert not layout_of("We need a berth plan. " * 40).pasted
