"""Finds a day by which something must be there before what it waits for comes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translator.checks.clash_page import Page
from translator.domain.value import Span

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH_EN = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_DAY = re.compile(
    rf"\b(?:(?P<part>early|mid|end of|the end of|middle of|beginning of)[ -](?:of )?(?P<month>{_MONTH_EN})|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH_EN})"
    rf"|(?P<month3>{_MONTH_EN}) (?P<day3>\d{{1,2}})(?!\d))\b"
    r"|(?P<han>\d{1,2}) ?月 ?(?:(?P<han_day>\d{1,2}) ?[日号]|(?P<han_part>初|上旬|中旬|中|下旬|底|末))"
)
_PARTS = {
    "early": 5,
    "beginning of": 1,
    "初": 3,
    "上旬": 5,
    "mid": 15,
    "middle of": 15,
    "中旬": 15,
    "中": 15,
    "下旬": 25,
}
_MONTH_END = 30
_MONTH_DAYS, _YEAR_DAYS = 30.4, 365
_DATES_MAX = 12
"""Days of one ask that are set against each other."""


@dataclass(frozen=True)
class Day:
    """A calendar day without its year."""

    span: Span
    number: float
    """Days since the year began."""


def out_of_order(page: Page) -> Iterator[tuple[Span, Span]]:
    """Yield the day on which something is due beside the later day on which what it waits for comes."""
    days = _days(page)
    for due in days:
        for ready in days:
            here, there = page.around(due.span), page.around(ready.span)
            later = (ready.number - due.number) % _YEAR_DAYS
            if (
                0 < later < _YEAR_DAYS / 2
                and here != there
                and page.has("due", here)
                and page.has("waits", there)
                and not page.has("waits", page.clause(due.span))
                and not page.kept_apart(due.span)
                and not page.kept_apart(ready.span)
                and not page.has("later", there)
            ):
                yield page.clause(due.span), page.clause(ready.span)
                return


def _days(page: Page) -> list[Day]:
    found = []
    for match in _DAY.finditer(page.low):
        month = match["month"] or match["month2"] or match["month3"]
        part = match["part"] or match["han_part"]
        written = match["day"] or match["day3"] or match["han_day"]
        day = int(written) if written else _PARTS.get((part or "").removeprefix("the "), _MONTH_END)
        at = _MONTHS.index(month[:3]) if month else int(match["han"]) - 1
        found.append(Day(Span(start=match.start(), end=match.end()), at * _MONTH_DAYS + day))
        if len(found) >= _DATES_MAX:
            break
    return found
