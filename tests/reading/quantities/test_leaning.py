"""Which way words lean: whether more of what they name is better or worse."""

import pytest

from translator.reading.quantities.leaning import leaning


@pytest.mark.parametrize(
    "words",
    [
        "answers judged correct",
        "on-time deliveries",
        "open to all, and accepted",
        "准确率",
        "按时交付率",
        "好评率",
    ],
)
def test_what_is_good_leans_to_more(words: str) -> None:
    assert leaning(words) == 1


@pytest.mark.parametrize(
    "words",
    [
        "leaks that are missed",
        "error rate",
        "misrouted letters",
        "漏报率",
        "错误率",
        "退货率",
        "answers not correct",
    ],
)
def test_what_is_bad_leans_to_less(words: str) -> None:
    assert leaning(words) == -1


@pytest.mark.parametrize("words", ["letters", "time of the team", "missed calls found", "占比", ""])
def test_what_is_neither_or_both_leans_nowhere(words: str) -> None:
    assert leaning(words) == 0


@pytest.mark.parametrize(
    ("words", "lean"), [("orders without any error", 1), ("无差错", 1), ("不准确", -1), ("never late", 0)]
)
def test_a_denied_word_leans_the_other_way(words: str, lean: int) -> None:
    assert leaning(words) == lean
