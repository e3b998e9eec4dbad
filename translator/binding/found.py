"""A secret or personal datum found in a text, and what the words around a number say it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from translator.knowledge.counted import counted
from translator.knowledge.masking import Label, masking_rules
from translator.knowledge.units import units_file

Kind = Literal["secret", "email", "iban", "identity", "card", "phone", "ip", "person", "literal"]
"""What is masked, surest first; `literal` is what looked like a placeholder before anything was masked."""
KINDS: tuple[Kind, ...] = get_args(Kind)

_LABEL_REACH = 40
"""Characters before a number in which its label stands."""
_SENTENCE_END = re.compile(r"[\n;；。]|[a-z)]\. (?=[A-Z])")
_LETTER = re.compile(r"[A-Za-z§#一-鿿]")
_WORD_AHEAD = re.compile(
    r"\s?(?![A-Za-z]{1,20}+(?:_|[0-9]{1,4}+[.][0-9]))(?:([A-Za-zÀ-ÿµ]{1,20})|([%‰°℃€$£¥￥])|([一-鿿]{1,4}))"
)
"""No unit begins a name such as `DB_HOST` or a version such as `v2.4`."""
_MONEY_BEFORE = re.compile(r"(?:[€$£¥￥]|\b(?:EUR|USD|GBP|CNY|RMB|CHF|JPY))\s?\Z")


@dataclass(frozen=True)
class Found:
    """One datum in a text."""

    start: int
    end: int
    kind: Kind
    rule: str
    """What it was known by, such as `github` or `visa`."""


def label_before(text: str, start: int) -> tuple[Label | None, str]:
    """Return what the nearest label in the same sentence says a number is, and the text between the two.

    Args:
        text: the text.
        start: where the number begins.
    """
    line = _SENTENCE_END.split(text[max(0, start - _LABEL_REACH) : start])[-1]
    last = None
    if not _LETTER.search(line):
        return None, line
    for match in _label_pattern().finditer(line):
        last = match
    if last is None:
        return None, line
    return _labels()[last.group().lower()], line[last.end() :]


def is_figure(text: str, start: int, end: int) -> bool:
    """Say whether a number is an amount of something: money before it, or a unit or counted noun behind it."""
    if _MONEY_BEFORE.search(text, max(0, start - 5), start):
        return True
    ahead = _WORD_AHEAD.match(text, end)
    if ahead is None:
        return False
    word, sign, han = ahead.groups()
    if word:
        return word in _figure_words() or word.lower() in _figure_words()
    return bool(sign) or any(han[:size] in _figure_words() for size in range(1, len(han) + 1))


@cache
def _figure_words() -> frozenset[str]:
    """Return the units, currencies, measure words and nouns that amounts are given in."""
    file = units_file()
    units = [*file.units, *file.currencies]
    english = {word for unit in units for word in unit.en}
    chinese = {word for unit in units for word in unit.zh}
    return frozenset(english | chinese | counted().measures.keys() | set(masking_rules().figures))


@cache
def _labels() -> dict[str, Label]:
    return {word: label for label, words in masking_rules().labels.items() for word in words}


@cache
def _label_pattern() -> re.Pattern[str]:
    return words_pattern(_labels(), ignore_case=True)


def words_pattern(words: Iterable[str], *, ignore_case: bool = False) -> re.Pattern[str]:
    """Return a pattern of whole words, longest first; Chinese ones need no borders."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    written = (
        ("(?<![A-Za-z])" if word[0].isascii() and word[0].isalpha() else "")
        + re.escape(word)
        + ("(?![A-Za-z])" if word[-1].isascii() and word[-1].isalpha() else "")
        for word in longest
    )
    return re.compile("|".join(written), re.IGNORECASE if ignore_case else 0)
