"""One pattern for many words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from translator.reading.text.one_pattern import any_of, at_word_start, by_first_letter, one_of


def found(words: list[str], text: str, *, borders: bool = True) -> list[str]:
    return [m.group() for m in any_of(words, borders=borders).finditer(text)]


def test_the_longest_word_at_a_place_is_found() -> None:
    assert found(["search", "search engine"], "a search engine and a search") == ["search engine", "search"]


def test_a_word_inside_another_is_not() -> None:
    assert found(["search"], "researching searches") == []


def test_a_star_takes_any_ending_and_a_plain_word_none() -> None:
    assert found(["forecast*", "plan"], "forecasting plans, a forecast and a plan") == [
        "forecasting",
        "forecast",
        "plan",
    ]


def test_where_there_are_no_blanks_there_are_no_borders() -> None:
    assert found(["检索", "全文检索"], "做全文检索和检索", borders=False) == ["全文检索", "检索"]


def test_signs_are_taken_as_they_are() -> None:
    assert found(["q&a", "c++"], "a q&a about c++ now") == ["q&a", "c++"]


@given(st.sets(st.text(alphabet="ab", min_size=1, max_size=4), min_size=1, max_size=12))
def test_each_word_is_found_in_itself(words: set[str]) -> None:
    for word in words:
        assert found(sorted(words), word) == [word]


def test_words_within_a_longer_pattern_are_tried_longest_first() -> None:
    match = re.match(rf"(?P<unit>{one_of(['m', 'min', 'minutes'])})(?![a-z])", "min")

    assert match is not None
    assert match["unit"] == "min"


def test_alternatives_that_begin_alike_are_put_together() -> None:
    assert by_first_letter("fast|slow|fault (?:a|b)") == "f(?:ast|ault (?:a|b))|s(?:low)"


def test_an_alternative_that_begins_otherwise_keeps_its_place() -> None:
    assert by_first_letter(r"net|\.net|n?one|new") == r"n(?:et)|(?:\.net)|(?:n?one)|n(?:ew)"


_PARTS = st.sampled_from(["a", "ab", "abc", "b", "b?a", "ba", r"\w", "(?:a|b)c", "c+", "ca"])


@given(st.lists(_PARTS, min_size=1, max_size=6), st.text(alphabet="abc", max_size=8))
def test_alternatives_put_together_match_what_they_matched_before(parts: list[str], text: str) -> None:
    plain = "|".join(parts)

    assert re.findall(by_first_letter(plain), text) == re.findall(plain, text)


def test_words_are_looked_for_from_their_first_letter_on() -> None:
    assert at_word_start("must|may|shall", " not") == r"m(?<!\wm)(?:ust|ay) not|s(?<!\ws)(?:hall) not"


def test_a_word_begins_where_no_letter_stands_before_it() -> None:
    pattern = re.compile(at_word_start("all|any"))

    assert [m.start() for m in pattern.finditer("all shall (any) many")] == [0, 11]


_WORDS = st.sampled_from(["a", "ab", "b(?:c|d)", "(?:a|c)b", "(?:c|(?:d|a)c) a", "cc+b"])


@given(st.lists(_WORDS, min_size=1, max_size=6), st.text(alphabet="abcd ", max_size=12))
def test_words_found_from_their_first_letter_are_those_found_at_borders(words: list[str], text: str) -> None:
    plain = re.compile(rf"\b(?:{'|'.join(words)})\b")
    quick = re.compile(at_word_start("|".join(words)))

    assert [m.span() for m in quick.finditer(text)] == [m.span() for m in plain.finditer(text)]
