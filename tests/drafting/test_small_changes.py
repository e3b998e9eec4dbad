"""A small change gets at most two questions in its own words, and nothing customary."""

import pytest

from tests.drafting.drafted import drafted
from translator.domain.spec import BOUNDARY_KINDS

SMALL = (
    "Please add a print button to the berth list.",
    "We need dark mode for the tide page.",
    "Show the skipper's phone number on the booking page.",
    "Please rename the tab on the berth list.",
    "Make the date column sortable in the berth overview.",
    "Please move the link to the footer of the start page.",
    "在泊位列表加一个打印按钮。",
    "潮位页面希望支持深色模式。",
    "预订详情页要显示手机号。",
)


@pytest.mark.parametrize("text", SMALL)
def test_nothing_is_asked_or_offered_that_the_ask_does_not_name(text: str) -> None:
    spec = drafted(text)

    assert spec.archetype is None
    assert 1 <= len(spec.questions) <= 2
    assert (spec.later, spec.alternatives, spec.risks, spec.milestones, spec.targets) == ((), (), (), (), ())
    assert not any(line.origin == "knowledge" for k in BOUNDARY_KINDS for line in getattr(spec.boundaries, k))
    assert spec.requirements
    assert not [f for f in spec.findings if f.severity == "error"]


def test_its_questions_speak_of_the_part_and_the_place() -> None:
    spec = drafted(SMALL[0])

    assert all("print button" in q.text and "berth list" in q.text for q in spec.questions)


def test_what_it_leaves_vague_is_asked_first_and_its_numbers_stand() -> None:
    spec = drafted("Please add a nice print button to the berth list, it must open within 2 seconds.")

    assert len(spec.questions) <= 2
    [nice] = spec.vague
    assert (nice.text, nice.resolution.kind, nice.resolution.ref) == (
        "nice",
        "question",
        spec.questions[0].id,
    )
    assert "nice print button" in spec.questions[0].text
    assert [(e.value, e.unit) for e in spec.ledger if e.status == "stated"] == [(2, "s")]


def test_a_new_system_keeps_its_questions() -> None:
    spec = drafted("Skippers need a search over tide tables.")

    assert len(spec.questions) >= 3
    assert spec.alternatives


def test_a_change_that_somebody_makes_is_quoted_and_not_told_of_a_system() -> None:
    spec = drafted('HARB-12\nRename "My berth" to "Our berth" on the berth list. Nothing else.')

    assert [r.technical for r in spec.requirements] == ['Rename "My berth" to "Our berth" on the berth list.']
    assert spec.title == 'Rename "My berth" to "Our berth" on the berth list'
