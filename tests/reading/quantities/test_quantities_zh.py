"""What is found in Chinese texts, English terms among them."""

import pytest

from translator.domain.reading import Quantity
from translator.reading.quantities.quantities import quantities_in


def found(text: str) -> list[Quantity]:
    return list(quantities_in(text, "zh"))


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("页面要在三秒内打开。", 3, "s", "at_most"),
        ("响应时间p95不超过2s。", 2, "s", "at_most"),
        ("合格率不低于百分之九十五。", 95, "%", "at_least"),
        ("误报率控制在千分之五以内。", 0.5, "%", "at_most"),
        ("大约八成的来电是重复的。", 80, "%", "about"),
        ("预算30万元。", 300000, "CNY", "exactly"),
        ("每天大约接3000个电话。", 3000, "call/d", "exactly"),
        ("一共６条产线。", 6, "production_line", "exactly"),
        ("合同大约1万份。", 10000, "contract", "about"),
        ("半小时内回复。", 0.5, "h", "at_most"),
        ("一个工作日内回复。", 1, "working_day", "at_most"),
        ("每周两次盘点。", 2, "/wk", "exactly"),
        ("可用性三个9。", 99.9, "%", "exactly"),
        ("有2000多名员工。", 2000, "employee", "about"),
        ("有十几个仓库。", 11, "warehouse", "between"),
        ("盘点要花6个多小时做报表。", 6, "h", "about"),
        ("等了3个多月。", 3, "mo", "about"),
        ("来了6个多单位。", 6, "unit", "about"),
        ("走失了两百多群。", 200, "group", "about"),
        ("日活80万左右。", 800000, "user", "about"),
        ("数据要T+1更新。", 1, "d", "exactly"),
        ("单个文件最大50MB。", 50, "MB", "at_most"),
        ("系统必须支持500个用户。", 500, "user", "at_least"),
        ("三分之二的门店缺人。", 66.7, "%", "exactly"),
    ],
)
def test_value_unit_and_bound_are_read(text: str, value: float, unit: str, bound: str) -> None:
    one = found(text)[0]
    assert (one.unit, one.bound) == (unit, bound)
    assert one.value == pytest.approx(value, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("大概二三十家门店", 20, 30), ("5到10个人用", 5, 10), ("报价两三万元", 20000, 30000)],
)
def test_a_range_has_two_ends(text: str, low: float, high: float) -> None:
    one = found(text)[0]
    assert (one.value, one.value_max, one.bound) == (low, high, "between")


@pytest.mark.parametrize(
    "text",
    [
        "统一入口，一键导出，十分重要，万一出错也别慌。",
        "第3条规则取消，一期先上v2.1版本。",
        "2026年3月12日上午9点开会，电话13800138000。",
        "这个功能一般，用户一样会问。",
    ],
)
def test_numerals_in_ordinary_words_and_dates_are_no_quantities(text: str) -> None:
    assert found(text) == []


def test_money_without_a_unit_is_yuan_beside_a_word_for_money_only() -> None:
    assert found("预算50万以内。")[0].unit == "CNY"
    assert found("日活50万以内。")[0].unit == "user"


def test_a_noun_said_before_is_what_the_measure_word_counts() -> None:
    assert found("发票很多，每月新增300张。")[0].unit == "invoice/mo"


def test_a_noun_after_the_measure_word_is_not_taken_from_before() -> None:
    assert found("发票很多，先做2个模块。")[0].unit == "module"


def test_the_most_of_one_day_is_of_what_is_counted_and_no_limit_of_one_day() -> None:
    assert [(q.value, q.unit, q.bound) for q in found("码头八月里最多一天900笔付款。")] == [
        (900, "payment/d", "at_most")
    ]
    assert [(q.value, q.unit, q.bound) for q in found("付款最多一天到账。")] == [(1, "d", "at_most")]
