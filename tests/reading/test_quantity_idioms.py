"""Amounts said in set phrases."""

import pytest

from tests.reading.amounts import found, values


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("It is sent twice a week.", (2, "/wk")),
        ("It is sent three times a day.", (3, "/d")),
        ("It is sent once per quarter.", (1, "/quarter")),
        ("The reply comes in under a minute.", (1, "min")),
        ("It should take a day.", (1, "d")),
        ("They give up after an hour.", (1, "h")),
        ("It lasts an hour and a half.", (1.5, "h")),
        ("Poll it every second.", (1, "s")),
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
        ("每周更新一次。", (1, "/wk")),
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
    ],
)
def test_words_that_only_look_like_such_phrases_say_none(text: str) -> None:
    assert found(text) == []
