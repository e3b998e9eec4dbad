"""Which Chinese clauses belong together."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param("闸门应上锁，并记录开锁时间。", ["闸门应上锁，并记录开锁时间。"], id="并"),
        pytest.param("文风要活泼，别太官方。", ["文风应活泼，别太官方。"], id="没有主语的否定"),
        pytest.param("船票要能改签，最多改3次。", ["船票应能改签，最多改3次。"], id="补充的上限"),
        pytest.param("系统应支持退票，例如\"改期超过2天\"。", ["系统应支持退票，例如\"改期超过2天\"。"], id="例如"),
    ],
)  # fmt: skip
def test_a_duty_goes_on_in_the_clauses_after_it(text: str, wordings: list[str]) -> None:
    assert worded(text, "zh") == wordings


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param("闸门必须上锁，水泵必须停机。", ["闸门应上锁。", "水泵应停机。"], id="另一个主语"),
        pytest.param("票价要准，不过现在每天约300笔出错。", ["票价应准。"], id="现状"),
        pytest.param("识别要快，识别率不低于9成。", ["识别应快。", "识别率应不低于9成。"], id="另一个指标"),
    ],
)
def test_and_ends_where_another_begins(text: str, wordings: list[str]) -> None:
    assert worded(text, "zh") == wordings


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("3.2.1 船票模块应支持退票。", "船票模块应支持退票（3.2.1）。", id="条款号"),
        pytest.param("REQ-07：船票模块应支持退票。", "船票模块应支持退票（REQ-07）。", id="编号"),
        pytest.param("要求：船票模块应支持退票。", "船票模块应支持退票。", id="但不是标签"),
    ],
)
def test_keeps_the_name_of_a_requirement(text: str, wording: str) -> None:
    assert worded(text, "zh") == [wording]


def test_keeps_what_a_firm_duty_is_for() -> None:
    assert worded("日志必须保留90天，以便审计。", "zh") == ["日志应保留90天，以便审计。"]
