"""What one place names is there."""

from typing import Any

import pytest

from tests.checks.spoiling import first_changed, found, help_desk, number, renumbered, search
from tests.drafting.drafted import chosen, question_about
from translator.checks.places import places
from translator.domain.spec import Answer, Spec, Statistic


def test_everything_a_draft_names_is_there_before_and_after_an_answer() -> None:
    assert found(places, search()) == found(places, help_desk()) == []
    assert found(places, chosen(search(), question_about(search(), "outcome"))) == []


@pytest.mark.parametrize(
    ("part", "changes", "where"),
    [
        ("requirements", {"targets": ("T9",)}, "/requirements/R1/targets"),
        ("milestones", {"targets": ("T9",)}, "/milestones/M1/targets"),
        ("milestones", {"estimate": "N99"}, "/milestones/M1/estimate"),
        ("risks", {"probability": "N99"}, "/risks/K1/probability"),
        ("risks", {"impact": "N99"}, "/risks/K1/impact"),
        ("alternatives", {"cost": "N99"}, "/alternatives/A1/cost"),
        ("consequences", {"question": "Q99"}, "/consequences/C1/question"),
        ("targets", {"goal": "N99"}, "/targets/T1/goal"),
        ("targets", {"by_when": "N1"}, "/targets/T1/by_when"),
        ("targets", {"statistic": Statistic(kind="share_within", quantity="N99")}, "/targets/T1/statistic"),
        ("targets", {"resolves": ("V9",)}, "/targets/T1/resolves"),
        ("questions", {"changes": ("T9",)}, "/questions/Q4/changes"),
        ("questions", {"takes": {"text": "/nowhere"}}, "/questions/Q4/takes"),
        ("questions", {"takes": {"quantity": "/targets/T9/goal"}}, "/questions/Q4/takes"),
    ],
)
def test_what_is_not_there_is_found(part: str, changes: dict[str, Any], where: str) -> None:
    assert found(places, first_changed(search(), part, **changes)) == [where]


def test_a_date_may_be_named_as_due() -> None:
    assert found(places, first_changed(search(), "targets", by_when="N4")) == []


@pytest.mark.parametrize(
    "sets",
    [
        {"/targets/T9/goal": "N1"},
        {"/targets/T1/goal": "N99"},
        {"/boundaries/constraints/-": "It takes {N99}."},
    ],
)
def test_an_option_sets_a_place_and_a_number_that_are_there(sets: dict[str, str]) -> None:
    [question, *_] = search().questions
    options = tuple(o.model_copy(update={"sets": sets}) for o in question.options[:1])

    assert found(places, first_changed(search(), "questions", options=options)) == [
        "/questions/Q4/options/0/sets"
    ]


@pytest.mark.parametrize("other", [{"supersedes": "N99"}, {"relative_to": "N99"}, {"supersedes": "N1"}])
def test_a_number_takes_the_place_of_another_that_is_there(other: dict[str, Any]) -> None:
    spec = search()
    entry = number(spec, "3 s")

    assert found(places, renumbered(spec, entry, **other)) == ["/ledger/N1"]
    assert found(places, renumbered(spec, entry, supersedes="N2")) == []


def test_an_answer_chooses_an_option_that_is_there() -> None:
    answer = Answer(kind="option", option=9, by="Ada", at="2026-11-25T08:00:00.000Z")
    spec: Spec = first_changed(search(), "questions", answer=answer)

    assert found(places, spec) == ["/questions/Q4/answer"]


def test_the_inputs_list_no_answer_to_nothing() -> None:
    inputs = search().inputs.model_copy(update={"answers": ("Q99",)})
    assert found(places, search(inputs=inputs)) == ["/inputs/answers"]
