"""Finds a quantity that stands bare in our own prose, where only references such as `{N1}` may say a number.

A bare quantity is a numeral (digits, word or Chinese) with a unit, a percent sign, a currency or a counted noun.
Names that hold digits are none, nor are small number words that count things, as in "two sides". Each numeral is
met once, and what stands beside it decides.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from translator.knowledge.units import units_file
from translator.reading.quantities.numerals import ONES, TENS

_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?", re.ASCII)
_VERSION = re.compile(r"(?<!\d)\d++\.\d++\.\d", re.ASCII)
_RANGE = re.compile(r"\s?(?:[-–~～]|to|至|到)\s?", re.IGNORECASE)
_RANGE_CHARS_MAX = 4

_FEW = "|".join(word for word, value in ONES.items() if 2 <= value <= 9)
_MANY = "|".join(
    (
        *(word for word, value in ONES.items() if value > 9),
        *TENS,
        "dozen",
        "hundred",
        "thousand",
        "million",
        "billion",
    )
)
_MANY_WORD = rf"(?:(?:{_MANY})(?:[- ](?:one|{_FEW}))?)"
_NUMBER_WORD = rf"(?:{_MANY_WORD}|{_FEW})"
_ONE_TIME = r"(?:(?:working |business |calendar )?day|(?:milli)?second|minute|hour|week|month|year)"
_GRAMMAR = "the|an|a|and|or|of|to|in|on|at|by|for|from|with|as|is|was|has|does|its|this|must|shall|should|can|will|per"
_NOUN = rf"(?!(?:{_GRAMMAR})\b)(?:people|staff|[A-Za-z-]*[A-Za-z](?<![sui])s)\b"
_QUALIFIED_NOUN = rf"(?:(?!(?:{_GRAMMAR})\b)[a-z][a-z-]+\s)?{_NOUN}"
_COUNTED = re.compile(rf"(?:\s?k)?\s{_QUALIFIED_NOUN}", re.ASCII)

_WORDED = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        rf"\b{_NUMBER_WORD}(?: (?:more|full|whole))?"
        rf"(?:\s(?:{_ONE_TIME}s|percent|per cent|dollars|euros|yuan|\w{{2,5}}bytes|nines)\b|-(?:{_ONE_TIME})\b)",
        rf"\b{_MANY_WORD} {_QUALIFIED_NOUN}",
        rf"\b(?:at most|at least|up to|no more than|fewer than|more than|roughly|approximately) (?:{_FEW}) {_QUALIFIED_NOUN}",
        r"\bone[\s-](?:(?:milli)?second|minute|hour|working day|business day|percent|per cent)\b(?!-)",
        r"\bhalf an? (?:second|minute|hour|day)\b",
        rf"\b(?:within|under|less than|more than|at most|at least|no longer than) an? {_ONE_TIME}s?\b",
    )
)
_FRACTION = re.compile(r"(?<![\w.-])(?<!version )0[.,]\d", re.IGNORECASE | re.ASCII)
_HAN_FOLLOWS = re.compile(
    r"\s?[多余]?\s?(?:毫秒|秒|分钟|个?小时|天|个?工作日|周(?!年)|星期|个月|(?P<year>年)|[千百万亿]|[美欧]?元"
    r"|[人名位份条次个家台件张封页篇项轮种倍组字笔通场级])"
)
_HAN = tuple(
    re.compile(pattern)
    for pattern in (
        # a length of time, or a multiple
        r"(?<![第周期])[零〇二两三四五六七八九十百千半](?:毫秒|秒|分钟|个?小时|天|个?工作日|星期|个月|倍"
        r"|周(?![年一二三四五六日末报会])|年(?![级度报会]))",
        r"(?<![第统同唯某])一(?:毫秒|秒|分钟|个?小时|个?工作日|(?:天|周|个月|年)[以之]?内)",
        # a large number, a share, or ten and more counted
        r"(?<![第统唯])[一二两三四五六七八九十][百千万亿]",
        r"百分之[零〇一二两三四五六七八九十百\d]",
        r"(?<![第周期月])十[一二三四五六七八九]?[名位份条台家张封件页次人个]",
    )
)
_NAMING = frozenset(
    "plan line level tier version release section chapter article step phase stage part option rule item type class "
    "grade category figure table appendix port code status error station ward floor hall room gate zone team queue "
    "sprint ticket issue decision adr record number no. top page clause annex android windows microsoft office".split()
)
_YEAR_LEADS = frozenset("in since by until from of during before after for and".split())
_YEAR = re.compile(r"(?:19|20)\d\d\b", re.ASCII)
_LAST_WORD = re.compile(r"(?<![\w./+-])[\w./+-]++$")
_SENTENCE_ENDS = ".!?:;\n-•(。！？：；"
_LOOK_BACK = 200
"""How many characters before a number are looked at for the name it belongs to."""
_NO_UNIT = frozenset({"us", "d", "g", "t", "pp", "won", "bd", "db", "w", "deg", "c$", "s$", "a$", "r$", "刀"})
_MORE_UNITS = ("cent", "cents", "ms", "w", "wh", "gw", "gwh", "kwh", "mwh", "pounds")


_DIGIT_HINT = re.compile(r"(?<!\{N)(?<!\d)\d")
_WORD_HINT = re.compile(
    rf"\b(?:{_FEW}|{_MANY})\b|\bone[\s-][bhmspw]|\b(?:half|within|under|than|most|least) an?\b"
)
_HAN_HINT = re.compile("[零〇一二两三四五六七八九十百千万亿半]")
"""Without any of these no quantity is said, and most of our sentences have none."""


@cache
def _unit_follows() -> re.Pattern[str]:
    """Return what follows digits that measure: a sign, a unit or currency, a scale, or a period after a slash."""
    file = units_file()
    words = {w for u in (*file.units, *file.currencies) for w in u.en} - _NO_UNIT | set(_MORE_UNITS)
    lettered = "|".join(
        re.escape(w) for w in sorted(words, key=len, reverse=True) if w[-1].isalnum() and w.isascii()
    )
    signs = "".join(re.escape(w) for w in sorted(words) if len(w) == 1 and not w.isalnum())
    scale = r"thousand|million|billion"
    return re.compile(
        rf"(?:\s?(?:k|m|mn|bn|{scale})\b)?[\s-]?(?:[{signs}]|(?:{lettered})\b)|\s?(?:k|{scale})\b"
        r"|\s?/\s?(?:s|sec|min|h|day|week|month|year)\b|\s?req/s\b",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _currency_leads() -> re.Pattern[str]:
    """Return a currency's sign or code right before a digit."""
    file = units_file()
    codes = "|".join((*(u.code for u in file.currencies), "RMB"))
    return re.compile(rf"(?:[$€£¥￥₹₩]|\b(?:{codes}))\s?\d", re.IGNORECASE | re.ASCII)


@lru_cache(maxsize=4096)  # the same sentences are looked at when they are written and when they are checked
def bare_quantity(text: str) -> str | None:
    """Return the first bare quantity of a text of ours, or None.

    Args:
        text: prose with references, such as `answers within {N1}`.
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    digits = _DIGIT_HINT.search(plain) is not None
    patterns = [_currency_leads(), _FRACTION] if digits else []
    if _WORD_HINT.search(plain.lower()):
        patterns += _WORDED
    if not plain.isascii() and _HAN_HINT.search(plain):
        patterns += _HAN
    for pattern in patterns:
        match = pattern.search(plain)
        if match:
            return match.group()
    return next(_measuring(plain), None) if digits else None


def _measuring(text: str) -> Iterator[str]:
    """Yield the digits of a text that measure or count something, with what they measure."""
    before: tuple[int, int] | None = None  # the digits before, where they stand alone
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        joined = (
            before is not None
            and start - before[1] <= _RANGE_CHARS_MAX
            and _RANGE.fullmatch(text, before[1], start)
        )
        first = before[0] if before and joined else start
        before = (start, end) if _stands_alone(text, start) else None
        if before is None:
            continue
        while joined and text[end : end + 1] in (".", ","):
            end += 1
        measured = _unit_follows().match(text, end)
        han = _HAN_FOLLOWS.match(text, end)
        if (
            han
            and han["year"]
            and re.fullmatch(r"\d{4}", text[max(0, han.start("year") - 4) : han.start("year")])
        ):
            han = None
        counted = _COUNTED.match(text, end)
        if counted and _in_name(text, first, text[first : counted.end()]):
            counted = None
        found = measured or han or counted
        if found:
            yield text[first : found.end()]


def _stands_alone(text: str, start: int) -> bool:
    """Say whether digits begin a number, rather than go on with a name, a version or a date."""
    last, last_but_one = text[start - 1 : start], text[max(0, start - 2) : start - 1] if start > 1 else ""
    grown = last.isascii() and (last.isalnum() or last in ("_", "@", "#")) and last != ""
    dated = last in (".", ",", ":", "/") and last != "" and last_but_one.isdigit() and last_but_one.isascii()
    hyphened = last == "-" and last_but_one.isascii() and last_but_one.isalpha()
    return not (grown or dated or hyphened or last == "第" or _VERSION.match(text, start))


def _in_name(text: str, start: int, counted: str) -> bool:
    """Say whether a counted number belongs to the name before it, as in `ISO 27001 rules` and `line 4 cameras`."""
    before = text[max(0, start - _LOOK_BACK) : start].rstrip()
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word, head = found.group(), before[: found.start()].rstrip()
    if word.endswith(".") and word.lower() != "no.":
        return False
    if word.lower() in _NAMING or re.search(r"\d|[A-Z].*[A-Z]", word):
        return True
    if word[0].isupper() and head and head[-1] not in _SENTENCE_ENDS:
        return True
    return _YEAR.match(counted) is not None and word.lower() in _YEAR_LEADS
