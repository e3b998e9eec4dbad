"""Qualities become measurable: what was stated is the goal, the rest stays open with levels others use."""

import pytest

from tests.drafting.drafted import drafted, entry, target_of, words
from translator.domain.spec import Spec


def measures(text: str) -> list[str]:
    return [t.measure for t in drafted(text).targets]


def quote(spec: Spec, ref: str | None) -> str | None:
    return entry(spec, ref).source.quote


def test_a_vague_word_without_a_number_leaves_the_goal_open_and_offers_levels() -> None:
    target = target_of(drafted("Gardeners need a fast search over plant diseases."), "response-time")

    assert (target.goal, target.status) == (None, "open")
    assert target.bands


def test_a_stated_level_is_the_goal_and_nothing_else_is_offered() -> None:
    spec = drafted("Gardeners need a search over plant diseases that answers within 2 seconds.")
    target = target_of(spec, "response-time")

    assert quote(spec, target.goal) == "within 2 seconds"
    assert (target.status, target.bands) == ("set", ())


def test_two_vague_words_about_one_thing_share_a_target() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases. It has to be quick on the phone, too.")
    speed = target_of(spec, "response-time")

    assert [v.text for v in spec.vague if v.id in speed.resolves] == ["fast", "quick"]


def test_what_it_is_today_is_the_baseline_and_not_the_goal() -> None:
    spec = drafted(
        "Tellers need a search over accounts. A search takes 9 s today and should take at most 2 s."
    )
    target = target_of(spec, "response-time")

    assert (quote(spec, target.baseline), quote(spec, target.goal)) == ("9 s", "at most 2 s")


@pytest.mark.parametrize(
    ("text", "measure", "said"),
    [
        pytest.param(
            "Let staff book rooms in an app. The app must be available 99.5 % of the time.",
            "availability", "99.5 %", id="availability",
        ),
        pytest.param(
            "We need an assistant that answers tenants' questions. At least 90 % of the answers must be correct.",
            "answer-correctness", "At least 90 %", id="correct-answers",
        ),
        pytest.param("希望系统自动识别零件表面的划痕，漏检率低于1%。", "missed-defects", "低于1%", id="漏检率"),
        pytest.param("出差申请要在2个工作日内审批完。", "cycle-time", "2个工作日内", id="审批"),
    ],
)  # fmt: skip
def test_the_words_beside_a_number_decide_what_it_is_a_level_of(text: str, measure: str, said: str) -> None:
    spec = drafted(text)

    assert quote(spec, target_of(spec, measure).goal) == said


def test_a_setting_is_no_target() -> None:
    spec = drafted("Clerks need a workflow for refunds. Refunds above EUR 500 go to the manager.")

    assert all(t.goal is None for t in spec.targets)


def test_a_rate_of_work_is_no_target() -> None:
    spec = drafted("We need an assistant that answers questions. It gets 300 questions an hour.")

    assert all(t.goal is None and t.baseline is None for t in spec.targets)


def test_a_share_of_cases_stands_with_the_level_it_holds_for() -> None:
    spec = drafted(
        "Gardeners need a search over plants. It must answer within 2 seconds for 95 % of searches."
    )
    target = target_of(spec, "response-time")

    assert quote(spec, target.goal) == "within 2 seconds"
    assert entry(spec, target.statistic.quantity).value == 95


def test_a_percentile_is_entered_as_the_share_it_means() -> None:
    spec = drafted("Gardeners need a search over plants. Its p95 response time must be under 800 ms.")
    target = target_of(spec, "response-time")
    share = entry(spec, target.statistic.quantity)

    assert target.statistic.kind == "percentile"
    assert (share.value, share.unit, share.role, share.source.quote) == (95, "%", "share", "p95")


def test_without_a_vague_word_or_number_the_purpose_of_such_a_system_is_measured() -> None:
    assert len(measures("Gardeners need a search over plant diseases.")) == 1


def test_one_number_is_the_goal_of_one_target_only() -> None:
    spec = drafted("Gardeners need a fast, reliable search over plants that answers within 2 seconds.")
    goals = [t.goal for t in spec.targets if t.goal]

    assert len(goals) == len(set(goals)) == 1


def test_a_target_shows_the_words_it_stands_on() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")

    assert "fast" in [words(spec, span) for span in target_of(spec, "response-time").evidence]


def test_every_target_says_what_is_measured_and_how() -> None:
    for target in drafted("Gardeners need a fast search over plants. It must be easy to use.").targets:
        assert target.scale
        assert target.meter
        assert target.scope == "fast search"


def test_a_word_about_scope_opens_no_target() -> None:
    assert "scope" not in [t.name for t in drafted("Clerks need a search over old files, etc.").targets]
    assert len(drafted("Clerks need a search over old files, etc.").targets) == 1
