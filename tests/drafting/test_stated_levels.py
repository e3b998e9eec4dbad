"""Which measure a stated number is a level of: what its own phrase names, never the opposite, and else none."""

import json
from pathlib import Path

import pytest

from tests.drafting.drafted import drafted, entry
from translator.checks.examined import Examined
from translator.checks.levels import levels

CASES = Path(__file__).parents[2] / "evals" / "cases"


def bound(text: str) -> set[tuple[str, str, str]]:
    """Every level of a draft: the words, its side and its measure, or the name of a figure of the ask's own."""
    spec = drafted(text)
    assert levels(Examined(spec)) == ()
    return {
        (entry(spec, ref).source.quote or "", side, t.name if t.measure == "own-figure" else t.measure)
        for t in spec.targets
        for side, ref in (("goal", t.goal), ("today", t.baseline))
        if ref
    }


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        pytest.param(
            "We need a forecast of ice cream sales with a forecast error under 25 %.",
            {("under 25 %", "goal", "forecast-error")}, id="error",
        ),
        pytest.param(
            "We need a forecast of ice cream sales. Improve forecast accuracy from 72 % to 90 %.",
            {("90 %", "goal", "Forecast accuracy"), ("72 %", "today", "Forecast accuracy")}, id="accuracy-is-no-error",
        ),
        pytest.param(
            "需要做雪糕销量预测，预测准确率从72%提升到90%。",
            {("90%", "goal", "预测准确率"), ("72%", "today", "预测准确率")}, id="准确率",
        ),
        pytest.param("需要做雪糕销量预测，预测误差不超过20%。", {("不超过20%", "goal", "forecast-error")}, id="误差"),
        pytest.param(
            "想做管道泄漏监测，漏报率5%，要降到2%。",
            {("2%", "goal", "漏报率"), ("5%", "today", "漏报率")}, id="漏报率",
        ),
        pytest.param("想做管道泄漏监测，召回率不低于95%。", {("不低于95%", "goal", "recall")}, id="召回率"),
        pytest.param(
            "We need an alarm for gas leaks. It must find at least 95 % of the leaks.",
            {("at least 95 %", "goal", "recall")}, id="found",
        ),
        pytest.param(
            "录入系统改造，错误率12%，希望准确率达到98%。",
            {("12%", "today", "错误率"), ("达到98%", "goal", "准确率")}, id="错误率-is-not-准确率",
        ),
        pytest.param(
            "The booking site must be available 99.5 % of the time.",
            {("99.5 %", "goal", "availability")}, id="available",
        ),
        pytest.param(
            "We need a page for tenants. It now has 2 % downtime, which must be under 0.5 %.",
            set(), id="downtime-is-not-availability",
        ),
        pytest.param(
            "Clerks need a search over files. Cut the paper we use by 30 %.",
            {("30 %", "goal", "improvement")}, id="change",
        ),
    ],
)  # fmt: skip
def test_a_number_is_a_level_of_what_its_phrase_names(text: str, levels: set[tuple[str, str, str]]) -> None:
    found = bound(text)

    assert found == levels or (not levels and not any(m == "availability" for _, _, m in found))


@pytest.mark.parametrize(
    "text",
    [
        "Build an alarm for the freezers, because 90 % of alerts are false and nobody looks any more.",
        "告警系统要改造，九成以上最后判为误报，值班员根本不看。",
        "We want the letters sorted by office. One in eight of hers gets corrected by the supervisor.",
        "安防平台要升级，95%以上的告警判为误报，希望减少。",
        "Please build a form for refunds. Half of the refunds are late.",
    ],
)
def test_a_complaint_about_today_is_no_goal(text: str) -> None:
    assert not any(side == "goal" for _, side, _ in bound(text))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We want a bot for tenants, and at least 90 % of its answers must be correct.", "at least 90 %"),
        ("客服机器人要改造，九成以上的问题要能答对。", "九成以上"),
    ],
)
def test_a_share_that_shall_be_is_one(text: str, quote: str) -> None:
    assert any((said, side) == (quote, "goal") for said, side, _ in bound(text))


@pytest.mark.parametrize(
    "text",
    [
        "Read delivery notes into the ledger; about 15 % are handwritten.",
        "Refunds above 40 % of the price need a second signature in the new workflow.",
        "门诊排班系统要给急诊留25%的号。",
    ],
)
def test_a_share_of_something_else_stays_where_it_is_said(text: str) -> None:
    assert bound(text) == set()


def test_two_figures_of_the_asks_own_are_two_targets() -> None:
    spec = drafted("人脸门禁系统要升级，误识率不超过0.1%，拒识率不超过2%。")
    own = [t for t in spec.targets if t.measure == "own-figure"]

    assert [t.name for t in own] == ["误识率", "拒识率"]
    assert len({t.id for t in own}) == 2
    assert len({t.goal for t in own}) == 2


def test_a_figure_of_the_asks_own_is_good_on_the_side_its_goal_lies() -> None:
    [late] = [
        t
        for t in drafted("The late rate must fall from 14 % to 5 % with the new tool for couriers.").targets
        if t.goal
    ]
    [opened] = [
        t
        for t in drafted("The open rate must rise from 14 % to 25 % with the new tool for letters.").targets
        if t.goal
    ]

    assert (late.bound, opened.bound) == ("at_most", "at_least")


def asks_of_ours() -> list[str]:
    """Every ask of ours that nothing was measured by alone, and the labelled levels."""
    rows = [json.loads(line) for line in (CASES / "asks.jsonl").read_text(encoding="utf-8").splitlines()]
    labelled = [
        json.loads(line) for line in (CASES / "levels.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [row["text"] for row in rows if row["part"] == "train"] + [row["text"] for row in labelled]


def test_no_draft_of_ours_has_a_goal_on_the_wrong_side_of_today() -> None:
    assert [text for text in asks_of_ours() if levels(Examined(drafted(text)))] == []


@pytest.mark.parametrize(
    "words",
    [
        "Fields read correctly must go",
        "Answer accuracy must go",
        "字段准确率要",
        "Error rate must go",
        "查全率要",
        "等待时间要",
    ],
)
@pytest.mark.parametrize(
    "levels_said",
    [("from 3 % to 1 %", "从3%到1%"), ("from 1 % to 3 %", "从1%到3%"), ("from 2 s to 9 s", "从2秒到9秒")],
)
def test_no_goal_is_worse_than_today_whatever_is_asked(words: str, levels_said: tuple[str, str]) -> None:
    said = levels_said[0] if words.isascii() else levels_said[1]
    for lead in ("We need a reader of invoices. ", "我们要做发票识别系统。", "We need an alarm for leaks. "):
        assert levels(Examined(drafted(f"{lead}{words} {said}."))) == ()
