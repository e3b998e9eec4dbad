"""What a request asks the decisions for: its terms, those of its first line counted more."""

import re
from collections import Counter
from collections.abc import Mapping

from translator.ranking.terms import terms_of, words_of

_FIRST = re.compile(r"\s*(?P<line>[^\n]{1,200}?)(?:[.。!?！？](?=\s)|\n|$)")
_FIRST_TIMES = 3
"""A term of the first sentence counts so often: it says what it is about. Source: docs/precedents.md"""
_DAMPED = 0.75
"""A term that is repeated counts by this power of how often it stands. Source: docs/precedents.md"""


def wanted_terms(text: str) -> Mapping[str, float]:
    """Return the terms of a request, with how much each counts.

    Args:
        text: the ask or the request, its title or first sentence in front.
    """
    first = _FIRST.match(text)
    counts = Counter(terms_of(text))
    for term in terms_of(first["line"]) if first else ():
        counts[term] += _FIRST_TIMES - 1
    return {term: count**_DAMPED for term, count in counts.items()}


def as_written(text: str) -> Mapping[str, str]:
    """Return for each term of a request the word it was first written as; a pair of Chinese characters stands for itself.

    Args:
        text: the request.
    """
    found: dict[str, str] = {}
    for word, terms in words_of(text):
        for term in terms:
            found.setdefault(term, term if word[0] >= "\u3400" else word)
    return found
