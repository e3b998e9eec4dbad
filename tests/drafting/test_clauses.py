"""No half of a sentence is lost beside what a line carries of it."""

import pytest

from tests.drafting.drafted import drafted, every_question, lines_of
from translator.domain.spec import Spec


def said(spec: Spec) -> list[str]:
    """What the lines that quote the ask say."""
    return [*(r.business for r in spec.requirements), *(b.text for b in lines_of(spec) if b.origin == "ask")]


def left(spec: Spec) -> list[str]:
    return [spec.ask.text[o.start : o.end] for o in spec.left_out]


def stood_on(spec: Spec) -> list[str]:
    """What the targets and questions stand on."""
    text = spec.ask.text
    places = [
        *(e for t in spec.targets for e in t.evidence),
        *(e for q in every_question(spec) for e in q.evidence),
    ]
    return [text[e.start : e.end] for e in places]


def test_a_target_stands_on_the_clause_around_its_number() -> None:
    spec = drafted(
        "Wishes for the ferry screen:\n- large letters\n- starts in under 9 seconds\n- nothing fancy"
    )

    assert "starts in under 9 seconds" in stood_on(spec)


def test_a_target_stands_on_the_clause_around_its_vague_words() -> None:
    spec = drafted("码头管理员想要一个看板，实时显示泊位。界面要简洁好用。")

    assert any("界面" in words for words in stood_on(spec))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "Build a map of leaking pipes. Valves closed for flushing is not a leak.",
            "Valves closed for flushing is not a leak.",
        ),
        ("We need a tool that sorts parcels. Porters then check.", "Porters then check."),
        ("Please read the totals from scanned notes. Danish and Dutch notes.", "Danish and Dutch notes."),
        ("Show the tracking link in the app. Same in the dispatch mail.", "Same in the dispatch mail."),
        ("需要一个派车系统。夜班没有司机。", "夜班没有司机。"),
        ("希望系统识别快递面单。退件不算。", "退件不算。"),
    ],
)
def test_a_rule_without_a_word_of_duty_is_a_line_of_the_boundary(text: str, rule: str) -> None:
    spec = drafted(text)

    assert rule in said(spec)
    assert left(spec) == []


@pytest.mark.parametrize(
    ("text", "story"),
    [
        (
            "Build a map of leaking pipes. The bishop loved roses above all.",
            "The bishop loved roses above all.",
        ),
        ("需要一个派车系统。主教当年最爱玫瑰。", "主教当年最爱玫瑰。"),
    ],
)
def test_a_story_is_left_out_with_a_reason(text: str, story: str) -> None:
    spec = drafted(text)

    assert story not in said(spec)
    assert story in left(spec)


def test_what_comes_before_the_wish_sets_no_limit() -> None:
    spec = drafted("Porters carry the parcels upstairs. We need a tool that sorts parcels by floor.")

    assert [b.text for b in lines_of(spec) if b.origin == "ask"] == []
