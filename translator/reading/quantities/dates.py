"""Finds calendar days in a text: `30 September`, `March 1st, 2027`, `2027-03-01`, 3月1日.

Knows nothing about today; a day without a year is resolved by whoever knows the day of the ask.
"""

import re
from dataclasses import dataclass
from datetime import date

from translator.domain.value import Span

MONTHS = {
    name[:3]: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
"""Numbers of the months by the first three letters of their names."""
_MONTH = r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_HAN = "一二三四五六七八九"
HAN_DAY = rf"(?:[二三]?十[{_HAN}]?|[{_HAN}])"
"""The number of a day in Chinese characters."""
_DAY = re.compile(
    r"(?<![\d.:/-])(?:"
    r"(?P<y1>20\d\d)(?P<sep>[-/.])(?P<m1>\d{1,2})(?P=sep)(?P<d1>\d{1,2})(?![\d-])"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH.format('m2')}(?![a-z])(?:,?\s+(?P<y2>20\d\d)(?!\d))?"
    rf"|{_MONTH.format('m3')}(?:(?<=\b[a-z]{{3}})(?<!may)\.|(?<=\bsept)\.)?(?:[ \t]+|[ \t]*\n[ \t]*(?!\d{{1,2}}[.)]))(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|\.\d| times)(?:,?\s+(?P<y3>20\d\d)(?!\d))?"
    r"|(?P<d5>\d{1,2})\.(?P<m5>\d{1,2})\.(?P<y5>20\d\d)(?!\d)"
    r"|(?P<d6>\d{1,2})/(?P<m6>\d{1,2})/(?P<y6>20\d\d)(?!\d)"
    rf"|(?:(?P<y4>20\d\d)年)?(?P<m4>\d{{1,2}}|十[一二]?|[{_HAN}])月(?P<d4>\d{{1,2}}|{HAN_DAY})[日号]"
    r")",
    re.I,
)


def month_pattern(group: str) -> str:
    """Return the pattern of a month's English name under a group's name."""
    return _MONTH.format(group)


@dataclass(frozen=True)
class DaySaid:
    """A calendar day as written, with or without its year."""

    where: Span
    month: int
    day: int
    year: int | None
    unsure: bool = False
    """Whether the month may as well be the day, as in `03/04/2027`."""

    def on_or_after(self, today: date) -> date | None:
        """Return the day meant: the one written, or without a year the next such day; None when there is none or two may be meant."""
        if self.unsure:
            return None
        for year in (self.year,) if self.year else (today.year, today.year + 1):
            try:
                meant = date(year, self.month, self.day)
            except ValueError:
                continue
            if self.year or meant >= today:
                return meant
        return None

    def on_or_before(self, today: date) -> date | None:
        """Return the day meant where it is told of the past: the one written, or without a year the last such day."""
        if self.unsure:
            return None
        for year in (self.year,) if self.year else (today.year, today.year - 1):
            try:
                meant = date(year, self.month, self.day)
            except ValueError:
                continue
            if self.year or meant <= today:
                return meant
        return None


def days_in(text: str) -> tuple[DaySaid, ...]:
    """Find the calendar days in a text, in order."""
    found = []
    for match in _DAY.finditer(text):
        form = next(i for i in "123456" if match.group(f"d{i}"))
        month = match.group(f"m{form}")
        number = MONTHS.get(month[:3].lower()) or _number(month)
        day, year = _number(match.group(f"d{form}")), match.group(f"y{form}")
        if form == "6" and number > 12:  # the month stands first
            number, day = day, number
        if 1 <= number <= 12 and 1 <= day <= 31:
            where = Span(start=match.start(), end=match.end())
            unsure = form == "6" and day <= 12 and day != number
            found.append(DaySaid(where, number, day, int(year) if year else None, unsure))
    return tuple(found)


def _number(said: str) -> int:
    """Read a number up to 99 in digits or Chinese characters."""
    if said.isascii():
        return int(said)
    tens, ten, ones = said.rpartition("十")
    return (10 * (_HAN.find(tens) + 1 or 1) if ten else 0) + _HAN.find(ones or " ") + 1


_DUE = re.compile(
    r"(?:\b(?:by|(?:have|has|got|gives? us|time) (?:until|till)|before|no later than|due(?: on| in)?|live (?:on|in|by)|ready (?:on|in|by)|(?:planned|scheduled|set) for|deadline:?|latest:?)\s(?:the\s)?|\bbefore (?:the|our) (?:[a-z]{1,20} ){1,3}in |(?:上线|交付|完成|截止|最晚|不晚于|拖到)[^，,。；\n]{0,6})$",
    re.I,
)
_DUE_AFTER_ZH = re.compile(r"[之以]?前|[^，,。；\n\d]{0,4}(?:上线|交付|完成|投产|启用|要好)")
_DUE_CHARS = 40


def due_by(text: str, where: Span) -> bool:
    """Say whether the words beside a date say that something has to be there by then."""
    before = text[max(0, where.start - _DUE_CHARS) : where.start]
    return _DUE.search(before) is not None or _DUE_AFTER_ZH.match(text, where.end) is not None
