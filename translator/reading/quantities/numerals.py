"""Numerals in a text: digits, number words, Chinese numerals, fractions and shares, with the value each one says.

Knows nothing about units or meaning. Offsets are those of the text as given; folding keeps every place.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from translator.reading.quantities.numerals_han import (
    HAN_NUMBER,
    HAN_SCALES,
    HAN_STEPS,
    han_parts,
    han_value,
    share_of,
)
from translator.reading.text.one_pattern import one_of

Kind = Literal["digits", "word", "han", "share"]

_FOLD = {0xFF01 + i: 0x21 + i for i in range(94)} | dict.fromkeys((0xA0, 0x202F, 0x2009, 0x3000), 0x20)
_FOLD |= {ord("－"): ord("-"), ord("−"): ord("-"), ord("﹪"): ord("%"), ord("～"): ord("~")}
_KEPT = {ord(c) for c in "，。；：！？（）"}
_TABLE = {chr(k): chr(v) for k, v in _FOLD.items() if k not in _KEPT}
_WIDE = re.compile(f"[{''.join(_TABLE)}]")


def folded(text: str) -> str:
    """Return the text with full-width digits, letters and signs as plain ones; every character keeps its place."""
    return _WIDE.sub(lambda wide: _TABLE[wide.group()], text)


class Numeral(NamedTuple):
    """One numeral and what it says."""

    start: int
    end: int
    value: float
    kind: Kind
    about: bool = False
    """Whether the numeral itself is loose, as in 十几."""
    high: float | None = None
    """Upper end where one numeral says two, as in 三五."""
    scale: str = ""
    """The letter or word that multiplies the digits, such as `k` or `million`."""


ONES = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "grand": 1000, "million": 10**6, "billion": 10**9, "k": 1000, "m": 10**6,
    "mn": 10**6, "mio": 10**6, "bn": 10**9, "b": 10**9, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}

_DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d\d){1,4},\d{3}(?!\d)|\d{1,3}(?:['’]\d{3}){1,6}(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?: \d{3}){1,6}(?![\d:/-])(?:,\d{1,2}(?!\d))?|\d{1,3}(?:\.\d{3}){2,6}(?![\d.])(?:,\d+)?"
    r"|\d{1,3}\.\d{3},\d{1,2}(?!\d)|\d+(?:[.,]\d+)?"
)
_SMALL = "|".join(sorted((*ONES, *TENS), key=len, reverse=True))
_UNDER_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(w for w, v in ONES.items() if 0 < v < 10)})(?![a-z]))?|{'|'.join(sorted(ONES, key=len, reverse=True))})(?![a-z])"
_BIG = r"(?:hundred|thousand|million|billion|dozen|lakh|crore|grand)(?![a-z])"
_HALF = r"(?: and a half| 1/2)"
_WORDS = (
    rf"(?:half an? (?={_BIG})|an? couple (?:of )?(?={_BIG})|an? (?={_BIG})|(?:{_UNDER_HUNDRED}){_HALF}?(?: (?={_BIG}))?)"
    rf"(?:[ -]?{_BIG}(?:,? and (?:{_UNDER_HUNDRED})|[ -](?:{_UNDER_HUNDRED}))?){{0,4}}|dozen(?![a-z])"
)
_COUNTED = r"(?: [a-z-]{3,20}s)?"
_NO_TIME = r"(?! ?(?:%|percent|per cent|(?:ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|quarters?|working|business|calendar)\b))"
_BEGINS = (
    r"(?:(?=[\d½¼¾⅓⅔零〇一二两三四五六七八九十百千万亿几数半俩仨])"
    rf"|(?<![\w-])(?=[adefhnostz])(?=an? (?:couple |{_BIG})|half an? |dozen|{one_of((*ONES, *TENS))}))"
)
"""What every numeral begins with; at all other places nothing is tried."""
_NUMERAL = re.compile(
    rf"{_BEGINS}(?:(?P<han_share>百分百|[百千万]分之(?:\d+(?:\.\d+)?|{HAN_NUMBER})(?:点[零〇一二三四五六七八九]+)?"
    r"|[二三四五六七八九十]分之[一二三四五六七八九]"
    r"|(?:\d{1,2}(?:\.\d)?|[一二两三四五六七八九]{1,2})成(?:半|[一二三四五六七八九](?!个))?(?![本为功立员交品长绩就果熟型分人都])"
    r"|(?<=打)(?:\d{1,2}(?:\.\d)?|[一二两三四五六七八九]{1,2})折|(?:\d{1,2}(?:\.\d)?|[一二两三四五六七八九]{1,2})折(?![叠线扣断合磨腾返旧射算]))"
    rf"|(?P<share>(?<![\w.])(?P<in_from>\d{{1,4}}|{_SMALL})(?:{_COUNTED} out of (?:every )?|(?<=\b1) [a-z]{{3,15}} in |(?<=\bone) [a-z]{{3,15}} in | in (?:every )?| of every |(?<=\b1) of (?=\d))(?P<in_of>\d{{1,3}}(?:,\d{{3}}){{1,2}}|\d{{1,7}}|{_SMALL}|an? hundred|hundred|an? thousand)(?![\w.,]*\d)(?![A-Za-z]){_NO_TIME}"
    r"|(?<![\w./])(?:(?P<part>[1-9])/(?P<whole>[2-9]|10)|(?P<glyph>[½¼¾⅓⅔]))(?= of\b| ?的))"
    r"|(?P<digits>(?<![A-Za-z_\d@#])(?<!\d[.,:/])(?:(?P<simple>[1-9])/(?P<under>[2-9])(?![\d/.])(?= ?-?(?:h|hr|hour|day|mile|inch)s?\b)|"
    rf"(?:{_DIGITS})(?:(?P<glyph_after> ?[½¼¾⅓⅔])|(?P<half_after>{_HALF})(?![\d/]))?|[½¼¾]))"
    r"(?:(?P<scale>(?: ?(?:thousand|million|billion|dozen|hundred|lakh|crore|grand|k|mio)|(?-i: M)(?= [a-z]{3,20}s\b)|K|m|M|mn|Mn|bn|Bn|B)(?![A-Za-z²³]))"
    r"|(?P<han_scale>(?-i:w)(?=[\u4e00-\u9fff，。；、+])(?![的灯])|(?-i:W)(?=[条单元人个次份件笔用户])| ?(?:[多余来]?[万亿]|[十百千][万亿]|[百千](?![克米瓦伏帕分]))(?:\d[千百]?(?![\d.,]))?)(?P<more>[多余来几])?)?"
    rf"|(?P<word>(?<![\w-])(?:{_WORDS})(?![A-Za-z]))"
    rf"|(?P<han>{HAN_NUMBER}|[俩仨]))",
    re.I,
)
_WORD = re.compile("[a-z]+")
_OF_TWO = re.compile(r"(?<![最之以过然剩留])[上下前后]$")
_HALVED = re.compile(r"[年场程夜段]|学期")
"""With these 上半 and 下半 say which half, not how much."""
_DIGITS_MAX = 15
"""More digits are a key or a slip of the keyboard, and no number kept here could say them exactly."""


def numerals_in(text: str) -> Iterator[Numeral]:
    """Yield the numerals of a folded text in order; none overlaps another."""
    for match in _NUMERAL.finditer(text):
        found = _numeral(match)
        if found is not None:
            yield found


def _numeral(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if match["han_share"]:
        low, high = share_of(match["han_share"])
        more = _after(match, 1) in ("多", "余")
        return None if low is None else Numeral(start, end + more, low, "share", about=more, high=high)
    if match["share"]:
        value = _share(match)
        return None if value is None else Numeral(start, end, value, "share")
    if match["digits"]:
        return _from_digits(match)
    if (
        match["han"] == "半"
        and _HALVED.match(match.string, match.end())
        and _OF_TWO.search(_before(match, 2))
    ):
        return None
    if match["word"]:
        return Numeral(start, end, word_value(match["word"]), "word", about="couple" in match["word"].lower())
    parts = han_parts(match["han"])
    if parts is None:
        return None
    value, high, about, length = parts
    loose = about or (match["han"][0] in "百千万" and _before(match, 1) == "上")
    return Numeral(start, start + length, value, "han", about=loose, high=high)


def _before(match: re.Match[str], count: int) -> str:
    """Return the few characters right before a match."""
    return match.string[max(0, match.start() - count) : match.start()]


def _after(match: re.Match[str], count: int) -> str:
    """Return the few characters right after a match."""
    return match.string[match.end() : match.end() + count]


def _from_digits(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    written = match["digits"]
    if sum(char.isdigit() for char in written) > _DIGITS_MAX:
        return None
    if match["simple"]:
        value = int(match["simple"]) / int(match["under"])
    elif written in _GLYPHS:
        value = _GLYPHS[written]
    else:
        tail = match["glyph_after"] or match["half_after"] or ""
        value = digits_value(written.removesuffix(tail))
        value += _GLYPHS.get(tail.strip(), 0.0) or (0.5 if tail else 0.0)
    scale = (match["scale"] or "").strip()
    if scale:
        value *= _SCALES[scale.lower()]
    loose = bool(match["han_scale"] and match["han_scale"].strip()[0] in "多余来")
    if match["han_scale"]:
        value = _scaled(value, match["han_scale"].strip().translate(_TYPED))
    return Numeral(start, end, _tidy(value), "digits", about=bool(match["more"]) or loose, scale=scale)


_TYPED = str.maketrans("wW", "万万")
"""What is typed for 万, as in 日活10w."""


def _scaled(value: float, scale: str) -> float:
    """Multiply digits by the Chinese scale after them, as in 3万, 3千万, 3万5 and 1万2千."""
    factors = {**HAN_STEPS, **HAN_SCALES}
    step = 1.0
    for place, char in enumerate(scale):
        if char in "多余来":
            continue
        if char.isdigit():
            rest = scale[place + 1 :]
            return value + int(char) * (factors[rest] if rest else step / 10)
        value *= factors[char]
        step = factors[char]
    return value


def digits_value(written: str) -> float:
    """Read digits with thousands separators and a decimal point or comma, in the English or the European way.

    Args:
        written: such as `1,200`, `10 000`, `80'000`, `1.200.000`, `4.20` or `1,5`.
    """
    plain = written.replace(" ", "").replace("'", "").replace("’", "")
    if "," in plain and "." in plain:
        plain = (
            plain.replace(".", "").replace(",", ".")
            if plain.rfind(",") > plain.rfind(".")
            else plain.replace(",", "")
        )
    elif plain.count(".") > 1:
        plain = plain.replace(".", "")
    elif "," in plain:
        head, _, tail = plain.rpartition(",")
        thousands = len(tail) == 3 and head.replace(",", "").lstrip("0") != "" and not head.startswith("0")
        plain = plain.replace(",", "") if thousands or plain.count(",") > 1 else f"{head}.{tail}"
    try:
        return float(plain[:300])
    except ValueError:
        return 0.0


def word_value(written: str) -> float:
    """Read an English number in words, such as `twenty-five`, `a hundred and ten` or `half a million`."""
    low = written.lower()
    half = low.startswith("half")
    total, group = 0.0, 0.5 if half else 2.0 if "couple" in low else 0.0
    words = _WORD.findall(low)
    for i, word in enumerate(words):
        if word == "half" and i > 1:
            group += 0.5
        elif word in ONES or word in TENS:
            group += ONES.get(word, TENS.get(word, 0))
        elif word in ("hundred", "dozen"):
            group = (group or 1) * _SCALES[word]
        elif word in _SCALES:
            total, group = total + (group or 1) * _SCALES[word], 0.0
    return total + group


def _share(match: re.Match[str]) -> float | None:
    """Return what part of a whole says, in percent."""
    if match["glyph"]:
        return percent_of(_GLYPHS[match["glyph"]], 1)
    if match["part"]:
        part, whole = float(match["part"]), float(match["whole"])
        return percent_of(part, whole) if part < whole else None
    part, whole = _plain(match["in_from"]), _plain(match["in_of"])
    bare_in = " in " in match.group() and "every" not in match.group()
    if not whole or part > whole or (bare_in and part > 1 and whole > 100):
        return None
    return percent_of(part, whole)


def _plain(written: str) -> float:
    plain = written.replace(",", "")
    return float(plain) if plain.isdigit() else word_value(written)


def percent_of(part: float, whole: float) -> float:
    """Return a part of a whole in percent: exact where few decimals say it, else with three figures, as people write it."""
    exact = 100 * part / whole
    short = round(exact, 4)
    return short if abs(exact - short) < 1e-9 else float(f"{exact:.3g}")


def _tidy(value: float) -> float:
    """Take away what binary fractions add, as in 1.1 times a million."""
    return float(f"{value:.15g}")


__all__ = ["Kind", "Numeral", "digits_value", "folded", "han_value", "numerals_in", "word_value"]
