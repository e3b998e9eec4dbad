"""Numbers as people write them, read on their own: the scorers do not ask the reader that they judge.

A place may be read in several ways (`1.200` is either; `6 to 7 hundred` is both), and all of them are given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "dozen": 12, "couple": 2, "half": 0.5, "quarter": 0.25, "third": 1 / 3, "thirds": 1 / 3, "fifth": 0.2, "fifths": 0.2,
    "tenth": 0.1, "once": 1, "twice": 2, "double": 2,
}  # fmt: skip
_GREAT = {"hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9}
_BEHIND = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "thousand": 1e3, "million": 1e6, "billion": 1e9, "hundred": 100,
    "百": 100, "千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "成": 10,
}  # fmt: skip
_ZH_DIGIT = {
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_ZH_TIMES = {"十": 10, "百": 100, "千": 1000}
_FEW = 10
"""Up to here words count things and state no quantity: `one request`, `two sides`."""

_WORD = "|".join(sorted((*_SMALL, *_GREAT), key=len, reverse=True))
_PLACE = re.compile(
    rf"(?P<digits>\d+(?:[.,\u202f\u00a0 ]\d{{3}})*+(?:[.,]\d+)?)\s{{0,2}}(?P<behind>[百千]?万|[亿百千成]|(?:thousand|million|billion|hundred|mn|bn|k|m)\b)?"
    rf"|\b(?P<words>(?:{_WORD})(?:[ -](?:and[ -])?(?:an?[ -])?(?:{_WORD})){{0,8}})\b"
    "|(?P<zh>[零一二两三四五六七八九十百千万亿]{1,16})(?P<tenths>成)?",
    re.I,
)
_OUT_OF = re.compile(r"([\w]+) (?:out of|in|of)(?: every)? ([\w]+)", re.I)
_ZH_PART = re.compile(r"([零一二两三四五六七八九十百]{1,5}|\d+)分之([零一二两三四五六七八九十百]{1,5}|\d+)")
_NEARLY = re.compile("(?<=[十百千])[来多余几](?=[百千万亿])")
_ZH_MONEY = re.compile("([一二两三四五六七八九])块([一二两三四五六七八九])")
_MEASURED = re.compile(
    r"[ -]?(?:ms|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|per ?cent|percent|euros?|dollars?|pounds?|users?|people)\b|"
    r"\s?(?:毫秒|秒|分钟|个?小时|天|周|个月|年|元|人|位用户|名用户)",
    re.I,
)
"""What makes a quantity of a small number too."""
_ORDINAL, _ROUND = "第每", "百千万亿"


@dataclass(frozen=True)
class Place:
    """One number in a text, and the values it may be read as."""

    text: str
    start: int
    end: int
    values: frozenset[float]
    words: bool
    """Whether it is in words."""


def places(text: str) -> Iterator[Place]:
    """Yield every number of a text, in digits and in the words of both languages, in order."""
    for match in _PLACE.finditer(text):
        digits, behind = match["digits"], (match["behind"] or "").lower()
        if digits:
            values = set(_of_digits(digits))
            values |= {v * _BEHIND[behind] for v in values} if behind else set()
            found = values
        elif match["words"]:
            found = set(_of_words(match["words"].lower()))
        else:
            found = set(_of_chinese(match["zh"]))
            found |= {v * 10 for v in found} if match["tenths"] else set()
        if found:
            yield Place(match.group(), *match.span(), frozenset(found), not digits)


def values_in(text: str) -> set[float]:
    """Return every value that a text may state, shares in words (`four out of five`, `三分之二`, `half`) included."""
    text = _NEARLY.sub("", text)
    found = {v for place in places(text) for v in place.values}
    found |= {a + b / 10 for one, rest in _ZH_MONEY.findall(text) for a in _plain(one) for b in _plain(rest)}
    for one, other in _OUT_OF.findall(text):
        found |= {100 * a / b for a in _plain(one) for b in _plain(other) if b}
    for below, above in _ZH_PART.findall(text):
        found |= {s * a / b for a in _plain(above) for b in _plain(below) if b for s in (1, 100)}
    if "半" in text:
        found |= {0.5, 50.0} | {v + 0.5 for v in found}
    if re.search(r"\b(?:an?|one|per|every|each|a single)\b|每|一", text, re.I):
        found.add(1.0)
    return found | {100 * v for v in found if 0 < v < 1}


def quantities(text: str) -> Iterator[Place]:
    """Yield the numbers of a text that state a quantity: those in digits, and those in words that do not just count a few."""
    for place in places(text):
        if not place.words:
            yield place
            continue
        if place.text[0] in _ROUND or text[place.start - 1 : place.start] in tuple(_ORDINAL):
            continue  # `per thousand words`, `the second`
        counted = bool(_MEASURED.match(text, place.end)) and max(place.values) > 1
        if max(place.values) > _FEW or counted:
            yield place


def close(value: float, values: set[float] | frozenset[float]) -> bool:
    """Say whether a value is among some, rounding aside."""
    return any(abs(value - one) <= 1e-6 * max(1.0, abs(value)) for one in values)


def _plain(word: str) -> set[float]:
    return {v for place in places(word) for v in place.values}


def _of_digits(digits: str) -> Iterator[float]:
    bare = re.sub(r"[\u202f\u00a0 ]", "", digits)
    yield from _float(bare.replace(",", ""))
    if "," in bare:
        yield from _float(bare.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", bare):
        yield from _float(bare.replace(".", ""))


def _float(text: str) -> Iterator[float]:
    if text.count(".") <= 1:
        yield float(text)


def _of_words(words: str) -> Iterator[float]:
    total = now = 0.0
    for word in re.split(r"[ -]", words):
        if word in _GREAT:
            now = (now or 1) * _GREAT[word]
            if word != "hundred":
                total, now = total + now, 0.0
        elif word in ("dozen", "thirds", "fifths") and now:
            now *= _SMALL[word]
        else:
            now += _SMALL.get(word, 0)
    yield total + now
    if words.split()[0] in _SMALL and (" and " in words):
        yield float(_SMALL[words.split()[0]])


def _of_chinese(text: str) -> Iterator[float]:
    yield from _chinese(text)
    near = re.match(r"([一二两三四五六七八九])([一二三四五六七八九])([十百千万].*)?$", text)
    if near:  # six or seven hundred
        for digit in near.groups()[:2]:
            yield from _chinese(digit + (near.group(3) or ""))


def _chinese(text: str) -> Iterator[float]:
    total = part = digit = 0.0
    for char in text:
        if char in _ZH_DIGIT:
            digit = _ZH_DIGIT[char]
        elif char in _ZH_TIMES:
            part, digit = part + (digit or 1) * _ZH_TIMES[char], 0.0
        else:
            great = 1e4 if char == "万" else 1e8
            total, part, digit = (total + part + digit or 1) * great, 0.0, 0.0
    yield total + part + digit
