"""Months, quarters, halves and years' ends said as dates, and what only looks like one."""

from datetime import date

import pytest

from translator.reading.quantities.periods import periods_in

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("Open by end of May 2027.", "end of May 2027", "2027-05-31"),
        ("Open by the end of February", "the end of February", "2027-02-28"),
        ("Ready in December at last", "December", "2026-12-31"),
        ("Ready before April 2027", "April 2027", "2027-04-01"),
        ("Ready by mid-March", "mid-March", "2027-03-15"),
        ("Due by end of Q3.", "end of Q3", "2027-09-30"),
        ("Due in Q4", "Q4", "2026-12-31"),
        ("by the second quarter of 2028", "second quarter of 2028", "2028-06-30"),
        ("live by H1 2027", "H1 2027", "2027-06-30"),
        ("in the second half of the year", "second half of the year", "2026-12-31"),
        ("by year end", "year end", "2026-12-31"),
        ("by the end of the month", "the end of the month", "2026-11-30"),
        ("until end of 2028", "end of 2028", "2028-12-31"),
        ("by the end of next quarter", "the end of next quarter", "2027-03-31"),
        ("2027年5月底上线", "2027年5月底", "2027-05-31"),
        ("5-6月上线", "5-6月", "2027-06-30"),
        ("3月前上线", "3月", "2027-03-01"),
        ("3月上旬上线", "3月上旬", "2027-03-10"),
        ("明年一季度完成", "明年一季度", "2027-03-31"),
        ("下半年试点", "下半年", "2026-12-31"),
        ("年底前上线", "年底", "2026-12-31"),
        ("下个月底前交付", "下个月底", "2026-12-31"),
        ("十二月上线", "十二月", "2026-12-31"),
    ],
)
def test_a_period_ends_on_a_day_or_begins_on_one_where_something_is_due_before(
    text: str, said: str, day: str
) -> None:
    [found] = periods_in(text)

    assert text[found.where.start : found.where.end] == said
    assert str(found.on_or_after(TODAY)) == day


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It may march on.", id="verbs"),
        pytest.param("June is our clerk.", id="a-name"),
        pytest.param("Q2: who signs?", id="a-question"),
        pytest.param("Use an H1 for the title.", id="a-heading"),
        pytest.param("By 3 March 2027.", id="a-day"),
        pytest.param("At the end of the list.", id="an-end"),
        pytest.param("at the end of the month, every month", id="again-and-again"),
        pytest.param("the first half of the page", id="half-a-page"),
        pytest.param("3个月内", id="时长"),
        pytest.param("每年3月", id="每年"),
        pytest.param("12月龄", id="月龄"),
        pytest.param("3月5日", id="日子"),
        pytest.param("13月", id="没有的月"),
        pytest.param("到底要不要", id="到底"),
    ],
)
def test_what_names_no_period_is_none(text: str) -> None:
    assert list(periods_in(text)) == []
