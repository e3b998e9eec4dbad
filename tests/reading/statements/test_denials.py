"""What is forbidden never becomes a duty to do it."""

import re

import pytest

from tests.reading.worded import whole, worded
from translator.domain.value import Language
from translator.reading.statements.found import Found, words
from translator.reading.statements.kept_denials import with_denials

LEAD = "We need a ferry planner that prints the rota. "
BARS = (
    "Never {}.",
    "Never ever {}.",
    "Do not ever {}.",
    "Don’t you ever {}.",
    "Please never {}.",
    "pls dont {}.",
    "Under no circumstances {}.",
    "At no time {}.",
    "On no account {}.",
    "Under no circumstances may it {}.",
    "Nor should it {}.",
    "It must never {}.",
    "It may never {}.",
    "It must no longer {}.",
    "It must under no circumstances {}.",
    "We want it to never {}.",
    "We do not want it to {}.",
    "My wish is that it does not {}.",
    "Could it never {}?",
    "You must never {}.",
    "If the pier is closed, never {}.",
    "Important: never {}.",
)
ACTS = ("cancel a crossing", "show the crew list", "text the passengers", "sell two seats twice")
_DENIED = re.compile(r"\b(?:not|never|nor|no)\b")


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("bar", BARS)
def test_a_ban_in_english_keeps_its_denial(bar: str, act: str) -> None:
    told = [w for w in worded(LEAD + bar.format(act)) if act.split()[-1] in w]
    assert all(_DENIED.search(w.lower()) for w in told)


@pytest.mark.parametrize("bar", BARS)
def test_a_ban_in_english_is_found(bar: str) -> None:
    assert any("cancel a crossing" in w for w in worded(LEAD + bar.format("cancel a crossing")))


BARS_ZH = (
    "绝不{}。", "切勿{}。", "请勿{}。", "千万别{}。", "坚决不{}。", "严禁{}。", "不得{}。", "不准{}。", "不应当{}。", "不该{}。", "永远不要{}。",
    "任何时候都不能{}。", "谁也不能{}。", "希望系统不{}。", "我们不希望{}。", "最好别{}。", "能不能不{}？", "没权限的一律不得{}。", "系统能排班，但不能{}。", "休想{}。",
)  # fmt: skip


@pytest.mark.parametrize("act", ["取消航班", "把两位客人排在同一个舱", "自动扣票款", "显示船员电话"])
@pytest.mark.parametrize("bar", BARS_ZH)
def test_a_ban_in_chinese_keeps_its_denial(bar: str, act: str) -> None:
    told = [w for w in worded("我们要一个渡船排班系统。" + bar.format(act), "zh") if act[-2:] in w]
    assert all(re.search("不|勿|别|禁", w) for w in told)


@pytest.mark.parametrize("bar", BARS_ZH[:-1])
def test_a_ban_in_chinese_is_found(bar: str) -> None:
    assert any("取消航班" in w for w in worded("我们要一个渡船排班系统。" + bar.format("取消航班"), "zh"))


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("Never cancel a crossing.", "The system shall not cancel a crossing.", id="never"),
        pytest.param("Always print a receipt.", "The system shall print a receipt.", id="always"),
        pytest.param("Don't just send a text.", "Don't just send a text.", id="what-limits-the-ban-stays"),
        pytest.param("Print both sides.", "The system shall print both sides.", id="no-ban"),
    ],
)
def test_an_order_is_worded_with_or_without_its_ban(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize(
    "text",
    [
        "Never mind the old planner.",
        "Don't worry about the price.",
        "Don't get me wrong.",
        "Never had such a queue.",
    ],
)
def test_what_only_sounds_like_a_ban_is_none(text: str) -> None:
    assert worded(LEAD + text) == worded(LEAD)


def test_the_items_of_a_forbidding_list_are_forbidden() -> None:
    told = worded("The planner must not:\n- sell a seat twice\n- show the crew list\n")
    assert told
    assert all("not" in w for w in told)


def test_an_item_that_forbids_under_a_list_of_duties_is_forbidden() -> None:
    told = worded("The planner must:\n- list every crossing\n- never sell a seat twice\n")
    assert told[0] == "The planner shall list every crossing."
    assert "never sell" in told[1]


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        pytest.param("Never sell a seat twice", "en", "Never sell a seat twice.", id="english"),
        pytest.param("绝不重复卖票", "zh", "绝不重复卖票。", id="chinese"),
        pytest.param("Sell a seat once", "en", "The system shall work.", id="nothing-denied"),
    ],
)
def test_a_wording_that_lost_a_denial_gives_way_to_the_clause(
    text: str, language: Language, kept: str
) -> None:
    wrong = Found(whole(text), "ubiquitous", ("The system shall work.",))
    assert words(with_denials(text, wrong, language).parts, text) == kept


def test_a_denial_in_the_purpose_of_a_duty_turns_nothing() -> None:
    told = worded("We need a lock on the pier so that nobody falls in.")
    assert told == ["The system shall provide a lock on the pier."]


@pytest.mark.parametrize(
    "text",
    ["不要做自助退票。", "不用做报表。", "别给我们开发小程序。", "没必要做人脸识别。", "不打算建一个网站。"],
)
def test_what_is_not_to_be_built_is_no_duty(text: str) -> None:
    lead = "我们要一个渡船排班系统。"
    assert worded(lead + text, "zh") == worded(lead, "zh")


def test_a_thing_that_is_not_to_be_built_does_nothing_in_the_next_clause() -> None:
    told = worded("我们要一个渡船排班系统。不要做人脸识别，也不要发短信通知。", "zh")
    assert told[-1] == "渡船排班系统不得发短信通知。"


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param("不要做成网页。", ["系统不得做成网页。"], id="how-it-is-made"),
        pytest.param("要不要做积分？", [], id="asked-back"),
        pytest.param("不准删除船票。", ["系统不得删除船票。"], id="ban"),
        pytest.param("潮位预测不准的时候转人工。", ["当潮位预测不准时，系统应转人工。"], id="inaccurate"),
        pytest.param("称重不准就转人工。", ["如果称重不准，则系统应转人工。"], id="inaccurate-then"),
    ],
)
def test_a_chinese_denial_is_read_with_what_follows_it(text: str, wordings: list[str]) -> None:
    assert worded(text, "zh") == wordings


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "Passengers should not need to log in.",
            "The system shall not require passengers to log in.",
            id="not-need",
        ),
        pytest.param(
            "Our skippers must never have to touch the phone while steering.",
            "The system shall not require skippers to touch the phone while steering.",
            id="never-have",
        ),
        pytest.param("Nobody should have to type a code.", "Nobody should have to type a code.", id="nobody"),
        pytest.param("They must not have to call us.", "They must not have to call us.", id="pronoun"),
        pytest.param("Passengers must not log in twice.", "The passengers shall not log in twice.", id="ban"),
        pytest.param("Passengers will need to log in.", "The passengers shall log in.", id="need"),
    ],
)
def test_a_need_that_is_denied_is_no_ban(text: str, wording: str) -> None:
    assert worded(text) == [wording]


def test_what_is_not_to_be_built_in_english_is_no_duty_of_the_thing() -> None:
    assert worded(LEAD + "Do not build a mobile app.") == worded(LEAD)
