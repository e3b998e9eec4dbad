"""What every page that can be built has at least."""

from typing import Any

from tests.drafting.drafted import drafted, question_about
from translator.checks.examined import Examined
from translator.checks.shape import alternatives, boundaries, targets
from translator.domain.spec import Boundaries, Finding, Spec

FAST = "Gardeners need a fast search over plant diseases."
NOTHING = "Thanks for lunch yesterday, it was lovely."


def without(text: str = FAST, **parts: Any) -> Examined:
    return Examined(drafted(text).model_copy(update=parts))


def where(findings: tuple[Finding, ...]) -> list[str]:
    assert all((f.severity, f.about) == ("error", "spec") for f in findings)
    return [f.where for f in findings]


def one_dimension_short(spec: Spec) -> Spec:
    [first, *others] = spec.alternatives
    ratings = {name: rating for name, rating in first.ratings.items() if name != "data_conditions"}
    return spec.model_copy(update={"alternatives": (first.model_copy(update={"ratings": ratings}), *others)})


def test_a_draft_of_ours_has_its_shape() -> None:
    for text in (FAST, NOTHING, "We need something better."):
        examined = Examined(drafted(text))
        assert (*targets(examined), *boundaries(examined), *alternatives(examined)) == ()


def test_a_page_that_measures_nothing_is_an_error() -> None:
    assert where(targets(without(targets=()))) == ["/targets"]


def test_requirements_where_nothing_was_asked_for_are_an_error() -> None:
    assert where(targets(without(NOTHING, requirements=drafted(FAST).requirements))) == ["/requirements"]


def test_a_page_that_ends_nowhere_and_asks_nobody_is_an_error() -> None:
    quiet = without(questions=(), later=(), boundaries=Boundaries())

    assert where(boundaries(quiet)) == ["/boundaries/out_of_scope"]


def test_an_edge_that_is_asked_about_is_enough() -> None:
    asked = (question_about(drafted(FAST), "boundary"),)

    assert boundaries(without(questions=asked, later=(), boundaries=Boundaries())) == ()
    assert boundaries(without(questions=(), later=asked, boundaries=Boundaries())) == ()


def test_an_edge_that_is_drawn_is_enough() -> None:
    drawn = drafted(FAST + " Lawns are out of scope.").boundaries
    assert drawn.out_of_scope

    assert boundaries(without(questions=(), later=(), boundaries=drawn)) == ()


def test_a_single_choice_is_none() -> None:
    assert where(alternatives(without(alternatives=drafted(FAST).alternatives[:1]))) == ["/alternatives"]


def test_the_same_choice_twice_is_none() -> None:
    first = drafted(FAST).alternatives[0]

    assert where(alternatives(without(alternatives=(first, first)))) == ["/alternatives"]


def test_a_choice_judged_on_three_dimensions_is_an_error() -> None:
    short = one_dimension_short(drafted(FAST))

    assert where(alternatives(Examined(short))) == [f"/alternatives/{short.alternatives[0].id}"]


def test_a_wish_without_a_thing_needs_none_of_it() -> None:
    bare = without("We need something better.", questions=(), later=())

    assert (*targets(bare), *boundaries(bare), *alternatives(bare)) == ()
