"""Chinese sentences to requirements in EARS."""

import pytest

from translator.domain.value import Span
from translator.reading.statements.found import words
from translator.reading.statements.statements_zh import found_zh


def statements(text: str) -> list[tuple[str, str]]:
    return [(f.pattern, words(f.parts, text)) for f in found_zh(text, Span(start=0, end=len(text)), None)]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "我们想做一个停车小程序，能显示附近的空车位。", "停车小程序应显示附近的空车位。", id="想做一个"
        ),
        pytest.param(
            "作为护士，我希望能看到每个病区的空床。", "系统应让护士能够看到每个病区的空床。", id="用户故事"
        ),
        pytest.param("闸机必须在两秒内开门。", "闸机应在两秒内开门。", id="必须"),
        pytest.param("页面不得显示身份证号。", "页面不得显示身份证号。", id="不得"),
    ],
)
def test_writes_a_wish_as_one_requirement(text: str, wording: str) -> None:
    assert statements(text) == [("ubiquitous", wording)]


def test_puts_the_condition_first() -> None:
    assert statements("如果水泵停机，控制台必须报警。") == [("unwanted", "如果水泵停机，则控制台应报警。")]


def test_reads_a_response_after_an_act_as_an_event() -> None:
    assert statements("司机扫码后显示货位编号。") == [("event", "当司机扫码后，系统应显示货位编号。")]


@pytest.mark.parametrize("text", ["请评估。", "本周进展顺利。", "各位好："])
def test_finds_no_requirement_in_what_only_tells(text: str) -> None:
    assert statements(text) == []


def test_does_not_cut_the_word_for_smart_in_two() -> None:
    ((_, wording),) = statements("我们需要一个智能门锁，可以远程开门。")

    assert wording == "智能门锁应远程开门。"
