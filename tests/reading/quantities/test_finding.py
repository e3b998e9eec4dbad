"""Ranges, changes, and lengths of time said in two units."""

import pytest

from tests.reading.amounts import found, the_one, values


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It costs 20 to 25 thousand euros.", 20000, 25000, "EUR"),
        ("It takes 5 to 6 dozen crates.", 60, 72, "crate"),
        ("It takes 8-9k claims.", 8000, 9000, "claim"),
        ("The budget is between $60,000 and $80,000.", 60000, 80000, "USD"),
        ("They wait between eight and twelve seconds.", 8, 12, "s"),
        ("It was quoted at 3 to 3.5 million.", 3000000, 3500000, ""),
        ("Store at -20 to -15 °C.", -20, -15, "Cel"),
        ("It takes 30 s to 2 min.", 30, 120, "s"),
        ("8%-10%的订单。", 8, 10, "%"),
        ("钱的话二三十万可以谈。", 200000, 300000, "CNY"),
        ("预算8万~10万元。", 80000, 100000, "CNY"),
        ("15分钟到2小时。", 15, 120, "min"),
    ],
)
def test_a_range_is_one_quantity(text: str, low: float, high: float, unit: str) -> None:
    one = the_one(text)
    assert (one.value, one.value_max, one.unit, one.bound) == (low, high, unit, "between")


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Raise it from 2 % to 3 %.", [(2, "%"), (3, "%")]),
        ("Lift the basket from €31 to €35.", [(31, "EUR"), (35, "EUR")]),
        ("Reduce it from 8 to 3 days.", [(8, "d"), (3, "d")]),
        ("从2%提高到3%。", [(2, "%"), (3, "%")]),
    ],
)
def test_a_change_is_two(text: str, amounts: list[tuple[float, str]]) -> None:
    assert values(text) == amounts


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("It takes 1 h 30 min.", (90, "min")),
        ("It takes 2 hours and 15 minutes.", (135, "min")),
        ("It takes 1 min 20 s.", (80, "s")),
        ("耗时1小时30分钟。", (90, "min")),
    ],
)
def test_a_length_of_time_in_two_units_is_one(text: str, amount: tuple[float, str]) -> None:
    assert values(text) == [amount]


def test_two_lengths_of_time_that_do_not_go_on_are_two() -> None:
    assert values("It takes 2 h, the pause 5 min.") == [(2, "h"), (5, "min")]
    assert values("It takes 5 min 2 h.") == [(5, "min"), (2, "h")]


def test_thousands_of_counted_things_may_be_dotted() -> None:
    assert values("We get 5.000 orders and 1.250 kg.") == [(5000, "order"), (1.25, "kg")]


def test_a_thing_told_by_its_sides_is_one() -> None:
    assert [q.text for q in found("The tile is 30 x 40 cm large.")] == ["30 x 40 cm"]


def test_a_figure_that_went_to_another_is_two_and_one_that_varies_is_a_range() -> None:
    assert values("准确率从71%到83%。") == [(71, "%"), (83, "%")]
    one = the_one("准确率从71%到83%不等。")
    assert (one.value, one.value_max) == (71, 83)


def test_a_change_counts_the_same_again() -> None:
    assert values("月均停机9次降到4次。")[-1][1] == values("月均停机9次降到4次。")[0][1].partition("/")[0]


def test_kinds_that_make_up_a_thing_are_counted_and_kinds_spoken_of_are_not() -> None:
    assert values("客户分成三档。") == [(3, "level")]
    assert found("这三类都行。") == []


def test_points_of_a_percentage_are_few() -> None:
    assert values("转化率掉了3个点。") == [(3, "%")]
    assert values("曲线有288个点。") == [(288, "point")]


def test_a_summary_of_one_page_has_a_length() -> None:
    assert values("They want a one-page summary.") == [(1, "page")]
    assert found("They want one page or another.") == []
