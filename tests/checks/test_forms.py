"""A requirement for engineers is in EARS, in its pattern."""

import pytest

from tests.checks.spoiling import first_changed, found, help_desk, search
from translator.checks.forms import forms
from translator.checks.lines.ears import pattern_of


def test_the_requirements_of_a_draft_are_in_their_form() -> None:
    assert found(forms, search()) == found(forms, help_desk()) == []


@pytest.mark.parametrize(
    "wrong", ["It would be nice to find things.", "The system shall do this and it shall do that."]
)
def test_a_wish_and_two_duties_in_one_sentence_are_not(wrong: str) -> None:
    assert found(forms, first_changed(search(), "requirements", technical=wrong)) == [
        "/requirements/R1/technical"
    ]


def test_a_sentence_of_unsure_grammar_is_quoted_on_both_sides() -> None:
    quoted = {"technical": "Raise an alarm at a leak.", "business": "Raise an alarm at a leak"}
    assert found(forms, first_changed(search(), "requirements", **quoted)) == []


def test_the_pattern_is_that_of_the_sentence() -> None:
    assert found(forms, first_changed(search(), "requirements", pattern="event")) == [
        "/requirements/R1/technical"
    ]
    when = {"technical": "When a mechanic asks, the system shall search.", "pattern": "event"}
    assert found(forms, first_changed(search(), "requirements", **when)) == []


def test_a_chinese_condition_and_a_place_need_no_first_word() -> None:
    said = {"technical": "用户付款后，系统应发送短信。", "pattern": "event"}
    placed = {"technical": "在后台改一条应方便。", "pattern": "ubiquitous"}

    assert found(forms, first_changed(help_desk(), "requirements", **said)) == []
    assert found(forms, first_changed(help_desk(), "requirements", **placed)) == []
    assert found(forms, first_changed(help_desk(), "requirements", **(said | {"pattern": "optional"}))) != []


def test_that_day_is_no_event() -> None:
    assert pattern_of("当天应能出结果。", "zh") == "ubiquitous"
    assert pattern_of("当用户提问时，系统应回答。", "zh") == "event"
