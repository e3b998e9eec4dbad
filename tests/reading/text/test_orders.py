"""Bare orders are told from what tells, and from what is asked of the reader as a person."""

import pytest

from translator.reading.text.orders_en import orders_a_thing
from translator.reading.text.orders_zh import orders_zh


@pytest.mark.parametrize(
    "text",
    [
        "archive every closed berth contract.",
        "back up the tide readings each hour.",
        "hide the mooring fee from visitors.",
        "cut the wait at the lock to under 20 minutes.",
        "lift the share of paid fees to 97 %.",
    ],
)
def test_an_order_about_a_thing_is_known(text: str) -> None:
    assert orders_a_thing(text)


@pytest.mark.parametrize(
    "text",
    [
        "move it to the left.",
        "remind me on friday.",
        "show your pass at the lock.",
        "turn left at the lock.",
        "cut the rope.",
        "lift tests take place on monday from 8 to 10.",
        "archived contracts are kept.",
    ],
)
def test_what_the_reader_shall_do_is_no_order_about_a_thing(text: str) -> None:
    assert not orders_a_thing(text)


@pytest.mark.parametrize(
    "text",
    [
        "把系泊合同搬到线上",
        "降低船闸等待时间，从40分钟降到20分钟以内",
        "潮位报告1小时内发布到首页，漏报30分钟内处理",
        "泊位申请2天内回复",
        "泊位页的联系电话换成新的",
        "归档到期的系泊合同",
        "欠费率降到2%以下",
    ],
)
def test_a_chinese_order_is_known_without_a_word_of_wishing(text: str) -> None:
    assert orders_zh(text)


@pytest.mark.parametrize(
    "text",
    [
        "欠费率降到了2%",
        "换泵后停机由6次减到1次",
        "已经把系泊合同搬到线上。",
        "把缆绳给我拿来",
        "会议地点改到二楼",
        "备份任务完成",
        "导出仅港长可用",
        "把门关上，我们明天再说",
        "升级后查询会更快",
    ],
)
def test_what_tells_or_asks_the_reader_is_no_chinese_order(text: str) -> None:
    assert not orders_zh(text)
