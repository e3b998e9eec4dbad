"""How it is today is no duty."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我司目前有巡船员21人，交班以后由3名文员手工录入，一个班次的单子要录11天。", id="目前"),
        pytest.param("旺季一天要排45场。", id="一天多少场"),
        pytest.param("旅客要查某条航线的旧票价，只能请我们3个文员翻。", id="只能请人"),
        pytest.param("船长总在开航前才说要改航线。", id="总是"),
        pytest.param("1. 旧的维修记录是手写本子，2009年以前的看不清。", id="旧的是什么"),
        pytest.param("老板说要给船队做个东西：我们去各岛送货，一年210趟。", id="我们做什么"),
    ],
)
def test_how_it_is_today_is_no_duty(text: str) -> None:
    assert worded(text, "zh") == []


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("录像要存30天。", "录像应存30天。", id="没说今天"),
        pytest.param("系统平时要能看库存。", "系统平时应能看库存。", id="平时要能"),
        pytest.param("维修记录要能导出。", "维修记录应能导出。", id="记录要能"),
        pytest.param("希望值班表一周要排3个人。", "值班表一周应排3个人。", id="希望"),
    ],
)
def test_a_demand_beside_it_stays_one(text: str, wording: str) -> None:
    assert worded(text, "zh") == [wording]


def test_what_people_must_do_is_no_act_of_the_thing() -> None:
    assert worded("航线图不能外传，要船长审过才行。", "zh") == ["航线图不得外传。", "要船长审过才行。"]
