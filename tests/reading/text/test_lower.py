"""A text in lower case, with every character in its place."""

from hypothesis import given
from hypothesis import strategies as st

from translator.reading.text.lower import lower


def test_capitals_become_small() -> None:
    assert lower("The Harbour OFFICE") == "the harbour office"


def test_a_letter_that_would_grow_stays_and_the_others_become_small() -> None:
    assert lower("İZMİR Ferry") == "İzmİr ferry"


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(lower(text)) == len(text)
