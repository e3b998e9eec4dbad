"""What is quoted, an age, a setting or a complaint is no level to reach; what somebody would be happy with is."""

import pytest

from tests.reading.amounts import found


def roles(text: str) -> list[str]:
    return [q.role for q in found(text)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param('The lift sign says "3 min" and we want it to be right.', "other", id="quoted"),
        pytest.param('Our chef said: "at most 3 min", and that is what we want.', "target", id="a-limit-quoted"),
        pytest.param("We want a quiz for 8 to 11 year olds.", "other", id="age"),
        pytest.param("We want prices that are at most 2 years old.", "target", id="age-of-things"),
        pytest.param("If a guest does not answer within 2 days, we want the table freed.", "other", id="setting"),
        pytest.param("If a guest asks, the answer must come within 2 minutes.", "target", id="limit-after-if"),
        pytest.param("It would be great if the answer came within 2 minutes.", "target", id="glad-if"),
        pytest.param("Guests wait up to 3 hours and we want that to end.", "baseline", id="waits"),
        pytest.param("Nobody must wait more than 3 hours.", "target", id="limit-of-waiting"),
        pytest.param("The clocks are off by 4 minutes, please mend that.", "baseline", id="off-by"),
        pytest.param("Our rules get 72.4% correct, and we want a better sorter.", "baseline", id="quality"),
        pytest.param("The sorter must be 72.4% correct.", "target", id="quality-owed"),
        pytest.param("Guests get 10 % off. Please print that on the bill.", "other", id="discount"),
        pytest.param("厨师每份只看了不到30秒，希望有工具帮忙。", "other", id="不到"),
        pytest.param("希望每份做到不到30秒。", "target", id="做到不到"),
        pytest.param("电工10分钟内没到的，要自动通知值班长。", "other", id="没到"),
        pytest.param("电工必须10分钟内到。", "target", id="必须到"),
        pytest.param("现在做一次盘点要3天，希望有个系统。", "baseline", id="要"),
        pytest.param("面向60岁以上的老人，希望字大一点。", "other", id="岁"),
        pytest.param("湿度低于30%时提醒浇水。", "other", id="低于-trigger"),
    ],
)  # fmt: skip
def test_a_number_is_a_level_only_where_it_is_wished_for(text: str, role: str) -> None:
    assert roles(text) == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Each menu takes 50 minutes, I'd be happy with 20.",
        "每单平均打包8分钟→3分钟。",
        "Loading: 9 -> 2 seconds, please.",
        "包装破损从每月30起降到每月10起以内。",
    ],
)
def test_a_change_leads_from_today_to_the_goal(text: str) -> None:
    assert roles(text) == ["baseline", "target"]


def test_a_month_is_no_duty() -> None:
    (kept,) = found("There are films of the last two years, but not of the branch that opened in May.")

    assert kept.bound == "exactly"


def test_near_misses_and_yuan_are_counted_as_such() -> None:
    assert [(q.value, q.unit) for q in found("We had 9 near misses last year.")] == [(9, "near_miss")]
    assert [q.unit for q in found("去年停电两次，损失约60万。")][1] == "CNY"
    assert [q.unit for q in found("一个柜台没货，其他两个马上补货。")] == []


def test_a_bare_number_after_a_price_is_money() -> None:
    price, times = found("房价不能低于成本价280，也别超过平时的两倍。")

    assert (price.value, price.unit, price.bound) == (280, "CNY", "at_least")
    assert price.role != "budget"
    assert times.unit == "time"
    assert found("物价涨了，要重新算。") == []
