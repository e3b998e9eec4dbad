"""Finds a quantity that stands bare in our own prose, where only references such as `{N1}` may say a number.

A bare quantity is a numeral (digits, word or Chinese) with a unit, a percent sign, a currency or a counted noun.
Names that hold digits are none, nor are small number words that count things, as in "two sides".
"""

import re
import unicodedata
from collections.abc import Iterator

_NUMBER = (
    r"(?<![A-Za-z0-9_@#])(?<!\d[.,:/])(?<![A-Za-z]-)(?<!第)(?!\d+\.\d+\.\d)\d[\d.,]*(?<![.,])"
    r"(?:\s?(?:[-–~～]|to|至|到)\s?\d[\d.,]*)?"
)
_LONG = r"(?:(?:working |business |calendar )?days?|(?:milli)?seconds?|minutes?|hours?|weeks?|months?|years?)"
_MANY = r"(?:(?:milli)?seconds|minutes|hours|(?:working |business |calendar )?days|weeks|months|years)"
_SHORT = (
    r"(?:ms|s|secs?|mins?|hrs?|h|percent|per cent|pct|USD|EUR|GBP|CHF|CNY|RMB|JPY|dollars?|euros?|yuan|cents?|pounds?"
    r"|[KMGT]i?B|bytes?|[rqt]ps|fps|px|x|[ckm]?m|kg|[kMG]Wh?)"
)
_FEW = "two|three|four|five|six|seven|eight|nine"
_TEEN = r"ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_LARGE = (
    rf"(?:{_TEEN}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|{_FEW}))?"
    r"|dozen|hundred|thousand|million|billion)"
)
_SMALL_WORD = r"(?!(?:the|an?|and|or|of|to|in|on|at|by|for|from|with|as|is|was|has|does|its|this|must|shall|should|can|will|per)\b)"
_COUNTED_NOUN = rf"{_SMALL_WORD}(?:people|staff|[A-Za-z-]*[A-Za-z](?<![sui])s)\b"
_ADJECTIVE = rf"(?:{_SMALL_WORD}[a-z][a-z-]+ )?"
_HAN_UNIT = r"(?:毫秒|秒|分钟|个?小时|天|个?工作日|星期|个月)"
_HAN_COUNT = "人名位份条次个家台件张封页篇项轮种倍组字笔通场级"
_HAN_DIGIT = "零〇二两三四五六七八九十百千"

_COUNTED = re.compile(rf"{_NUMBER}(?:\s?k)?\s(?:{_SMALL_WORD}[a-z][a-z-]+\s)?{_COUNTED_NOUN}", re.ASCII)
_WITH_UNIT = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        # digits with a unit, a sign, a scale, or per a time
        rf"{_NUMBER}(?:\s?(?:k|m|mn|bn|thousand|million|billion)\b)?[\s-]?(?:[%％‰°×€£$]|(?:{_LONG}|{_SHORT})\b)",
        rf"{_NUMBER}\s?(?:(?:k|thousand|million|billion)\b|/\s?(?:s|sec|min|h|day|week|month|year)\b|req/s\b)",
        r"(?<![\w.-])(?<!version )0[.,]\d",
        r"(?:[$€£¥￥]|\b(?:USD|EUR|GBP|CHF|CNY|RMB|JPY))\s?\d",
        # number words
        rf"\b(?:{_FEW}|{_LARGE})(?: (?:more|full|whole))?\s(?:{_MANY}|percent|per cent|dollars|euros|yuan|[kmgt]igabytes|[kmg]ega?bytes|nines)\b",
        rf"\b(?:{_FEW}|{_LARGE})(?: (?:more|full|whole))?-(?:second|minute|hour|day|week|month|year)\b",
        r"\bone[\s-](?:(?:milli)?second|minute|hour|working day|business day|percent|per cent)\b(?!-)",
        r"\bhalf an? (?:second|minute|hour|day)\b",
        rf"\b(?:within|under|less than|more than|at most|at least|no longer than) an? {_LONG}\b",
        rf"\b{_LARGE} {_ADJECTIVE}{_COUNTED_NOUN}",
        rf"\b(?:at most|at least|up to|no more than|fewer than|more than|roughly|approximately) (?:{_FEW}) {_ADJECTIVE}{_COUNTED_NOUN}",
        # Chinese
        rf"{_NUMBER}\s?[多余]?\s?(?:{_HAN_UNIT}|周(?!年)|(?<!\d{{4}})年|[千百万亿]|[美欧]?元|[{_HAN_COUNT}])",
        rf"(?<![第周期])(?:[{_HAN_DIGIT}]+|半)(?:{_HAN_UNIT}|周(?![年一二三四五六日末报会])|年(?![级度报会])|倍)",
        r"(?<![第统同唯某])一(?:(?:毫秒|秒|分钟|个?小时|个?工作日)|(?:天|周|个月|年)(?:以|之)?内)",
        r"百分之[零〇一二两三四五六七八九十百\d]",
        r"(?<![第统唯])[一二两三四五六七八九十][百千万亿]",
        r"(?<![第周期月])十[一二三四五六七八九]?[名位份条台家张封件页次人个]",
    )
)
_NAMING = frozenset(
    "plan line level tier version release section chapter article step phase stage part option rule item type class "
    "grade category figure table appendix port code status error station ward floor hall room gate zone team queue "
    "sprint ticket issue decision adr record number no. top page clause annex android windows microsoft office".split()
)
_YEAR_LEADS = frozenset("in since by until from of during before after for and".split())
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_LAST_WORD = re.compile(r"[\w./+-]+$")
_LOOK_BACK = 200
"""How many characters before a number are looked at for the name it belongs to."""


def bare_quantity(text: str) -> str | None:
    """Return the first bare quantity of a text of ours, or None.

    Args:
        text: prose with references, such as `answers within {N1}`.
    """
    plain = unicodedata.normalize("NFKC", text)
    return next(_bare(plain), None)


def _bare(text: str) -> Iterator[str]:
    for match in _COUNTED.finditer(text):
        if not _in_name(text, match):
            yield match.group()
    for pattern in _WITH_UNIT:
        found = pattern.search(text)
        if found:
            yield found.group()


def _in_name(text: str, match: re.Match[str]) -> bool:
    """Say whether a counted number belongs to the name before it, as in `ISO 27001 rules` and `line 4 cameras`."""
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip()
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word, head = found.group(), before[: found.start()].rstrip()
    if word.endswith(".") and word.lower() != "no.":
        return False
    if word.lower() in _NAMING or re.search(r"\d|[A-Z].*[A-Z]", word):
        return True
    if word[0].isupper() and head and head[-1] not in ".!?:;\n-•(。！？：；":
        return True
    return _YEAR.match(match.group()) is not None and word.lower() in _YEAR_LEADS
