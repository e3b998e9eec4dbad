"""Lines and sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.domain.value import Span
from translator.reading.text.segments import sentences


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            "Show the stock. Hide sold-out sizes!", ["Show the stock.", "Hide sold-out sizes!"], id="stops"
        ),
        pytest.param(
            "Two cranes stand in hall B. I'd like a lamp.",
            ["Two cranes stand in hall B.", "I'd like a lamp."],
            id="a-letter-after-a-noun",
        ),
        pytest.param("Ask Mr J. When about it.", ["Ask Mr J. When about it."], id="an-initial"),
        pytest.param(
            "Use e.g. the old list. Keep v. 2.1 files.",
            ["Use e.g. the old list.", "Keep v. 2.1 files."],
            id="abbreviations-and-versions-do-not-end-a-sentence",
        ),
        pytest.param(
            "It takes 4 s. Nobody waits.", ["It takes 4 s.", "Nobody waits."], id="a-unit-ends-a-sentence"
        ),
        pytest.param(
            "- sort by date\n- filter by room\n",
            ["sort by date", "filter by room"],
            id="list-items-lose-their-bullets",
        ),
        pytest.param(
            "Two wishes for the kiosk: 1) print a map, 2) call a guide",
            ["Two wishes for the kiosk:", "print a map,", "call a guide"],
            id="an-enumeration-in-one-line",
        ),
        pytest.param(
            "We would like the nurses to see the bed plan of\nthe whole house.",
            ["We would like the nurses to see the bed plan of\nthe whole house."],
            id="a-wrapped-line-is-one-sentence",
        ),
        pytest.param(
            "看板要显示产量；页面要简洁。", ["看板要显示产量；", "页面要简洁。"], id="chinese-stops"
        ),
        pytest.param("1. 登记访客；2. 打印胸卡", ["登记访客；", "打印胸卡"], id="chinese-enumeration"),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


TEXTS = st.text(alphabet=st.sampled_from("xY1.。,!? \n-:>；请要、()"))


@given(TEXTS)
def test_pieces_are_in_order_and_never_overlap(text: str) -> None:
    pieces = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    assert all(text[p.start : p.end].strip() for p in pieces)


@given(TEXTS)
def test_no_letter_is_lost_between_the_pieces(text: str) -> None:
    kept = "".join(text[p.start : p.end] for p in sentences(text))
    assert [c for c in kept if c.isalpha()] == [c for c in text if c.isalpha()]


def test_lines_that_were_cut_before_are_not_cut_again() -> None:
    text = "One. Two.\nThree. Four."
    known = {(0, 9): [Span(start=0, end=9)]}

    assert [text[s.start : s.end] for s in sentences(text, known=known)] == ["One. Two.", "Three.", "Four."]
