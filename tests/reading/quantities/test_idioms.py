"""Amounts said in set phrases."""

import pytest

from tests.reading.amounts import found, values


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("It is sent twice a week.", (2, "/wk")),
        ("It is sent three times a day.", (3, "/d")),
        ("It must be sent once per quarter.", (1, "/quarter")),
        ("The reply comes in under a minute.", (1, "min")),
        ("It should take a day.", (1, "d")),
        ("They give up after an hour.", (1, "h")),
        ("It lasts an hour and a half.", (1.5, "h")),
        ("It shall poll every second.", (1, "s")),
        ("It takes half an hour.", (0.5, "h")),
        ("It answers within one fourth of a second.", (0.25, "s")),
        ("It needs four nines.", (99.99, "%")),
        ("Two thirds of them are glass.", (66.7, "%")),
        ("Three quarters need no correction.", (75, "%")),
        ("A third is glass.", (33.3, "%")),
        ("It fell by a third.", (33.3, "%")),
        ("Refill it below a third.", (33.3, "%")),
        ("Half the tickets are resets.", (50, "%")),
        ("The queue was cut in half.", (50, "%")),
        ("Give me at most half a page.", (0.5, "page")),
        ("Data comes on T+2.", (2, "d")),
        ("两个半小时。", (2.5, "h")),
        ("一刻钟之内。", (15, "min")),
        ("平均6分半。", (6.5, "min")),
        ("一天三次。", (3, "/d")),
        ("每周必须更新一次。", (1, "/wk")),
        ("成本涨了一半。", (50, "%")),
        ("一张图两毛钱。", (0.2, "CNY")),
        ("产能翻两番。", (4, "time")),
        ("可用性4个9。", (99.99, "%")),
        ("一年的数据。", (1, "a")),
    ],
)
def test_a_phrase_says_an_amount(text: str, amount: tuple[float, str]) -> None:
    assert values(text) == [amount]


def test_one_or_two_is_a_range() -> None:
    one = found("The post takes a day or two.")[0]
    assert (one.value, one.value_max, one.bound) == (1, 2, "between")


@pytest.mark.parametrize(
    "text",
    [
        "It needs a second signature.",
        "Every second Tuesday the driver comes.",
        "One day this will work.",
        "A minute ago it failed.",
        "It is half past nine.",
        "The second half of the year.",
        "做到一半就停了。",
        "每周三一次例会。",
        "前一天的方案。",
        "一天到晚都在改。",
        "We listen to it once a week.",
        "The meters are read every hour.",
        "文员每周导一次表。",
        "现在是T+1同步。",
    ],
)
def test_words_that_only_look_like_such_phrases_say_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("充电要一小时四十分钟。", (100, "min")),
        ("走完用了5小时20分。", (320, "min")),
        ("追加三个亿。", (3e8, "CNY")),
        ("出库须双人签字。", (2, "person")),
        ("对账做到T+1即可。", (1, "d")),
        ("每天八遍。", (8, "/d")),
    ],
)
def test_set_phrases_of_chinese_say_an_amount(text: str, amount: tuple[float, str]) -> None:
    assert values(text) == [amount]


@pytest.mark.parametrize("text", ["我们T+1跑批。", "订的是双人房。", "上半年太忙，下半年再说。"])
def test_phrases_that_only_name_say_none(text: str) -> None:
    assert values(text) == []


def test_half_a_year_that_is_no_half_of_one_is_an_amount() -> None:
    assert values("最后半年都在改。") == [(0.5, "a")]


def test_how_often_is_an_amount_where_a_duty_or_a_bound_sets_it() -> None:
    assert values("The list must be sent once a month.") == [(1, "/mo")]
    assert values("Send the list at least once a month.") == [(1, "/mo")]
    assert values("They send the list once a month.") == []
    assert values("They send the list four times a month.") == [(4, "/mo")]


def test_a_minute_is_an_amount_where_it_is_judged() -> None:
    assert values("It takes long; a minute is fine.") == [(1, "min")]
    assert values("Wait a minute.") == []
