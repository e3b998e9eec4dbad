"""Amounts said without a plain numeral: `twice a week`, `under a minute`, `three nines`, `half an hour`, T+1, 一刻钟."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from translator.domain.reading import Bound
from translator.reading.quantities.numerals import percent_of, word_value
from translator.reading.quantities.numerals_han import han_value

_TIME = (
    r"(?P<unit>milliseconds?|seconds?|minutes?|hours?|working days?|business days?|days?|weeks?|months?|quarters?|years?|shifts?)"
    r"(?![A-Za-z-])"
)
_CODES = {
    "millisecond": "ms", "second": "s", "minute": "min", "hour": "h", "working day": "working_day", "shift": "shift",
    "business day": "working_day", "day": "d", "week": "wk", "month": "mo", "quarter": "quarter", "year": "a",
}  # fmt: skip
_HAN_CODES = {
    "秒": "s", "分钟": "min", "小时": "h", "个小时": "h", "钟头": "h", "天": "d", "日": "d", "周": "wk", "星期": "wk", "礼拜": "wk",
    "个月": "mo", "月": "mo", "季度": "quarter", "年": "a", "个工作日": "working_day", "工作日": "working_day", "班": "shift",
}  # fmt: skip
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10,
}  # fmt: skip
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}


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
    only_owed: bool = False
    """Whether it is as bare as `weekly`, and an amount only beside a bound word or where a duty sets it."""
    high: float | None = None


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
    return Idiom(*match.span(), count, f"/{_code(match['unit'])}", only_owed=count == 1)


def _article(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _code(match["unit"]), only_bounded=True)


def _every(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _code(match["unit"]), only_owed=True)


def _taken(match: re.Match[str]) -> Idiom:
    return Idiom(match.start("said"), match.end(), 1.0, _code(match["unit"]))


def _or_two(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _code(match["unit"]), "between", high=2.0)


def _and_a_half(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.5, _code(match["unit"]))


def _part(match: re.Match[str]) -> Idiom:
    count = _COUNTS.get((match.groupdict().get("count") or "one").strip().lower(), 1)
    value = count / _PARTS[match["part"].lower().removesuffix("s")]
    return Idiom(*match.span(), round(value, 4), _code(match["unit"]))


def _half_of_one(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 0.5, _codes_or_noun(match["noun"]), only_bounded=True)


def _codes_or_noun(word: str) -> str:
    return _CODES.get(word.lower()) or word.lower()


def _nines(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), float(f"{100 - 100 / 10 ** _number(match['count']):.12g}"), "%")


def _share(match: re.Match[str]) -> Idiom:
    said = match.groupdict()
    count = _COUNTS.get((said.get("count") or said.get("three") or "one").lower(), 1)
    whole = _PARTS[(said.get("part") or said.get("quarters") or "half").lower().removesuffix("s")]
    return Idiom(*match.span(), percent_of(count, whole), "%")


def _bounded_share(match: re.Match[str]) -> Idiom:
    return replace(_share(match), only_bounded=True)


def _next_day(match: re.Match[str]) -> Idiom:
    by = match["by"] is not None
    return Idiom(*match.span(), float(match["days"]), "d", "at_most" if by else "exactly")


def _han_next_day(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span("said"), float(match["days"]), "d")


def _two_persons(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 2.0, "person")


def _han_and_a_half(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), _number(match["count"]) + 0.5, _HAN_CODES[match["unit"]])


def _han_minutes(match: re.Match[str]) -> Idiom:
    half = 0.5 if match["half"] else 0.0
    return Idiom(*match.span(), _number(match["count"]) + half, "min")


def _han_hours(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 60 * _number(match["hours"]) + _number(match["count"]), "min")


def _han_hundred_millions(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), _number(match["count"]) * 10**8, "CNY")


def _han_times(match: re.Match[str]) -> Idiom:
    count = _number(match["count"])
    return Idiom(*match.span(), count, f"/{_HAN_CODES[match['unit']]}", only_owed=count == 1)


def _han_one(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _HAN_CODES[match["unit"]], "at_most")


def _han_one_long(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 1.0, _HAN_CODES[match["unit"]])


def _han_half(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 50.0, "%")


def _han_quarters(match: re.Match[str]) -> Idiom:
    return Idiom(*match.span(), 15.0 * _number(match["count"]), "min")


def _han_cents(match: re.Match[str]) -> Idiom:
    factor = 0.1 if match["coin"] else 0.01
    return Idiom(*match.span(), round(_number(match["count"]) * factor, 4), "CNY")


def _han_out_of(match: re.Match[str]) -> Idiom:
    whole = 10 if match["all"] in ("十", "10") else 100
    low, high = (round(100 * _number(n) / whole, 4) if n else None for n in (match["few"], match["more"]))
    return Idiom(*match.span(), low or 0.0, "%", "between" if high else "exactly", high=high)


def _han_per_hundred(match: re.Match[str]) -> Idiom:
    whole = 10 if match["all"] in ("十", "10") else 100
    most = match["under"] or re.search(r"不(?:得|能|可)?(?:超过|多于|高于)|最多|至多|低于", match.group())
    share = round(100 * _number(match["few"]) / whole, 4)
    return Idiom(*match.span(), share, "%", "at_most" if most else "exactly")


def _han_fold(match: re.Match[str]) -> Idiom:
    count = _number(match["count"])
    return Idiom(*match.span(), 2.0**count if match["way"] == "番" else count, "time")


_FEW = "one|two|three|four|five|six|seven|eight|nine"
_HAN_ONE = r"[一二两三四五六七八九十]"
_SMALLER = r"fewer|less|more|lower|higher|faster|shorter|cheaper|of"
_ORDINAL = r"second [a-z](?<!second [aoitfwpu])"
"""`A second signature` counts none; a short word such as `or` and `at` may follow the time."""
_SET_OFF = r"(?=[ ]?(?:[.,;:!?)]|$|\n|and\b|or\b|while\b|when\b|if\b|for\b|to\b|so\b|during\b|at\b|with\b|without\b|in\b|on\b|from\b|until\b|by\b))"
_NO_SHAPE = r"(?=钱|[/每一]|[，。；、,.;！!？?）)\s]|$|的?(?:电费|水费|运费|手续费|提成|补贴|差价|成本))"
"""A shape, a plant and an instrument have corners, as 三角钢琴 and 六角螺丝."""
_Row = tuple[str, str, Callable[[re.Match[str]], Idiom]]
_TIMES = "second|minute|hour|day|week|month|quarter|year|shift"
_ENGLISH: tuple[_Row, ...] = (
    (
        "once|twice|thrice|times",
        rf"\b(?P<often>once|twice|thrice|(?:{_FEW}|ten) times)(?: in)? (?:an?|per|each|every) {_TIME}",
        _times,
    ),
    (" and a half", rf"\b(?:an?|one) {_TIME} and a half\b", _and_a_half),
    (" or two", rf"\ban? {_TIME} or two\b", _or_two),
    (
        _TIMES,
        rf"\b(?:an?|one) (?:single |full |whole )?(?!quarter of|{_ORDINAL}){_TIME}(?! (?:and a half|later|ago|or two)\b)",
        _article,
    ),
    (
        "take|taking|took|last|need|after",
        rf"\b(?:takes?|lasts?|took|taking|needs?|after) (?:about |around |roughly )?(?P<said>(?:an?|one) (?:full |whole )?(?!{_ORDINAL}){_TIME}(?! (?:and a half|or two)\b))",
        _taken,
    ),
    ("every", rf"\bevery (?:single )?(?P<unit>second|minute|hour){_SET_OFF}", _every),
    ("half a", rf"\b(?P<part>half) an? {_TIME}", _part),
    (
        "half a",
        r"\bhalf an? (?!hundred|thousand|million|billion|dozen|percent|per)(?P<noun>[a-z]{3,12})\b",
        _half_of_one,
    ),
    (
        " of a",
        rf"\b(?:(?P<count>one|an?|three) )?(?P<part>half|quarters?|fourth|third) of an? {_TIME}",
        _part,
    ),
    ("nines", r"\b(?P<count>two|three|four|five|six|seven|eight|nine|[2-9])[ -]nines\b", _nines),
    (
        "third|quarter|fourth|fifth|sixth|eighth|tenth",
        rf"\b(?P<count>an?|one)[ -](?P<part>third|quarter|fourth|fifth|sixth|eighth|tenth)(?= (?:{_SMALLER}) (?!(?:an? |one )?{_TIME}))"
        r"(?! of the (?:day|time|year|month|week|night|next|last|following|current)\b)",
        _share,
    ),
    (
        "quarters|thirds|fourths|fifths|sixths|eighths|tenths",
        rf"\b(?:(?P<count>two|four|five|seven|nine|three(?! quarters))[ -](?P<part>thirds|fourths|fifths|sixths|eighths|tenths)|(?P<three>three)[ -](?P<quarters>quarters))\b"
        rf"(?! of (?:an? |one )?{_TIME})",
        _share,
    ),
    (
        "third|quarter|fourth|fifth|sixth|tenth",
        r"\b(?P<count>an?|one)[ -](?P<part>third|quarter|fourth|fifth|sixth|tenth)(?= (?:is|are|was|were|has|have|come|comes|go|goes|get|gets|need|needs)\b)",
        _share,
    ),
    (
        "by ",
        r"(?<=by )(?:(?P<count>an?|one|two|three|four) )?(?P<part>half|thirds?|quarters?|fifths?)\b(?! (?:an?|hour|day|past)\b)",
        _share,
    ),
    (
        "half",
        r"\b(?P<part>half)(?= (?:of )?(?:the|all|our|their|these|those|its|my|them|us|as many|as much)\b)"
        r"(?! (?:of )?(?:the|our|my) (?:day|hour|year|night|week|month|way)\b)|(?<=in )half\b|\bhalf(?= of [a-z]+s\b)",
        _share,
    ),
    (
        "third|fifth|tenth|half",
        r"\b(?:(?P<count>an?|one) (?P<part>third|fifth|tenth)|half)\b(?! (?:an?|of|hour|day|past|way|time|year|term|the|full|hourly|yearly)\b)",
        _bounded_share,
    ),
    (
        "+",
        r"(?P<by>\b(?:by|until|no later than) (?=[TD] ?\+))?(?<![A-Za-z\u4e00-\u9fff])[TD] ?\+ ?(?P<days>\d{1,2})(?![\d\u4e00-\u9fff])",
        _next_day,
    ),
)
"""For each idiom what its text cannot do without, one of several after a bar; its pattern; and how it is read."""
_CHINESE: tuple[_Row, ...] = (
    (
        "+",
        r"(?P<set>最晚|最迟|要求|要|需|须|应|做到|达到|保证|能|按|支持)?(?<![A-Za-z])(?P<said>[TD] ?\+ ?(?P<days>\d{1,2}))(?!\d)(?(set)|(?=[\u4e00-\u9fff]{0,4}(?:即可|就行|就够|就好|就可以|可以接受|以内|之内|内|之?前)))",
        _han_next_day,
    ),
    ("双人", r"双人(?=复核|确认|签|审|核|操作|双锁|校|开|在场|值班|监督)", _two_persons),
    ("个9|个九", rf"(?P<count>[2-9]|{_HAN_ONE})个(?:9|九)(?![\d十百千万])", _nines),
    (
        "个半",
        rf"(?P<count>\d{{1,3}}|{_HAN_ONE}{{1,3}})个半(?P<unit>小时|钟头|月|星期|礼拜)",
        _han_and_a_half,
    ),
    (
        "分",
        rf"(?P<count>\d{{1,3}}|{_HAN_ONE}{{1,3}})分(?:(?P<half>半)(?!之)|(?=\d{{1,2}}秒))钟?",
        _han_minutes,
    ),
    (
        "小时",
        rf"(?P<hours>\d{{1,2}}|{_HAN_ONE}{{1,2}})个?小时(?P<count>\d{{1,2}}|{_HAN_ONE}{{1,3}})分(?![之成])钟?",
        _han_hours,
    ),
    ("个亿", rf"(?P<count>\d{{1,4}}(?:\.\d)?|{_HAN_ONE}{{1,2}})个亿", _han_hundred_millions),
    (
        "次|回|遍",
        r"(?:每一?|一)个?(?P<unit>天|周|星期|月|年|小时|日|季度|班)[^\W\da-zA-Z_一二两三四五六七八九十不多少超约至最近只调]{0,4}?(?P<count>[一二两三四五六七八九十]|\d{1,4})[次回遍](?!数)",
        _han_times,
    ),
    (
        "内",
        r"(?<![第统同唯某])一(?P<unit>秒|分钟|个小时|小时|个工作日|天|周|个月|年)(?:以内|之内|内)(?![部容])",
        _han_one,
    ),
    (
        "一半",
        r"(?<![到做写走第])一半(?=的|以上|以下|左右|用户|客户|时间|人|成本|都|是|就|没|未|还|已|在|靠|要|不|一年|[，。；、,.！!]|$)|(?<=[降涨减少增省缩砍升多低短掉去了])一半",
        _han_half,
    ),
    (
        "的|左右|上下",
        r"(?<![第统同唯某每近前后上下头这那另哪])一个?(?P<unit>秒|分钟|小时|天|周|月|年)(?=的(?!时候|话|时间)|左右|上下)",
        _han_one_long,
    ),
    (
        "里|中|有|错|漏|坏|丢|失败|误|缺|退|空",
        rf"(?<![第每\d一二两三四五六七八九十百千万])(?P<all>十|一?百|10|100)(?P<by>[次个张单笔件条份通台人])[\u4e00-\u9fff]{{0,4}}?(?:里面|当中|里|中|有|错|漏|坏|丢|失败|误|缺|退|空)(?:要|会|就|能|总|得)?[有错漏坏丢误缺退空]?了?"
        rf"(?P<few>{_HAN_ONE}|\d{{1,2}})(?:[-~到至]?(?P<more>{_HAN_ONE}|\d{{1,2}}))?(?P=by)",
        _han_out_of,
    ),
    (
        "每",
        rf"每(?P<all>十|一?百|10|100)(?P<by>[个次张单笔件条份通台人盏本户头只辆])[\u4e00-\u9fff]{{0,6}}?(?:[里中有错漏坏丢误缺]|失败|超过|最多|至多|低于)(?:大约|大概|约|有)?(?P<few>{_HAN_ONE}|\d{{1,2}})(?P=by)(?P<under>以内|以下|之内)?",
        _han_per_hundred,
    ),
    ("刻钟", r"(?P<count>[一两二三1-3])刻钟", _han_quarters),
    (
        "毛|角|分钱",
        rf"(?P<count>\d{{1,2}}(?:\.\d)?|{_HAN_ONE})(?:(?P<coin>毛|角{_NO_SHAPE})(?:钱)?|分钱)",
        _han_cents,
    ),
    ("翻", r"翻(?:了|到)?(?P<count>[一二两三四]|\d)(?P<way>[番倍])", _han_fold),
)
_IDIOMS = tuple(
    (tuple(key.split("|")), re.compile(pattern, re.I), read) for key, pattern, read in (*_ENGLISH, *_CHINESE)
)


def idioms_in(text: str, lowered: str) -> Iterator[Idiom]:
    """Yield the amounts said in set phrases; they may overlap plain numbers.

    Args:
        text: folded.
        lowered: the same in lower case.
    """
    for keys, pattern, read in _IDIOMS:
        for key in keys:
            if key in lowered:
                yield from map(read, pattern.finditer(text))
                break
