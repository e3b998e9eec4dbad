"""A firm rule clashes with a sentence on the same thing that says the opposite."""

import pytest

from tests.checks.test_clashes import clashes

EN, ZH = "Tenants need an assistant that answers questions. ", "租户需要一个智能助手，用来回答问题。"


def rules(text: str) -> list[tuple[str, str]]:
    found = clashes((EN if text.isascii() else ZH) + text)
    return [(first, second) for kind, first, second in found if kind == "rule"]


@pytest.mark.parametrize(
    "text",
    [
        "The night porter cannot open the cellar door. At weekends the night porter should open the cellar door himself.",
        "Every handover protocol must carry a signature. Handover protocols of garages need no signature.",
        "夜班保安不能打开地下室大门。周末夜班保安可以自己打开地下室大门。",
        "任何交房单都必须有业主签名。车库的交房单不用业主签名。",
        "钥匙台账只有物业经理能删除。保安可以直接删除过期的钥匙台账。",
        "在线缴费不在第一期范围内。住户报修后当场在线缴费。",
    ],
)
def test_a_rule_beside_what_breaks_it(text: str) -> None:
    assert rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "The night porter cannot open the cellar door. The caretaker should water the plants.",
        "The night porter cannot open the cellar door. The night porter must not open the cellar door at weekends.",
        "Every handover protocol must carry a signature. Every protocol should carry a date.",
        "The porter opens the cellar door for guests, the manager decides, always. The porter opens the cellar door at night.",
        "夜班保安不能打开地下室大门。物业每周浇花。",
        "任何交房单都必须有业主签名。交房单要写日期。",
        "电梯每月停机不超过30分钟。电梯要每小时上报，误差不超过10厘米。",
        "传感器坏了不得计入漏水报警。系统要判断单个阀门的漏水快慢。",
        "住户的照片不能让别的住户看到。没交押金的照片都要打水印。",
        "钥匙台账只有物业经理能删除。保安可以给过期的钥匙台账打标记。",
        "每一户都要登记门牌和面积。门牌和面积以外的备注栏能填多少算多少。",
        "电梯误报每周不超过2次。电梯预警误差不超过3米。",
        "Every protocol must carry a signature. A protocol whose signature is broken shall not be filed.",
    ],
)
def test_a_rule_beside_what_keeps_it(text: str) -> None:
    assert rules(text) == []
