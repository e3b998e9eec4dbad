"""What a request asks the decisions for: its terms, those of its first line counted more."""

import re
from collections import Counter
from collections.abc import Mapping

from translator.ranking.terms import characters_of, terms_of, words_of

_FIRST = re.compile(r"\s*(?P<line>[^\n]{1,200}?)(?:[.!?](?=\s)|[。！？]|\n|$)")
_FIRST_TIMES = 3
"""A term of the first sentence counts so often: it says what it is about. Source: docs/precedents.md"""
_DAMPED = 0.75
"""A term that is repeated counts by this power of how often it stands. Source: docs/precedents.md"""


_CHARACTER = 0.8
"""Share of what its pair counts that a single Chinese character does. Source: docs/precedents.md"""
STOP_PAIRS = frozenset(
    "一下 一个 一些 不是 不要 不能 之前 之后 之间 也要 他们 以及 以前 以后 但是 使用 可以 因为 如果 就是 已经 希望 应该 必须 怎么 想要 我们 或者 所以 所有 时候 是否 有没 "
    "没有 现在 目前 而且 能不 能否 自己 还是 这个 这些 进行 通过 那个 那些 都要 需要".split()
)
"""Chinese pairs that say nothing of the matter, as the English stop words do."""


def wanted_terms(text: str) -> Mapping[str, float]:
    """Return the terms of a request, with how much each counts.

    Args:
        text: the ask or the request, its title or first sentence in front.
    """
    first = _FIRST.match(text)
    counts = Counter(terms_of(text))
    for term in terms_of(first["line"]) if first else ():
        counts[term] += _FIRST_TIMES - 1
    weights = {term: count**_DAMPED for term, count in counts.items() if term not in STOP_PAIRS}
    return weights | {one: weight * _CHARACTER for one, weight in characters_of(weights, max).items()}


def as_written(text: str) -> Mapping[str, str]:
    """Return for each term of a request the word it was first written as; a pair of Chinese characters stands for itself.

    Single characters, which a request asks for beside the pairs, are no words and left away.

    Args:
        text: the request.
    """
    found: dict[str, str] = {}
    for word, terms in words_of(text):
        for term in terms:
            found.setdefault(term, term if word[0] >= "\u3400" else word)
    return found
