"""A change the ask states is a target, by the measure it names or else by its own name; what only stands near is none."""

import pytest

from tests.drafting.drafted import drafted, entry
from translator.domain.spec import Spec


def levels(text: str) -> list[tuple[str, str | None, str | None]]:
    """Name, today's level and goal of each target that has one."""
    spec = drafted(text)
    return [
        (t.name, _said(spec, t.baseline), _said(spec, t.goal)) for t in spec.targets if t.goal or t.baseline
    ]


def _said(spec: Spec, ref: str | None) -> str | None:
    return entry(spec, ref).source.quote if ref else None


@pytest.mark.parametrize(
    ("text", "name", "today", "goal"),
    [
        pytest.param(
            "We need a tool for the kitchen. Each menu takes a cook 50 minutes, I'd be happy with 20.",
            "Time for each menu", "50 minutes", "20", id="happy-with",
        ),
        pytest.param(
            "We want a dashboard. Speeding events should go from 90 a week to fewer than 30.",
            "Speeding events", "90 a week", "fewer than 30", id="counted",
        ),
        pytest.param(
            "物业要一个报修小程序，平均响应时间从现在的70分钟降到30分钟以内。",
            "平均响应时间", "70分钟", "30分钟以内", id="响应",
        ),
        pytest.param(
            "需要一个预警系统。今年已经发生了7起事故，目标是明年不超过2起。", "事故", "7起事故", "不超过2起", id="起",
        ),
        pytest.param(
            "We want a forecast of rolls per shop. Every evening we throw away about 14 % of the rolls. Getting waste down to 6 % would pay for it.",
            "Waste", "about 14 %", "6 %", id="thrown-away",
        ),
        pytest.param(
            "需要一个盘点工具，现在差异率1.8%左右。要求差异率控制在0.6%以下。",
            "差异率", "1.8%左右", "控制在0.6%以下", id="差异率",
        ),
        pytest.param(
            "We want a lane planner. Boarding takes 45 minutes on a full bus now; we'd need it under 30.",
            "Time for boarding", "45 minutes", "under 30", id="need-it-under",
        ),
        pytest.param(
            "We want the files sorted by urgency. At present a tenant waits 12 weeks, and the law says no more than 6.",
            "Tenant waits", "12 weeks", "no more than 6", id="the-law-says",
        ),
        pytest.param(
            "想自动派单。报修后平均50分钟上门，规定是40分钟内，城区的希望做到20分钟。",
            "报修后的时间", "50分钟", "40分钟内", id="规定",
        ),
    ],
)  # fmt: skip
def test_a_change_is_a_target(text: str, name: str, today: str, goal: str) -> None:
    assert (name, today, goal) in levels(text)


def test_an_error_of_today_meets_the_limit_told_beside_it() -> None:
    text = "The port wants a forecast of arrivals within an hour. The agents' times are off by 6 hours."

    assert [(today, goal) for _, today, goal in levels(text)] == [("6 hours", "within an hour")]


def test_a_share_of_some_that_are_so_is_a_target() -> None:
    text = "学校要一个预警系统。希望预警的学生里至少七成是真的有困难的。"

    assert levels(text) == [("预警的学生里真的有困难的", None, "至少七成")]


def test_what_is_named_after_its_share_is_a_target() -> None:
    text = "We want software that lists our customers, with less than 4 % duplicates."

    assert levels(text) == [("Duplicates", None, "less than 4 %")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The hotel wants an app. Towels take 3 days, an answer must come within 5 minutes.", id="of-two-things"),
        pytest.param("The hotel wants an app. A check-in takes 30 minutes and we want 10 minutes of training.", id="of-more"),
        pytest.param("The hotel wants an app. Complaints fell from 60 to 20 a month.", id="told"),
        pytest.param('The bus app says "2 min" and then the bus comes in 10. We want an app people trust.', id="quoted"),
        pytest.param("药房要一个审方系统。每张审核不到20秒，根本看不过来。", id="complaint"),
        pytest.param("The library wants a tablet that suggests books for 6 to 10 year olds.", id="age"),
    ],
)  # fmt: skip
def test_what_is_no_change_is_no_goal(text: str) -> None:
    assert [goal for _, _, goal in levels(text) if goal and goal != "within 5 minutes"] == []


def test_two_things_are_no_change() -> None:
    text = "The hotel wants an app. Towels take 3 days, an answer must come within 5 minutes."

    assert all((today, goal) != ("3 days", "within 5 minutes") for _, today, goal in levels(text))


def test_a_thing_that_is_lowered_is_named_by_itself() -> None:
    text = "The dental lab wants a tool. Remakes make up 5% of crowns. Lower remakes to 2%."

    assert levels(text) == [("Remakes", "5%", "2%")]


def test_a_goal_on_the_worse_side_of_today_is_of_another_thing() -> None:
    text = "The choir needs a seat plan. The page is down 3% of the time; it should be up 99.9%."

    assert [goal for _, _, goal in levels(text)] == [None]


def test_how_good_it_is_today_is_kept_in_the_words_of_the_ask() -> None:
    text = "We need a sorter for letters. Our current rules get 72.4% correct."

    assert levels(text) == [("“Our current rules get … correct”", "72.4%", None)]


def test_todays_share_alone_makes_a_target_beside_another() -> None:
    text = "质检要一个检测系统，目前漏检率约7%，检出率不低于97%。"

    assert {(today, goal) for _, today, goal in levels(text)} == {("约7%", None), (None, "不低于97%")}


def test_a_share_without_something_is_a_target() -> None:
    text = (
        "We want invoices matched automatically. Target: 70% without anyone touching them by the end of Q3."
    )

    assert levels(text) == [("“… without anyone touching them”", None, "70%")]


def test_a_time_of_today_and_one_wished_for_the_same_act_are_levels_of_one_target() -> None:
    goal = levels(
        "想做一个派单系统，要尽快把工单派给师傅。现在打电话派单要40分钟，每天260张单。希望15分钟内派出去。"
    )[0]
    assert goal[1:] == ("40分钟", "15分钟内")


def test_a_wait_of_today_is_that_of_the_wait_that_is_complained_of() -> None:
    found = levels("Guests need answers quickly, in a booking app. Today a guest waits 6 minutes on average.")

    assert ("Waiting time for a result", "6 minutes", None) in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("想自动派单。报修后平均50分钟上门，城区的希望做到20分钟。", id="城区"),
        pytest.param(
            "手工录入，错误率约8%。想自动识别。要求：金额栏的错误率不高于1%，其他栏不高于3%。", id="其他栏"
        ),
        pytest.param(
            "We want a bus planner. Testing takes 4 weeks now; the drivers would need it within 2 weeks.",
            id="the-tool",
        ),
        pytest.param("想自动派单。报修后平均50分钟上门，规定是30分钟内接单。", id="接单"),
    ],
)
def test_a_limit_of_a_part_or_of_something_else_is_no_goal_of_the_whole(text: str) -> None:
    assert not [level for level in levels(text) if level[1] and level[2]]


def test_a_figure_named_with_its_part_is_a_target_beside_that_of_the_whole() -> None:
    text = "手工录入，错误率约8%。想自动识别。要求：金额栏的错误率不高于1%，其他栏不高于3%。"

    assert levels(text) == [("错误率", "约8%", None), ("金额栏的错误率", None, "不高于1%")]


def test_a_note_that_leads_something_down_is_a_target() -> None:
    assert levels("We need a camera that grades pears.\n- mix-ups down to 4% by June") == [
        ("Mix-ups", None, "4%")
    ]


def test_a_change_by_a_share_is_of_the_figure_told_before_it() -> None:
    text = "We want to heat by sensors. Gas use is 900 m3 a month, the board wants a fifth less by May."

    assert levels(text) == [("Gas use: change against today", None, "a fifth")]


def test_a_change_of_something_else_is_not_of_the_figure_told_before() -> None:
    text = "We want a booking app. Room hire is 300 euros a day and we want a tenth more guests."

    assert not [name for name, _, _ in levels(text) if "hire" in name]


def test_what_is_left_is_no_figure() -> None:
    text = "We want a parcel sorter. For the fragile ones at most 1% may be mis-sorted, the rest may be 3%."

    assert not [name for name, _, _ in levels(text) if name == "Rest"]


def test_a_change_by_a_share_of_nothing_named_is_of_any_figure() -> None:
    text = "We want to heat by sensors. The board wants a fifth less by May."

    assert [name for name, _, _ in levels(text)] in ([], ["Change against today"])
