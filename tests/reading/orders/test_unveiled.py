"""A text as a machine would read it, with every place led back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.reading.orders.unveiled import unveiled


@pytest.mark.parametrize(
    ("received", "seen"),
    [
        pytest.param("a\u200bb", "ab", id="what-has-no-shape-is-gone"),
        pytest.param("a  b", "a b", id="blanks-become-one"),
        pytest.param("ｂａｄ", "bad", id="wide-letters"),
        pytest.param("bаd", "bad", id="lookalikes"),
        pytest.param("\U000e0062\U000e0061\U000e0064", "bad", id="invisible-twins-of-letters"),
        pytest.param("请，看。", "请，看。", id="chinese-marks-stay"),
        pytest.param("5\u00a0ms", "5 ms", id="a-blank-that-does-not-break"),
    ],
)
def test_a_text_is_shown_as_a_machine_reads_it(received: str, seen: str) -> None:
    assert unveiled(received).text == seen


def test_a_range_is_led_back_with_what_was_hidden_inside_it() -> None:
    span = unveiled("x a\u200bb y").received(2, 4)
    assert (span.start, span.end) == (2, 5)


@given(st.text(alphabet="aｂ\u200b \n，е\U000e0061", max_size=30))
def test_every_character_is_led_back_to_one_place(received: str) -> None:
    seen = unveiled(received)
    spans = [seen.received(i, i + 1) for i in range(len(seen.text))]
    assert [s.start for s in spans] == sorted({s.start for s in spans})
    assert all(s.end <= len(received) for s in spans)
