"""Breaks a text into the terms that learned weights are kept for: word stems and pairs of them, or runs of Chinese characters.

Knows nothing about what the terms mean. What is learned and what is read later go through the same function.
"""

import re
from functools import lru_cache
from itertools import pairwise

from translator.domain.value import Language

_WORD = re.compile(r"[a-z][a-z'’-]*+|\d[\d.,:]*+|[%€$£¥?]")
_HAN = re.compile("[\u4e00-\u9fff]++")
_LATIN = re.compile(r"[a-z][a-z-]*+|\d[\d.,:]*+|[%€$£¥?？]")
_HAN_RUN_MAX = 3
_ENDINGS = (
    "ization", "isation", "ations", "ation", "ments", "ment", "ings", "ing", "edly", "ers", "er", "ed", "ies", "ly",
    "es", "s",
)  # fmt: skip
_STEM_CHARS_MIN = 3


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Cut the commonest ending off an English word, so that `sorting`, `sorted` and `sorts` are one term."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM_CHARS_MIN:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=64)
def terms_in(text: str, language: Language) -> frozenset[str]:
    """Return the terms of a text.

    Args:
        text: any text; figures count as `9`, whatever their value.
        language: what it is read as; a Chinese text keeps its English words too.

    Returns:
        Stems and neighbouring pairs of stems joined by a blank, or runs of one to three Chinese characters.
    """
    low = text.lower()
    if language == "zh":
        runs = {
            run[i : i + n]
            for run in _HAN.findall(low)
            for n in range(1, _HAN_RUN_MAX + 1)
            for i in range(len(run) - n + 1)
        }
        return frozenset(runs.union(map(_number_or_word, _LATIN.findall(low))))
    words = [*map(_number_or_word, _WORD.findall(low))]
    return frozenset(words).union(map(" ".join, pairwise(words)))


@lru_cache(maxsize=20_000)
def _number_or_word(token: str) -> str:
    return "9" if token[0].isdigit() else stem(token)
