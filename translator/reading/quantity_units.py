"""What follows a number: its unit, its currency, what it counts, and per what.

Knows nothing about bounds or roles. Every look is at a bounded number of characters after the number.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from translator.knowledge.units import units_file
from translator.reading.words_en import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    base,
    is_plural,
)


@dataclass(frozen=True)
class Measured:
    """What a number measures."""

    unit: str
    end: int
    """Where the unit and its period end in the text."""
    subject: tuple[int, int] | None = None
    """The range of the noun it counts."""
    loose: bool = False
    """Whether a word between number and unit says about."""


_ONLY_GROWN = {"x", "won", "b"}
"""Units that are another word when they stand apart from the digits."""
_CASED = {"m", "s", "h", "d", "g", "x", "us"}
_STOP = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | RELATIVES | MODALS | AUXILIARIES
    | frozenset("and or but not then than so less later ago more old am pm plus minus times-out vs etc is was has".split())
) - {"new", "most", "more", "our", "their", "its", "own", "like", "off", "near", "no", "one", "his", "her", "so", "other", "another", "various", "inside", "outside"}  # fmt: skip
_NO_NOUN = frozenset(
    "data this less always plus across as is has was does its us yes perhaps thus sometimes afterwards towards besides means goes gets takes needs wants says looks feels works".split()
)
_DOUBLE = frozenset("sales news goods operations customs sports savings services systems human".split())
_UNCHANGED = {
    "people": "person",
    "persons": "person",
    "staff": "staff",
    "personnel": "staff",
    "headcount": "person",
    "folks": "person",
    "children": "child",
    "kids": "child",
    "men": "man",
    "women": "woman",
}
_WORD = re.compile(r"(?: {1,2}|-|(?<=[\d万亿千百]))([A-Za-z][A-Za-z0-9'’&]*(?:-[A-Za-z][A-Za-z0-9'’]*){0,3})")
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
_OFTEN = {
    "hourly": "h",
    "daily": "d",
    "nightly": "d",
    "weekly": "wk",
    "monthly": "mo",
    "yearly": "a",
    "annually": "a",
}
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


@cache
def _table(language: str) -> dict[str, str]:
    """Return the code of each word a unit or currency is written by, the words in lower case."""
    file = units_file()
    words: dict[str, str] = {}
    for unit in (*file.units, *file.currencies):
        for word in unit.zh if language == "zh" else unit.en:
            words.setdefault(word, unit.code)
    return words


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@cache
def _after_en() -> re.Pattern[str]:
    words = _choice(_table("en"))
    return re.compile(
        rf"(?P<gap> ?-?(?:(?:full|whole|more|extra|additional) )?)(?P<word>{words})(?![A-Za-z\d])", re.I
    )


@cache
def _after_zh() -> re.Pattern[str]:
    return re.compile(
        rf" ?(?P<more>[多余来几])?(?P<word>{_choice(_table('zh'))})(?!间件)(?P<half>半)?(?P<more_after>多)?"
    )


@cache
def _money_before() -> re.Pattern[str]:
    words = [w for u in units_file().currencies for w in u.en if not w.isalpha() or len(w) == 3]
    return re.compile(rf"(?<![A-Za-z])(?P<word>{_choice(words)}|¥|￥) ?$", re.I)


@cache
def _classified() -> re.Pattern[str]:
    return re.compile(
        rf" ?(?P<more>[多余来])?(?P<word>{_choice(units_file().classifiers)})(?P<more_after>多)?"
    )


@cache
def _han_nouns() -> re.Pattern[str]:
    return re.compile(_choice(units_file().nouns))


def currency_before(text: str, start: int, *, chinese: bool) -> tuple[int, str] | None:
    """Return where the currency before a number begins and which it is, if one stands there."""
    low = max(0, start - 5)
    match = _money_before().search(text[low:start])
    if match is None:
        return None
    word = match["word"].lower()
    code = ("CNY" if chinese else "JPY") if word in "¥￥" else _table("en")[word]
    return low + match.start(), code


def unit_after(text: str, at: int) -> Measured | None:
    """Find a unit or currency right after a number, in either language."""
    match = _after_en().match(text, at)
    if match:
        word = match["word"]
        tight = not match["gap"].strip(" ") and not (match["gap"] and word.lower() in _ONLY_GROWN)
        code = _table("en")[word.lower()]
        far = match["gap"].strip("-") != ""
        wrong_case = word.lower() in _CASED and word != word.lower()
        worded = far and len(word) > 1 and word.lower() not in _ONLY_GROWN
        if (tight and not wrong_case) or match["gap"].endswith("-") or worded:
            return Measured(word if word == "KB" else code, match.end())
    match = _after_zh().match(text, at)
    if match:
        return Measured(
            _table("zh")[match["word"]],
            match.end("more_after") if match["more_after"] else match.end(),
            loose=bool(match["more"] or match["more_after"]),
        )
    return None


def noun_after(text: str, at: int, value: float) -> Measured | None:
    """Find the English noun a number counts: the first plural after it, or for one the word itself."""
    words: list[tuple[int, int, str]] = []
    pos = at
    for _ in range(6):
        match = _WORD.match(text, pos)
        if match is None or match[1].lower() in _STOP:
            break
        words.append((match.start(1), match.end(1), match[1]))
        pos = match.end()
        if _UNCHANGED.get(match[1].lower()):
            return Measured(_UNCHANGED[match[1].lower()], pos, (words[0][0], pos))
    often = _OFTEN.get(words[0][2].lower()) if words else None
    for i, (_, end, word) in enumerate(words):
        if _is_counted(word) and often and i:
            return Measured(f"{noun_code(word)}/{often}", end, (words[1][0], end))
        if _is_counted(word) and not (word.lower() in _DOUBLE and i + 1 < len(words)):
            return Measured(noun_code(word), end, (words[0][0], end))
    if not words:
        return None
    if value == 1:
        kept = [w for i, w in enumerate(words) if not i or base(w[2]) is None or w[2].endswith("click")]
        return Measured(noun_code(kept[-1][2]), kept[-1][1], (words[0][0], kept[-1][1]))
    first = words[0]
    if first[2].isupper() and len(first[2]) > 1:
        code = units_file().nouns.get(first[2], first[2].lower())
        return Measured(code, first[1], (first[0], first[1]))
    return None


def _is_counted(word: str) -> bool:
    low = word.lower()
    return (
        low not in _NO_NOUN
        and len(low) > 2
        and (is_plural(low) or (word[-1] == "s" and word[:-1].isupper()))
        and not low.endswith(("'s", "’s"))
    )


def noun_code(word: str) -> str:
    """Return the counted noun in the English singular, as a unit code."""
    low = word.lower().split("/")[-1]
    if low in _UNCHANGED:
        return _UNCHANGED[low]
    if low.endswith("ies") and len(low) > 4 and low not in ("movies", "cookies", "series", "selfies"):
        return low[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes", "zzes", "uses", "iases")) and low not in (
        "caches",
        "houses",
        "warehouses",
        "causes",
        "clauses",
        "uses",
    ):
        return low[:-2]
    return low[:-1] if is_plural(low) or (low.endswith("s") and word[:-1].isupper()) else low


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
        return (_period(match["period"]) if match["period"] else _OFTEN[match["often"].lower()]), match.end()
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
        if word.lower() not in _STOP and word.lower() not in ("cent", "se", "capita"):
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
        return {**_OFTEN, "annual": "a"}[groups["often"].lower()]
    if groups.get("mean"):
        return _HAN_PERIODS[groups["mean"]]
    if groups.get("each"):
        noun = groups.get("noun") or ""
        return units_file().nouns.get(noun) or units_file().classifiers.get(groups["each"], "item")
    period = groups["period"]
    return _HAN_PERIODS.get(period.removeprefix("个")) or _period(period)


_ASKED_OFTEN = frozenset({"请求", "查询", "调用", "访问", "咨询", "交易", "提问", "电话"})
"""What 次 counts itself; of anything else it says how often."""
_NOUN_ENDS = re.compile(r"$|[^\u4e00-\u9fff]|以|之|左|上|下|内|的|就|都|每|在|要|需")
"""What follows a measure word that stands for a noun said before."""
_SELF_SAID = frozenset("单人次页字级分度点家辆通封篇户班题床")


def classified_after(text: str, at: int, clause: int, sentence: int) -> Measured | None:
    """Find a Chinese measure word after a number, and the noun it counts there or before.

    Args:
        text: folded.
        at: where the number ends.
        clause: where its clause begins.
        sentence: where its sentence begins.
    """
    match = _classified().match(text, at)
    file = units_file()
    if match is None:
        noun = _han_nouns().match(text, at)
        return Measured(file.nouns[noun.group()], noun.end(), noun.span()) if noun else None
    word, end = match["word"], match.end()
    loose = bool(match["more"] or match["more_after"])
    stop = re.compile(r"[，。；、,.;:：！!？?（）()\d\n以之内左上每/]").search(text, end, end + 9)
    limit = stop.start() if stop else end + 9
    ahead = _han_nouns().search(text, end, min(limit, len(text)))
    if ahead and word == "次" and ahead.group() not in _ASKED_OFTEN:
        ahead = None
    if ahead and not (word in _SELF_SAID and word != "家" and ahead.start() > end + 2):
        return Measured(file.nouns[ahead.group()], ahead.end(), ahead.span(), loose)
    if word not in _SELF_SAID and _NOUN_ENDS.match(text, end):
        for low in (clause, sentence):
            before = list(_han_nouns().finditer(text, max(low, at - 40), at))
            if before:
                last = before[-1]
                return Measured(file.nouns[last.group()], end, last.span(), loose)
    return Measured(file.classifiers[word], end, None, loose)


def noun_before(text: str, low: int, at: int) -> Measured | None:
    """Find the noun a bare Chinese number counts, in the words before it."""
    found = list(_han_nouns().finditer(text, max(low, at - 14), at))
    if not found or any(c in "，。；" for c in text[found[-1].end() : at]):
        return None
    return Measured(units_file().nouns[found[-1].group()], at, found[-1].span())
