"""Alternatives differ in what is built: none is another one in other words."""

import re
from itertools import combinations

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.checks.lines.words_en import stem
from translator.domain.spec import Alternative, Finding
from translator.reading.text.words_en import DETERMINERS, PREPOSITIONS, PRONOUNS

_WORD = re.compile(r"[a-z][a-z'’-]+|[\u4e00-\u9fff]+")
_SAME = 0.75
"""Share of their words in common from which two say the same; of our asks no two alternatives share more than half."""
_LITTLE = DETERMINERS | PREPOSITIONS | PRONOUNS | frozenset("and or is are be that which".split())


def twins(examined: Examined) -> tuple[Finding, ...]:
    """Report each alternative that is another one over again."""
    told = [(a, _terms(a)) for a in examined.spec.alternatives]
    return tuple(
        broken("twins", f"/alternatives/{two.id}", "This alternative is another one in other words.")
        for (_, first), (two, second) in combinations(told, 2)
        if len(first & second) >= _SAME * min(len(first), len(second)) > 0
    )


def _terms(one: Alternative) -> frozenset[str]:
    """Return what an alternative speaks of: stems of words, pairs of characters."""
    found: set[str] = set()
    for word in _WORD.findall(f"{one.name} {one.summary}".casefold()):
        if word.isascii():
            found.update({stem(word)} - _LITTLE)
        else:
            found.update(word[i : i + 2] for i in range(max(1, len(word) - 1)))
    return frozenset(found)
