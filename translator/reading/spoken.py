"""Says whether words plainly say a value, so that anybody who compares the two with a simple rule agrees."""

import re
import unicodedata

_FIGURE = re.compile(r"\d[\d.,]*")
_FRACTION = re.compile("[¼-¾⅐-⅞]")
_WORD = re.compile(
    r"[零〇一二两三四五六七八九十百千万亿半双倍]"
    r"|\b(?:an?|one|no|all|half|quarter|third|once|twice|double|triple|thrice|zero|none|every|each|per|daily|nightly|hourly|weekly|monthly"
    r"|yearly|annually|couple|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?|dozen|hundred|thousand|million|billion)\b",
    re.I,
)
_PARTS = (1.0, 100.0)
"""A part of a whole is said as such or in per cent: `1 in 4`."""


def is_spoken(words: str) -> bool:
    """Say whether words hold a figure or a number word that others know as one."""
    plain = unicodedata.normalize("NFKC", words)
    return _FIGURE.search(plain) is not None or _WORD.search(plain) is not None


def says(words: str, value: float) -> bool:
    """Say whether words hold the digits of a value, or a number word where they hold no digits.

    Args:
        words: as quoted.
        value: what they are read as; `11 400` and `1 h 30 min` say theirs only to those who read on.
    """
    plain = unicodedata.normalize("NFKC", words)
    figures = _FIGURE.findall(plain)
    if not figures:
        return _WORD.search(plain) is not None
    if _FRACTION.search(words) or _digits(f"{value:.10g}") in {_digits(f) for f in figures}:
        return True
    numbers = [float(re.sub(r"\D", "", f) or 0) for f in figures]
    return any(
        abs(a / b * scale - value) <= 0.01 * abs(value)
        for a in numbers
        for b in numbers
        if b and a != b
        for scale in _PARTS
    )


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number).strip("0")
