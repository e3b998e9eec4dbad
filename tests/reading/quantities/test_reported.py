"""A share that tells how things are is the level of today, whatever is wished for beside it."""

import pytest

from translator.domain.reading import QuantityRole
from translator.reading.quantities.quantities import quantities_in


def roles(text: str) -> list[QuantityRole]:
    """What each number is for."""
    return [q.role for q in quantities_in(text, "en" if text.isascii() else "zh")]


@pytest.mark.parametrize(
    "text",
    [
        "We want better alarms because 95 % of the alerts are false.",
        "We want a page for the lost: 40 % of our letters are returned.",
        "More than half of the letters get lost, so build a tracker.",
        "九成以上的工单最后都派错，要求整改。",
        "选错率18%左右，要求改进。",
        "做鸟声识别，识别正确率70%，要做到85%。",
        "The open rate has to grow; it is 24 % this year.",
        "The readings deviate by up to 8 %.",
        "节假日误差超过15%，希望压低。",
        "识别准确率不到六成，要求改进。",
    ],
)
def test_what_is_told_is_today(text: str) -> None:
    assert roles(text)[0] == "baseline"


@pytest.mark.parametrize(
    "text",
    [
        "We want alarms of which 95 % must be true.",
        "At least 90 % of the errors must be found.",
        "The goal is that 90 % of the letters are answered.",
        "An app for couriers so that 95 % of parcels arrive on time.",
        "要求九成以上的工单有人处理。",
        "错误率必须控制在1%以内。",
        "The readings must deviate by up to 8 % at most.",
        "Accuracy 95 %, and it must run offline.",
        "Complaints must fall by more than 20 %.",
        "误差不超过15%，希望再低。",
        "自助解决率要到60%。",
    ],
)
def test_what_shall_be_is_a_goal(text: str) -> None:
    assert roles(text)[0] == "target"


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("培训要两个月，希望缩短到两周。", ["baseline", "target"]),
        ("Improve accuracy to 90 % from 70 %.", ["target", "baseline"]),
        ("Refunds take a week; a month is the limit.", None),
    ],
)
def test_where_a_change_sets_out_is_today(text: str, both: list[QuantityRole] | None) -> None:
    assert both is None or roles(text) == both


@pytest.mark.parametrize("text", ["Members get 10 % off.", "The tax rate is 19 %.", "会员打九折。"])
def test_a_setting_is_neither(text: str) -> None:
    assert set(roles(text)) <= {"other", "size"}
