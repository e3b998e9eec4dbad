"""A judgement stands on a fact."""

import pytest

from tests.checks.spoiling import found, help_desk, search
from tests.drafting.drafted import drafted
from translator.checks.judgements import judgements
from translator.domain.spec import FeasibilityVerdict, Judgement, Spec


def feasible(verdict: FeasibilityVerdict, *facts: str) -> list[str]:
    whole = help_desk().feasibility
    assert whole is not None
    one = whole.overall.model_copy(update={"verdict": verdict, "facts": facts})
    return found(judgements, help_desk(feasibility=whole.model_copy(update={"overall": one})))


def rated(judgement: Judgement, *facts: str) -> Spec:
    first, *others = search().alternatives
    rating = first.ratings["business_value"].model_copy(update={"judgement": judgement, "facts": facts})
    ratings = {**first.ratings, "business_value": rating}
    return search(alternatives=(first.model_copy(update={"ratings": ratings}), *others))


def preferred(*which: int, why: str | None) -> list[str]:
    every = tuple(
        a.model_copy(update={"preferred": i in which, "why_preferred": why if i in which else None})
        for i, a in enumerate(search().alternatives)
    )
    return found(judgements, search(alternatives=every))


def test_what_is_customary_for_the_kind_of_system_stands_without_a_fact() -> None:
    assert found(judgements, search()) == found(judgements, help_desk()) == []


@pytest.mark.parametrize("verdict", ["can", "cannot"])
def test_can_and_cannot_stand_on_what_somebody_gave(verdict: FeasibilityVerdict) -> None:
    assert feasible(verdict, "N1") == []
    assert feasible(verdict) == ["/feasibility/overall"]
    assert feasible(verdict, "N3") == ["/feasibility/overall"]  # the catalogue proposes it
    assert feasible("can_if") == []


def test_a_fact_that_is_not_there_is_found() -> None:
    assert feasible("can_if", "N99") == ["/feasibility/overall"]
    assert found(judgements, rated("unknown", "Q99")) == ["/alternatives/A1/ratings/business_value"]


def test_another_judgement_than_the_customary_one_names_a_fact() -> None:
    customary = search().alternatives[0].ratings["business_value"].judgement
    other: Judgement = "weak" if customary != "weak" else "strong"

    assert found(judgements, rated(other)) == ["/alternatives/A1/ratings/business_value"]
    assert found(judgements, rated(other, "N1")) == []


def test_a_preference_is_decided_by_a_named_fact_and_there_is_one() -> None:
    assert preferred(0, why="Only this keeps {N1}.") == []
    assert preferred(0, why="Everybody likes it.") == ["/alternatives/A1"]
    assert preferred(0, why=None) == ["/alternatives/A1"]
    assert preferred(0, 1, why="Only this keeps {N1}.") == ["/alternatives"]


def test_a_page_that_judges_nothing_is_left_in_peace() -> None:
    assert found(judgements, drafted("Thanks for lunch yesterday, it was lovely.")) == []
