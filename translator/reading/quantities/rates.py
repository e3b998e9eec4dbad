"""Per what a number is: `a day`, `/month`, `per invoice`, 每天, said after a unit or before the number."""

import re

from translator.knowledge.counted import counted
from translator.knowledge.units import is_duration
from translator.reading.quantities.lexicon_han import sense_of
from translator.reading.quantities.nouns import STOP, noun_code
from translator.reading.quantities.units import OFTEN, code_of

_PERIODS = {
    "second": "s", "sec": "s", "s": "s", "minute": "min", "min": "min", "hour": "h", "hr": "h", "h": "h", "day": "d",
    "d": "d", "night": "d", "week": "wk", "wk": "wk", "month": "mo", "mo": "mo", "quarter": "quarter", "year": "a", "yr": "a",
    "annum": "a", "working day": "working_day", "business day": "working_day", "shift": "shift", "season": "season",
    "term": "term", "semester": "semester",
}  # fmt: skip
_PERIOD = (
    r"(?:working day|business day|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|nights?|weeks?|wk|months?|mo|quarters?(?! (?:of an )?hour)"
    r"|years?|yr|annum|shifts?|seasons?|terms?|semesters?)(?![A-Za-z])"
)
_RATE = re.compile(
    rf" ?(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b|\bp\.)(?: (?:single|calendar|given))? ?(?P<period>{_PERIOD})"
    r"|,? ?\b(?P<often>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)\b(?! [a-z]+s\b)",
    re.I,
)
_PER_NOUN = re.compile(
    r" ?(?:/ ?|\bper )(?:[a-z]+(?:ed|ing|al|ive|ful) )?(?P<noun>[A-Za-z][A-Za-z-]{1,30})|(?P<article> (?:an?|each|every) )(?P<one>[A-Za-z][A-Za-z-]{1,30})",
    re.I,
)
_ON_A_DAY = re.compile(
    rf" (?:on|in|during) (?:an? |one |any |each |every )(?:[a-z-]+ ){{0,2}}?(?P<period>{_PERIOD})", re.I
)
"""After counted things only, as in `200 orders on a normal day`."""
_AND_TIME = re.compile(rf" and (?:per )?(?P<period>{_PERIOD})", re.I)
"""The time after another thing, as in `per machine and week`."""
_RATE_OF = re.compile(rf" of [a-z]{{2,20}} (?:per|each|every|an?) (?P<period>{_PERIOD})", re.I)
_RATE_FAR = re.compile(
    rf"(?: (?!for\b|within\b|in\b|after\b|of\b|on\b|to\b|once\b|twice\b|thrice\b|[a-z]+ times\b|spend|take|wait|last|need)[a-z'-]+){{0,4}} (?:per|each|every|throughout the|(?:arrive|come in|come|get|received?|processed|handled|made|sent|pass|enter|leave|in|out|through)s? an?) (?P<period>{_PERIOD})(?!-)",
    re.I,
)
_HAN_PERIODS = {
    "秒": "s", "秒钟": "s", "分钟": "min", "分": "min", "小时": "h", "时": "h", "天": "d", "日": "d", "晚": "d", "夜": "d",
    "工作日": "working_day", "周": "wk", "星期": "wk", "礼拜": "wk", "月": "mo", "年": "a", "季度": "quarter", "季": "season",
    "班": "shift", "学期": "semester",
}  # fmt: skip
_HAN_RATE = re.compile(
    r" ?/ ?(?P<each>[个份条单张人次件台辆户间套页篇封通题字])(?=$|[，。；、,. )）])| ?(?:(?P<slash>/) ?|每)(?P<period>个?小时|分钟|分|秒钟?|个?工作日|天|日|晚|周|个?星期|个?月|年|个?季度|班次?)(?(slash)|(?![\u4e00-\u9fff](?<![左以上之的内])))|(?:/|每)(?:个|份|条|单|张|人|次)?(?P<noun>[\u4e00-\u9fff]{1,4})(?=$|[，。；、,. )）])"
)
_HAN_BEFORE = re.compile(
    r"(?:每一?个?|(?<![有哪第前后同某统唯])一个?(?!班)|平均每|单)(?P<period>小时|分钟|秒钟?|工作日|天|日|晚|夜|周|星期|礼拜|月|年|季度|班(?!次)|学期)(?!内|(?<=周)[一二三四五六日天末]|之内|以内|后|报(?![修名警案销])|会|前)"
    r"|(?<![去今明前后当同近半上本每学全下个几])(?P<mean>[日月年周])(?:均|[\u4e00-\u9fff]{2,3}量|增|新增|处理|交易|产|发货|单量|拦截|接|访问|调用|查询|订单|出货|销|吞吐|检|进线)|(?P<season>每季)(?!度)"
    r"|每(?P<each>[个份条单张人次笔件通台封篇位名亩户店页头只场辆家间栋])(?P<noun>[^\W每A-Za-z\d_]{0,4}?)(?=平均|大概|大约|约|要|需|耗|花|成本|产(?!线|品|区|能|权)|用(?!户|例)|每|\d|[一二三四五六七八九十])"
)
_BEFORE = re.compile(
    rf"\b(?:per|each|every) (?P<period>{_PERIOD})|\b(?P<often>hourly|daily|nightly|weekly|monthly|yearly|annual)\b(?= ?(?:$|volume|load|average|count|number|total|peak|max|intake|traffic|about|around|approx|some|up|~|:|=))",
    re.I,
)
_EACH = {"亩": "mu", "户": "household", "店": "store"}


def rate_after(text: str, at: int, *, counted_things: bool, money: bool) -> tuple[str, int] | None:
    """Find per what a number is, right after its unit or noun; of `per tester per hour` the time counts.

    Args:
        text: folded.
        at: where the unit ends.
        counted_things: whether things are counted, so that the period may stand a few words on.
        money: whether it is an amount of money, which may be `an invoice`.
    """
    first = _one_rate(text, at, money=money)
    if first is None:
        match = (
            (_ON_A_DAY.match(text, at) or _RATE_FAR.match(text, at))
            if counted_things
            else _RATE_OF.match(text, at)
        )
        return (_period(match["period"]), at) if match else None
    if first[2]:
        return first[:2]
    also = _AND_TIME.match(text, first[1])
    if also:
        return _period(also["period"]), also.end()
    second = _one_rate(text, first[1], money=False)
    return second[:2] if second and second[2] else first[:2]


def _one_rate(text: str, at: int, *, money: bool) -> tuple[str, int, bool] | None:
    """Return one `per X`, where it ends, and whether X is a time."""
    match = _RATE.match(text, at)
    if match:
        period = _period(match["period"]) if match["period"] else OFTEN[match["often"].lower()]
        return period, match.end(), True
    nouns = counted().nouns
    match = _HAN_RATE.match(text, at)
    if match and match["period"]:
        return _HAN_PERIODS[match["period"].removeprefix("个").removesuffix("次")], match.end(), True
    if match and match["each"]:
        return counted().measures[match["each"]].unit, match.end(), False
    if match and match["noun"] in nouns:
        return nouns[match["noun"]].unit, match.end(), False
    match = _PER_NOUN.match(text, at)
    if match and (match["noun"] or (money and match["one"])):
        word = match["noun"] or match["one"]
        if word.lower() not in STOP and word.lower() not in ("cent", "se", "capita", "unit"):
            return code_of(word) or noun_code(word), match.end(), False
    return None


def _period(word: str) -> str:
    low = word.lower()
    return _PERIODS.get(low) or _PERIODS[low.rstrip("s")]


_BEFORE_CHARS = 22
_LENGTHS = ("ms", "s", "min", "h", "d", "working_day", "wk", "mo", "quarter", "a")


def rate_before(text: str, low: int, at: int, head: str) -> str | None:
    """Find per what a number is by the words before it.

    Args:
        text: folded.
        low: where the words before it begin that are its own.
        at: where the number begins.
        head: the unit the period is put to.
    """
    if text[at - 1 : at] == "每":  # how often, not per what
        return None
    near = max(low, at - _BEFORE_CHARS)
    pattern = _BEFORE if text[near:at].isascii() else _HAN_BEFORE
    before = list(pattern.finditer(text, near, at))
    if not before or re.search(r"[\d，。；,;]", text[before[-1].end() : at]):
        return None
    best = next((m for m in reversed(before) if _is_time(m)), before[0])
    if is_duration(head) and not (
        _is_time(best) and best.group()[:1] != "一"
    ):  # how long each takes is a time
        return None
    per = _period_of(best)
    if per == "time":
        return None
    if per == "shift":
        per = sense_of(text, "班", per)
    no_rate = is_duration(per) and is_duration(head) and not _longer(per, head)
    return None if per == head or no_rate else per


def _longer(per: str, head: str) -> bool:
    return per in _LENGTHS and head in _LENGTHS and _LENGTHS.index(per) > _LENGTHS.index(head)


def _period_of(match: re.Match[str]) -> str:
    """Return the code of a period that stands before a number."""
    groups = match.groupdict()
    if groups.get("often"):
        return {**OFTEN, "annual": "a"}[groups["often"].lower()]
    if groups.get("mean"):
        return _HAN_PERIODS[groups["mean"]]
    if groups.get("season"):
        return "season"
    if groups.get("each"):
        noun, words = groups.get("noun") or "", counted()
        measure = words.measures.get(groups["each"])
        if groups["each"] in _EACH:
            return _EACH[groups["each"]]
        return words.nouns[noun].unit if noun in words.nouns else measure.unit if measure else "item"
    period = groups["period"]
    return _HAN_PERIODS.get(period) or _period(period)


def _is_time(match: re.Match[str]) -> bool:
    """Say whether a period before a number is a time rather than a thing."""
    groups = match.groupdict()
    return groups.get("each") is None and groups.get("season") is None
