"""Chinese wishes and orders."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "希望系统结合潮位和风力，每晚给出次日的停航建议。",
            "系统应结合潮位和风力，每晚给出次日的停航建议。",
            id="希望系统",
        ),
        pytest.param("想让船长能在手机上改船期。", "系统应让船长能够在手机上改船期。", id="想让人"),
        pytest.param("我们想看每个泊位的收入报表。", "系统应让用户能够看每个泊位的收入报表。", id="我们想看"),
        pytest.param("能不能让叫号机用方言再播一遍？", "叫号机应用方言再播一遍。", id="能不能让"),
        pytest.param(
            "想上个模型把违章船只自动标出来，拿不准的进人工队列。",
            "模型应把违章船只自动标出来，拿不准的进人工队列。",
            id="想上个",
        ),
        pytest.param("我要的是水位超了马上提醒值班员。", "系统应确保水位超了马上提醒值班员。", id="要的是"),
        pytest.param("麻烦支持按船名搜索。", "系统应支持按船名搜索。", id="麻烦"),
        pytest.param("希望做到全覆盖。", "系统应做到全覆盖。", id="做到不是做"),
        pytest.param("目标是漏报减少一半。", "系统应确保漏报减少一半。", id="目标是"),
    ],
)
def test_words_a_wish_with_all_that_goes_on(text: str, wording: str) -> None:
    assert worded(text, "zh") == [wording]


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param(
            "1、值班表自动排，夜班每人每周不超过两次。",
            ["值班表应自动排。", "夜班每人每周应不超过两次。"],
            id="自动",
        ),
        pytest.param("1、靠岸前7天给船长发短信提醒。", ["系统应在靠岸前7天给船长发短信提醒。"], id="到期前"),
        pytest.param(
            "1、节假日前后允许值班员改数，改完留痕。",
            ["系统应在节假日前后允许值班员改数，改完留痕。"],
            id="允许",
        ),
        pytest.param("1、打印机已更换，关闭。", [], id="但不是已经做了的事"),
    ],
)
def test_reads_the_items_of_a_list_as_orders(text: str, wordings: list[str]) -> None:
    assert worded(text, "zh") == wordings


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("希望双十一之前上线。", id="日期"),
        pytest.param("想请你们帮忙看看。", id="请人看"),
        pytest.param("麻烦看一下能不能做。", id="问能不能做"),
        pytest.param("背景：目前靠人工抄表。", id="背景"),
        pytest.param("【期望功能】", id="只有标签"),
    ],
)
def test_finds_none_in_what_only_speaks_to_somebody(text: str) -> None:
    assert worded(text, "zh") == []


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("等待时间希望入冬前缩短到2天。", "等待时间应在入冬前缩短到2天。", id="by-then"),
        pytest.param("浪费希望从12%降到4%。", "浪费应从12%降到4%。", id="from"),
        pytest.param("漏报争取降到每月不超过2次。", "漏报应降到每月不超过2次。", id="strives"),
        pytest.param("偏差力争控制在0.2%以内。", "偏差应控制在0.2%以内。", id="within"),
    ],
)
def test_a_level_that_is_hoped_for_is_said_of_what_it_measures(text: str, wording: str) -> None:
    assert worded(text, "zh") == [wording]


def test_what_is_only_striven_for_without_a_level_is_no_duty() -> None:
    assert worded("争取明天见一面。", "zh") == []


def test_how_often_something_happens_is_no_subject() -> None:
    assert worded("要一个巡检系统，每天必须自动上报水位。", "zh")[-1] == "巡检系统应每天自动上报水位。"
    assert worded("要一个巡检系统，水位必须每天自动上报。", "zh")[-1] == "水位应每天自动上报。"
