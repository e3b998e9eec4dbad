"""Per what a number is: `a day`, `/month`, `per invoice`, 每天, said after a unit or before the number."""

import re

from translator.knowledge.units import units_file
from translator.reading.quantity_nouns import STOP, noun_code
from translator.reading.quantity_units import OFTEN

_PERIODS = {
    "second": "s",
    "sec": "s",
    "s": "s",
    "minute": "min",
    "min": "min",
    "hour": "h",
    "hr": "h",
    "h": "h",
    "day": "d",
    "d": "d",
    "night": "d",
    "week": "wk",
    "wk": "wk",
    "month": "mo",
    "mo": "mo",
    "year": "a",
    "yr": "a",
    "annum": "a",
    "working day": "working_day",
    "business day": "working_day",
}
_PERIOD = r"(?:working day|business day|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|nights?|weeks?|wk|months?|mo|years?|yr|annum)(?![A-Za-z])"
_RATE = re.compile(
    rf" ?(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b|\bp\.)(?: (?:single|calendar))? ?(?P<period>{_PERIOD})|,? ?\b(?P<often>hourly|daily|nightly|weekly|monthly|yearly|annually)\b(?! [a-z]+s\b)",
    re.I,
)
_PER_NOUN = re.compile(
    r" ?(?:/ ?|\bper )(?:[a-z]+(?:ed|ing|al|ive|ful) )?(?P<noun>[A-Za-z][A-Za-z-]{1,30})|(?P<article> (?:an?|each|every) )(?P<one>[A-Za-z][A-Za-z-]{1,30})",
    re.I,
)
_RATE_OF = re.compile(rf" of [a-z]{{2,20}} (?:per|each|every|an?) (?P<period>{_PERIOD})", re.I)
_RATE_FAR = re.compile(
    rf"(?: [a-z'-]+){{0,4}} (?:per|each|every|an?|throughout the) (?P<period>{_PERIOD})(?!-)", re.I
)
_HAN_PERIODS = {
    "秒": "s",
    "秒钟": "s",
    "分钟": "min",
    "分": "min",
    "小时": "h",
    "个小时": "h",
    "时": "h",
    "天": "d",
    "日": "d",
    "晚": "d",
    "个工作日": "working_day",
    "工作日": "working_day",
    "周": "wk",
    "星期": "wk",
    "个月": "mo",
    "月": "mo",
    "年": "a",
    "季度": "quarter",
    "个季度": "quarter",
}
_HAN_RATE = re.compile(
    r" ?(?:/|每) ?(?P<period>个?小时|分钟|分|秒钟?|工作日|天|日|晚|周|星期|个?月|年|个?季度)|(?:/|每)(?:个|份|条|单|张|人|次)?(?P<noun>[\u4e00-\u9fff]{1,4})(?=$|[，。；、,. )）])"
)
HAN_RATE_BEFORE = re.compile(
    r"(?:每个?|一|平均每)(?P<period>小时|分钟|秒钟?|工作日|天|日|晚|周|星期|个?月|年|季度)(?!内|之内|以内|后|报(?![修名警案销])|会)|(?P<mean>[日月年周])(?:均|增|处理|交易)|每(?P<each>[个份条单张人次笔件通台封篇位名])(?P<noun>[^\W每A-Za-z\d_]{0,4}?)(?=平均|大概|大约|约|要|需|耗|花|成本|\d|[一二两三四五六七八九十])"
)
RATE_BEFORE = re.compile(
    rf"\b(?:per|each|every) (?P<period>{_PERIOD})|\b(?P<often>hourly|daily|nightly|weekly|monthly|yearly|annual)\b",
    re.I,
)


def rate_after(text: str, at: int, *, counted: bool, money: bool) -> tuple[str, int] | None:
    """Find per what a number is, right after its unit or noun.

    Args:
        text: folded.
        at: where the unit ends.
        counted: whether things are counted, so that the period may stand a few words on.
        money: whether it is an amount of money, which may be `an invoice`.
    """
    match = _RATE.match(text, at)
    if match:
        return (_period(match["period"]) if match["period"] else OFTEN[match["often"].lower()]), match.end()
    match = _HAN_RATE.match(text, at)
    if match and (match["period"] or match["noun"] in units_file().nouns):
        per = (
            _HAN_PERIODS[match["period"].removeprefix("个")]
            if match["period"]
            else units_file().nouns[match["noun"]]
        )
        return per, match.end()
    match = _PER_NOUN.match(text, at)
    if match and (match["noun"] or (money and match["one"])):
        word = match["noun"] or match["one"]
        if word.lower() not in STOP and word.lower() not in ("cent", "se", "capita"):
            return noun_code(word), match.end()
    match = (_RATE_FAR if counted else _RATE_OF).match(text, at)
    if match:
        return _period(match["period"]), at
    return None


def _period(word: str) -> str:
    low = word.lower()
    return _PERIODS.get(low) or _PERIODS[low.rstrip("s")]


def period_of(match: re.Match[str]) -> str:
    """Return the code of a period that stands before a number."""
    groups = match.groupdict()
    if groups.get("often"):
        return {**OFTEN, "annual": "a"}[groups["often"].lower()]
    if groups.get("mean"):
        return _HAN_PERIODS[groups["mean"]]
    if groups.get("each"):
        noun = groups.get("noun") or ""
        return units_file().nouns.get(noun) or units_file().classifiers.get(groups["each"], "item")
    period = groups["period"]
    return _HAN_PERIODS.get(period.removeprefix("个")) or _period(period)
