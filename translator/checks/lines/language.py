"""A text is in the language of the ask."""

import re

from translator.checks.lines.line import Line
from translator.reading.language import language_of

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_WORDS_MIN = 4
"""Fewer words may be a name."""


def language(line: Line) -> str | None:
    """Say that a text is in another language than the ask, or None."""
    wanted = line.source.language
    if wanted != "zh" and line.text.isascii() and not line.added:
        return None  # every word is the ask's
    han, latin = len(_HAN.findall(line.text)), len(_LATIN.findall(line.text))
    if wanted == "zh":
        return "it must be in Chinese, as the ask is" if latin >= _WORDS_MIN and han < latin else None
    foreign = [char for char in _HAN.findall(line.text) if char not in line.source.ask]
    if foreign or (latin >= _WORDS_MIN and language_of(line.text) == "other"):
        return "it must be in English, as the ask is"
    return None
