"""Every line stands on what it says it stands on."""

import pytest

from tests.checks.spoiling import first_changed, found, search
from tests.drafting.drafted import chosen, question_about
from translator.checks.grounds import grounds
from translator.domain.spec import BoundaryLine, Example, Spec


def with_line(spec: Spec, origin: str) -> Spec:
    line = BoundaryLine.model_validate({"id": "B9", "text": "Only in the workshop.", "origin": origin})
    lines = (*spec.boundaries.constraints, line)
    return spec.model_copy(update={"boundaries": spec.boundaries.model_copy(update={"constraints": lines})})


def test_a_draft_and_an_answered_one_stand_on_words_and_answers() -> None:
    assert found(grounds, search()) == []
    assert found(grounds, chosen(search(), question_about(search(), "fallback"))) == []


@pytest.mark.parametrize(
    ("origin", "stands"),
    [("ask", False), ("model", False), ("answer", False), ("person", True), ("knowledge", True)],
)
def test_a_line_of_the_ask_stands_on_its_words_and_one_of_an_answer_on_an_answer(
    origin: str, stands: bool
) -> None:
    assert found(grounds, with_line(search(), origin)) == ([] if stands else ["/boundaries/constraints/B9"])


def test_a_requirement_stands_on_words_of_the_ask() -> None:
    assert found(grounds, first_changed(search(), "requirements", evidence=())) == ["/requirements/R1"]


def test_an_example_of_an_answer_has_one() -> None:
    example = Example(id="X1", kind="typical", given="a", expected="b", origin="answer")
    assert found(grounds, search(examples=(example,))) == ["/examples/X1"]
