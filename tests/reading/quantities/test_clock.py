"""Times of day that bound something are found, and nothing that only looks like one."""

import pytest

from translator.reading.quantities.clock import hours_in


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Bread is ordered before 9:15.", "before 9:15"),
        ("The gates open between 1am and 6am.", "between 1am and 6am"),
        ("Send the list by 7 pm.", "by 7 pm"),
        ("Nobody answers from 8 to 10 a.m.", "from 8 to 10 a.m."),
        ("Doors shut after midnight.", "after midnight"),
    ],
)
def test_a_time_of_day_is_found_with_what_makes_it_a_bound(text: str, hours: str) -> None:
    assert [text[h.start : h.end] for h in hours_in(text, "en")] == [hours]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("早上9点前送面包。", "早上9点前"),
        ("凌晨1点到6点之间开门。", "凌晨1点到6点之间"),
        ("下午三点半之前交表。", "下午三点半之前"),
        ("每天9:30前下单。", "每天9:30前"),
    ],
)
def test_a_time_of_day_is_found_in_chinese(text: str, hours: str) -> None:
    assert [text[h.start : h.end] for h in hours_in(text, "zh")] == [hours]


@pytest.mark.parametrize(
    "text", ["Mix it by 3:1000.", "From 2 to 4 clerks answer.", "Sold by 7 shops.", "A ratio of 9:15."]
)
def test_a_ratio_or_a_count_is_no_time_of_day(text: str) -> None:
    assert not [*hours_in(text, "en")]


@pytest.mark.parametrize("text", ["我有三点建议。", "快一点。", "比例是9:15。", "从3点入手，第1点最重要。"])
def test_a_point_made_is_no_time_of_day(text: str) -> None:
    assert not [*hours_in(text, "zh")]
