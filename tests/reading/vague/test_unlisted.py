"""Words of manner that no list names."""

import pytest

from translator.knowledge.schema import Ending, Gradable, Lexicon
from translator.reading.text.phrases import units_of
from translator.reading.vague.words import wording_in

_LEXICON = Lexicon(
    language="en",
    gradables=(
        Gradable(aspect="ease", words=("painless",)),
        Gradable(aspect="accuracy", words=("reliable",)),
    ),
    endings=(
        Ending(
            id="manner",
            kind="vague_adverb",
            ending="ly",
            plain=("monthly", "automatically"),
            counts="in_wish",
            advice="“{word}”",
            source="incose-vague",
        ),
    ),
)


def _found(text: str) -> list[tuple[str, str, str]]:
    units = units_of(text)
    return [
        (text[units[h.first].start : units[h.last - 1].end], h.entry.aspect, h.counts)
        for h in wording_in(text, units, _LEXICON).hits
    ]


@pytest.mark.parametrize(
    ("word", "aspect"),
    [
        pytest.param("painlessly", "ease", id="about what its adjective is about"),
        pytest.param("reliably", "accuracy", id="ably from able"),
        pytest.param("tersely", "", id="about nothing known"),
    ],
)
def test_a_word_of_manner_is_vague_in_a_wish(word: str, aspect: str) -> None:
    assert _found(f"It must answer {word}.") == [(word, aspect, "in_wish")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It must answer automatically, monthly.", id="plain words"),
        pytest.param("Frankly, it must answer.", id="a remark at the beginning"),
        pytest.param("It must answer only my ally.", id="too short to be one"),
    ],
)
def test_a_word_that_tells_a_fact_is_clear(text: str) -> None:
    assert _found(text) == []
