"""Units and currencies beside a number, as people write them.

Every look is at a bounded number of characters.
"""

import re
from functools import cache
from typing import NamedTuple

from translator.knowledge.units import units_file
from translator.reading.quantities.numerals_han import HAN_DIGITS
from translator.reading.text.one_pattern import one_of


class Measured(NamedTuple):
    """What a number measures."""

    unit: str
    end: int
    """Where the unit and its period end in the text."""
    subject: tuple[int, int] | None = None
    """The range of the noun it counts."""
    loose: bool = False
    """Whether a word between number and unit says about."""
    more: float = 0.0
    """What the words after the unit add to the number, as 半 in 三年半."""


_ONLY_GROWN = {"x", "won", "b"}
"""Units that are another word when they stand apart from the digits."""
_CASED = {"m", "s", "h", "d", "g", "t", "x", "us"}
_CAPITAL = {"v", "w"}
OFTEN = {
    "hourly": "h",
    "daily": "d",
    "nightly": "d",
    "weekly": "wk",
    "monthly": "mo",
    "quarterly": "quarter",
    "yearly": "a",
    "annually": "a",
}
SIGNED = frozenset({"Cel", "degF", "deg", "dB"})
"""Units whose values go below zero."""


@cache
def _table(language: str) -> dict[str, str]:
    """Return the code of each word a unit or currency is written by, the words in lower case."""
    file = units_file()
    words: dict[str, str] = {}
    for unit in (*file.units, *file.currencies):
        for word in unit.zh if language == "zh" else unit.en:
            words.setdefault(word, unit.code)
    return words


def code_of(word: str) -> str | None:
    """Return the code of an English unit word of more than one letter, or None."""
    return _table("en").get(word.lower()) if len(word) > 1 else None


@cache
def _after_en() -> re.Pattern[str]:
    words = one_of(_table("en"))
    return re.compile(
        rf"(?P<gap>\+? ?-?(?:(?:full|whole|more|extra|additional|straight|consecutive) )?)(?P<word>{words})(?![A-Za-z\d²³])",
        re.I,
    )


@cache
def _after_zh() -> re.Pattern[str]:
    guards = units_file().not_before
    words = "|".join(
        re.escape(w) + (f"(?!{guards[w]})" if w in guards else "")
        for w in sorted(_table("zh"), key=len, reverse=True)
    )
    return re.compile(
        rf" ?(?P<more>个?[多余来]|几)?(?P<word>{words}|(?<=个[多来])月)(?!间件)(?:(?P<half>半)(?![成价夜径自导])"
        r"|(?<=块)(?P<tenth>[一二三四五六七八九1-9])(?![\d个台人张万千钱]))?(?P<more_after>多)?"
    )


@cache
def _money_before() -> re.Pattern[str]:
    words = [w for u in units_file().currencies for w in u.en if not w.isalpha() or len(w) == 3]
    return re.compile(rf"(?<![A-Za-z])(?P<word>{one_of(words)}|¥|￥) ?$", re.I)


def currency_before(text: str, start: int, *, chinese: bool) -> tuple[int, str] | None:
    """Return where the currency before a number begins and which it is, if one stands there."""
    if "\u4e00" <= text[start - 1 : start] <= "\u9fff":
        return None
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
        word, gap = match["word"], match["gap"].lstrip("+")
        low = word.lower()
        tight = not gap.strip(" ") and not (gap and low in _ONLY_GROWN)
        wrong_case = (low in _CASED and word != low) or (low in _CAPITAL and word == low)
        worded = gap.strip("-") != "" and len(word) > 1 and low not in _ONLY_GROWN
        if (tight and not wrong_case) or gap.endswith("-") or worded:
            return Measured(word if word == "KB" else _table("en")[low], match.end())
    match = _after_zh().match(text, at)
    if match is None:
        return None
    tenth = match["tenth"]
    more = 0.5 if match["half"] else 0.0
    if tenth:
        more = (int(tenth) if tenth.isdigit() else HAN_DIGITS[tenth]) / 10
    return Measured(
        _table("zh").get(match["word"], "mo"),  # 月 without its 个 stands only in 三个多月
        match.end(),
        loose=bool(match["more"] or match["more_after"]),
        more=more,
    )
