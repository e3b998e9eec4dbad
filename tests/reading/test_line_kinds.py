"""What no grammar reads is told by what was learned of sentences: what surely asks is required, what tells of today is not."""

import pytest

from tests.drafting.drafted import drafted, studied
from tests.drafting.test_boundaries import said
from translator.domain.spec import Spec


def required(spec: Spec) -> str:
    return " ".join(r.business for r in spec.requirements)


@pytest.mark.parametrize(
    ("told", "wish"),
    [
        ("Today the verger writes the visits on the back of old hymn sheets.", "We want a page for visits to the tower."),
        ("现在司钟把参观登记在旧歌单背面，来的人多了就乱。", "想做一个登塔预约页面。"),
    ],
)  # fmt: skip
def test_what_surely_tells_of_today_is_quoted_as_such_and_limits_nothing(told: str, wish: str) -> None:
    spec = drafted(f"{told}\n{wish}")

    assert told.rstrip(".。") in (spec.problem.evidence or "")
    assert not any(told.rstrip(".。") in line for kind in said(spec).values() for line in kind)


@pytest.mark.parametrize(
    "asked",
    [
        "Nothing that needs a constant connection please, the tower has none",
    ],
)
def test_what_surely_asks_in_words_that_no_grammar_reads_is_required(asked: str) -> None:
    assert asked in required(drafted(f"We want a page for visits to the tower. {asked}."))


@pytest.mark.parametrize(
    "text",
    [
        "We want a page for visits to the tower. Does the verger agree?",
        "We want a page for visits to the tower.\nOut of scope:\n- members change their own address themselves",
    ],
    ids=["a-question", "left-out"],
)
def test_a_question_and_what_is_left_out_are_not_required(text: str) -> None:
    spec = drafted(text)

    assert "verger agree" not in required(spec)
    assert "own address" not in required(spec)


def test_a_very_long_text_is_left_to_its_grammar() -> None:
    assert studied("We want a page for visits. " + "The verger writes it on paper. " * 500).of_today == ()


def test_what_would_be_nice_to_have_tells_of_no_today() -> None:
    text = "We want a page for visits to the tower. Nice-to-have: it learns quickly when somebody keeps correcting it."

    assert "learns" not in (drafted(text).problem.evidence or "")
