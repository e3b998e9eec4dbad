"""The terms that learned weights are kept for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.reading.text.ngrams import stem, terms_in


@pytest.mark.parametrize("word", ["sorting", "sorted", "sorts", "sort"])
def test_forms_of_one_word_are_one_term(word: str) -> None:
    assert stem(word) == "sort"


def test_a_short_word_keeps_its_ending() -> None:
    assert stem("bus") == "bus"
    assert stem("red") == "red"


def test_words_and_neighbouring_pairs_are_terms() -> None:
    assert terms_in("Sort the mails!", "en") == {"sort", "the", "mail", "sort the", "the mail"}


def test_figures_count_as_one_whatever_their_value() -> None:
    assert terms_in("12 %", "en") == terms_in("3,5 %", "en") == {"9", "%", "9 %"}


def test_chinese_is_broken_into_runs_of_up_to_three() -> None:
    assert terms_in("查合同", "zh") == {"查", "合", "同", "查合", "合同", "查合同"}


def test_a_stop_parts_chinese_runs_and_english_words_stay() -> None:
    assert "同用" not in terms_in("合同，用 chatbot", "zh")
    assert "chatbot" in terms_in("合同，用 chatbot", "zh")


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert all(terms_in(text, "en"))
    assert all(terms_in(text, "zh"))
