"""One pattern for many words."""

from hypothesis import given
from hypothesis import strategies as st

from translator.reading.one_pattern import any_of


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
