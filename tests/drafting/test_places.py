"""Where an answer goes."""

import pytest

from tests.drafting.drafted import drafted
from translator.domain.errors import AnswerNotUnderstood
from translator.domain.spec import BOUNDARY_KINDS, BoundaryKind, Spec
from translator.drafting.keys import names_of
from translator.drafting.places import put

FAST = "Gardeners need a fast search over plant diseases."


def placed(place: str, what: str) -> Spec:
    spec = drafted(FAST)
    return put(spec, place, what, names_of(spec))


def test_a_level_goes_to_its_target_and_sets_it() -> None:
    target = placed("/targets/T1/goal", "N1").targets[0]

    assert (target.goal, target.status) == ("N1", "set")


@pytest.mark.parametrize("field", ["baseline", "limit", "stretch"])
def test_another_level_leaves_the_goal_open(field: str) -> None:
    target = placed(f"/targets/T1/{field}", "N1").targets[0]

    assert (getattr(target, field), target.goal, target.status) == ("N1", None, "open")


@pytest.mark.parametrize("kind", BOUNDARY_KINDS)
def test_a_sentence_is_added_to_a_boundary(kind: BoundaryKind) -> None:
    line = getattr(placed(f"/boundaries/{kind}/-", "Only roses.").boundaries, kind)[-1]

    assert (line.text, line.origin) == ("Only roses.", "answer")


def test_the_same_sentence_is_added_once() -> None:
    once = placed("/boundaries/constraints/-", "Only roses.")

    assert put(once, "/boundaries/constraints/-", "Only roses.", names_of(once)) == once


@pytest.mark.parametrize("field", ["user", "need", "outcome", "evidence"])
def test_a_sentence_takes_its_place_in_the_problem(field: str) -> None:
    assert getattr(placed(f"/problem/{field}", "Fewer roses die.").problem, field) == "Fewer roses die."


def test_an_example_is_added_to_the_examples() -> None:
    [example] = placed("/examples/-", "Spots on a leaf").examples

    assert (example.given, example.origin) == ("Spots on a leaf", "answer")


@pytest.mark.parametrize(
    "place",
    ["", "/", "/targets/T1/name", "/targets/T99/goal", "/boundaries/nowhere/-", "/problem/title", "/ledger/N1/value", "title"],
)  # fmt: skip
def test_a_place_that_is_none_is_refused(place: str) -> None:
    with pytest.raises(AnswerNotUnderstood):
        placed(place, "N1")
