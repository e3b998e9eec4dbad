"""The noun a Chinese measure word stands for when none follows it."""

import pytest

from tests.reading.amounts import values


def units(text: str) -> list[str]:
    return [u for _, u in values(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("水泵共有46台。", "pump"),
        ("护士长只有5名。", "head_nurse"),
        ("二维码贴了8000个。", "qr_code"),
        ("空调要修，本月大概60台。", "air_conditioner"),
        ("合同要归档。每月约200份，都在柜子里。", "contract/mo"),
        ("巡护员每天跑，一周巡12趟。", "patrol/wk"),
    ],
)
def test_what_stands_before_is_counted(text: str, unit: str) -> None:
    assert units(text)[-1] == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("登记表有8700条。", "record"),
        ("验收清单27项。", "item"),
        ("每台水泵大概3个。", "item/pump"),
        ("客人在酒店里丢了十二只。", "piece"),
        ("水泵旁边漏了31处。", "place"),
    ],
)
def test_what_is_only_named_nearby_is_not(text: str, unit: str) -> None:
    assert units(text)[-1] == unit


def test_the_text_tells_what_a_far_number_counts() -> None:
    assert units("想自动核对发票和税号。抬头常写错，单价也乱。上月有260张。") == ["invoice"]
    assert units("后厨每天中午炒260份。每周发一份报告。")[0] == "document/d"
    assert units("想上一套系统。界面要好看。上月有26套。")[-1] == "set"
