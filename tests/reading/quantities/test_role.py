"""What a number is for, and the condition it holds under."""

import pytest

from translator.domain.reading import Quantity
from translator.reading.quantities.quantities import quantities_in


def role_of(text: str, index: int = 0) -> str:
    chinese = any("\u4e00" <= c <= "\u9fff" for c in text)
    return quantities_in(text, "zh" if chinese else "en")[index].role


def first(text: str) -> Quantity:
    return quantities_in(text, "en")[0]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The lookup must answer within 2 s.", "target"),
        ("Today a clerk needs 12 minutes for each claim.", "baseline"),
        ("Most carriers take 4 s.", "baseline"),
        ("We handle 900 parcels an hour.", "load"),
        ("It must support 500 users at once.", "load"),
        ("We have 11 depots.", "size"),
        ("Our budget is EUR 30,000.", "budget"),
        ("The pilot must be live within 6 weeks.", "deadline"),
        ("A vendor offered it for $1.50.", "other"),
        ("目前人工审核要15分钟。", "baseline"),
        ("最好三个月内上线。", "deadline"),
        ("每天处理2000单。", "load"),
        ("竞品能做到99%。", "other"),
    ],
)
def test_the_words_around_a_number_say_what_it_is_for(text: str, role: str) -> None:
    assert role_of(text) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Alert me if a van idles for more than 10 minutes.", "other"),
        ("A van must idle no more than 10 minutes.", "target"),
        ("It should take 5 min instead of 40 min.", "target"),
        ("Please keep the recordings for 90 days.", "target"),
        ("The list must not be older than 15 minutes.", "target"),
        ("We could spend 20,000 euros.", "budget"),
        ("Cut the backlog from 1,400 to 200 tickets.", "baseline"),
        ("The outage lasted 47 minutes.", "other"),
        ("We want at most 3 complaints a month.", "target"),
        ("掉线超过15分钟的，自动推送，请做好。", "other"),
        ("要求误报每月不超过5起。", "target"),
    ],
)
def test_a_trigger_a_rule_and_a_tale_are_told_apart(text: str, role: str) -> None:
    assert role_of(text) == role


def test_what_a_number_replaces_is_how_it_is_today() -> None:
    assert role_of("It should take 5 min instead of 40 min.", 1) == "baseline"
    assert role_of("Cut the backlog from 1,400 to 200 tickets.", 1) == "target"


def test_a_percentage_of_cases_beside_a_time_is_a_share() -> None:
    text = "It must answer within 2 s for 95 % of the calls."
    assert role_of(text, 0) == "target"
    assert role_of(text, 1) == "share"


def test_a_percentage_on_its_own_is_a_target() -> None:
    assert role_of("At least 95 % of the calls must be answered.") == "target"


def test_a_percentile_is_the_condition_of_a_number_and_none_itself() -> None:
    quantities = quantities_in("p95 latency must stay below 300 ms.", "en")
    assert [(q.value, q.condition) for q in quantities] == [(300, "p95")]
    quantities = quantities_in("Score within 120 ms at the 99th percentile.", "en")
    assert [(q.value, q.condition) for q in quantities] == [(120, "99th percentile")]


def test_a_condition_is_a_piece_of_the_text() -> None:
    text = "Pages must load within 2 s during the Christmas peak."
    assert first(text).condition == "during the Christmas peak"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Half of them should be answered by the bot.", ["other"]),
        ("We want half of it to be paid by card.", []),
        ("Half of the letters should be answered by the bot.", ["target"]),
        ("At least half of them must be answered by the bot.", ["target"]),
    ],
)
def test_a_part_of_who_is_not_said_is_no_target(text: str, roles: list[str]) -> None:
    assert [q.role for q in quantities_in(text, "en")] == roles
