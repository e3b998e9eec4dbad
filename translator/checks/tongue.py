"""Our own words are in the language of the ask."""

import re

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_RUN = re.compile(r"[A-Za-z][A-Za-z'’, -]{10,}")
_WORDS_MIN = 4
"""Fewer words may be names."""
_OF_SOURCES = "/source"
"""How a formula's source is cited: in its own language."""


def tongue(examined: Examined) -> tuple[Finding, ...]:
    """Report each text of ours in another language than the ask's, as far as its words are not the ask's."""
    spec = examined.spec
    other = _is_latin if spec.language == "zh" else _is_han
    ask = spec.ask.text
    return tuple(
        broken("tongue", path, "This text is in another language than the ask.")
        for path, text in examined.prose
        if other(text, ask) and not path.endswith(_OF_SOURCES)
    )


def _is_han(text: str, ask: str) -> bool:
    return not text.isascii() and any(char not in ask for char in _HAN.findall(text))


def _is_latin(text: str, ask: str) -> bool:
    """Say whether a Chinese page has a run of English words most of which are not the ask's."""
    for run in _RUN.findall(text):
        words = _LATIN.findall(run)
        if len(words) >= _WORDS_MIN and sum(word not in ask for word in words) * 2 > len(words):
            return True
    return False
