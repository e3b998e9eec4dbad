"""Finds in the ask what a text of ours would say as a bare number, so that it can be entered with its source."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from translator.domain.value import Span
from translator.reading.quantities.numerals import folded, numerals_in

Stray = tuple[Span, float | None]
"""Where a number stands, and its value where the words say it plainly."""


def strays_in(text: str, spans: Sequence[Span], taken: Sequence[tuple[int, int]], bare: str) -> list[Stray]:
    """Find what to enter so that a number no longer stands bare.

    Args:
        text: the ask.
        spans: the ranges that were written.
        taken: the ranges that are numbers already, in order.
        bare: what was found bare in the writing.

    Returns:
        The bare words where they stand in the ask; else every numeral of the ranges; else every sign that means a
        number; else all words that are left. Empty only when nothing is left.
    """
    gaps = [gap for span in spans for gap in _gaps(span, taken)]
    for find in (_as_written, _numerals, _signs, _everything):
        found = [
            (Span(start=gap.start + start, end=gap.start + end), value)
            for gap in gaps
            for start, end, value in find(folded(text[gap.start : gap.end]), bare)
        ]
        if found:
            return found
    return []


def _gaps(span: Span, taken: Sequence[tuple[int, int]]) -> Iterator[Span]:
    inside = [(start, end) for start, end in taken if start < span.end and end > span.start]
    edges = [(span.start, span.start), *inside, (span.end, span.end)]
    for (_, before), (after, _) in pairwise(edges):
        if before < after:
            yield Span(start=before, end=after)


def _as_written(plain: str, bare: str) -> Iterator[tuple[int, int, float | None]]:
    words = re.compile(r"\s+".join(re.escape(word) for word in bare.split()), re.I)
    numerals = list(numerals_in(plain))
    for match in words.finditer(plain):
        whole = next((n for n in numerals if n.start <= match.start() and match.end() < n.end), None)
        if whole:  # 一百 of 一百二 is another number
            yield whole.start, whole.end, whole.value
            continue
        values = [n.value for n in numerals_in(match.group())]
        yield match.start(), match.end(), values[0] if len(values) == 1 else None


def _numerals(plain: str, bare: str) -> Iterator[tuple[int, int, float | None]]:
    yield from ((n.start, n.end, n.value) for n in numerals_in(plain))


def _signs(plain: str, bare: str) -> Iterator[tuple[int, int, float | None]]:
    for match in re.finditer(r"\S+", plain):
        if any(char.isnumeric() for char in unicodedata.normalize("NFKC", match.group())):
            yield match.start(), match.end(), None


def _everything(plain: str, bare: str) -> Iterator[tuple[int, int, float | None]]:
    words = plain.strip()
    if words:
        start = plain.index(words)
        yield start, start + len(words), None
