"""Words: vague ones settled, facts and wishes kept, nothing shown that must not be."""

import pytest

from evals.scorers import words
from evals.scorers.score import OfOne
from tests.drafting.drafted import drafted
from tests.evals.scorers.tide import CASE, SPEC, Change, every, first, line, proposed, scored, with_
from translator.domain.spec import Boundaries, LeftOut, Spec


def still_open(spec: Spec) -> Spec:
    opened = (
        v.model_copy(update={"resolution": v.resolution.model_copy(update={"kind": "open"})})
        for v in spec.vague
    )
    return spec.model_copy(update={"vague": tuple(opened)})


def only_left_out(spec: Spec) -> Spec:
    """List the sentence about the clerk as left out instead of making a requirement of it."""
    begin = spec.ask.text.index("If it is unsure")
    out = LeftOut(start=begin, end=spec.ask.text.index("Fishing"), reason="Background.")
    return spec.model_copy(
        update={
            "left_out": (out,),
            "requirements": spec.requirements[:1],
            "boundaries": Boundaries(),
            "questions": (),
            "later": (),
        }
    )


def chinese(spec: Spec) -> Spec:
    return spec.model_copy(update={"summary": spec.summary.model_copy(update={"technical": "系统要快。"})})


@pytest.mark.parametrize(
    ("scorer", "spoilt", "harmless"),
    [
        pytest.param(words.vague_resolved, still_open, proposed, id="something-vague-passes"),
        pytest.param(words.must_shown, with_(**drafted("We want a tide table.").__dict__), proposed, id="words-that-matter"),
        pytest.param(words.must_shown, only_left_out, with_(questions=(), later=()), id="words-that-matter-only-left-out"),
        pytest.param(words.facts_kept, only_left_out, with_(questions=()), id="a-fact-not-stated"),
        pytest.param(words.wishes_kept, only_left_out, with_(questions=()), id="a-wish-that-is-background"),
        pytest.param(words.language, chinese, proposed, id="another-language"),
        pytest.param(words.never_shown, line("Answers take 5 ms."), line("Answers take 25 ms."), id="a-line-of-the-model"),
        pytest.param(words.never_shown, line("Answers take 5 ms.", "ask"), proposed, id="a-line-of-the-ask"),
        pytest.param(words.never_shown, first("requirements", business="Answers take 5 ms."), proposed, id="business-words"),
        pytest.param(words.never_shown, with_(problem=SPEC.problem.model_copy(update={"need": "5 ms"})), proposed, id="the-problem"),
        pytest.param(words.never_shown, every("questions", why="5 ms are usual."), proposed, id="a-reason"),
    ],
)  # fmt: skip
def test_spoilt_words_score_less_and_a_harmless_change_does_not(
    scorer: OfOne, spoilt: Change, harmless: Change
) -> None:
    clean, bad, near = scored(scorer), scored(scorer, spoilt), scored(scorer, harmless)

    assert clean is not None
    assert bad is not None
    assert bad < clean
    assert near == clean


def test_without_marks_nothing_is_measured() -> None:
    bare = CASE.model_copy(update={"never": (), "must": (), "vague": (), "quantities": ()})

    for scorer in (words.never_shown, words.must_shown, words.vague_resolved, words.facts_kept):
        assert scored(scorer, case=bare) is None
