"""Form: short, whole, in EARS, and with an end."""

import pytest

from evals.scorers import form
from evals.scorers.score import OfOne
from evals.suite.outcome import Outcome, outcome_of
from tests.drafting.drafted import drafted
from tests.evals.scorers.tide import CASE, SPEC, Change, every, line, proposed, scored, with_
from translator.domain.spec import Spec


def alike(spec: Spec) -> Spec:
    first = spec.alternatives[0]
    return spec.model_copy(
        update={"alternatives": (first, first.model_copy(update={"id": "A9", "name": "Other"}))}
    )


def boundless(spec: Spec) -> Spec:
    rest = {
        name: tuple(q for q in getattr(spec, name) if q.about != "boundary")
        for name in ("questions", "later")
    }
    return spec.model_copy(
        update={**rest, "boundaries": spec.boundaries.model_copy(update={"out_of_scope": ()})}
    )


@pytest.mark.parametrize(
    ("scorer", "spoilt", "harmless"),
    [
        pytest.param(form.verdict, with_(verdict="too_vague"), proposed, id="verdict"),
        pytest.param(form.archetype, with_(archetype="vision"), with_(archetype=None), id="kind"),
        pytest.param(form.ears, every("requirements", technical="It is quick."), proposed, id="ears"),
        pytest.param(form.alternatives_differ, alike, proposed, id="alternatives"),
        pytest.param(form.grounded, line("Runs on paper."), line("Runs on paper.", "knowledge"), id="a-line-nobody-said"),
        pytest.param(form.whole, with_(risks=()), proposed, id="no-risks"),
        pytest.param(form.whole, with_(milestones=()), proposed, id="no-steps"),
        pytest.param(form.whole, with_(alternatives=()), proposed, id="no-alternatives"),
        pytest.param(form.whole, every("alternatives", ratings={}), proposed, id="no-ratings"),
        pytest.param(form.whole, with_(targets=()), proposed, id="no-target"),
        pytest.param(form.whole, every("requirements", acceptance=()), every("requirements", targets=(), acceptance=()), id="no-acceptance"),
        pytest.param(form.whole, boundless, proposed, id="no-boundary"),
    ],
)  # fmt: skip
def test_a_spoilt_page_scores_less_and_a_harmless_change_does_not(
    scorer: OfOne, spoilt: Change, harmless: Change
) -> None:
    clean, bad, near = scored(scorer), scored(scorer, spoilt), scored(scorer, harmless)

    assert clean is not None
    assert bad is not None
    assert bad < clean
    assert near in (clean, None)


def test_a_long_ticket_and_a_page_twice_as_long_score_less() -> None:
    outcome = outcome_of(SPEC)
    long = Outcome(SPEC, outcome.page + outcome.page, outcome.ticket + "\nmore" * 30)

    assert form.length(CASE, outcome).value == 1
    assert form.length(CASE, long).value == 0
    assert (form.page_length(CASE, long).value or 0) < (form.page_length(CASE, outcome).value or 0)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("当有人提问时，系统应回答。", 1),
        ("地名识读正确的不得低于九成。", 1),
        ("系统快。", 0),
        ("系统应回答，系统应记录。", 0),
        ("系统用于应急，大家满意。", 0),
    ],
)
def test_a_chinese_requirement_says_once_what_shall_be(sentence: str, value: float) -> None:
    spec = drafted("船长们希望有个潮汐助手，能回答港口的问题。")
    assert spec.language == "zh"
    changed = every("requirements", technical=sentence)(spec)

    assert form.ears(CASE, outcome_of(changed)).value == value
