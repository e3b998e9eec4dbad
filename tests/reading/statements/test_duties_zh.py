"""Chinese duties: 必须, 应, 要, 不得 and the levels things are held at."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("水闸必须在10秒内关闭。", "水闸应在10秒内关闭。", id="必须"),
        pytest.param("所有阀门须编号。", "所有阀门应编号。", id="须"),
        pytest.param("系统应允许船长撤销预约。", "系统应允许船长撤销预约。", id="应允许"),
        pytest.param("水位误差要小，至少精确到厘米。", "水位误差应小，至少精确到厘米。", id="要"),
        pytest.param("船长应能够查看潮位。", "系统应让船长能够查看潮位。", id="人能够"),
        pytest.param("值班员必须签字。", "值班员应签字。", id="人必须"),
        pytest.param("港务处要求船单必须盖章。", "船单应盖章。", id="谁要求"),
        pytest.param("对于危险品，系统应要求二次确认。", "对于危险品，系统应要求二次确认。", id="应要求"),
        pytest.param("只有值班员可以开闸。", "系统应确保只有值班员可以开闸。", id="只有"),
        pytest.param("馆长每周一要一张客流表。", "系统应每周一为馆长提供一张客流表。", id="要一张"),
    ],
)
def test_words_a_duty_with_its_own_words(text: str, wording: str) -> None:
    assert worded(text, "zh") == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("严禁在闸口停船。", "系统不得在闸口停船。", id="严禁"),
        pytest.param("游客不能看到进价。", "系统不得让游客看到进价。", id="人不能"),
        pytest.param("报表不要导出身份证号。", "报表不得导出身份证号。", id="不要"),
        pytest.param("含危险品的一律不许入库。", "含危险品的一律不得入库。", id="一律不许"),
        pytest.param("水位计不应低于3米。", "水位计不得低于3米。", id="不应"),
    ],
)
def test_words_what_is_forbidden(text: str, wording: str) -> None:
    assert worded(text, "zh") == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("识别率不低于97%。", "识别率应不低于97%。", id="不低于"),
        pytest.param("单次查询别超过300ms。", "单次查询应不超过300ms。", id="别超过"),
        pytest.param("识别准确率98%以上。", "识别准确率应在98%以上。", id="以上"),
        pytest.param("延迟：P95 < 2s", "延迟：P95应< 2s。", id="小于号"),
        pytest.param("误差在1米以内的船占九成以上。", "误差在1米以内的船应占九成以上。", id="占"),
    ],
)
def test_words_the_level_something_is_held_at(text: str, wording: str) -> None:
    assert worded("要求：\n" + text, "zh") == [wording]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("现在每天要手工抄200张表。", id="今天的做法"),
        pytest.param("饭点一分钟能进来四五个电话。", id="能发生的事"),
        pytest.param("预算不超过8万元。", id="预算"),
        pytest.param("钱的话可以谈。", id="可以谈"),
        pytest.param("这台机器试得好。", id="补语的得"),
        pytest.param("照片的需求如下。", id="需求"),
        pytest.param("他的想法很多。", id="想法"),
        pytest.param("主要是四川话。", id="主要"),
        pytest.param("我们不能再招人了。", id="我们不能"),
        pytest.param("拿不准的先放着。", id="拿不准"),
    ],
)
def test_takes_no_character_within_another_word_for_a_modal(text: str) -> None:
    assert worded(text, "zh") == []
