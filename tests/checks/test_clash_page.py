"""A page knows its sentences and clauses, and what keeps a place apart."""

import pytest

from translator.checks.clash_page import Page
from translator.domain.value import Span


def page_and_span(text: str, words: str) -> tuple[Page, Span]:
    at = text.index(words)
    page = Page(text, [], "en" if text.isascii() else "zh")
    return page, Span(start=at, end=at + len(words))


def test_a_clause_is_what_stands_between_commas() -> None:
    page, span = page_and_span("it is quick, it shows the rent, and it is free.", "shows")

    clause = page.clause(span)
    assert page.low[clause.start : clause.end] == "it shows the rent"


@pytest.mark.parametrize(
    ("text", "words", "apart"),
    [
        ("the rent is exported nightly.", "nightly", False),
        ("today the rent is exported nightly.", "nightly", True),
        ("if asked, the rent is exported nightly.", "nightly", True),
        ("the rent is exported nightly, even if nobody asks.", "nightly", False),
        ("现在租金每晚导出。", "每晚", True),
        ("租金每晚导出。", "每晚", False),
    ],
)
def test_what_stands_before_keeps_a_place_apart(text: str, words: str, apart: bool) -> None:
    page, span = page_and_span(text, words)

    assert page.kept_apart(span) is apart


def test_terms_are_stems_and_pairs_of_characters() -> None:
    page = Page("the tenants 租金表", [], "en")

    assert page.terms(Span(start=0, end=len(page.low))) == {"tenan", "租金", "金表"}


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Rent is paid monthly, approx. 40 flats. The rest is free.", "40", "Rent is paid monthly, approx. 40 flats."),
        ("Rent is paid monthly. The rest is free.", "monthly", "Rent is paid monthly."),
        ("房租按月付；水费另算。", "房租", "房租按月付；"),
    ],
)  # fmt: skip
def test_sentences_are_those_of_the_reader(text: str, words: str, sentence: str) -> None:
    page, span = page_and_span(text, words)

    around = page.around(span)
    assert text[around.start : around.end].strip() == sentence
