"""The noun behind a Chinese measure word."""

import pytest

from tests.reading.amounts import values


def units(text: str) -> list[str]:
    return [u for _, u in values(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("有40名图片审核员。", "reviewer"),
        ("合并三家连锁药店。", "pharmacy"),
        ("有五位常驻外地的司机。", "driver"),
        ("用二手叉车6台，另有8台二手叉车。", "forklift"),
        ("要6个部门签字。", "department"),
        ("库里有30份PPT。", "ppt"),
        ("对接四家SaaS供应商。", "supplier"),
        ("填12张设备保养表。", "form"),
        ("院里有15个无菌间。", "room"),
        ("一共90个巡查点。", "site"),
    ],
)
def test_the_head_of_what_follows_is_counted(text: str, unit: str) -> None:
    assert units(text)[-1] == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("出十二道应用题。", "question"),
        ("补拍两张车头照。", "image"),
        ("每天收300票货。", "shipment/d"),
        ("巡检了30次以后才换。", "time"),
        ("有20家各有分工。", "company"),
    ],
)
def test_a_noun_that_does_not_go_with_the_measure_word_is_left(text: str, unit: str) -> None:
    assert units(text)[-1] == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [("库里有40条片子。", "film"), ("我们有四套账号。", "account")],
)
def test_a_measure_word_that_says_little_takes_the_noun_right_behind_it(text: str, unit: str) -> None:
    assert units(text) == [unit]


def test_a_short_noun_is_the_longer_one_said_before() -> None:
    assert units("集团有8家猪场，先上2个场。") == ["farm", "farm"]


def test_behind_a_word_for_people_what_is_done_is_who_does_it() -> None:
    assert units("有3名测试。") == ["tester"]
    assert units("跑了3项测试。") == ["test"]
