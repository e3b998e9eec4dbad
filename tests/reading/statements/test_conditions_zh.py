"""Conditions of Chinese duties."""

import pytest

from tests.reading.worded import patterns, worded


@pytest.mark.parametrize(
    ("text", "pattern", "wording"),
    [
        pytest.param("如果水泵停机，控制台必须报警。", "unwanted", "如果水泵停机，则控制台应报警。", id="如果"),
        pytest.param("水位如果超过3米，系统必须报警。", "unwanted", "如果水位超过3米，则系统应报警。", id="主语在前"),
        pytest.param("船靠岸后，闸门应在20秒内打开。", "event", "当船靠岸后，闸门应在20秒内打开。", id="后"),
        pytest.param("遇到雷雨，系统应停止放水。", "event", "当遇到雷雨时，系统应停止放水。", id="遇到"),
        pytest.param("检修期间，闸门不得打开。", "state", "检修期间，闸门不得打开。", id="期间"),
        pytest.param("在高峰期（每日8:00至9:00），查询应在2秒内完成。", "state", "在高峰期（每日8:00至9:00），查询应在2秒内完成。", id="高峰期"),
        pytest.param("除非另有约定，阀门应编号。", "ubiquitous", "除非另有约定，阀门应编号。", id="除非"),
        pytest.param("船长登记时，若证件过期，系统应提示补办。", "complex", "当船长登记时，如果证件过期，则系统应提示补办。", id="两个条件"),
        pytest.param("扫码后显示泊位编号。", "event", "当扫码后，系统应显示泊位编号。", id="一句之内"),
        pytest.param("扫码后三秒内返回泊位编号。", "event", "当扫码后，系统应在三秒内返回泊位编号。", id="限时"),
    ],
)  # fmt: skip
def test_puts_the_condition_first(text: str, pattern: str, wording: str) -> None:
    assert (patterns(text, "zh"), worded(text, "zh")) == ([pattern], [wording])


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "超过5分钟没人接的，自动转给值班主任；",
            "如果超过5分钟没人接，则系统应自动转给值班主任。",
            id="的",
        ),
        pytest.param("答不上来就转人工；", "如果答不上来，则系统应转人工。", id="就"),
        pytest.param("网络断了，仍按上一版排班走；", "如果网络断了，则系统应仍按上一版排班走。", id="仍"),
        pytest.param("置信度低于0.8的转人工；", "如果置信度低于0.8，则系统应转人工。", id="的转人工"),
    ],
)
def test_reads_a_case_without_a_word_for_it_where_wishes_are_listed(text: str, wording: str) -> None:
    assert worded("诉求：\n1、" + text, "zh") == [wording]


def test_what_one_can_then_do_is_ensured() -> None:
    assert worded("游客输入船票号，就能看到泊位。", "zh") == ["系统应确保游客输入船票号，就能看到泊位。"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("系统应及时更新潮位。", id="及时"),
        pytest.param("系统应同时显示三个泊位。", id="同时"),
        pytest.param("系统应支持7天内退票。", id="小时不是时候"),
    ],
)
def test_takes_no_word_that_ends_alike_for_a_condition(text: str) -> None:
    assert patterns(text, "zh") == ["ubiquitous"]
