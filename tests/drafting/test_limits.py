"""A limit on what there shall be little of is a goal of its own; one on anything else is none."""

import pytest

from tests.drafting.test_changes import levels


@pytest.mark.parametrize(
    ("text", "name", "goal"),
    [
        ("We want a flood warning. Never miss a real flood; false alarms max 2 per month.", "False alarms", "max 2 per month"),
        ("We want a map of the slopes. Snow height off by at most 4 cm.", "“Snow height off by …”", "at most 4 cm"),
        ("We want a ticket shop. Downtime: max. 2 hours per month, outside shows.", "Downtime", "max. 2 hours per month"),
        ("要一个水位预警平台。平台须预测水位，误差不超过8厘米。", "误差", "不超过8厘米"),
        ("要一个水位预警平台。全天可用，每月停机不超过20分钟。", "停机", "不超过20分钟"),
        ("要一个羊圈监听系统。误报太多饲养员就不理了，每栋每周最多1次误报。", "误报", "最多1次误报"),
        ("要一个派单系统，每周误派单不超过5单。", "误派单", "不超过5单"),
    ],
)  # fmt: skip
def test_a_limit_on_what_is_unwanted_is_a_goal(text: str, name: str, goal: str) -> None:
    assert (name, None, goal) in levels(text)


@pytest.mark.parametrize(
    "text",
    [
        "We want a ticket shop. At most 4 tickets per person.",
        "We want a ticket shop. A reservation lapses after at most 20 minutes.",
        "要一个预约系统。每人每月不超过2次。",
        "要一个预约系统，最多提前14天预约。",
    ],
)
def test_a_limit_on_anything_else_is_none(text: str) -> None:
    assert levels(text) == []


def test_whoever_comes_to_see_is_no_alert() -> None:
    text = "要一个羊圈监听系统，有情况马上通知场长。报警后兽医两小时内必须到场查看。"

    assert "从发生到通知的时间" not in [name for name, _, _ in levels(text)]
