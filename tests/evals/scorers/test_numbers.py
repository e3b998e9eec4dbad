"""Numbers are found and kept as they were said."""

import pytest

from evals.scorers import numbers
from evals.scorers.score import OfOne
from tests.evals.scorers.tide import CASE, TEXT, Change, entries, proposed, scored, seconds
from translator.domain.ledger import Entry, Origin
from translator.domain.spec import Spec


def named_number(spec: Spec) -> Spec:
    at = TEXT.index("9001")
    origin = Origin(kind="ask", start=at, end=at + 4, quote="9001")
    one = Entry(id="N91", value=9001.0, unit="", status="stated", source=origin)
    return spec.model_copy(update={"ledger": (*spec.ledger, one)})


@pytest.mark.parametrize(
    ("scorer", "spoilt", "harmless"),
    [
        pytest.param(numbers.recall, entries(seconds, value=40.0), proposed, id="a-number-lost"),
        pytest.param(numbers.precision, named_number, proposed, id="no-number-taken-for-one"),
        pytest.param(numbers.bounds, entries(seconds, bound="at_least"), proposed, id="a-bound-turned"),
        pytest.param(numbers.names_stay_names, named_number, proposed, id="a-name-taken-for-a-number"),
        pytest.param(numbers.roles, entries(lambda e: e.unit == "clerk", role="target"), entries(lambda e: e.unit == "clerk", role="baseline"), id="what-is-today-becomes-the-aim"),
        pytest.param(numbers.conditions, entries(seconds, condition=None), entries(seconds, condition="95 % of questions"), id="a-condition-lost"),
    ],
)  # fmt: skip
def test_a_spoilt_number_scores_less_and_a_harmless_change_does_not(
    scorer: OfOne, spoilt: Change, harmless: Change
) -> None:
    clean, bad, near = scored(scorer), scored(scorer, spoilt), scored(scorer, harmless)

    assert clean is not None
    assert bad is not None
    assert bad < clean
    assert near == clean


def test_another_name_of_the_unit_is_as_right() -> None:
    [first, second] = CASE.quantities
    of_hands = second.model_copy(update={"unit": "hand"})
    either = of_hands.model_copy(update={"unit_also": ("clerk",)})

    assert scored(numbers.recall, case=CASE.model_copy(update={"quantities": (first, of_hands)})) == 0.5
    assert scored(numbers.recall, case=CASE.model_copy(update={"quantities": (first, either)})) == 1


def test_without_marked_numbers_nothing_is_measured() -> None:
    bare = CASE.model_copy(update={"quantities": (), "names_with_digits": ()})

    for scorer in (numbers.recall, numbers.roles, numbers.conditions, numbers.names_stay_names):
        assert scored(scorer, case=bare) is None
