"""Adding up learned weights."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.knowledge.weights import Weights
from translator.reading.linear import TERM_WEIGHT, Features, chances, chances_apart, spread, sums

WEIGHTS = Weights(
    name="taste",
    language="en",
    learned_from=("nothing",),
    labels=("sweet", "sour"),
    start=(10, -10),
    terms={"sugar": "0:200", "lemon": "0:-50 1:300"},
)


def test_each_term_adds_its_hundredths_to_what_a_label_starts_with() -> None:
    assert sums(WEIGHTS, Features({"sugar": 1.0, "lemon": 2.0})) == pytest.approx(
        [0.1 + 2.0 - 1.0, -0.1 + 6.0]
    )


def test_terms_that_weigh_the_same_add_up_like_signs() -> None:
    features = Features({"sugar": 1.0}, frozenset({"lemon", "salt"}), 2.0)

    assert sums(WEIGHTS, features) == pytest.approx(sums(WEIGHTS, Features(features.weighed())))


def test_a_sign_stands_in_the_place_of_a_term_spelt_like_it() -> None:
    features = Features({"sugar": 1.0}, frozenset({"sugar"}), 2.0)

    assert features.weighed() == {"sugar": 1.0}
    assert sums(WEIGHTS, features) == sums(WEIGHTS, Features({"sugar": 1.0}))


def test_a_term_nobody_learned_changes_nothing() -> None:
    assert sums(WEIGHTS, Features({"salt": 5.0})) == sums(WEIGHTS, Features({}))


@given(st.dictionaries(st.integers(0, 30), st.tuples(*[st.integers(-900, 900)] * 3), max_size=20))
def test_labels_are_added_up_at_once_as_one_by_one(rows: dict[int, tuple[int, ...]]) -> None:
    terms = {
        str(t): " ".join(f"{place}:{weight}" for place, weight in enumerate(row)) for t, row in rows.items()
    }
    weights = Weights("sums", "en", (), ("a", "b", "c"), (0, 0, 0), terms)

    added = [sum(row[place] for row in rows.values()) / 100 for place in range(3)]
    assert sums(weights, Features({}, frozenset(terms), 1.0)) == pytest.approx(added)


@given(st.dictionaries(st.sampled_from(["sugar", "lemon", "salt"]), st.floats(-50, 50)))
def test_chances_of_one_right_answer_add_up_to_one(features: dict[str, float]) -> None:
    assert sum(chances(WEIGHTS, Features(features)).values()) == pytest.approx(1)


def test_labels_that_may_all_be_right_are_judged_apart() -> None:
    likely = chances_apart(WEIGHTS, Features({"sugar": 1.0, "lemon": 1.0}))

    assert likely["sweet"] == pytest.approx(1 / (1 + math.exp(-1.6)))
    assert likely["sour"] == pytest.approx(1 / (1 + math.exp(-2.9)))


@given(st.frozensets(st.text(min_size=1), min_size=1))
def test_a_long_text_does_not_shout(terms: frozenset[str]) -> None:
    assert math.hypot(*spread(terms, {}).weighed().values()) == pytest.approx(TERM_WEIGHT)


def test_no_terms_have_no_weight() -> None:
    assert spread(frozenset(), {}).weighed() == {}
