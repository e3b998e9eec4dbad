"""Under what a number holds."""

import pytest

from tests.reading.amounts import found
from translator.reading.quantities.quantities import quantities_in


def condition(text: str, words: str) -> str | None:
    return next(q.condition for q in found(text) if words in q.text)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Under normal load the page shall open within 3 s.", "3 s", "Under normal load"),
        ("When the network is down, calls shall ring within 3 s.", "3 s", "When the network is down"),
        ("For each market it shall take no more than 5 days.", "5 days", "For each market"),
        ("On a slow line the answer must come within 6 s.", "6 s", "On a slow line"),
        ("It shall answer within 3 s under normal load.", "3 s", "under normal load"),
        ("Alarms shall be sent within 60 s of ignition.", "60 s", "of ignition"),
        ("It shall be restored within 2 h after a failure.", "2 h", "after a failure"),
        (
            "It shall handle 900 calls within two years of its launch.",
            "900",
            "within two years of its launch",
        ),
        ("It shall use less than 50 MB of memory while asleep.", "50 MB", "while asleep"),
        ("It shall list at least 20 hits and ads on each page.", "20 hits", "on each page"),
        ("It shall serve 10 users from 9am to 5pm.", "10 users", "from 9am to 5pm"),
        ("The load shall stay below 70 % with 50 sessions.", "70 %", "with 50 sessions"),
        ("With 50 sessions the load shall stay below 70 %.", "70 %", "With 50 sessions"),
        ("Out of 200 calls at most 4 may fail.", "at most 4", "Out of 200 calls"),
        ("The average number of calls per hour shall be 350.", "350", "average"),
        ("Users with more than 1,000 fans must see it within 1 s.", "1 s", "with more than 1,000 fans"),
        ("导出时不能超过30秒。", "30秒", "导出时"),
    ],
)
def test_the_words_around_a_number_say_when_it_holds(text: str, words: str, expected: str) -> None:
    assert condition(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It shall answer within 3 s for 90 % of the calls.", "3 s", "for 90 % of the calls"),
        ("90 % of clerks shall finish within 3 min of training.", "3 min", "90 % of clerks"),
        ("Nine out of ten clerks shall finish within 3 min.", "3 min", "Nine out of ten clerks"),
        ("It must be no more than 2 s 90 % of the time.", "2 s", "90 % of the time"),
        ("The remaining 5 % shall be mended within a week.", "a week", "The remaining 5 %"),
        ("p95 below 300 ms at night.", "300 ms", "p95"),
        ("95%的请求在2秒内返回。", "2秒内", "95%的请求"),
    ],
)
def test_a_share_or_a_percentile_comes_first(text: str, words: str, expected: str) -> None:
    assert condition(text, words) == expected


def test_each_time_has_its_own_share() -> None:
    text = "It shall open in 2 s for 90 % of visits and in 4 s for the other visits."
    assert condition(text, "2 s") == "for 90 % of visits"
    assert condition(text, "4 s") == "for the other visits"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 % of new users shall find it.", "new users"),
        ("100 % of the card and shop clerks shall use it.", "card and shop clerks"),
        ("2 out of 3 tellers shall find it.", "tellers"),
        ("It shall be up 99 % of the time during the fair.", "during the fair"),
    ],
)
def test_a_share_holds_of_its_population(text: str, expected: str) -> None:
    assert found(text)[0].condition == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It shall hold 350 users without any loss.", "350 users"),
        ("We have 11 depots in town.", "11 depots"),
        ("It shall wait 6 minutes in total.", "6 minutes"),
        ("In addition, it shall answer within 3 s.", "3 s"),
        ("After the first 2 weeks 80 % of the users report it.", "2 weeks"),
    ],
)
def test_what_is_no_circumstance_is_no_condition(text: str, words: str) -> None:
    assert condition(text, words) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一半的邻居没装门铃。", "邻居"),
        ("三分之一的信件来自海外。", "信件"),
        ("一半的不良品要复检。", "不良品"),
    ],
)
def test_a_share_in_chinese_is_of_a_noun_alone(text: str, expected: str) -> None:
    assert quantities_in(text, "zh")[0].condition == expected


def test_who_a_share_is_of_is_no_pronoun() -> None:
    assert found("Half of them should be answered by the bot.")[0].condition is None
