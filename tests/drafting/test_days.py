"""Dates stand in the ledger alone, as said and with the calendar day they end on."""

import re

import pytest

from tests.drafting.drafted import drafted, every_question, lines_of
from translator.domain.spec import Spec

DATED = re.compile(r"20\d\d|\bQ[1-4]|\d月|季度|年底|\b(?:June|March|October)\b")


def days(spec: Spec) -> list[tuple[str | None, str | None]]:
    return [(e.source.quote, e.date) for e in spec.ledger if e.kind == "date"]


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("The ferry page shall go live by end of June 2027.", "end of June 2027", "2027-06-30"),
        ("We need a berth plan by end of Q2.", "end of Q2", "2027-06-30"),
        ("We want a berth plan; it should be live in October.", "October", "2027-10-31"),
        ("We need a form for permits by 31/12/2026.", "31/12/2026", "2026-12-31"),
        ("需要一个排班小程序，5-6月上线。", "5-6月", "2027-06-30"),
        ("明年一季度要把对账系统做好。", "明年一季度", "2027-03-31"),
    ],
)
def test_a_date_is_an_entry_and_prose_names_it(text: str, said: str, day: str) -> None:
    spec = drafted(text)
    prose = [r.technical for r in spec.requirements] + [r.business for r in spec.requirements]
    prose += [b.text for b in lines_of(spec) if b.origin == "ask"]

    assert days(spec) == [(said, day)]
    assert [words for words in prose if DATED.search(words)] == []


def test_a_date_that_nothing_is_due_by_limits_the_work_all_the_same() -> None:
    spec = drafted("Connect the shop to the till. Contract ends 31.12.2026.")

    assert "Contract ends {N1}." in [b.text for b in spec.boundaries.constraints]


def test_a_date_that_may_be_read_two_ways_is_left_as_said_and_asked_about() -> None:
    spec = drafted("We need a search for plants by 03/04/2027.")

    assert days(spec) == [("03/04/2027", None)]
    assert any("day and which the month" in q.text for q in every_question(spec))


def test_a_date_with_one_reading_is_not_asked_about() -> None:
    spec = drafted("We need a search for plants by 13/04/2027.")

    assert days(spec) == [("13/04/2027", "2027-04-13")]
    assert not any("day and which the month" in q.text for q in every_question(spec))


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        pytest.param("We want a berth plan for all quays but the one that opened in May.", "2026-05-31", "other", id="past"),
        pytest.param("会议纪要 10月8日。渔港要一个泊位系统。", "2026-10-08", "other", id="minutes"),
        pytest.param("渔港要一个泊位系统，去年7月撞船两次。", "2025-07-31", "other", id="last-year"),
        pytest.param("渔港要一个泊位系统。请在12月20日前给我方案。", "2026-12-20", "other", id="quote"),
        pytest.param("We want a berth plan before the regatta in May.", "2027-05-01", "deadline", id="before-what-is-in-it"),
        pytest.param("We want a berth plan by 20 December.", "2026-12-20", "deadline", id="due"),
    ],
)  # fmt: skip
def test_only_what_is_still_due_is_a_deadline(text: str, day: str, role: str) -> None:
    spec = drafted(text)

    assert [(e.date, e.role) for e in spec.ledger if e.kind == "date"] == [(day, role)]
    assert ("working-days-left" in [c.formula for c in spec.consequences]) is (role == "deadline")
