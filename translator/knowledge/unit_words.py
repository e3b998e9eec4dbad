"""How units and counted nouns are written in each language, from the tables they are read by."""

import re
from functools import cache
from types import MappingProxyType

from translator.knowledge.counted import counted
from translator.knowledge.units import Counts, units_file

_AFTER_NUMERAL = re.compile(
    r"[\d零一二两三四五六七八九十百千万亿半几][.,，]?[多余来]? ?(?P<words>[^\d零一二两三四五六七八九十百千万亿半几]+)$"
)
"""The words behind the last numeral of a quote."""
_MEASURE_CHARS_MAX = 3


@cache
def _shown() -> MappingProxyType[str, Counts]:
    file = units_file()
    table: dict[str, Counts] = {u.code: u for u in (*file.nouns, *file.units, *file.currencies)}
    return MappingProxyType(table | {"KB": table["kB"]})


def is_listed(code: str) -> bool:
    """Say whether a code, with or without slash, is written as one."""
    return code in _shown()


def word_en(code: str, *, many: bool) -> str | None:
    """Return a unit's symbol or noun, or None for what is not in the table."""
    known = _shown().get(code)
    return known.shown.en[-1 if many else 0] if known else None


def per_en(code: str) -> str | None:
    """Return how a unit is put after another, such as `a day`, or None where it is by its own word."""
    known = _shown().get(code)
    return known.per.get("en") if known else None


_OF_A_SCALE = MappingProxyType({"point": "分"})
"""What is counted on a scale, whatever else the same word may stand for."""


def word_zh(code: str) -> str | None:
    """Return the Chinese word of a unit, or of a noun that the Chinese reader counts."""
    known = _shown().get(code)
    return known.shown.zh if known else _OF_A_SCALE.get(code) or _nouns_zh().get(code)


def per_zh(code: str) -> str | None:
    """Return how a unit or noun is put before another number, such as 每天 or 每头."""
    known = _shown().get(code)
    if known and "zh" in known.per:
        return known.per["zh"]
    if known:
        return f"每{known.shown.zh.removeprefix('个')}"
    measure, noun = _measures_zh().get(code), _nouns_zh().get(code)
    return f"每{measure}" if measure else f"每个{noun}" if noun else None


def measure_word_in(quote: str) -> str:
    """Return the measure word somebody counted by, the longest one right behind the number; empty where there is none."""
    behind = _AFTER_NUMERAL.search(quote)
    words = behind["words"] if behind else ""
    starts = (words[:size] for size in range(_MEASURE_CHARS_MAX, 0, -1))
    return next((w for w in (*starts,) if w in counted().measures or w == "倍"), "")


@cache
def _measures_zh() -> MappingProxyType[str, str]:
    """Return the measure word of each noun that one stands for; one that counts only itself comes first."""
    found: dict[str, str] = {}
    for measure in sorted(counted().measures.values(), key=lambda m: m.reach != "self"):
        found.setdefault(measure.unit, measure.word)
    return MappingProxyType(found)


@cache
def _nouns_zh() -> MappingProxyType[str, str]:
    """Return the first word of each noun; where it has none, the measure word that stands for it or the head of longer words."""
    found: dict[str, str] = {}
    tables = counted()
    listed = [(word, noun.unit) for words in (tables.nouns, tables.roles) for word, noun in words.items()]
    for word, unit in sorted(listed, key=lambda pair: pair[0].isascii()):  # Latin words last
        found.setdefault(unit, word)
    for unit, measure in _measures_zh().items():
        found.setdefault(unit, measure)
    for heads in tables.heads.values():
        for char, unit in heads.items():
            found.setdefault(unit, char)
    return MappingProxyType(found)
