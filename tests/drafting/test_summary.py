"""The shared goal in one sentence, the title, and what is left for each side."""

import re

import pytest

from tests.drafting.drafted import drafted


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        pytest.param(
            "Tenants need an assistant that answers questions about the lease.",
            "Give tenants an assistant that can answer questions about the lease.", id="give-whom-what",
        ),
        pytest.param(
            "We need an assistant that answers questions about the lease.",
            "Build an assistant that can answer questions about the lease.", id="for-nobody-named",
        ),
        pytest.param(
            "As a tenant I want to see my lease, so that I don't have to call.",
            "Let tenants see their lease, so that they don't have to call.", id="told-of-them",
        ),
        pytest.param("仓库管理员想要一个看板，实时显示库存。", "给仓库管理员做一个能实时显示库存的看板。", id="做什么"),
    ],
)  # fmt: skip
def test_the_goal_says_what_for_whom_and_why_in_one_sentence(text: str, goal: str) -> None:
    assert drafted(text).summary.shared == goal


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Gardeners need a search over plants.", "Search over plants for gardeners", id="en"),
        pytest.param("Title: New rota\nNurses need a rota app.", "New rota", id="given"),
        pytest.param("标题：护士的新排班\n护士需要一个排班小程序。", "护士的新排班", id="标题"),
        pytest.param("仓库管理员想要一个看板，实时显示库存。", "面向仓库管理员的看板", id="zh"),
    ],
)
def test_the_title_is_in_the_askers_words(text: str, title: str) -> None:
    assert drafted(text).title == title


def test_a_long_title_is_cut_at_a_word_and_says_so() -> None:
    title = drafted(
        "Title: " + "a rota for every nurse of every ward " * 5 + "\nNurses need a rota app."
    ).title

    assert title.endswith(" …")
    assert len(title) <= 92


def test_business_hears_what_is_still_to_agree_and_engineers_what_is_judged() -> None:
    spec = drafted("Gardeners need a search that answers within 2 seconds. It should be easy to use.")

    assert "Still to agree for the search" in spec.summary.business
    assert "Waiting time" not in spec.summary.business
    assert "Waiting time for a result {N1}" in spec.summary.technical


def test_when_every_number_is_there_the_page_says_so() -> None:
    spec = drafted("Gardeners need a search that answers within 2 seconds.")

    assert spec.summary.business == "Every target of the search has its number."


def test_when_no_number_is_there_the_page_says_so() -> None:
    assert "can be tested yet" in drafted("Gardeners need a fast search over plants.").summary.technical
    assert "还没有可以测试的目标值" in drafted("仓库管理员想要一个看板，实时显示库存。").summary.technical


def test_the_problem_is_quoted_and_what_is_not_said_stays_empty() -> None:
    problem = drafted("Gardeners need a search over plants so that fewer roses die.").problem

    assert problem.user == "Gardeners"
    assert problem.outcome is not None
    assert "fewer roses die" in problem.outcome
    assert problem.evidence is None


def test_how_it_is_today_is_the_evidence() -> None:
    spec = drafted("Today a repair takes 9 days. Mechanics need a search over past repairs.")

    assert spec.problem.evidence == "Today a repair takes {N1}"


def test_numbers_in_the_goal_are_references() -> None:
    spec = drafted("Tenants need an assistant that answers questions within 3 seconds.")

    assert "{N1}" in spec.summary.shared
    assert "3" not in spec.summary.shared


def test_facts_in_numbers_that_set_nothing_are_told_of_today() -> None:
    spec = drafted("物业想做一个报修派单系统。现在靠电话派单，平均要40分钟，每天大约260张报修单。")

    assert spec.problem.evidence is not None
    assert "每天" in spec.problem.evidence


def test_between_parts_of_today_that_stand_apart_is_a_gap() -> None:
    spec = drafted(
        "Today clerks answer by phone, 6 minutes a call. We want an assistant that answers questions about the lease. "
        "Everybody is fed up with the archive."
    )

    assert spec.problem.evidence is not None
    assert " … Everybody is fed up" in spec.problem.evidence


def test_a_story_without_a_figure_or_a_complaint_is_not_told_of_today() -> None:
    spec = drafted(
        "We want an assistant that answers questions about the lease. The office moved to Bergen in spring."
    )

    assert spec.problem.evidence is None


def test_a_complaint_handled_is_no_complaint_made() -> None:
    assert drafted("租户需要一个智能助手回答租约问题。投诉不在范围内。").problem.evidence is None
    assert drafted("租户需要一个智能助手回答租约问题。最近老投诉电话打不通。").problem.evidence is not None


@pytest.mark.parametrize(
    ("text", "title", "goal"),
    [
        pytest.param(
            "Subject: FW: chaos in the cloakroom\n\nHi Ben,\nWhat I'd like is that the system sends each guest a code. If the code is lost, ring the desk.",
            "The system sends each guest a code",
            "The system sends each guest a code.", id="not-the-subject-line-nor-the-fallback",
        ),
        pytest.param(
            "We would like the cameras on the upper deck to warn the crew when smoke rises. No faces may be stored.",
            "The cameras on the upper deck to warn the crew when smoke rises",
            "The cameras on the upper deck to warn the crew when smoke rises.", id="not-the-ban",
        ),
        pytest.param(
            "I'd love something that sorts the letters and drafts a reply.",
            "Sort the letters and draft a reply",
            "Sort the letters and draft a reply.", id="two-acts",
        ),
        pytest.param(
            "Hi, me again with the sawmill. Can we get a planner that orders the logs by length?",
            "Planner that orders the logs by length", "Build a planner that can order the logs by length.", id="a-planner",
        ),
        pytest.param(
            "建议上一套借伞系统，能够自动提醒还伞。", "借伞系统", "做一个能自动提醒还伞的借伞系统。", id="不再说一遍",
        ),
        pytest.param(
            "想要一个自动写回信的工具,店员看一眼再发。", "面向店员的自动写回信的工具",
            "自动写回信的工具,店员看一眼再发。", id="人做的一步不是目标",
        ),
        pytest.param(
            "花房这边想做一个浇水提醒。希望土干了就通知园丁。", "浇水提醒",
            "浇水提醒；土干了就通知园丁。", id="只有名字",
        ),
    ],
)  # fmt: skip
def test_title_and_goal_say_what_is_wanted_or_quote_it(text: str, title: str, goal: str) -> None:
    spec = drafted(text)

    assert (spec.title, spec.summary.shared) == (title, goal)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("We want a rota for the pool. If nobody answers within 3 days, ring the desk.", None, id="a-condition"),
        pytest.param("Ada, to put it in writing so that we stop arguing. We want a rota for the pool.", None, id="what-the-message-is-for"),
        pytest.param("We want a rota for the pool, so that nobody works twice.", "so that nobody works twice", id="a-purpose"),
    ],
)  # fmt: skip
def test_what_for_is_neither_a_condition_nor_what_the_message_is_for(text: str, outcome: str | None) -> None:
    assert drafted(text).problem.outcome == outcome


def test_a_text_that_asks_for_nothing_is_called_by_its_first_words_at_length() -> None:
    spec = drafted("The nightly berth export to the harbour master finished at 02:14 without any errors.")

    assert spec.verdict == "not_a_request"
    assert spec.title.startswith("The nightly berth export to the harbour master")


def test_a_number_that_only_the_quotation_of_today_holds_is_in_the_ledger() -> None:
    spec = drafted("想在蜂箱里放个小麦克风，听声音提醒蜂农。去年没及时发现，跑了三百多群，损失将近40万。")

    named = set(re.findall(r"\{(N\d+)\}", spec.problem.evidence or ""))
    assert named
    assert named <= {entry.id for entry in spec.ledger}
