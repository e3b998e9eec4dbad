"""What a sentence claims by number is compared by value, unit and side."""

import pytest

from evals.scorers.claims import contradicted, without_claims

QUOTE = "The answer comes within 4 seconds, at least 95 % are right."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("It answers within 4 minutes.", QUOTE, id="another-unit"),
        pytest.param("It answers after at least 4 seconds.", QUOTE, id="the-other-side"),
        pytest.param("It answers within 40 seconds.", QUOTE, id="another-value"),
        pytest.param("It serves five hundred users.", QUOTE, id="a-number-in-words"),
        pytest.param("正确率低于92%。", "正确率不得低于92%。", id="a-denial-lost"),
        pytest.param("4分钟内出结果。", "4秒内出结果。", id="another-unit-in-chinese"),
    ],
)
def test_a_number_that_a_quote_does_not_give_so_is_seen(text: str, quote: str) -> None:
    assert contradicted(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("It answers in no more than four seconds.", QUOTE, id="the-same-in-other-words"),
        pytest.param("95 % are right.", QUOTE, id="the-side-left-out"),
        pytest.param("It answers.", QUOTE, id="no-number"),
        pytest.param("正确率不低于92%。", "正确率不得低于92%。", id="the-same-denial"),
    ],
)
def test_a_number_that_is_only_worded_otherwise_is_not(text: str, quote: str) -> None:
    assert not contradicted(text, quote)


def test_two_lines_that_differ_in_their_number_alone_are_known_for_one() -> None:
    assert without_claims("It answers within 4 minutes.") == without_claims("It answers at least 4 seconds.")
    assert without_claims("It answers within 4 s.") != without_claims("It asks within 4 s.")
