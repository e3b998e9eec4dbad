"""What stands beside a number decides what it measures: an age, the minutes said before, the share of ten tries, a clause of its own."""

import pytest

from tests.reading.amounts import found, sides, the_one, values


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The riders use a map, half of them are over 60.", (60, "a", "at_least")),
        ("Most of our callers are older than 65.", (65, "a", "at_least")),
        ("A third of them are under 25.", (25, "a", "at_most")),
    ],
)
def test_how_old_people_are_is_an_age_and_no_target(text: str, age: tuple[float, str, str]) -> None:
    assert age in sides(text)
    assert {q.role for q in found(f"The map must work for riders. {text}")} <= {"other", "share"}


@pytest.mark.parametrize("text", ["Response times are over 70.", "The scores are over 70.", "They are 70."])
def test_what_is_no_people_has_no_age(text: str) -> None:
    assert ("a" not in [unit for _, unit in values(text)]) is True


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Guards check 9 cold rooms twice per shift.", [(9, "room"), (2, "/shift")]),
        ("We weigh 9 pallets three times a day.", [(9, "pallet"), (3, "/d")]),
        ("We weigh 9 pallets per day.", [(9, "pallet/d")]),
        ("They scan 9 full pallets every day.", [(9, "pallet/d")]),
    ],
)
def test_how_often_is_not_per_what(text: str, amounts: list[tuple[float, str]]) -> None:
    assert values(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("A permit must come within 9 minutes; today it is 14.", [(9, "min"), (14, "min")]),
        ("Sorting takes 12 minutes. The goal is 5.", [(12, "min"), (5, "min")]),
        ("Loading takes 25 minutes today; it should be 15.", [(25, "min"), (15, "min")]),
        ("现在平均要15分钟，目标是5。", [(15, "min"), (5, "min")]),
        ("A permit must come within 9 minutes; today it is 14 %.", [(9, "min"), (14, "%")]),
        ("A permit must come within 9 minutes; today it is room 14.", [(9, "min")]),
    ],
)
def test_it_takes_the_unit_it_was_said_with(text: str, amounts: list[tuple[float, str]]) -> None:
    assert values(text) == amounts


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("客服回答十次错三四次。", 30, 40),
        ("报价十次里错两次。", 20, None),
        ("10张里有2张糊的。", 20, None),
        ("一百单漏两单。", 2, None),
    ],
)
def test_so_many_out_of_ten_is_a_share(text: str, low: float, high: float | None) -> None:
    share = the_one(text)

    assert (share.value, share.value_max, share.unit) == (low, high, "%")


@pytest.mark.parametrize(
    "text", ["每十次提醒3次。", "第十次错了三次。", "十次以后，错三次就停。", "十张桌子三把椅子。"]
)
def test_two_counts_beside_each_other_are_no_share(text: str) -> None:
    assert "%" not in [unit for _, unit in values(text)]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("盘点最多半天做完，误差控制在千分之三以内。", None),
        ("响应不超过3秒，误判不超过千分之二。", None),
        ("It must load within 3 s, errors below 2 %.", None),
        ("It must load within 3 s, for 90 % of pages.", "for 90 % of pages"),
        ("95%的请求，响应时间不超过2秒。", "95%的请求"),
    ],
)
def test_a_time_does_not_hold_for_the_share_of_another_clause(text: str, condition: str | None) -> None:
    [time] = [q for q in found(text) if q.unit in ("s", "d")]

    assert time.condition == condition


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Push the on-time rate from 81 % up to 95 %.", [("exactly", "baseline"), ("exactly", "target")]),
        (
            "First-call resolution should rise from 72% to 90%.",
            [("exactly", "baseline"), ("at_least", "target")],
        ),
        ("准时率从81%提升到95%。", [("exactly", "baseline"), ("exactly", "target")]),
        ("The lift may carry up to 95 % of its load.", [("at_most", "target")]),
    ],
)
def test_where_a_change_sets_out_is_how_it_is_today(text: str, roles: list[tuple[str, str]]) -> None:
    assert [(q.bound, q.role) for q in found(text)] == roles


@pytest.mark.parametrize(
    "text", ["Lamps at dock 3 need sensors.", "Carts go to bay 4, then to gate 12.", "Ward 7 needs a list."]
)
def test_the_number_of_a_place_is_its_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Budget: 60k.", "budget"),
        ("We can spend 60k at most.", "budget"),
        ("We have 60k for it.", "budget"),
        ("There is 45k left for this.", "budget"),
        ("The budget tool should handle 60k.", "other"),
        ("The cost report must grow to 60k.", "other"),
        ("There are 12 left for it.", "other"),
    ],
)
def test_a_bare_number_is_a_budget_where_it_is_to_be_spent(text: str, role: str) -> None:
    assert the_one(text).role == role


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("每100本里有3本贴错标签。", 3),
        ("要求每百本不超过1本。", 1),
        ("We overlook damage in about 1 of 8 cases.", 12.5),
    ],
)
def test_so_many_of_so_many_is_a_share(text: str, share: float) -> None:
    assert [(q.value, q.unit) for q in found(text)] == [(share, "%")]


@pytest.mark.parametrize(
    "text", ["三角钢琴还是人工上门看吧。", "换六角螺丝。", "not for the under 12s, their parents decide"]
)
def test_corners_and_ages_are_no_money_and_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "yuan"), [("每次三角钱。", 0.3), ("单价五角。", 0.5)])
def test_corners_of_a_price_are_money(text: str, yuan: float) -> None:
    assert [(q.value, q.unit) for q in found(text)] == [(yuan, "CNY")]


@pytest.mark.parametrize(
    ("text", "unit", "role"),
    [
        (
            "We need a planner. Last year 27 visits went wrong. Bring the 27 down to under 5.",
            "visit",
            "target",
        ),
        ("We need a planner. 9% of rounds fail. 2% by May would be amazing.", "%", "target"),
        ("We need a planner. We lost 31% last winter.", "%", "baseline"),
        ("上周有一场客人等了50分钟。想要自动排班。", "min", "other"),
        ("办证现在要等。旧账一共有5.6万条。", "file", "size"),
    ],
)
def test_what_a_level_is_of_and_for(text: str, unit: str, role: str) -> None:
    text = text.replace("旧账", "档案")
    last = found(text)[-1]

    assert (last.unit, last.role) == (unit, role)
