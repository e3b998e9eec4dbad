"""Pairs of places in an ask that cannot both hold, and pairs that can."""

import pytest

from tests.drafting.drafted import drafted, words
from translator.checks.clashes import clashes_in

LEAD = "Tenants need an assistant that answers questions. "


def clashes(text: str) -> list[tuple[str, str, str]]:
    spec = drafted(text)
    return [(c.kind, words(spec, c.first), words(spec, c.second)) for c in clashes_in(spec)]


def test_a_limit_that_one_of_its_parts_exceeds() -> None:
    text = LEAD + "Answers must come within 2 seconds. The lease check alone takes 10 seconds."

    assert clashes(text) == [("exceeded", "within 2 seconds", "10 seconds")]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The lease check alone takes 1 second.", id="a-part-that-fits"),
        pytest.param("Today the lease check takes 10 seconds.", id="how-it-is-today"),
        pytest.param("Leases are kept for 10 years.", id="no-part-of-it"),
        pytest.param("The lease check takes the clerks 10 seconds.", id="what-it-takes-so-far"),
    ],
)
def test_a_limit_that_nothing_exceeds(sentence: str) -> None:
    assert clashes(f"{LEAD}Answers must come within 2 seconds. {sentence}") == []


def test_everything_beside_as_far_as_possible() -> None:
    found = clashes(LEAD + "Answer all questions if possible.")

    assert found == [("everything_if_possible", "all", "if possible")]


def test_everything_beside_as_far_as_possible_in_chinese() -> None:
    assert clashes("租户需要一个智能助手。所有问题都要尽量回答。") == [
        ("everything_if_possible", "所有", "尽量")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Answer all questions. Be brief if possible.",
        "Answer some questions if possible.",
        "Answer all questions.",
    ],
)
def test_in_two_sentences_or_alone_they_can_both_hold(sentence: str) -> None:
    assert clashes(LEAD + sentence) == []


@pytest.mark.parametrize(
    ("text", "kind", "ban", "banned"),
    [
        pytest.param("No cloud. Use ChatGPT.", "inside", "No cloud", "Use ChatGPT", id="cloud"),
        pytest.param("It runs with no internet and shows live prices.", "offline", "no internet", "live prices", id="internet"),
        pytest.param("No personal data. Greet tenants by name.", "anonymous", "No personal data", "Greet tenants by name", id="personal-data"),
        pytest.param("Fully automatic. A clerk checks every answer.", "unattended", "Fully automatic", "A clerk checks every answer", id="no-human"),
        pytest.param("At no cost. Buy a server.", "cost", "At no cost", "Buy a server", id="no-money"),
        pytest.param("数据不能出内网，用公有云。", "inside", "数据不能出内网", "用公有云", id="上云"),
        pytest.param("全自动处理，每单人工复核。", "unattended", "全自动处理", "每单人工复核", id="全自动"),
    ],
)  # fmt: skip
def test_a_ban_beside_what_it_bans(text: str, kind: str, ban: str, banned: str) -> None:
    lead = LEAD if text.isascii() else "租户需要一个智能助手回答问题。"

    assert clashes(lead + text) == [(kind, ban, banned)]


@pytest.mark.parametrize(
    "text",
    [
        "No cloud. Use our own server.",
        "Fully automatic. A clerk reads the summary.",
        "At no cost. Use the old server.",
    ],
)
def test_a_ban_beside_what_it_allows(text: str) -> None:
    assert clashes(LEAD + text) == []


def test_a_text_that_asks_for_nothing_contradicts_nothing() -> None:
    assert clashes("Thanks for lunch. No cloud today, ChatGPT said so.") == []


def test_what_was_set_aside_contradicts_nothing() -> None:
    assert clashes(LEAD + "No cloud.\n\n> ChatGPT was the talk of the fair.") == []


def test_a_wish_quoted_from_somebody_else_may_contradict() -> None:
    assert clashes(LEAD + "No cloud.\n\n> Use ChatGPT, they said.")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The desk must answer within 2 seconds. The desk must answer within 5 seconds.", ("within 2 seconds", "within 5 seconds")),
        ("我们要做报表系统。报表必须在3秒内打开。报表要在10秒内打开。", ("3秒内", "10秒内")),
    ],
)  # fmt: skip
def test_the_same_said_twice_with_different_numbers(text: str, places: tuple[str, str]) -> None:
    assert clashes(text) == [("said_twice", *places)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The desk must answer within 2 seconds. The branch must answer within 5 seconds.", id="two-things"),
        pytest.param("The desk must answer within 2 seconds. Later the desk must answer within 1 second.", id="two-times"),
        pytest.param("The desk must answer within 2 seconds. The desk must answer within 2 seconds.", id="the-same-number"),
    ],
)  # fmt: skip
def test_different_numbers_of_different_things_and_times(text: str) -> None:
    assert clashes(text) == []


def test_who_says_both_in_one_breath_means_them_together() -> None:
    assert clashes("I must be able to open any gate by hand without asking a computer.") == []


def test_where_something_stands_today_and_where_it_is_to_be_led_is_no_contradiction() -> None:
    assert (
        clashes("We need a kiosk. Booking takes 50 minutes today and should take 20 minutes at most.") == []
    )
