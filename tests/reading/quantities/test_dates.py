"""Calendar days in a text, and what only looks like one."""

from datetime import date

import pytest

from translator.reading.quantities.dates import days_in

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("Live by 30 September, please", "30 September", "2027-09-30"),
        ("Live by 20 December at noon", "20 December", "2026-12-20"),
        ("Live on March 1st, 2027.", "March 1st, 2027", "2027-03-01"),
        ("Live on the 1st of March at last", "1st of March", "2027-03-01"),
        ("Live on 2027-03-01.", "2027-03-01", "2027-03-01"),
        ("Live on 1.3.2027.", "1.3.2027", "2027-03-01"),
        ("Live on Sept. 5 at noon", "Sept. 5", "2027-09-05"),
        ("Ended on 3 May 2024.", "3 May 2024", "2024-05-03"),
        ("3月1日前上线。", "3月1日", "2027-03-01"),
        ("三月十号前上线。", "三月十号", "2027-03-10"),
        ("十月二十五日前上线。", "十月二十五日", "2027-10-25"),
        ("2027年3月1号上线。", "2027年3月1号", "2027-03-01"),
    ],
)
def test_a_day_is_found_with_its_words(text: str, said: str, day: str) -> None:
    [found] = days_in(text)

    assert text[found.where.start : found.where.end] == said
    assert str(found.on_or_after(TODAY)) == day


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("By March 2027.", id="a-month"),
        pytest.param("Within 30 days.", id="a-length"),
        pytest.param("Version 1.3.20.", id="a-version"),
        pytest.param("Ticket 2027-03.", id="a-ticket"),
        pytest.param("The pool closed early in October. 4. Failure: a list", id="the-next-field"),
        pytest.param("The pool opens in June\n5. Users: guards", id="the-next-item"),
        pytest.param("45 March", id="no-such-day"),
        pytest.param("2027-13-01", id="no-such-month"),
        pytest.param("March 5.5 %", id="a-share"),
        pytest.param("3月上线", id="月份"),
        pytest.param("It may march on.", id="verbs"),
        pytest.param("12 marches a day.", id="a-plural"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_names_no_day_is_none(text: str) -> None:
    assert days_in(text) == ()


def test_several_days_come_in_order() -> None:
    assert [(d.month, d.day) for d in days_in("From 1 March to 30 April, then 2 May.")] == [
        (3, 1),
        (4, 30),
        (5, 2),
    ]


def test_today_is_still_the_day_meant() -> None:
    assert days_in("24 November")[0].on_or_after(TODAY) == TODAY


def test_yesterday_without_a_year_is_next_year() -> None:
    assert days_in("23 November")[0].on_or_after(TODAY) == date(2027, 11, 23)


def test_a_day_that_no_year_has_is_none() -> None:
    assert days_in("31 February")[0].on_or_after(TODAY) is None


def test_the_leap_day_is_there_in_a_leap_year_only() -> None:
    assert days_in("29 February 2028")[0].on_or_after(TODAY) == date(2028, 2, 29)
    assert days_in("29 February 2027")[0].on_or_after(TODAY) is None
