"""Amounts said without a plain numeral: `twice a week`, `under a minute`, `three nines`, `half an hour`, T+1."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from translator.domain.reading import Bound
from translator.reading.numerals import han_value, word_value

_TIME = (
    r"(?P<unit>milliseconds?|seconds?|minutes?|hours?|working days?|business days?|days?|weeks?|months?|years?)"
    r"(?![A-Za-z-])"
)
_CODES = {
    "millisecond": "ms", "second": "s", "minute": "min", "hour": "h", "working day": "working_day",
    "business day": "working_day", "day": "d", "week": "wk", "month": "mo", "year": "a",
}  # fmt: skip
_HAN_CODES = {
    "秒": "s", "分钟": "min", "小时": "h", "个小时": "h", "天": "d", "日": "d", "周": "wk", "个月": "mo", "月": "mo",
    "年": "a", "个工作日": "working_day", "工作日": "working_day",
}  # fmt: skip
_PARTS = {
    "half": 0.5, "quarter": 0.25, "fourth": 0.25, "third": 1 / 3, "thirds": 2 / 3, "quarters": 0.75,
}  # fmt: skip


@dataclass(frozen=True)
class Idiom:
    """One amount and where it stands."""

    start: int
    end: int
    value: float
    unit: str
    bound: Bound = "exactly"
    only_bounded: bool = False
    """Whether it says an amount only beside a bound word, as `a minute` does after `under`."""


def _code(word: str) -> str:
    low = word.lower()
    return _CODES.get(low) or _CODES[low.removesuffix("s")]


def _number(said: str) -> float:
    if said[0].isdigit():
        return float(said)
    return word_value(said) if said.isascii() else han_value(said)


def _times(match: re.Match[str]) -> Idiom:
    often = match["often"].lower()
    count = {"once": 1.0, "twice": 2.0, "thrice": 3.0}.get(often) or word_value(often.split()[0])
    return Idiom(*match.span(), count, f"/{_code(match['unit'])}")


def _article(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _code(match["unit"]), only_bounded=True)


def _every(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _code(match["unit"]))


def _part(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), round(_PARTS[match["part"].lower()], 4), _code(match["unit"]))


def _and_a_half(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), _number(match["count"]) + 0.5, _code(match["unit"]))


def _nines(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), float(f"{100 - 100 / 10 ** _number(match['count']):.12g}"), "%")


def _share(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), round(100 * _PARTS[match["part"].lower()], 4), "%")


def _next_day(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), float(match["days"]), "d")


def _han_and_a_half(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), _number(match["count"]) + 0.5, _HAN_CODES[match["unit"]])


def _han_times(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), _number(match["count"]), f"/{_HAN_CODES[match['unit']]}")


def _han_one(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _HAN_CODES[match["unit"]], "at_most")


def _han_half(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 50.0, "%")


_FEW = "one|two|three|four|five|six|seven|eight|nine"
_IDIOMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Idiom]], ...] = tuple(
    (re.compile(pattern, re.I), read)
    for pattern, read in (
        (
            rf"\b(?P<often>once|twice|thrice|(?:{_FEW}|ten) times)(?: in)? (?:an?|per|each|every) {_TIME}",
            _times,
        ),
        (rf"\b(?:an?|one) (?:single )?{_TIME}(?! (?:and a half|later|ago)\b)", _article),
        (r"\bevery (?:single )?(?P<unit>second|minute|hour)\b(?! (?:user|day|time|week))", _every),
        (rf"\b(?P<part>half) an? {_TIME}", _part),
        (rf"\b(?:one |an? )(?P<part>half|quarter|fourth|third) of an? {_TIME}", _part),
        (rf"\bthree (?P<part>quarters) of an? {_TIME}", _part),
        (rf"\b(?P<count>{_FEW}|\d{{1,3}}) and a half {_TIME}", _and_a_half),
        (r"\b(?P<count>two|three|four|five|six|seven|eight|nine|[2-9])[ -]nines\b", _nines),
        (
            r"\b(?:(?:an?|one) (?=third|quarter)|two (?=thirds)|three (?=quarters))?(?P<part>half|thirds?|quarters?)"
            r"(?= of (?:the|all|our|their|these|those|its|them|[a-z]+s)\b)"
            r"(?! of the (?:day|time|year|month|week|night|next|last|following|current)\b)",
            _share,
        ),
        (r"(?<![A-Za-z])T ?\+ ?(?P<days>\d{1,2})(?!\d)", _next_day),
        (r"(?P<count>[2-9二两三四五六七八九])个(?:9|九)(?![\d十百千万])", _nines),
        (r"(?P<count>\d{1,3}|[一二两三四五六七八九十])个半(?P<unit>小时|月)", _han_and_a_half),
        (
            r"(?:每一?|一)(?P<unit>天|周|个月|月|年|个小时|小时|日)(?P<count>[一二两三四五六七八九十]|\d{1,4})次(?!数)",
            _han_times,
        ),
        (
            r"(?<![第统同唯某])一(?P<unit>秒|分钟|个小时|小时|个工作日|天|周|个月|年)(?:以内|之内|内)",
            _han_one,
        ),
        (r"一半(?=的|以上|用户|客户|时间)", _han_half),
    )
)


def idioms_in(text: str) -> Iterator[Idiom]:
    """Yield the amounts said in set phrases; they may overlap plain numbers.

    Args:
        text: folded.
    """
    for pattern, read in _IDIOMS:
        for match in pattern.finditer(text):
            yield read(match)
