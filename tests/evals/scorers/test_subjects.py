"""What a question is about is told from its words."""

import pytest

from evals.scorers.subjects import speaks_of


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("How long may skippers wait for an answer?", "latency"),
        ("Who keeps the records of past voyages?", "data"),
        ("出错时怎么办？", "fallback"),
        ("最忙的一天有多少？", "load"),
    ],
)
def test_a_question_names_its_subject(text: str, subject: str) -> None:
    assert speaks_of(text, subject)


@pytest.mark.parametrize("subject", ["latency", "data", "fallback", "security", "outcome"])
@pytest.mark.parametrize("text", ["Could you please tell us a bit about this?", "请再详细些。"])
def test_a_question_that_fits_any_ask_names_none(text: str, subject: str) -> None:
    assert not speaks_of(text, subject)


def test_a_subject_that_is_not_listed_is_never_named() -> None:
    assert not speaks_of("How long may it take?", "patience")
