"""Small changes to something that exists are told from new systems."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.reader import study
from translator.reading.small_change import SmallChange, small_change_in


def change_in(text: str) -> SmallChange | None:
    notes = study(text, built_in())
    return small_change_in(notes.text, notes.reading, notes.sentences, built_in().small_change_words)


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("Please add a print button to the berth list.", "print button", "berth list"),
        ("We need dark mode for the tide page.", "dark mode", "tide page"),
        ("Show the skipper's phone number on the booking page.", "skipper's phone number", "booking page"),
        ("The logo on the start page should be the new one.", "logo", "start page"),
        ("在泊位列表加一个打印按钮。", "打印按钮", "泊位列表"),
        ("潮位页面希望支持深色模式。", "深色模式", "潮位页面"),
        ("希望泊位报表里的日期列可以排序。", "日期列", "泊位报表"),
        ('Rename "My berth" to "Our berth".', "My berth", ""),
        ("Hide the sail number field.", "sail number field", ""),
        ('Fix the typo on the tide page: "tyde" should be "tide".', "typo", "tide page"),
        ('HARB-12\nPriority: low\nChange the label "Pier" to "Jetty" on the berth list. Nothing else.', 'label "Pier"', "berth list"),
        ("Remove the fax number from the harbour page.", "fax number", "harbour page"),
        ("把“船名”改成“艇名”", "船名", ""),
        ("把泊位页的“船名”改成“艇名”，别的不动。", "船名", "泊位页"),
        ("隐藏帆号字段。", "帆号字段", ""),
        ("潮位页有个错别字：“朝位”应为“潮位”。", "朝位", "潮位页"),
    ],
)  # fmt: skip
def test_a_part_of_a_page_is_a_small_change(text: str, part: str, place: str) -> None:
    change = change_in(text)
    assert change is not None
    assert change.part.removeprefix("the ") == part
    assert change.place == place


@pytest.mark.parametrize(
    "text",
    [
        "We need an app with a print button for the skippers.",
        "Skippers need a search over tide tables.",
        "We want a page where guests can report a broken lamp.",
        "Please add a print button to the berth list. We also need a monthly report of all fees. And the office wants a chat for guests.",
        "我们需要一个小程序，里面有打印按钮。",
        "船长需要查潮位的系统。",
        "Rename all boats according to the new scheme.",
        "Replace the harbour radio by tablets.",
        "Make the search tolerant of typos.",
        "Can the label printer also print the berth number?",
        "Remove duplicate skippers from the register.",
        "把系泊合同改成按月签",
        "搜索要能容忍错别字。",
        "把纸质泊位图搬到线上。",
    ],
)
def test_a_new_thing_or_more_than_one_is_no_small_change(text: str) -> None:
    assert change_in(text) is None
