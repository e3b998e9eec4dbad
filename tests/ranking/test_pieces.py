"""A record is cut at its headings and by length, each piece with the title before it."""

from hypothesis import given
from hypothesis import strategies as st

from translator.ranking.pieces import PIECES_MAX, WORDS_MAX, pieces_of


def test_each_section_is_a_piece_with_the_title_before_it() -> None:
    text = "# Lend canoes\n\n## Context\n\nCanoes come back late.\n\n## Decision\n\nWe lend by the hour.\n"

    assert pieces_of("Lend canoes", text) == (
        "Lend canoes\nCanoes come back late.",
        "Lend canoes\nWe lend by the hour.",
    )


def test_a_long_section_is_cut_and_of_a_long_record_the_beginning_counts() -> None:
    assert [len(piece.split()) for piece in pieces_of("T", "word " * (WORDS_MAX + 1))] == [WORDS_MAX + 1, 2]
    assert len(pieces_of("T", "word " * WORDS_MAX * 50)) == PIECES_MAX


def test_a_record_without_a_text_is_its_title() -> None:
    assert pieces_of("Lend canoes", "") == ("Lend canoes",)
    assert pieces_of("Lend canoes", "# Lend canoes\n\n") == ("Lend canoes",)


@given(st.text(max_size=400))
def test_there_is_always_a_piece_and_never_too_many(text: str) -> None:
    assert 1 <= len(pieces_of("T", text)) <= PIECES_MAX
