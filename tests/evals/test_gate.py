"""The gate compares case by case: whatever is worse fails, and nothing passes by being left out, renamed or edited."""

from dataclasses import replace

import pytest

from evals.suite.gate import Verdict, judged
from evals.suite.kept import Counts, Kept
from evals.suite.paired import changes

HASHES = {f"c{i}": "0" for i in range(20)}
PROMISES = ("numbers.promised", "twins.promised")
PLANTED = {"own/unit changed": Counts(planted=40, caught=38, near_misses=40, alarms=1)}


def kept(values: dict[str, float], scorer: str = "words.kept", model: str = "careful") -> Kept:
    return Kept(HASHES, {model: {scorer: values}})


def against(now: Kept, before: Kept, **accepted: str) -> Verdict:
    return judged(now, before, PROMISES, {name.replace("__", ":"): why for name, why in accepted.items()})


ONES = dict.fromkeys(HASHES, 1.0)
ALL_WELL = kept(ONES)


def test_the_same_again_passes() -> None:
    verdict = against(ALL_WELL, ALL_WELL)

    assert verdict.passes
    assert not verdict.flips


def test_one_case_that_is_worse_fails_however_much_the_others_gain() -> None:
    low = kept({**dict.fromkeys(HASHES, 0.1), "c3": 1.0})

    verdict = against(kept({**ONES, "c3": 0.9}), low)

    assert [flip.case for flip in verdict.worse] == ["c3"]
    assert sum(not flip.worse for flip in verdict.flips) == 19
    assert not verdict.passes


@pytest.mark.parametrize("now", [1 - 1e-9, 0.99996])
def test_a_tiny_drop_is_a_drop(now: float) -> None:
    assert not against(kept({**ONES, "c3": now}), ALL_WELL).passes


def test_what_became_better_passes() -> None:
    assert against(ALL_WELL, kept({**ONES, "c3": 0.9})).passes


def test_the_worst_flip_comes_first_and_the_better_ones_last() -> None:
    before = kept({**ONES, "c1": 0.5})

    verdict = against(kept({**ONES, "c3": 0.8, "c9": 0.1}), before)

    assert [flip.case for flip in verdict.flips] == ["c9", "c3", "c1"]


@pytest.mark.parametrize("promise", PROMISES)
def test_a_promise_broken_once_fails_whatever_the_baseline_was_and_whatever_is_accepted(promise: str) -> None:
    bad = kept({**ONES, "c3": 0.0}, promise)

    assert not judged(bad, bad, PROMISES, {f"{promise}:c3": "it was hard"}).passes


def test_what_is_named_with_a_reason_may_be_worse_and_nothing_beside_it() -> None:
    now = kept({**ONES, "c3": 0.5})

    assert against(now, ALL_WELL, words_kept__c3="x").passes is False  # another name
    assert judged(now, ALL_WELL, PROMISES, {"words.kept:c3": "asked for"}).passes
    assert judged(now, ALL_WELL, PROMISES, {"words.kept:*": "asked for"}).passes
    assert not judged(now, ALL_WELL, PROMISES, {"words.kept:c": "asked for"}).passes
    assert not judged(
        kept({**ONES, "c3": 0.5, "c4": 0.5}), ALL_WELL, PROMISES, {"words.kept:c3": "asked for"}
    ).passes


def test_a_reason_that_excused_nothing_is_not_kept() -> None:
    verdict = judged(
        kept({**ONES, "c3": 0.5}),
        ALL_WELL,
        PROMISES,
        {"words.kept:c3": "asked for", "words.kept:c4": "in case"},
    )

    assert verdict.used == {"words.kept:c3": "asked for"}


def test_a_score_that_is_not_measured_any_more_fails() -> None:
    verdict = against(kept(dict.fromkeys(list(HASHES)[:-1], 1.0)), ALL_WELL)

    assert [loss.told for loss in verdict.lost] == ["careful, words.kept, c19: not measured any more"]
    assert not verdict.passes


def test_a_scorer_that_is_gone_fails() -> None:
    assert len(against(kept(ONES, "words.renamed"), ALL_WELL).lost) == 20


def test_a_case_that_is_gone_fails_and_so_does_one_that_was_renamed() -> None:
    fewer = Kept({"c1": "0"}, {"careful": {"words.kept": {"c1": 1.0}}})
    renamed = Kept(
        {f"x-{case}": "0" for case in HASHES},
        {"careful": {"words.kept": {f"x-{case}": 1.0 for case in HASHES}}},
    )

    assert len(against(fewer, ALL_WELL).lost) == 19
    verdict = against(renamed, ALL_WELL)
    assert len(verdict.lost) == 20
    assert len(verdict.new) == 20


def test_an_edited_case_fails_and_is_compared_all_the_same() -> None:
    edited = Kept({**HASHES, "c3": "1"}, {"careful": {"words.kept": {**ONES, "c3": 0.0}}})

    verdict = against(edited, ALL_WELL)

    assert [loss.name for loss in verdict.lost] == ["case:c3"]
    assert [flip.case for flip in verdict.worse] == ["c3"]


def test_a_model_that_was_not_run_fails() -> None:
    both = Kept(HASHES, {"careful": {"words.kept": ONES}, "terse": {"words.kept": ONES}})

    assert [loss.name for loss in against(ALL_WELL, both).lost] == ["model:terse"]


def test_what_is_new_is_told_and_is_worse_than_nothing() -> None:
    now = Kept(
        {**HASHES, "c99": "0"},
        {"careful": {"words.kept": {**ONES, "c99": 0.0}}, "new": {"words.new": {"c1": 0.0}}},
    )

    verdict = against(now, ALL_WELL)

    assert verdict.passes
    assert verdict.new == ("case c99", "model new", "scorer words.new")


@pytest.mark.parametrize(
    ("now", "told"),
    [
        pytest.param({"planted": 39, "caught": 37}, "40 planted before, 39 now", id="fewer-planted"),
        pytest.param({"caught": 37}, "2 missed before, 3 now", id="one-more-missed"),
        pytest.param({"near_misses": 39}, "40 near misses before, 39 now", id="fewer-near-misses"),
        pytest.param({"alarms": 2}, "1 false alarms before, 2 now", id="one-more-false-alarm"),
        pytest.param(
            {"planted": 50, "caught": 48, "near_misses": 50}, "", id="more-planted-and-as-many-missed"
        ),
        pytest.param({"caught": 40, "alarms": 0}, "", id="better"),
    ],
)
def test_a_planted_defect_fails_where_it_proves_less_than_it_did(now: dict[str, int], told: str) -> None:
    [(name, before)] = PLANTED.items()
    was, is_now = (
        replace(ALL_WELL, mutation=PLANTED),
        replace(ALL_WELL, mutation={name: replace(before, **now)}),
    )

    assert [loss.told for loss in against(is_now, was).lost] == (
        [f"planted defects, {name}: {told}"] if told else []
    )


def test_an_operator_that_is_gone_fails() -> None:
    assert not against(ALL_WELL, replace(ALL_WELL, mutation=PLANTED)).passes


def test_a_part_is_held_against_the_same_part_of_the_baseline() -> None:
    both = Kept(HASHES, {"careful": {"words.kept": ONES}, "terse": {"words.kept": ONES}}, PLANTED)
    part = Kept({"c1": "0"}, {"careful": {"words.kept": {"c1": 1.0}}})

    assert against(part, both.within({"c1"}, {"careful"})).passes
    assert not against(part, both.within({"c1", "c2"}, {"careful"})).passes
    assert not against(part, both.within({"c1"}, {"careful", "terse"})).passes


def test_chance_is_weighed_only_for_models_that_are_never_twice_the_same() -> None:
    one, many = (
        kept({**ONES, "c3": 0.0}),
        kept({case: 0.5 if i % 2 else 1.0 for i, case in enumerate(HASHES)}),
    )

    assert [c.worse for c in changes(one, ALL_WELL)] == [False]
    assert [c.worse for c in changes(many, ALL_WELL)] == [True]
    assert changes(ALL_WELL, ALL_WELL) == ()


def test_what_only_a_workspace_s_own_case_measures_is_not_new() -> None:
    now = Kept({**HASHES, "ours": "0"}, {"careful": {"words.kept": ONES, "wrongs.not_again": {"ours": 0.0}}})

    assert judged(now, ALL_WELL, PROMISES, own={"ours"}).new == ()
    assert judged(now, ALL_WELL, PROMISES).new == ("case ours", "scorer wrongs.not_again")
