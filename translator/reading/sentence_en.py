"""One English sentence as tokens, and the noun phrases in it; the ground that the grammar stands on."""

import re
from dataclasses import dataclass

from translator.domain.value import Span
from translator.reading.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    QUALITIES,
    RELATIVES,
    WANTS,
    base,
)

_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9_'’/&.-]*[A-Za-z0-9]|[A-Za-z]|\d(?:[\w.,:/%-]*[\w%])?|[^\w\s]")
_LINKS = frozenset("of in on at for from with per into onto about by over across through".split())


@dataclass(frozen=True)
class Token:
    """A word, number or sign in lower case, with its place in the ask."""

    low: str
    start: int
    end: int


class Sentence:
    """One sentence as tokens, with positions in the whole ask."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span
        self.tokens = [
            Token(m.group().lower().rstrip(".") or m.group(), m.start() + span.start, m.end() + span.start)
            for m in _TOKEN.finditer(text[span.start : span.end])
        ]

    def cut(self, first: int, last: int) -> Span | None:
        """Return the range of tokens `first:last` without trailing punctuation, or None when it is empty."""
        while last > first and not (
            self.tokens[last - 1].low[0].isalnum() or self.tokens[last - 1].low in ")]%\"”'"
        ):
            last -= 1
        if last <= first:
            return None
        return Span(start=self.tokens[first].start, end=self.tokens[last - 1].end)

    def at(self, position: int) -> int:
        """Return the index of the first token at or after a position."""
        return next((i for i, t in enumerate(self.tokens) if t.start >= position), len(self.tokens))

    def low(self, index: int) -> str:
        """Return a token in lower case, or nothing beyond the end."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""


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
    while i < last and i - begin < 10:
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
        if low.endswith("ly") and low not in (
            "early",
            "weekly",
            "daily",
            "monthly",
            "hourly",
            "yearly",
            "nightly",
            "assembly",
            "family",
            "reply",
            "supply",
        ):
            break
        i += 1
    while i > begin and (s.low(i - 1) in PREPOSITIONS or s.low(i - 1) in DETERMINERS):
        i -= 1
    return begin, i


_PLURALS = frozenset(
    "orders reports requests answers calls offers records forms files shares exports imports alerts".split()
)
