"""The gate compares case by case; a mean alone decides nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.suite.gate import judged
from evals.suite.results import Kept

HASHES = {f"c{i}": "0" for i in range(20)}


def kept(values: dict[str, float], hashes: dict[str, str] | None = None, scorer: str = "words.kept") -> Kept:
    return Kept(hashes or HASHES, {"careful": {scorer: values}})


ALL_WELL = kept(dict.fromkeys(HASHES, 1.0))


def test_the_same_again_passes() -> None:
    verdict = judged(ALL_WELL, ALL_WELL, ())

    assert verdict.passes
    assert not verdict.flips


def test_what_is_worse_in_many_cases_fails() -> None:
    worse = kept({case: 0.5 if i % 2 else 1.0 for i, case in enumerate(HASHES)})

    verdict = judged(worse, ALL_WELL, ())

    assert not verdict.passes
    assert all(flip.worse for flip in verdict.flips)


def test_one_case_that_flips_is_shown_and_may_be_chance() -> None:
    verdict = judged(kept({**dict.fromkeys(HASHES, 1.0), "c3": 0.0}), ALL_WELL, ())

    assert [flip.case for flip in verdict.flips] == ["c3"]
    assert verdict.passes


def test_the_worst_flip_comes_first() -> None:
    verdict = judged(kept({**dict.fromkeys(HASHES, 1.0), "c3": 0.8, "c9": 0.1}), ALL_WELL, ())

    assert [flip.case for flip in verdict.flips] == ["c9", "c3"]


def test_a_promise_broken_once_fails_whatever_the_baseline_was() -> None:
    bad = kept({**dict.fromkeys(HASHES, 1.0), "c3": 0.0})

    assert not judged(bad, bad, ("words.kept",)).passes


def test_a_better_mean_does_not_hide_that_a_score_is_no_longer_measured() -> None:
    fewer = kept(dict.fromkeys(list(HASHES)[:-1], 1.0))

    verdict = judged(fewer, ALL_WELL, ())

    assert verdict.unmeasured == ("careful, words.kept: c19",)
    assert not verdict.passes


def test_a_changed_case_is_not_compared_with_what_it_was() -> None:
    changed = kept({**dict.fromkeys(HASHES, 1.0), "c3": 0.0}, {**HASHES, "c3": "1"})

    verdict = judged(changed, ALL_WELL, ())

    assert verdict.passes
    assert verdict.gone == ("c3",)


def test_a_new_model_or_scorer_has_nothing_to_be_worse_than() -> None:
    assert judged(kept({"c1": 0.0}, scorer="form.new"), kept({}), ()).passes


@given(
    st.dictionaries(
        st.sampled_from(sorted(HASHES)),
        st.floats(0, 1).map(lambda v: round(v, 4)),
        min_size=1,
    )
)
def test_what_is_kept_is_read_as_it_was_written(values: dict[str, float]) -> None:
    one = kept(values)

    assert Kept.read(one.text()) == one


def test_the_kept_text_tells_what_was_not_measured_apart_from_zero() -> None:
    text = kept({"c0": 0.0, "c1": 1.0}).text()

    assert '"row": ".1' + "-" * 18 in text


@pytest.mark.parametrize("value", [0.0, 0.5, 1.0])
def test_a_score_that_did_not_move_is_no_flip(value: float) -> None:
    same = kept({"c1": value})

    assert judged(same, same, ()).flips == ()


def test_a_part_run_over_a_baseline_leaves_the_rest_as_it_was() -> None:
    before = kept({"c0": 1.0, "c1": 0.5})
    part = Kept({"c1": "0"}, {"careful": {"words.kept": {"c1": 1.0}}, "terse": {"words.kept": {"c1": 0.0}}})

    after = part.over(before)

    assert after.values == {
        "careful": {"words.kept": {"c0": 1.0, "c1": 1.0}},
        "terse": {"words.kept": {"c1": 0.0}},
    }
    assert after.cases == HASHES
