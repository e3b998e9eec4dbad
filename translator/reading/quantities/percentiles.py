"""Finds stated percentiles: `p95`, `99th percentile`, 第95百分位. They are the condition of a number, not one themselves."""

import re
from dataclasses import dataclass

from translator.domain.value import Span

_PERCENTILE = re.compile(
    r"(?<![\w.])p(?P<p>\d{2}(?:\.\d{1,3})?)(?![\w])|(?<![\w.])(?P<th>\d{1,2}(?:\.\d{1,3})?)(?:st|nd|rd|th)?[ -]percentile\b|第?(?P<zh>\d{1,2}(?:\.\d+)?)(?:百分位|分位)",
    re.I,
)


@dataclass(frozen=True)
class Percentile:
    """The share of cases a level must hold for, as written."""

    where: Span
    share: float
    """In per cent."""


def percentiles_in(text: str, within: Span) -> tuple[Percentile, ...]:
    """Find the percentiles in a range of a text, in order."""
    return tuple(
        Percentile(Span(start=m.start(), end=m.end()), float(m.group("p") or m.group("th") or m.group("zh")))
        for m in _PERCENTILE.finditer(text, within.start, within.end)
    )
