"""Nothing is in scope and out of scope at once."""

import pytest

from tests.checks.spoiling import found, help_desk, search
from translator.checks.both_sides import both_sides
from translator.checks.examined import Examined
from translator.domain.spec import BoundaryLine, Spec


def out(text: str, spec: Spec) -> Spec:
    line = BoundaryLine(id="B9", text=text, origin="person")
    lines = (*spec.boundaries.out_of_scope, line)
    return spec.model_copy(update={"boundaries": spec.boundaries.model_copy(update={"out_of_scope": lines})})


def test_a_draft_holds_together() -> None:
    assert found(both_sides, search()) == found(both_sides, help_desk()) == []


@pytest.mark.parametrize(
    "text", ["A fast search over past repairs is out of scope.", "Search over past repairs"]
)
def test_what_is_asked_for_is_not_out_of_scope(text: str) -> None:
    assert found(both_sides, out(text, search())) == ["/boundaries/out_of_scope/B9"]


@pytest.mark.parametrize(
    "text", ["Handwritten repairs are out of scope.", "The search for people is out of scope."]
)
def test_something_else_may_be(text: str) -> None:
    assert found(both_sides, out(text, search())) == []


def test_people_settle_it_in_their_own_language() -> None:
    [finding] = both_sides(Examined(out("不在范围内：快速回答客户的问题。", help_desk())))

    assert (finding.severity, finding.about) == ("warning", "ask")
    assert finding.message.startswith("这一条说不在范围内")
