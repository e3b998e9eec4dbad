"""Finds months, quarters, halves and ends of years said as dates: `end of June`, `Q2 2027`, 明年一季度, 5-6月.

Each is resolved to the calendar day it ends on, or to the one it begins on where something is due before it. A third of a
month ends on its 10th or 20th day, and the middle of a month is its 15th. Knows nothing about today.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from translator.domain.cover import Cover
from translator.domain.value import Span
from translator.reading.quantities.dates import HAN_DAY, MONTHS, days_in, month_pattern

_END = r"(?:(?:the\s)?(?P<end>end|close)\sof\s(?:the\s)?)?"
_YEAR = r"(?:\sof\sthe\syear|(?:,?\s(?:of\s)?|/)20\d\d(?!\d))?"
_EN = re.compile(
    rf"\b{_END}(?:(?:(?P<part>early|mid|late)[-\s])?{month_pattern('month')}(?![a-z-])(?!\.?\s\d{{1,2}}(?!\d))"
    r"|(?:Q(?P<quarter>[1-4])|(?P<nth>first|second|third|fourth|last)\squarter|H(?P<half>[12])"
    rf"|(?P<which>first|second)\shalf(?=\sof\s(?:the\syear|20)))(?![\w-])){_YEAR}"
    r"|\b(?:the\s)?end\sof\s(?:(?P<ending>20\d\d)|(?:(?:the|this)\s)?(?P<this>year|quarter|month)"
    r"|next\s(?P<next>year|quarter|month))(?!\w)|\b(?:the\s)?(?P<yearend>year[-\s]end|eoy)\b",
    re.I,
)
_LEADS_EN = re.compile(
    r"\b(?:by|in|until|till|before|since|from|to|through|during|between|ahead\sof|prior\sto|starting|live|due|deadline:?|date:?|next|this|latest)\s(?:the\s)?$",
    re.I,
)
_DUE_EN = re.compile(
    r"\b(?:by|until|till|before|ahead\sof|prior\sto|no\slater\sthan|due|latest)\s(?:the\s)?$", re.I
)
_BEFORE_EN = re.compile(
    r"\b(?:before|ahead\sof|prior\sto)\s(?:(?:the|our)\s(?:(?:[a-z]{1,20}\s){1,3}in\s(?:the\s)?)?)?$", re.I
)
"""Also where something else in the month is what it has to come before, as in `before the rush in March`."""
_HAN = "一二三四五六七八九十"
_ZH = re.compile(
    r"(?<![\d每])(?<!每年)(?:(?P<year>20\d\d)年?|(?P<rel>今年|明年|后年|去年|前年))?"
    rf"(?:(?:(?P<from>\d{{1,2}})月?[-–—~～至到、](?=\d{{1,2}}月))?(?P<month>\d{{1,2}}|[{_HAN}]{{1,2}})月(?!(?:\d{{1,2}}|{HAN_DAY})[日号]|[日号薪龄饼])份?(?P<part>底|末|[上中下]旬|初|中(?!旬))?"
    r"|第?(?P<quarter>[一二三四1-4])季度末?|Q(?P<q>[1-4])(?:(?=[\u4e00-\u9fff])|(?<=年Q\d))末?|(?P<half>[上下])半年|(?P<yearend>年?[底末](?<!每年[底末])))"
    r"|(?<!每)(?P<this>本月|这个月|下个?月|月)[底末](?=[之以]?前|上线|交付|完成|要|$)"
)
_BEFORE_ZH = re.compile(r"[之以]?前")
_LOOK_BACK = 44
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


@dataclass(frozen=True)
class PeriodSaid:
    """A stretch of months as written, with or without its year."""

    where: Span
    first: int
    """Its first month, 1 to 12; 0 for the month of the ask, -1 for the quarter of the ask."""
    last: int
    """Its last month."""
    year: int | None = None
    years_on: int | None = None
    """So many years after the ask's, as in 明年."""
    day: int | None = None
    """The day of the last month it ends on; None for the last."""
    before: bool = False
    """Whether something is due before it begins."""
    on: int = 0
    """So many months or quarters after the ask's."""

    def on_or_after(self, today: date) -> date | None:
        """Return the day meant; without a year, that of the next such period that has not ended."""
        if self.first <= 0:
            months = 3 if self.first else 1
            index = (today.month - 1) // months + self.on
            years, at = divmod(index * months, 12)
            return self._day(today.year + years, at + 1, at + months)
        if self.year or self.years_on is not None:
            return self._day(self.year or today.year + (self.years_on or 0), self.first, self.last)
        this = self._day(today.year, self.first, self.last)
        return this if this >= today else self._day(today.year + 1, self.first, self.last)

    def on_or_before(self, today: date) -> date | None:
        """Return the day meant where it is told of the past; without a year, that of the last such period that has begun."""
        if self.first <= 0 or self.year or self.years_on is not None:
            return self.on_or_after(today)
        year = today.year if date(today.year, self.first, 1) <= today else today.year - 1
        return self._day(year, self.first, self.last)

    def _day(self, year: int, first: int, last: int) -> date:
        if self.before:
            return date(year, first, 1)
        return date(year, last, self.day or monthrange(year, last)[1])


def periods_in(text: str) -> Iterator[PeriodSaid]:
    """Yield the months, quarters, halves and ends of years that a text names as dates, in order, days left out."""
    days = Cover(d.where for d in days_in(text))
    found = [*_english(text), *_chinese(text)]
    end = 0
    for said in sorted(found, key=lambda p: (p.where.start, -p.where.end)):
        if said.where.start >= end and not days.touches(said.where):
            yield said
            end = said.where.end


def _english(text: str) -> Iterator[PeriodSaid]:
    for m in _EN.finditer(text):
        before = text[max(0, m.start() - _LOOK_BACK) : m.start()]
        where = Span(start=m.start(), end=m.end())
        year = re.search(r"20\d\d", m.group())
        number = int(year.group()) if year else None
        due = _DUE_EN.search(before) is not None
        if m["this"] or m["next"] or m["yearend"]:
            if due or m["next"]:
                yield _relative(where, (m["this"] or m["next"] or "year").lower(), on=1 if m["next"] else 0)
            continue
        if m["ending"]:
            yield PeriodSaid(where, 1, 12, number)
            continue
        if not (m["end"] or number or m["part"] or _LEADS_EN.search(before)):
            continue
        first, last = _months(
            m["month"],
            m["quarter"] or _NTH.get((m["nth"] or "").lower()),
            m["half"] or _NTH.get((m["which"] or "").lower()),
        )
        day = {"early": 10, "mid": 15}.get((m["part"] or "").lower())
        starts = not m["end"] and not m["part"] and _BEFORE_EN.search(before) is not None
        yield PeriodSaid(where, first, last, number, day=day, before=starts)


def _relative(where: Span, unit: str, *, on: int) -> PeriodSaid:
    if unit == "year":
        return PeriodSaid(where, 1, 12, years_on=on)
    return PeriodSaid(where, 0 if unit == "month" else -1, 0, on=on)


def _months(month: str | None, quarter: str | int | None, half: str | int | None) -> tuple[int, int]:
    if month:
        number = MONTHS[month[:3].lower()]
        return number, number
    if quarter:
        return int(quarter) * 3 - 2, int(quarter) * 3
    return (1, 6) if int(half or 1) == 1 else (7, 12)


def _chinese(text: str) -> Iterator[PeriodSaid]:
    for m in _ZH.finditer(text):
        where = Span(start=m.start(), end=m.end())
        if m["this"]:
            yield _relative(where, "month", on=1 if m["this"].startswith("下") else 0)
            continue
        on = {"今年": 0, "明年": 1, "后年": 2, "去年": -1, "前年": -2}.get(m["rel"] or "")
        year = int(m["year"]) if m["year"] else None
        day = {"上旬": 10, "初": 10, "中": 15, "中旬": 20}.get(m["part"] or "")
        if m["month"]:
            last = _number(m["month"])
            first = int(m["from"]) if m["from"] else last
        elif m["yearend"]:
            if m["yearend"] in "底末" and not (m["rel"] or m["year"]):
                continue
            first = last = 12
        elif m["half"]:
            first, last = (1, 6) if m["half"] == "上" else (7, 12)
        else:
            first, last = _months(None, _number(m["quarter"] or m["q"]), None)
        if not 1 <= first <= last <= 12:
            continue
        whole = m["month"] is not None and not m["part"]
        before = whole and _BEFORE_ZH.match(text, m.end()) is not None
        yield PeriodSaid(where, first, last, year, on, day, before=before)


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    if len(written) == 1:
        return _HAN.index(written) + 1
    return 10 + _HAN.index(written[1]) + 1 if written[0] == "十" else 0
