"""What the author left open is asked first, in the author's own words."""

import pytest

from tests.drafting.drafted import chosen, drafted, every_question, lines_of, typed
from translator.domain.spec import Question, Spec

WISH = "Boat owners need a page to book the crane, and it should be easy to use.\n"


def about_open(spec: Spec) -> list[Question]:
    """The questions about what the author left open."""
    return [q for q in every_question(spec) if q.text.startswith(("You left open", "您说还没定"))]


def test_an_open_point_is_quoted_and_asked_before_anything_else() -> None:
    spec = drafted(WISH + "Open: who may cancel?")

    assert spec.questions[0].text == "You left open: “who may cancel?” What holds?"
    assert spec.questions[0].to == "business"


def test_several_open_points_are_all_among_the_first() -> None:
    spec = drafted(WISH + "Who pays for a broken mast? TBD.\nDo rafts count? Not decided yet.")

    assert about_open(spec) == list(spec.questions[:2])


@pytest.mark.parametrize(
    ("point", "to"),
    [
        ("Not sure if we are allowed to show the owner's name.", "legal"),
        ("Tell me if it is feasible before May.", "technical"),
        ("It is not decided yet who holds the key.", "business"),
    ],
)
def test_whoever_the_point_is_about_is_asked(point: str, to: str) -> None:
    [question] = about_open(drafted(WISH + point)) or [
        q for q in every_question(drafted(WISH + point)) if "You left open" in q.text
    ]

    assert question.to == to


def test_whether_is_answered_by_yes_or_no_and_the_page_says_so() -> None:
    spec = drafted("船主要一个预约吊车的页面。\n旧的合同要不要补录，待定。")
    [question] = about_open(spec)

    assert [o.label for o in question.options] == ["是", "否"]
    assert "“旧的合同要不要补录，待定”：否" in [line.text for line in lines_of(chosen(spec, question, 1))]


def test_who_is_answered_in_words() -> None:
    spec = drafted(WISH + "Open: who may cancel?")
    [question] = about_open(spec)

    assert not question.options
    assert "The harbour master" in [
        line.text for line in lines_of(typed(spec, question, "The harbour master"))
    ]


def test_an_open_point_stands_nowhere_else_on_the_page() -> None:
    spec = drafted(WISH + "It is not decided yet whether guests may book.")

    assert not any("guests may book" in line.text for line in lines_of(spec))
    assert not any("guests may book" in r.technical for r in spec.requirements)
    assert not any("guests" in spec.ask.text[o.start : o.end] for o in spec.left_out)


def test_an_ask_that_leaves_nothing_open_is_asked_as_before() -> None:
    assert about_open(drafted(WISH + "Guests may book, too.")) == []
