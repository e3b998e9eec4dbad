"""Sentences that want something."""

import pytest

from translator.domain.value import Language, Span
from translator.reading.text.wishes import wants


def wanting(text: str, language: Language = "en") -> bool:
    return wants(text, Span(start=0, end=len(text)), language)


@pytest.mark.parametrize(
    "text",
    [
        "We need a rota for the lifeguards.",
        "Could you move the badge printer to the lobby screen?",
        "Route every complaint to the branch it is about.",
        "- add a comment field to the visit form",
        "Can AI draft the shift notes?",
        "Is there any way to undo a booking?",
        "I'd love to see the free desks on a map.",
    ],
)
def test_a_wish_an_order_or_a_request_wants_something(text: str) -> None:
    assert wanting(text)


@pytest.mark.parametrize(
    "text",
    [
        "The printer on the second floor is broken again.",
        "Does the kiosk already print badges?",
        "Please note that the gate closes early on Friday.",
        "This should have been fixed in spring.",
        "We need to talk.",
        "Report was late again.",
        "Nothing to do on your side.",
    ],
)
def test_a_report_a_question_or_an_announcement_wants_nothing(text: str) -> None:
    assert not wanting(text)


@pytest.mark.parametrize(
    "text",
    ["希望前台能打印访客胸卡", "能不能在地图上显示空闲工位？", "请增加一个备注栏", "访客系统应支持扫码登记"],
)
def test_a_chinese_wish_wants_something(text: str) -> None:
    assert wanting(text, "zh")


@pytest.mark.parametrize(
    "text", ["前台打印机又坏了", "访客系统什么时候上线？", "请大家注意周五停电", "平均响应时间比上周短"]
)
def test_a_chinese_report_wants_nothing(text: str) -> None:
    assert not wanting(text, "zh")
