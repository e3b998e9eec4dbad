"""Questions: judged by their words, and by what an answer does to the page."""

import pytest

from evals.scorers import questions
from evals.scorers.score import OfOne
from tests.evals.scorers.tide import SPEC, Change, every, first, proposed, scored, with_
from translator.domain.spec import AnswerOption, Spec

_ANY = "Could you please tell us a bit more about this?"


def setting(place: str, value: str) -> Change:
    """Give the first question one option that sets a place."""
    option = AnswerOption(label="Yes", sets={place: value}, consequence="It is so.")
    return with_(questions=(SPEC.questions[0].model_copy(update={"options": (option,)}),))


def idle(spec: Spec) -> Spec:
    asked = tuple(
        q.model_copy(update={"options": tuple(o.model_copy(update={"sets": {}}) for o in q.options)})
        for q in spec.questions
    )
    return spec.model_copy(update={"questions": asked})


@pytest.mark.parametrize(
    ("scorer", "spoilt", "harmless"),
    [
        pytest.param(questions.right_role, every("questions", to="legal"), proposed, id="asked-of-the-wrong-side"),
        pytest.param(questions.key_questions, with_(questions=()), proposed, id="what-matters-is-not-asked"),
        pytest.param(questions.key_questions, every("questions", text=_ANY), proposed, id="what-matters-is-only-a-label"),
        pytest.param(questions.of_this_ask, every("questions", text=_ANY), proposed, id="fits-any-ask"),
        pytest.param(questions.of_this_ask, first("questions", about="none", text="What else would you like?"), first("questions", about="none", text="Which harbour is meant?"), id="one-fits-any-ask"),
        pytest.param(questions.useful, idle, proposed, id="an-option-that-changes-nothing"),
    ],
)  # fmt: skip
def test_spoilt_questions_score_less_and_a_harmless_change_does_not(
    scorer: OfOne, spoilt: Change, harmless: Change
) -> None:
    clean, bad, near = scored(scorer), scored(scorer, spoilt), scored(scorer, harmless)

    assert clean is not None
    assert bad is not None
    assert bad < clean
    assert near == clean


def test_an_option_that_changes_only_what_nobody_reads_is_of_no_use() -> None:
    assert scored(questions.useful, setting("/targets/T1/limit", "N1")) == 0
    assert scored(questions.useful, setting("/boundaries/constraints/-", "Only the office answers.")) == 1
