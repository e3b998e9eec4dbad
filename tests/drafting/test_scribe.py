"""The asker's words in our prose: numbers as references, vague adverbs left aside, the holes closed."""

import pytest

from translator.domain.ledger import REFERENCE
from translator.domain.value import Span
from translator.drafting.scribe import Scribe, sentence, shortened


def quoted(text: str, *numbers: str, drop: tuple[str, ...] = ()) -> str:
    """The whole text, its numbers named in order and some words left out."""
    refs = {place(text, said): f"N{i}" for i, said in enumerate(numbers, 1)}
    left_out = [Span(start=start, end=end) for start, end in (place(text, word) for word in drop)]
    return Scribe(text, refs).quote(Span(start=0, end=len(text)), drop=left_out)


def place(text: str, said: str) -> tuple[int, int]:
    at = text.index(said)
    return at, at + len(said)


def test_a_number_becomes_a_reference() -> None:
    assert quoted("Answer within 2 seconds, please.", "within 2 seconds") == "Answer {N1}, please."


def test_numbers_are_named_each_in_its_place() -> None:
    assert quoted("From 9 min to 2 min.", "9 min", "2 min") == "From {N1} to {N2}."


def test_a_number_outside_the_range_is_not_named() -> None:
    text = "Takes 9 min. Should take 2 min."
    scribe = Scribe(text, {place(text, "9 min"): "N1", place(text, "2 min"): "N2"})

    assert scribe.quote(Span(start=0, end=12)) == "Takes {N1}."


def test_a_text_without_numbers_stays_as_it_is() -> None:
    assert quoted("Answer, please.") == "Answer, please."


def test_spaces_and_line_ends_become_one_space() -> None:
    assert quoted(" Answer\n\tsoon,  please. ") == "Answer soon, please."


@pytest.mark.parametrize(
    ("text", "drop", "says"),
    [
        pytest.param("It shall quickly print.", ("quickly",), "It shall print.", id="before-a-verb"),
        pytest.param("It shall print quickly.", ("quickly",), "It shall print.", id="at-the-end"),
        pytest.param(
            "It shall print quickly and safely.", ("quickly", "safely"), "It shall print.", id="a-pair"
        ),
        pytest.param("系统应快速，打印。", ("快速",), "系统应，打印。", id="中文"),
    ],
)
def test_left_out_words_leave_no_hole(text: str, drop: tuple[str, ...], says: str) -> None:
    assert quoted(text, drop=drop) == says


def test_braces_of_the_ask_are_no_reference_of_ours() -> None:
    written = quoted("Take {N1} as it is.")

    assert REFERENCE.findall(written) == []
    assert "N1" in written


def test_other_braces_stay() -> None:
    assert quoted("Fill {name} in.") == "Fill {name} in."


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert sentence("print for iOS.") == "Print for iOS."
    assert sentence("") == ""


def test_a_long_text_is_cut_at_a_word_with_a_mark() -> None:
    assert shortened("one two three four", chars_max=12) == "one two …"


def test_a_text_that_fits_is_not_cut() -> None:
    assert shortened("one two three", chars_max=13) == "one two three"


def test_a_reference_is_never_cut_in_two() -> None:
    assert shortened("answers within {N12} for all", chars_max=17) == "answers within …"


@pytest.mark.parametrize(
    ("text", "number", "says"),
    [
        pytest.param("At least 92 % are right.", "At least 92 %", "It ensures that {N1} are right.", id="small-a"),
        pytest.param("Names are right in 92 %.", "92 %", "It ensures that names are right in {N1}.", id="no-number-first"),
    ],
)  # fmt: skip
def test_a_number_is_whole_where_its_first_letter_was_made_small(text: str, number: str, says: str) -> None:
    scribe = Scribe(text, {place(text, number): "N1"})

    assert scribe.compose(("It ensures that ", text[:1].lower(), Span(start=1, end=len(text)))) == says


def test_a_range_that_a_word_of_ours_comes_before_keeps_its_own_beginning() -> None:
    text = "A dozen a day."
    scribe = Scribe(text, {place(text, "A dozen"): "N1"})

    assert scribe.compose(("It takes ", Span(start=2, end=len(text)))) == "It takes dozen a day."
