"""Units and currencies beside a number."""

import pytest

from tests.reading.amounts import found, values


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("It is 412 m3 of concrete.", (412, "m3")),
        ("It is 14,000 m² large.", (14000, "m2")),
        ("The field has 45 hectares.", (45, "har")),
        ("It yields 7.5 t/ha.", (7.5, "t/har")),
        ("It pumps 120 l/min.", (120, "L/min")),
        ("It draws 15 W.", (15, "W")),
        ("They drive 56 mph.", (56, "mph")),
        ("Pressure is 6 bar.", (6, "bar")),
        ("A 7-inch screen.", (7, "in")),
        ("Scans of 300 dpi.", (300, "dpi")),
        ("It holds -18 °C.", (-18, "Cel")),
        ("It holds minus 5 degrees celsius.", (-5, "Cel")),
        ("It takes 44x44 px.", (44, "pixel")),
        ("It costs CHF 80'000.", (80000, "CHF")),
        ("It costs 0,12 €.", (0.12, "EUR")),
        ("It costs £2.5m.", (2500000, "GBP")),
        ("占地12万平方米。", (120000, "m2")),
        ("果园600亩。", (600, "mu")),
        ("用水210方。", (210, "m3")),
        ("室外零下18度。", (-18, "Cel")),
        ("超过-15℃。", (-15, "Cel")),
        ("一共用电2400万度。", (24000000, "kWh")),
        ("单价三块五。", (3.5, "CNY")),
        ("存了三年半。", (3.5, "a")),
        ("文件不要大于20M。", (20, "MB")),
        ("仨月完成。", (3, "mo")),
        ("60岁以上。", (60, "a")),
    ],
)
def test_a_unit_is_read_as_people_write_it(text: str, amount: tuple[float, str]) -> None:
    assert values(text) == [amount]


@pytest.mark.parametrize("text", ["三方支付。", "转人工。", "升级5升级。", "10周年。", "三年级。"])
def test_a_unit_word_that_goes_on_is_another_word(text: str) -> None:
    assert found(text) == []


def test_pounds_are_money_beside_money() -> None:
    assert values("We can spend 40 pounds.") == [(40, "GBP")]
    assert values("A parcel of 40 pounds.") == [(40, "lb")]


def test_a_minus_is_a_sign_only_where_something_goes_below_zero() -> None:
    assert values("items -5 kg") == [(5, "kg")]
    assert values("store at 2-8 °C") == [(2, "Cel")]
