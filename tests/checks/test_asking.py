"""A page asks few questions, and every answer changes something."""

from typing import Any

import pytest

from tests.checks.spoiling import first_changed, found, help_desk, search
from tests.drafting.drafted import chosen, question_about
from translator.checks.asking import asking
from translator.domain.spec import Answer


def test_a_draft_asks_few_questions_before_and_after_an_answer() -> None:
    assert found(asking, search()) == found(asking, help_desk()) == []
    assert found(asking, chosen(search(), question_about(search(), "outcome"))) == []


def test_seven_are_asked_at_most() -> None:
    every = (*search().questions, *search().later)

    assert found(asking, search(questions=every[:7], later=every[7:])) == []
    assert found(asking, search(questions=every[:8], later=every[8:])) == ["/questions"]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"changes": ()}, ["/questions/Q4/changes"]),
        ({"options": (), "takes": {}}, ["/questions/Q4"]),
        ({"options": ()}, []),
    ],
)
def test_a_question_changes_something_and_takes_an_answer(changes: dict[str, Any], where: list[str]) -> None:
    assert found(asking, first_changed(search(), "questions", **changes)) == where


def test_an_option_that_changes_nothing_and_two_that_change_the_same_are_found() -> None:
    first, *others = search().questions[0].options
    idle = first.model_copy(update={"sets": {}})
    same = tuple(o.model_copy(update={"sets": first.sets}) for o in others)

    assert found(asking, first_changed(search(), "questions", options=(idle, *others))) == [
        "/questions/Q4/options/0"
    ]
    assert found(asking, first_changed(search(), "questions", options=(first, *same))) == [
        "/questions/Q4/options"
    ]


def test_an_answer_is_listed_among_the_inputs() -> None:
    answer = Answer(kind="not_yet", owner="Lin", by="Ada", at="2026-11-25T08:00:00.000Z")
    assert found(asking, first_changed(search(), "questions", answer=answer)) == ["/questions/Q4/answer"]
