"""Which side the words beside a number set."""

import pytest

from tests.reading.amounts import found, the_one


def bound(text: str) -> str:
    return the_one(text).bound


@pytest.mark.parametrize(
    "text",
    [
        "Answer within 5 s.",
        "Answer in under 5 s.",
        "It lasts 5 s at the very most.",
        "It may be 5 s old at worst.",
        "The data is 5 min behind the clock at the latest.",
        "Allow 5 files at most.",
        "Allow 5 files max.",
        "Allow 5 files or fewer.",
        "Cap: 5 GB.",
        "The ceiling is 5 GB.",
        "The maximum size is 5 GB.",
        "Wait no longer than 5 s.",
        "It must be no older than 5 min.",
        "Latency no worse than 300 ms.",
        "Answers better than 2 s.",
        "Answers faster than 2 s.",
        "A MAPE no worse than 12 %.",
        "Weigh to within ±5 g.",
        "Weigh to +/- 5 g.",
        "Due by T+1.",
        "为期不得超过5天。",
        "一次最多缓存24小时。",
        "误差控制在5%以内。",
        "额度不能超过余额的15倍。",
        "三天之内回复。",
        "最晚T+1出账。",
    ],
)
def test_words_that_cap_a_number(text: str) -> None:
    assert bound(text) == "at_most"


@pytest.mark.parametrize(
    "text",
    [
        "Keep at least 5 years.",
        "Keep 5 years or more.",
        "It takes 5+ drivers.",
        "It holds upwards of 5 files.",
        "There are north of 5,000 files.",
        "No fewer than 5 nurses.",
        "It takes over 5 minutes.",
        "Accuracy no worse than 92 %.",
        "Accuracy better than 92 %.",
        "It must never fall below 92 %.",
        "It is warmer than -18 °C.",
        "98.5 % field accuracy or better.",
        "Trucks faster than 30 km/h.",
        "至少提前72小时。",
        "准确率不得低于92%。",
        "预计60万张以上。",
        "合作商户不下500家。",
        "上线至少省下30万。",
    ],
)
def test_words_that_floor_a_number(text: str) -> None:
    assert bound(text) == "at_least"


@pytest.mark.parametrize(
    "text",
    [
        "It takes the better part of 2 days.",
        "We need abt 90 min.",
        "There are 40-odd screens.",
        "About 40 screens are left.",
        "Some 40 screens are left.",
        "大概是平时的3倍。",
        "两分钟左右。",
        "耗时控制在两分钟左右。",
        "大约每月500份。",
        "三千来单。",
        "4秒多。",
    ],
)
def test_words_that_loosen_a_number(text: str) -> None:
    assert bound(text) == "about"


@pytest.mark.parametrize(
    "text",
    [
        "The fee is spread over 3 years.",
        "We can hand over 350 hours of audio.",
        "We need a search over 40,000 articles.",
        "Pickers over 3 shifts use it.",
        "近两年的数据。",
        "An arrow => 5 files.",
    ],
)
def test_words_that_only_look_like_bounds_set_none(text: str) -> None:
    assert bound(text) == "exactly"


def test_before_sets_a_limit_to_a_time_only() -> None:
    assert bound("两周之前完成。") == "at_most"
    assert found("618之前上线。") == []


def test_at_most_before_a_number_belongs_to_that_number() -> None:
    assert [q.bound for q in found("Out of 200 calls at most 4 fail.")] == ["exactly", "at_most"]


@pytest.mark.parametrize(
    "text",
    [
        "每人只能领3张券。",
        "一小时只让调20次。",
        "装修费8万封顶。",
        "每月封顶4万元。",
        "Anything under confidence 0.7 waits.",
    ],
)
def test_what_is_allowed_and_no_more_is_the_most(text: str) -> None:
    assert bound(text) == "at_most"


def test_a_cap_before_a_number_belongs_to_that_number() -> None:
    assert [(q.text, q.bound) for q in found("通讯费一年封顶2万。")] == [("封顶2万", "at_most")]


def test_a_confidence_without_a_side_has_none() -> None:
    assert bound("The score of confidence 0.7 was read.") == "exactly"
