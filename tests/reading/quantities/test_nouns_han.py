"""What a number counts, in Chinese, named in English."""

import pytest

from tests.reading.amounts import found, values


def units(text: str) -> list[str]:
    return [u for _, u in values(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("有2名药师。", "pharmacist"),
        ("有1.1万台逆变器。", "inverter"),
        ("有300张门诊病历照片。", "photo"),
        ("有6名开发。", "developer"),
        ("有四十来号工程师。", "engineer"),
        ("有120个乡镇卫生院。", "hospital"),
        ("有5000用户。", "user"),
        ("今天有3000张工单。", "ticket"),
    ],
)
def test_the_noun_behind_is_counted_and_its_head_comes_last(text: str, unit: str) -> None:
    assert units(text) == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("平台3个。", "platform"),
        ("机柜共420个。", "cabinet"),
        ("误报不超过2条。", "false_alarm"),
        ("举报积压4.7万条。", "report"),
        ("现有日光温室140座。", "greenhouse"),
        ("拖轮9艘。", "tug"),
        ("投诉就有六千多个。", "complaint"),
        ("单个附件要小，一次最多传9个。", "attachment"),
        ("每张照片都要核对，单独一次盘点。大概5000张。", "photo"),
    ],
)
def test_a_measure_word_that_stands_alone_counts_the_noun_before(text: str, unit: str) -> None:
    assert units(text)[-1] == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("换热站96座。", "station"),
        ("500人参加，二等奖5个。", "prize"),
        ("有8个承重泵。", "pump"),
        ("点胶机3台。", "machine"),
        ("三名点餐员。", "person"),
    ],
)
def test_a_word_that_is_not_listed_is_named_by_its_head(text: str, unit: str) -> None:
    assert units(text)[-1] == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("有30万张图，大约240万个框。", "item"),
        ("接口单次返回不超过1000条。", "record"),
        ("有5个仓，峰值120万件。", "item"),
        ("老系统先上10张。", "image"),
        ("检测实验室收样700个。", "item"),
        ("密码至少8位。", "character"),
        ("审批节点最多5级。", "level"),
        ("推荐位给200款。", "product"),
    ],
)
def test_a_noun_that_is_not_counted_is_left_alone(text: str, unit: str) -> None:
    assert units(text)[-1] == unit


def test_a_slip_is_of_the_kind_the_text_speaks_of() -> None:
    assert units("工单很多，一天300单。") == ["ticket/d"]
    assert units("外面很忙，一天300单。") == ["order/d"]


def test_an_item_without_a_name_is_what_was_counted_before() -> None:
    assert units("我们组4个人，剩3个。") == ["person", "person"]


@pytest.mark.parametrize("text", ["二次开发。", "三方接口。", "省下人工。", "每十单就要查。", "三个都要。"])
def test_numerals_within_words_count_nothing(text: str) -> None:
    assert found(text) == []


def test_labour_is_no_person() -> None:
    assert units("省下30万人工成本。") == ["CNY"]


def test_hours_of_the_clock_count_nothing() -> None:
    assert found("大家拼到夜里十一点。") == []
    assert values("要明早的96点预测。") == [(96, "point")]


def test_thousands_and_some_are_loose() -> None:
    assert [(q.value, q.unit, q.bound) for q in found("每天千把条短信。")] == [(1000, "message/d", "about")]
    assert values("领了44把钥匙。") == [(44, "key")]


def test_a_number_of_digits_is_no_number_of_people() -> None:
    assert values("工号只留后四位。") == [(4, "digit")]
    assert values("来了四位护士。") == [(4, "nurse")]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("装了870块电表。", (870, "meter")),
        ("每块电表870块。", (870, "CNY")),
        ("另付870块设备费。", (870, "CNY")),
        ("每块电表要拍照。上月坏了37块。", (37, "meter")),
        ("每块电表要拍照。上月赔了37块。", (37, "CNY")),
        ("上月坏了37块。", (37, "CNY")),
    ],
)
def test_before_a_solid_thing_money_is_a_piece(text: str, amount: tuple[float, str]) -> None:
    assert values(text)[-1] == amount


def test_parties_are_no_cubic_metres() -> None:
    assert found("要甲乙两方都签。") == []
    assert values("浇了120方。") == [(120, "m3")]


def test_people_at_work_on_a_system_are_users() -> None:
    assert values("高峰同时在线900人。") == [(900, "user")]
    assert values("会场来了900人。") == [(900, "person")]
