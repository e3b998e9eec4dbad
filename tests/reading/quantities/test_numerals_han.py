"""Chinese numerals and the values they say."""

import pytest

from translator.reading.quantities.numerals import folded, numerals_in
from translator.reading.quantities.numerals_han import han_parts, han_value, share_of


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("三十五", 35),
        ("一百零二", 102),
        ("三千五", 3500),
        ("两万", 20000),
        ("一亿二千万", 120000000),
        ("二〇二四", 2024),
    ],
)
def test_a_number_is_read_by_its_steps(written: str, value: float) -> None:
    assert han_value(written) == value


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("三五", 3, 5), ("七八十", 70, 80), ("二三十万", 200000, 300000), ("两三", 2, 3), ("八九百", 800, 900)],
)
def test_two_digits_in_a_row_say_a_range(written: str, low: float, high: float) -> None:
    assert han_parts(written) == (low, high, True, len(written))


@pytest.mark.parametrize("written", ["几百", "数千", "万一", "五三"])
def test_what_says_no_amount_has_none(written: str) -> None:
    assert han_parts(written) is None


@pytest.mark.parametrize("written", ["二十多万", "百余"])
def test_a_loose_number_is_about(written: str) -> None:
    parts = han_parts(written)
    assert parts is not None
    assert parts[2]


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("百分之五点五", 5.5),
        ("千分之三", 0.3),
        ("万分之0.6", 0.006),
        ("三分之一", 33.3),
        ("四分之三", 75),
        ("九成", 90),
        ("九成五", 95),
        ("三成半", 35),
        ("百分百", 100),
        ("八折", 80),
        ("八五折", 85),
        ("8.8折", 88),
    ],
)
def test_a_share_is_told_in_percent(written: str, share: float) -> None:
    assert share_of(written) == (share, None)


def test_two_tenths_in_a_row_are_a_range() -> None:
    assert share_of("三四成") == (30, 40)


@pytest.mark.parametrize(
    ("text", "value", "about"),
    [
        ("90来万用户", 900000, True),
        ("200多万元", 2000000, True),
        ("3万5", 35000, False),
        ("1万2千", 12000, False),
        ("1.1万台", 11000, False),
        ("140w单", 1400000, False),
        ("10W条", 100000, False),
        ("俩礼拜", 2, False),
        ("上百家", 100, True),
        ("一成多", 10, True),
    ],
)
def test_digits_and_scales_go_together(text: str, value: float, about: bool) -> None:
    one = next(numerals_in(folded(text)))
    assert (one.value, one.about) == (value, about)


@pytest.mark.parametrize("text", ["20千克", "5千米", "3千瓦", "140W", "40w的灯"])
def test_a_thousand_that_begins_a_unit_is_no_scale(text: str) -> None:
    assert next(numerals_in(text)).value < 1000


@pytest.mark.parametrize(
    ("written", "low", "high"), [("十几", 11, 19), ("三十几", 31, 39), ("二十几万", 210_000, 290_000)]
)
def test_tens_and_some_are_one_to_nine_more(written: str, low: float, high: float) -> None:
    assert han_parts(written) == (low, high, False, len(written))


@pytest.mark.parametrize("written", ["十几二十", "几百"])
def test_what_only_begins_like_tens_and_some_says_no_amount(written: str) -> None:
    assert han_parts(written) is None
