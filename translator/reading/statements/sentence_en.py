"""One English sentence as tokens, and the noun phrases in it; the ground that the grammar stands on."""

import re
from bisect import bisect_left
from typing import NamedTuple

from translator.domain.value import Span
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    LY_NOUNS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    QUALITIES,
    RELATIVES,
    WANTS,
    base,
)

_TOKEN = re.compile(r"[^\W\d_][\w'’/&.-]*\w|[wW]/(?![\w/])|[^\W\d_]|\d(?:[\w.,:/%-]*[\w%])?|[^\s]")
_LINKS = frozenset("of in on at for from with per into onto about by over across through".split())
_LINKED_MAX = 10
"""Words of a noun phrase; a longer one is a clause that was not understood."""
_TRAILING = frozenset(",.;:!?—–-…*•(")
"""Signs that do not belong to a phrase that ends with them."""


class Token(NamedTuple):
    """A word, number or sign in lower case, with its place in the ask."""

    low: str
    start: int
    end: int
    depth: int
    """How many brackets and quotes are open around it."""


_CLOSING = {")": "(", "]": "[", "”": "“", '"': '"'}


def _depths(signs: list[str]) -> list[int]:
    """Say of each token how many closed pairs of brackets and quotes are around it."""
    if _CLOSING.keys().isdisjoint(signs):
        return [0] * len(signs)
    steps = [0] * (len(signs) + 1)
    opened: dict[str, list[int]] = {}
    for i, sign in enumerate(signs):
        mate = _CLOSING.get(sign)
        if mate and opened.get(mate):
            steps[opened[mate].pop() + 1] += 1
            steps[i] -= 1
        elif sign in '([“"':
            opened.setdefault(sign, []).append(i)
    depths, depth = [], 0
    for step in steps[:-1]:
        depth += step
        depths.append(depth)
    return depths


def _tokens(text: str, span: Span) -> list[Token]:
    places = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, span.start, span.end)]
    depths = _depths([sign for sign, _, _ in places])
    return [
        Token(sign.lower().rstrip(".") or sign, start, end, depth)
        for (sign, start, end), depth in zip(places, depths, strict=True)
    ]


def _start(token: Token) -> int:
    return token.start


class Sentence:
    """One sentence as tokens, with positions in the whole ask."""

    def __init__(self, text: str, span: Span, tokens: list[Token] | None = None) -> None:
        self.text = text
        self.span = span
        self.tokens = _tokens(text, span) if tokens is None else tokens
        self._lows = [token.low for token in self.tokens]
        self.words = frozenset(self._lows)
        """Its tokens in lower case, without their order."""

    def within(self, span: Span) -> "Sentence":
        """Return a part of it."""
        if span == self.span:
            return self
        first, last = self.at(span.start), self.at(span.end)
        return Sentence(self.text, span, self.tokens[first:last])

    def __len__(self) -> int:
        return len(self.tokens)

    def cut(self, first: int, last: int) -> Span | None:
        """Return the range of tokens `first:last` without trailing punctuation, or None when it is empty."""
        while last > first and self.tokens[last - 1].low in _TRAILING:
            last -= 1
        if last <= first:
            return None
        return Span(start=self.tokens[first].start, end=self.tokens[last - 1].end)

    def at(self, position: int) -> int:
        """Return the index of the first token at or after a position."""
        return bisect_left(self.tokens, position, key=_start)

    def low(self, index: int) -> str:
        """Return a token in lower case, or nothing beyond either end."""
        return self._lows[index] if 0 <= index < len(self._lows) else ""

    def said(self, index: int) -> str:
        """Return a token as it is written."""
        return self.text[self.tokens[index].start : self.tokens[index].end] if self.low(index) else ""

    def depth(self, index: int) -> int:
        """Return how many brackets and quotes are open around a token."""
        return self.tokens[index].depth if 0 <= index < len(self.tokens) else 0

    def has(self, first: int, last: int, words: frozenset[str]) -> bool:
        """Say whether one of some words stands in a range of tokens."""
        return any(t.low in words for t in self.tokens[max(first, 0) : last])


def noun_phrase(s: Sentence, first: int, last: int, *, links: bool = True) -> tuple[int, int]:
    """Find the noun phrase that begins at a token.

    Args:
        s: the sentence.
        first: index of its first token; determiners are skipped.
        last: index after the last token that may belong to it.
        links: whether `of the mobile app` and the like still belong.

    Returns:
        The half-open range of token indices; empty when no noun stands there.
    """
    i = first
    while i < last and (s.low(i) in DETERMINERS or s.low(i) in ADVERBS):
        i += 1
    begin = i
    while i < last and i - begin < _LINKED_MAX:
        low = s.low(i)
        if low in RELATIVES or low in MODALS or low in AUXILIARIES or low in WANTS or low == "to":
            break
        if low in PRONOUNS and low not in ("her", "his"):
            break
        if low in PREPOSITIONS:
            after = s.low(i + 1)
            if not links or low not in _LINKS or i == begin or not after or not after[0].isalnum():
                break
            if base(after) and after.endswith("ing"):
                break
            i += 1
            while i < last and s.low(i) in DETERMINERS:
                i += 1
            continue
        if (low in ("and", "or", ",")) and s.low(i - 1) in QUALITIES and s.low(i + 1) in QUALITIES:
            i += 1
            begin = i  # `a fast and reliable search`: the noun is the name
            continue
        if not low[0].isalnum():
            break
        if low in ("and", "or", "please", "pls"):
            break
        if (
            i > begin
            and low.endswith("s")
            and base(low)
            and s.low(i + 1) in DETERMINERS | {"all", "and"}
            and low not in _PLURALS
        ):
            break
        if low.endswith("ly") and low not in LY_NOUNS:
            break
        i += 1
    while i > begin and (s.low(i - 1) in PREPOSITIONS or s.low(i - 1) in DETERMINERS):
        i -= 1
    return begin, i


_PLURALS = frozenset(
    "orders reports requests answers calls offers records forms files shares exports imports alerts".split()
)
