"""A requirement says what its quote says; each turn has a near miss that stands."""

import pytest

from evals.bench.labelled import rows_of
from evals.bench.lines import FILE, is_refused
from translator.checks.lines import Line, LineKind, Source, line_checks
from translator.checks.lines.faithful import faithful
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in


def wrong(ask: str, quote: str, text: str, kind: LineKind = "ears") -> str | None:
    language: Language = "en" if ask.isascii() else "zh"
    return faithful(Line(text, kind, Source(ask, language), quote))


PINS = "We must not store PINs in the database. Show prices in the app. Never mail the staff."
PAIRS = [
    (PINS, "must not store PINs in the database", "The system shall not store PINs in the database.", "The system shall store PINs in the database."),
    (PINS, "store PINs in the database", "The system shall not store PINs in the database.", "The system shall store PINs in the database."),
    (PINS, "Show prices in the app", "The app shall show prices.", "The system shall mail prices to the staff."),
    (
        "Unless the manager agrees, no refund is paid to guests.", "no refund is paid to guests",
        "Unless the manager agrees, no refund is paid to guests.", "The system shall not pay a refund to guests.",
    ),
    (
        "We must not prevent guests from leaving the hotel.", "must not prevent guests from leaving the hotel",
        "The system shall not prevent guests from leaving the hotel.", "The system shall prevent guests from leaving the hotel.",
    ),
    (
        "Guests pay cash or by card at the desk.", "Guests pay cash or by card at the desk",
        "The system shall let guests pay cash or by card at the desk.", "The system shall let guests pay cash and by card at the desk.",
    ),
    (
        "Delete the photos but keep the invoices for the auditor.", "Delete the photos but keep the invoices",
        "The system shall delete the photos but keep the invoices.", "The system shall delete the invoices but keep the photos.",
    ),
    (
        "Staff must wear a badge in the lab.", "Staff must wear a badge in the lab",
        "Staff shall wear a badge in the lab.", "The system shall let staff wear a badge in the lab.",
    ),
    ("先付款再发货给买家。", "先付款再发货给买家", "系统应先付款再发货给买家。", "系统应先发货给买家再付款。"),
    ("除周末外每天上午发送日报给店长。", "每天上午发送日报给店长", "除周末外，系统应每天上午发送日报给店长。", "系统应每天上午发送日报给店长。"),
    ("只有店长能改价格，店员只能看。", "只有店长能改价格", "系统应仅允许店长改价格。", "系统应允许店员改价格。"),
    ("医生可以修改护士录入的剂量。", "医生可以修改护士录入的剂量", "系统应允许医生修改护士录入的剂量。", "系统应允许护士修改医生录入的剂量。"),
]  # fmt: skip


@pytest.mark.parametrize(("ask", "quote", "good", "turned"), PAIRS)
def test_a_turned_sentence_is_refused_and_its_faithful_twin_stands(
    ask: str, quote: str, good: str, turned: str
) -> None:
    assert wrong(ask, quote, good) is None
    assert wrong(ask, quote, turned) is not None


def test_nothing_stands_on_a_quote_of_a_word_or_two() -> None:
    assert wrong("We want a list of agents.", "We want", "The system shall list agents.") is not None


def test_a_short_sentence_may_be_quoted_whole() -> None:
    ask = "Guests ask in the app. Bookings stay manual."
    assert wrong(ask, "Bookings stay manual", "Bookings stay manual.", "boundary") is None


def test_a_text_without_a_quote_stands_on_nothing_it_could_turn() -> None:
    assert wrong(PINS, "", "The system shall store PINs.") is None


def test_turned_lines_kept_for_measuring_are_refused_and_good_ones_seldom() -> None:
    checks = line_checks(built_in())
    kept = [row for row in rows_of(FILE) if row["kept"]]
    told = {good: [is_refused(r, checks) for r in kept if r["good"] is good] for good in (True, False)}

    assert sum(told[False]) >= 0.95 * len(told[False]) > 0
    assert sum(told[True]) <= 0.15 * len(told[True])
