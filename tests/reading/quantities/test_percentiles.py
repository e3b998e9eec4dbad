"""Stated percentiles: the share of cases a level must hold for."""

import pytest

from translator.domain.value import Span
from translator.reading.quantities.percentiles import percentiles_in


def shares(text: str) -> list[float]:
    return [p.share for p in percentiles_in(text, Span(start=0, end=len(text)))]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("p95 under 800 ms", 95),
        ("P99.9 under 2 s", 99.9),
        ("the 99th percentile", 99),
        ("the 95-percentile", 95),
        ("第95百分位不超过2秒", 95),
        ("99.9分位", 99.9),
    ],
)
def test_a_percentile_says_its_share(text: str, share: float) -> None:
    assert shares(text) == [share]


@pytest.mark.parametrize("text", ["p9", "p100", "step95", "95 percent", "95 %", "page p950", "十分位置", ""])
def test_what_is_no_percentile_has_none(text: str) -> None:
    assert shares(text) == []


def test_the_words_are_found_where_they_stand() -> None:
    text = "Answers: p95 below 2 s"
    [found] = percentiles_in(text, Span(start=0, end=len(text)))

    assert text[found.where.start : found.where.end] == "p95"


def test_only_the_range_is_looked_at() -> None:
    text = "p50 is 1 s. p95 is 2 s."

    assert [p.share for p in percentiles_in(text, Span(start=12, end=len(text)))] == [95]


def test_several_come_in_order() -> None:
    assert shares("p50, p95 and the 99th percentile") == [50, 95, 99]
