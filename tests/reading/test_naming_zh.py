"""Chinese names: nouns for what is built, people for who uses it, and nothing where nothing fits."""

import pytest

from tests.drafting.drafted import drafted, studied
from tests.reading.worded import worded
from translator.domain.value import Span
from translator.reading.naming_zh import is_name_zh


def named(text: str, name: str) -> str | None:
    """The ask's own words for the thing or its users."""
    span: Span | None = getattr(studied(text).terms, name)
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        pytest.param(
            "想做一个电话分流系统，根据来电内容自动转给对应的窗口。", "电话分流系统", id="依据不是名字"
        ),
        pytest.param("做一个设备点检工具，班长每天能看到漏检。", "设备点检工具", id="做一个"),
        pytest.param("上一套排产平台，质量要好。", "排产平台", id="不是质量"),
        pytest.param("开单页面太慢，希望快点。", "开单页面", id="去掉抱怨"),
        pytest.param("开单太慢，希望快点。", None, id="不是要做的东西"),
        pytest.param("花店有三个平台，订单要能自动同步。", None, id="只是提到的平台"),
        pytest.param("没信号时设备也要能自己报警。", None, id="不是要做的设备"),
        pytest.param("【群聊】面馆-后厨\n老板想搞个自动排班", "自动排班", id="群名不是东西"),
        pytest.param("冷库温度预警：超过零下十度就通知值班员。", "冷库温度预警", id="开头的名字"),
        pytest.param("想做个东西，把发票录进去。", None, id="什么都可以叫东西"),
        pytest.param("想给前厅装一块大屏，字要清楚。", "大屏", id="不是字"),
        pytest.param("养老院想装跌倒检测，误报少。", None, id="单位不是东西"),
        pytest.param("离线也要能用。", None, id="状态不是东西"),
    ],
)
def test_the_thing_is_what_is_to_be_built_or_nothing(text: str, thing: str | None) -> None:
    assert named(text, "thing") == thing


@pytest.mark.parametrize(
    ("text", "users"),
    [
        pytest.param("做一个挂号小程序。残疾人员也要看得懂。", "残疾人员", id="不带后面的话"),
        pytest.param("想要一个客户流失的看板，按渠道看。", None, id="只是定语"),
        pytest.param("请假要找主任签字，想改成线上签。", None, id="要找的人"),
        pytest.param("老师傅不太会用手机，想做一个报修小程序。", "老师傅", id="老师傅不是老师"),
        pytest.param("数字大屏领导要看，要实时刷新。", "领导", id="不带大屏"),
        pytest.param("作为新来的维修工，我想扫码看图纸。", "新来的维修工", id="作为"),
        pytest.param("张老师您好，想做一个借阅小程序。", None, id="称呼"),
        pytest.param("价格别太高，不然客人要骂。想做一个订座小程序。", None, id="抱怨的人"),
        pytest.param("老板说要搞个订座小程序，排出来店长可以改。", "店长", id="改的人"),
        pytest.param("想在船上装麦克风。会录到船员讲话，船员不同意保存。", None, id="被录到的人"),
        pytest.param("想做一个闸门平台。开闸必须由主任签发。", None, id="签字的人"),
        pytest.param("要一个手机端，下水前扫码。医生可以看记录。", None, id="只能看的人"),
        pytest.param("另外会计想自动开发票，这个先不做。想做一个订座小程序。", None, id="以后的人"),
        pytest.param(
            "想做一个订座小程序，客人或者代办人可以自己选时间，由店长确认。", "客人", id="自己选的人"
        ),
        pytest.param("想做一个订座小程序，学生一天不能超过两次。", None, id="受限制的人"),
    ],
)
def test_the_users_are_people_and_no_clause(text: str, users: str | None) -> None:
    assert named(text, "users") == users


@pytest.mark.parametrize(
    ("phrase", "fits"),
    [
        ("订单看板", True), ("看板", True), ("对账系统", True), ("用户中心", True), ("排课", True),
        ("根据订单内容", False), ("想用扫码", False), ("准确率", False), ("声音", False), ("派错的", False), ("功能", False), ("系统应在", False),
    ],
)  # fmt: skip
def test_a_name_is_a_noun_and_no_clause_state_or_figure(phrase: str, fits: bool) -> None:
    assert is_name_zh(phrase, Span(start=0, end=len(phrase))) is fits


def test_what_a_thing_goes_by_is_not_its_subject() -> None:
    assert worded("想做一个电话分流系统，根据来电内容自动转给窗口。", "zh") == [
        "电话分流系统应根据来电内容自动转给窗口。"
    ]


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        pytest.param("断网也要能用。", ["在断网时，系统应能用。"], id="断网"),
        pytest.param("收银机也要能用。", ["收银机应能用。"], id="不是状态"),
        pytest.param("一张单子要经过5个人。", [], id="现在的麻烦"),
        pytest.param("一张单子要带5个栏位。", ["一张单子应带5个栏位。"], id="一条要求"),
        pytest.param("在，要看啥", [], id="反问"),
        pytest.param("想要一个报修小程序，住户拍照上传。", ["报修小程序应让住户能够拍照上传。"], id="谁来做"),
        pytest.param("希望虚拟主持说得自然。", ["系统应确保虚拟主持说得自然。"], id="补语"),
        pytest.param("希望3000元以下的只要组长批。", ["系统应确保3000元以下的只要组长批。"], id="哪些情况"),
        pytest.param("希望能实时报警。", ["系统应实时报警。"], id="实时不是时间"),
        pytest.param("希望下个季度上线。", [], id="只是日期"),
        pytest.param("开单要等8秒，希望2秒内。", ["系统应在2秒内完成（开单要等8秒）。"], id="只有时间"),
        pytest.param("报表要快，数据量在10万行左右。", ["报表应快。"], id="规模"),
    ],
)
def test_states_complaints_and_questions_are_no_subjects(text: str, duties: list[str]) -> None:
    assert worded(text, "zh") == duties


def test_a_thing_whose_kind_is_not_sure_is_called_by_what_it_does() -> None:
    assert drafted("装配线上的工人要能扫码报工。").title == "让工人能扫码报工"
