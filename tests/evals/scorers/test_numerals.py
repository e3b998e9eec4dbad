"""Numbers are read in digits and in the words of both languages, each way a person may mean them."""

import pytest

from evals.scorers.numerals import close, quantities, values_in


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,300 pages", 1300), ("1.300 Seiten", 1300), ("0,5 litres", 0.5), ("£90k", 90000), ("2.5 million", 2.5e6),
        ("six and a half hours", 6.5), ("twenty-five", 25), ("three hundred", 300), ("two dozen", 24), ("four out of five", 80),
        ("half of them", 50), ("三百件", 300), ("六七百件", 700), ("二十来万字", 200000), ("一块二", 1.2), ("三成", 30),
        ("四分之一", 25), ("半天", 0.5), ("17万", 170000),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_written(text: str, value: float) -> None:
    assert close(value, values_in(text))


@pytest.mark.parametrize("text", ["within 4 seconds", "三百件"])
def test_no_other_number_is_read(text: str) -> None:
    assert not close(40, values_in(text))


@pytest.mark.parametrize(
    "text",
    ["five hundred users", "twelve clerks", "two seconds", "五百人", "两秒内", "3 clerks", "12345 USD"],
)
def test_a_quantity_is_a_quantity_in_words_too(text: str) -> None:
    assert list(quantities(text))


@pytest.mark.parametrize("text", ["one request", "both of two sides", "两侧", "第三步", "每千字", "a few"])
def test_words_that_count_a_few_state_no_quantity(text: str) -> None:
    assert not list(quantities(text))
