"""What a stated number is said of: its own phrase, and nothing of the clauses and numbers beside it."""

import pytest

from translator.domain.value import Span
from translator.drafting.said_of import SaidOf, said_of


def said(marked: str, *, further: bool = False) -> SaidOf:
    """Read a sentence whose number stands in braces."""
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    whole = Span(start=0, end=len(text))
    return said_of(
        text, whole, Span(start=start, end=end), after_last=0, before_next=len(text), further=further
    )


def test_the_clause_of_a_number_is_its_phrase() -> None:
    one = said("Answers must be right, catch {80 %} of the fraud, and be quick.")

    assert (one.before.strip(), one.after.strip()) == ("catch", "of the fraud")
    assert one.figure is None


def test_a_level_named_as_such_is_all_that_is_measured() -> None:
    assert (
        said("The error rate of right answers is {5 %} of all cases").words == "error rate of right answers"
    )
    assert said("预测准确率从{70%}提升").words == "预测准确率"


@pytest.mark.parametrize(
    "marked", ["cut energy use by {10 %}", "能耗降低{10%}", "we want {30 %} fewer calls", "退货减少了{两成}"]
)
def test_how_much_something_changes_is_a_change(marked: str) -> None:
    assert said(marked).is_change


@pytest.mark.parametrize(
    "marked", ["the planner is off by {10 %}", "准确率提升到{90%}", "准确率从{70%}提升到", "reach {90 %}"]
)
def test_how_much_it_is_to_be_or_how_far_it_is_off_is_none(marked: str) -> None:
    assert not said(marked).is_change


@pytest.mark.parametrize(
    "marked", ["and we want it {under 6 %}", "希望{3秒}以内", "目前{22%}", "now it is {9 %}"]
)
def test_a_clause_that_names_nothing_goes_on_with_what_stands_before(marked: str) -> None:
    assert said(marked).says_nothing


@pytest.mark.parametrize("marked", ["the queue is {9 %}", "漏检{3%}", "{2 %} fail today"])
def test_a_clause_that_names_something_does_not(marked: str) -> None:
    assert not said(marked).says_nothing


def test_what_leads_a_figure_to_its_goal_goes_on_with_it() -> None:
    assert said("the new tool should bring it to {3 %}").goes_on
    assert said("店里要求降到{1%}").goes_on
    assert not said("店里打折{1%}").goes_on


def test_the_clause_before_is_looked_at_only_when_asked_for() -> None:
    marked = "they check our word errors, {no more than 2 %} is allowed"

    assert "word errors" not in said(marked).words
    assert "word errors" in said(marked, further=True).words


@pytest.mark.parametrize(
    ("marked", "share"),
    [("{5 %} of the leaks are missed", "leaks are missed"), ("{95%}的报警是误报", "报警是误报")],
)
def test_what_is_said_of_a_part_names_the_share(marked: str, share: str) -> None:
    assert said(marked).share == share


def test_a_share_of_things_of_which_nothing_is_said_has_no_name() -> None:
    assert said("{5 %} of leaks").share == ""
