"""Numerals in a text: digits, English number words, Chinese numerals and shares, with the value each one says.

Knows nothing about units or meaning. Offsets are those of the text as given; folding keeps every place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["digits", "word", "han", "share"]

_FOLD = {0xFF01 + i: 0x21 + i for i in range(94)} | dict.fromkeys((0xA0, 0x202F, 0x2009, 0x3000), 0x20)
_FOLD |= {ord("－"): ord("-"), ord("−"): ord("-"), ord("﹪"): ord("%"), ord("～"): ord("~")}
_KEPT = {ord(c) for c in "，。；：！？（）"}
_TABLE = {k: v for k, v in _FOLD.items() if k not in _KEPT}


def folded(text: str) -> str:
    """Return the text with full-width digits, letters and signs as plain ones; every character keeps its place."""
    return text.translate(_TABLE)


@dataclass(frozen=True)
class Numeral:
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
    """A letter grown to the digits that stands for thousand, million or billion."""


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
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "k": 1000, "m": 10**6,
    "mn": 10**6, "mio": 10**6, "bn": 10**9, "b": 10**9, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "仨": 3}
_HAN_STEPS = {"十": 10, "百": 100, "千": 1000}
_HAN_SCALES = {"万": 10**4, "亿": 10**8}

_DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d:/-])|\d{1,3}(?:\.\d{3}){2,}(?![\d.])(?:,\d+)?"
    r"|\d{1,3}\.\d{3},\d{1,2}(?!\d)|\d+(?:[.,]\d+)?"
)
_SMALL = "|".join((*ONES, *TENS))
_WORDS = (
    rf"(?:an? (?:hundred|thousand|million|billion|dozen)|(?:{_SMALL})(?:-(?:{_SMALL}))?|dozen)"
    rf"(?:[ -](?:and )?(?:{_SMALL}|hundred|thousand|million|billion|dozen)(?![A-Za-z])){{0,8}}"
)
_HAN = r"[零〇一二两三四五六七八九十百千万亿几数半]+(?:[多余来](?=[万亿])[万亿])?"
_NUMERAL = re.compile(
    rf"(?P<share>百分之(?P<percent>\d+(?:\.\d+)?|{_HAN})(?:点(?P<tail>[零〇一二三四五六七八九]+))?"
    rf"|千分之(?P<permille>\d+(?:\.\d+)?|{_HAN})|万分之(?P<permyriad>\d+(?:\.\d+)?|{_HAN})"
    rf"|(?P<whole>[二三四五六七八九十])分之(?P<part>[一二三四五六七八九])"
    rf"|(?P<tenths>\d(?:\.\d)?|[一二两三四五六七八九]{{1,2}})成(?P<half>半|[一二三四五六七八九](?!个))?(?![本为功立员交品长绩就果熟型分人])"
    rf"|(?<![\w.])(?P<in_from>\d{{1,4}}|{_SMALL}) (?P<joint>in|out of|in every) (?P<in_of>\d{{1,7}}|{_SMALL})(?![\w.,]*\d)(?![A-Za-z]))"
    rf"|(?P<digits>(?<![A-Za-z_\d@#])(?<!\d[.,:/])(?:{_DIGITS}))(?:(?P<scale>(?: ?(?:thousand|million|billion|dozen|hundred|lakh|crore)|k|K|m|M|mn|Mn|mio|bn|Bn|B)(?![A-Za-z]))|(?P<han_scale> ?(?:[十百千]?[万亿]|[百千]))(?P<more>[多余来几])?)?"
    rf"|(?P<word>(?<![\w-])(?:{_WORDS})(?![A-Za-z]))"
    rf"|(?P<han>{_HAN})",
    re.I,
)
_DIGITS_MAX = 15
"""More digits are a key or a slip of the keyboard, and no number kept here could say them exactly."""
_ROOM = re.compile(r"[ -](?=[A-Za-z])")


def numerals_in(text: str) -> Iterator[Numeral]:
    """Yield the numerals of a folded text in order; none overlaps another."""
    for match in _NUMERAL.finditer(text):
        found = _numeral(match)
        if found is not None:
            yield found


def _numeral(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if match["share"]:
        value, high = _share(match)
        return None if value is None else Numeral(start, end, value, "share", high=high)
    if match["digits"]:
        return _from_digits(match)
    if match["word"]:
        return Numeral(start, end, word_value(match["word"]), "word", about="dozen" in match["word"].lower())
    return _from_han(match["han"], start, end)


def _from_digits(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if sum(char.isdigit() for char in match["digits"]) > _DIGITS_MAX:
        return None
    value = digits_value(match["digits"])
    scale = (match["scale"] or "").strip()
    if scale:
        value *= _SCALES[scale.lower()]
    if match["han_scale"]:
        for char in match["han_scale"].strip():
            value *= {**_HAN_STEPS, **_HAN_SCALES}[char]
    return Numeral(start, end, _tidy(value), "digits", about=bool(match["more"]), scale=scale)


def digits_value(written: str) -> float:
    """Read digits with thousands separators and a decimal point or comma, in the English or the European way.

    Args:
        written: such as `1,200`, `10 000`, `1.200.000`, `4.20` or `1,5`.
    """
    plain = written.replace(" ", "")
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
    """Read an English number in words, such as `twenty-five` or `a hundred and ten`."""
    total, group = 0.0, 0.0
    for word in re.findall(r"[a-z]+", written.lower()):
        if word in ("a", "an") or word in ONES or word in TENS:
            group += 1 if word in ("a", "an") else ONES.get(word, TENS.get(word, 0))
        elif word in ("hundred", "dozen"):
            group = (group or 1) * _SCALES[word]
        elif word in _SCALES:
            total, group = total + (group or 1) * _SCALES[word], 0.0
    return total + group


def han_value(written: str) -> float:
    """Read a Chinese number, such as 三千五 or 两万; digits in a row are read one by one."""
    if all(c in _HAN_DIGITS for c in written):
        return float("".join(str(_HAN_DIGITS[c]) for c in written[:300]))
    total, section, digit, last = 0.0, 0.0, 0.0, 1.0
    for char in written:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
            last = 10.0 if char in "零〇" else last
        elif char in _HAN_STEPS:
            section += (digit or 1) * _HAN_STEPS[char]
            digit, last = 0.0, _HAN_STEPS[char]
        else:
            total = (total + section + digit or 1) * _HAN_SCALES[char]
            section, digit, last = 0.0, 0.0, _HAN_SCALES[char]
    return total + section + digit * (last / 10 if last > 10 else 1)


def _from_han(written: str, start: int, end: int) -> Numeral | None:
    if written == "半":
        return Numeral(start, end, 0.5, "han")
    if "半" in written:
        cut = written.index("半")
        return _from_han(written[:cut], start, start + cut) if cut else None
    loose = [c for c in written if c in "几数多余来"]
    if loose:
        plain = "".join(c for c in written if c not in "几数多余来")
        if (
            not plain
            or len(plain) > 3
            or (loose[0] in "几数" and not set(plain) <= {*_HAN_STEPS, *_HAN_SCALES})
        ):
            return None
        return Numeral(start, end, han_value(plain), "han", about=True)
    if (
        len(written) > 2
        and written[0] in _HAN_DIGITS
        and written[1] in _HAN_DIGITS
        and written[0] not in "零〇"
    ):
        low, high = han_value(written[0] + written[2:]), han_value(written[1] + written[2:])
        ranged = written[2] in _HAN_STEPS or written[2] in _HAN_SCALES
        return Numeral(start, end, low, "han", high=high, about=True) if ranged and low < high else None
    if len(written) == 2 and all(c in _HAN_DIGITS for c in written):
        low, high = (_HAN_DIGITS[c] for c in written)
        return Numeral(start, end, float(low), "han", high=float(high), about=True) if low < high else None
    if len(written) > 24:
        return None
    return Numeral(start, end, han_value(written), "han")


def _share(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Return what a share says, in percent."""
    for group, factor in (("percent", 1.0), ("permille", 0.1), ("permyriad", 0.01)):
        if match[group]:
            value = _either(match[group])
            if value is None:
                return None, None
            if match["tail"]:
                value += float("0." + "".join(str(_HAN_DIGITS[c]) for c in match["tail"]))
            return _tidy(value * factor), None
    if match["whole"]:
        return _tidy(100 * han_value(match["part"]) / han_value(match["whole"])), None
    if match["tenths"]:
        tenths = match["tenths"]
        if len(tenths) == 2 and tenths[0] in _HAN_DIGITS:
            return 10.0 * _HAN_DIGITS[tenths[0]], 10.0 * _HAN_DIGITS[tenths[1]]
        more = {"半": 5.0}.get(match["half"] or "", float(_HAN_DIGITS.get(match["half"] or "", 0)))
        return _tidy(10.0 * (_either(tenths) or 0) + more), None
    part, whole = _plain(match["in_from"]), _plain(match["in_of"])
    if not whole or part > whole or (match["joint"].lower() == "in" and (part > 1 and whole > 100)):
        return None, None
    return round(100 * part / whole, 4), None


def _plain(written: str) -> float:
    return float(written) if written.isdigit() else word_value(written)


def _either(written: str) -> float | None:
    """Read digits, or Chinese numerals without their loose ones such as 几; None where nothing else is there."""
    if len(written) > _DIGITS_MAX:
        return None
    if written[0].isdigit():
        return float(written)
    plain = "".join(c for c in written if c in _HAN_DIGITS or c in _HAN_STEPS or c in _HAN_SCALES)
    return han_value(plain) if plain else None


def _tidy(value: float) -> float:
    """Take away what binary fractions add, as in 1.1 times a million."""
    return float(f"{value:.15g}")
