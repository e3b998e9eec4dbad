"""Which texts are taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.domain.errors import TextEmpty, TextNotReadable, TextTooLong
from translator.domain.text import CHARS_MAX, accepted, decoded

NAUGHTY = [
    "undefined",
    "' OR 1=1 -- ",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "{{7*7}} ${7*7} %s %n {N1}",
    "../../../etc/passwd",
    "\u202eright to left\u202c",
    "Z̮̞̠͙͔ͅa̗l͔g̻o",
    "👩‍👩‍👧‍👦 \U0001f9d1\U0001f3fd",
    "\x1b[31mred\x1b[0m",
    "line\u2028separator\x85next",
    "ﷺ",
    "1e309 -1 NaN Infinity 0x0 ١٢٣",
]


@pytest.mark.parametrize("text", NAUGHTY)
def test_an_odd_text_is_kept_verbatim(text: str) -> None:
    assert accepted(text) == text


@given(st.text())
def test_a_text_is_kept_verbatim_or_refused(text: str) -> None:
    try:
        assert accepted(text) == text
    except (TextEmpty, TextNotReadable):
        return


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b\ufeff\u00a0", "\u3000\r\n"])
def test_a_text_in_which_nothing_can_be_seen_is_empty(text: str) -> None:
    with pytest.raises(TextEmpty):
        accepted(text)


def test_the_longest_text_is_taken_and_one_more_character_is_not() -> None:
    assert accepted("界" * CHARS_MAX)
    with pytest.raises(TextTooLong, match="100,001"):
        accepted("界" * (CHARS_MAX + 1))


@pytest.mark.parametrize(("text", "at"), [("a\x00b", 1), ("ab\ud800", 2), ("\udc00ab", 0)])
def test_what_no_text_may_hold_is_refused_with_its_place(text: str, at: int) -> None:
    with pytest.raises(TextNotReadable, match=f"position {at}"):
        accepted(text)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decoded(b"\xef\xbb\xbfhi") == "hi"


@pytest.mark.parametrize("raw", [b"ab\xff", "grün".encode("latin-1"), b"\xed\xa0\x80"])
def test_bytes_that_are_no_utf8_are_refused(raw: bytes) -> None:
    with pytest.raises(TextNotReadable, match="no UTF-8"):
        decoded(raw)
