"""Amounts said without a plain numeral: `twice a week`, `under a minute`, `three nines`, `half an hour`, T+1."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from translator.domain.reading import Bound
from translator.reading.numerals import han_value, word_value

_TIME = r"(?P<unit>milliseconds?|seconds?|minutes?|hours?|working days?|business days?|days?|weeks?|months?|years?)(?![A-Za-z-])"
_CODES = {
    "millisecond": "ms", "second": "s", "minute": "min", "hour": "h", "working day": "working_day",
    "business day": "working_day", "day": "d", "week": "wk", "month": "mo", "year": "a",
}  # fmt: skip
_HAN_CODES = {"秒": "s", "分钟": "min", "小时": "h", "天": "d", "周": "wk", "个月": "mo", "年": "a", "月": "mo", "日": "d"}
_SIDES: tuple[tuple[str, Bound], ...] = (
    (r"in under|in less than|within|under|less than|below|at most|no (?:more|longer|later) than|not more than|up to|max(?:imum)?(?: of)?|inside", "at_most"),
    (r"more than|over|at least|longer than|no less than|minimum of|a minimum of", "at_least"),
    (r"about|around|roughly|approximately|nearly|almost|like", "about"),
)
_SIDE = "|".join(p for p, _ in _SIDES)


@dataclass(frozen=True)
class Idiom:
    """One amount and where it stands."""

    start: int
    end: int
    value: float
    unit: str
    bound: Bound = "exactly"


def _code(word: str) -> str:
    low = word.lower()
    return _CODES.get(low) or _CODES[low.removesuffix("s")]


def _side(words: str | None) -> Bound:
    low = (words or "").strip().lower()
    return next((bound for pattern, bound in _SIDES if low and re.fullmatch(pattern, low)), "exactly")


def _times(match: re.Match[str]) -> Idiom:
    often = match["often"].lower()
    count = {"once": 1.0, "twice": 2.0, "thrice": 3.0}.get(often)
    return Idiom(*match.span(), count if count else word_value(often.split()[0]), f"/{_code(match['unit'])}")


def _article(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _code(match["unit"]), _side(match["side"]))


def _half(match: re.Match[str]) -> Idiom:
    whole = match["part"].lower()
    value = 0.25 if "quarter" in whole or "fourth" in whole else 1 / 3 if "third" in whole else 0.75 if "three" in whole else 0.5
    return Idiom(*match.span(), round(value, 4), _code(match["unit"]), _side(match["side"]))


def _nines(match: re.Match[str]) -> Idiom | None:
    said = match["count"].lower()
    count = int(said) if said.isdigit() else int(word_value(said) or han_value(said) if said.isascii() else han_value(said))
    return Idiom(*match.span(), float(f"{100 - 100 / 10**count:.10g}"), "%") if 2 <= count <= 9 else None


def _share(match: re.Match[str]) -> Idiom:
    said = match["share"].lower()
    value = {"half": 50.0, "a third": 100 / 3, "one third": 100 / 3, "two thirds": 200 / 3, "three quarters": 75.0}.get(said, 25.0)
    return Idiom(*match.span(), round(value, 4), "%", _side(match["side"]))


def _more_half(match: re.Match[str]) -> Idiom:
    value = word_value(match["count"]) if not match["count"][0].isdigit() else float(match["count"])
    return Idiom(*match.span(), value + 0.5, _code(match["unit"]), _side(match["side"]))


def _next_day(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), float(match["days"]), "d")


def _han_half(match: re.Match[str]) -> Idiom:
    count = han_value(match["count"]) if match["count"] and not match["count"].isdigit() else float(match["count"] or 0)
    bound: Bound = "at_most" if match["side"] else "exactly"
    return Idiom(*match.span(), count + 0.5, _HAN_CODES[match["unit"].removeprefix("个") if match["unit"] != "个月" else "个月"], bound)


def _han_times(match: re.Match[str]) -> Idiom:
    said = match["count"]
    count = float(said) if said.isdigit() else han_value(said)
    return Idiom(*match.span(), count, f"/{_HAN_CODES[match['unit'].removeprefix('个')]}")


def _han_one(match: re.Match[str]) -> Idiom:
    unit = match["unit"]
    return Idiom(*match.span(), 1.0, _HAN_CODES.get(unit) or _HAN_CODES.get(unit.removeprefix("个")) or "working_day", "at_most")


def _han_share(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 50.0, "%")


_COUNT = r"two|three|four|five|six|seven|eight|nine|[2-9]"
_IDIOMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Idiom | None]], ...] = (
    (re.compile(rf"\b(?P<often>once|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten) times)(?: in)? (?:an?|per|each|every) {_TIME}", re.I), _times),
    (re.compile(rf"\b(?P<side>{_SIDE}) (?:an?|one) (?:single )?{_TIME}", re.I), _article),
    (re.compile(r"\b(?P<side>every) (?:single )?(?P<unit>second|minute|hour)\b(?! [a-z]+s? (?:user|day|time|week))", re.I), _article),
    (re.compile(rf"\b(?:(?P<side>{_SIDE}) )?(?P<part>half an?|(?:one |a )?(?:half|quarter|fourth|third) of an?|three quarters of an?) {_TIME}", re.I), _half),
    (re.compile(rf"\b(?:(?P<side>{_SIDE}) )?(?P<count>one|two|three|four|five|six|seven|eight|nine|\d{{1,3}}) and a half {_TIME}", re.I), _more_half),
    (re.compile(rf"\b(?P<count>{_COUNT})[ -]nines\b|(?P<han>)(?!)", re.I), _nines),
    (re.compile(r"(?P<count>[2-9二两三四五六七八九])个(?:9|九)(?![\d十百千万])"), _nines),
    (re.compile(rf"\b(?:(?P<side>{_SIDE}) )?(?P<share>half|a third|one third|two thirds|three quarters|a quarter|one quarter) of (?=(?:the|all|our|their|these|those|its|them|[a-z]+s)\b)(?!the (?:day|time|year|month|week|night)\b)", re.I), _share),
    (re.compile(r"(?<![A-Za-z])T ?\+ ?(?P<days>\d{1,2})(?!\d)"), _next_day),
    (re.compile(r"(?P<count>\d{1,3}|[一二两三四五六七八九十])个半(?P<unit>小时|月)(?P<side>以内|之内|内)?|(?P<zero>)(?!)"), _han_half),
    (re.compile(r"每?(?:一)?(?P<unit>天|周|个?月|年|小时|日)(?P<count>[一二两三四五六七八九十]|\d{1,4})次(?!数)"), _han_times),
    (re.compile(r"(?<![第统同唯某])一(?P<unit>秒|分钟|个?小时|个?工作日|天|周|个月|年)(?:以内|之内|内)"), _han_one),
    (re.compile(r"一半(?=的|以上|用户|客户|时间)"), _han_share),
)  # fmt: skip


def idioms_in(text: str) -> Iterator[Idiom]:
    """Yield the amounts said in set phrases; they may overlap plain numbers.

    Args:
        text: folded.
    """
    for pattern, read in _IDIOMS:
        for match in pattern.finditer(text):
            found = read(match)
            if found is not None:
                yield found
