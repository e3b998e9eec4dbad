"""Units and currencies beside a number, as people write them.

Every look is at a bounded number of characters.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from translator.knowledge.units import units_file


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
OFTEN = {
    "hourly": "h",
    "daily": "d",
    "nightly": "d",
    "weekly": "wk",
    "monthly": "mo",
    "yearly": "a",
    "annually": "a",
}


@cache
def _table(language: str) -> dict[str, str]:
    """Return the code of each word a unit or currency is written by, the words in lower case."""
    file = units_file()
    words: dict[str, str] = {}
    for unit in (*file.units, *file.currencies):
        for word in unit.zh if language == "zh" else unit.en:
            words.setdefault(word, unit.code)
    return words


def choice(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@cache
def _after_en() -> re.Pattern[str]:
    words = choice(_table("en"))
    return re.compile(
        rf"(?P<gap> ?-?(?:(?:full|whole|more|extra|additional) )?)(?P<word>{words})(?![A-Za-z\d])", re.I
    )


@cache
def _after_zh() -> re.Pattern[str]:
    return re.compile(
        rf" ?(?P<more>[多余来几])?(?P<word>{choice(_table('zh'))})(?!间件)(?P<half>半)?(?P<more_after>多)?"
    )


@cache
def _money_before() -> re.Pattern[str]:
    words = [w for u in units_file().currencies for w in u.en if not w.isalpha() or len(w) == 3]
    return re.compile(rf"(?<![A-Za-z])(?P<word>{choice(words)}|¥|￥) ?$", re.I)


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
