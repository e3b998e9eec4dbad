"""Finds a time limit that a needed step exceeds, and two levels of one measure that share no value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translator.checks.clash_numbers import interval
from translator.checks.clash_page import Page
from translator.domain.ledger import Entry
from translator.domain.value import Span
from translator.knowledge.units import comparable, in_base

_NEEDS = re.compile(
    r"\b(?:needs?|takes?|requires?|lasts?|respond(?:s)? in|answers? in|slower)\b|需要|耗时|要花|要等|响应要"
)
_TODAY = re.compile(
    r"\b(?:today|currently|at the moment|right now|so far|until now|used to|at present|by hand|manual(?:ly)?)\b|目前|现在|当前|以前|之前|人工"
)
_PART = re.compile(
    r"\b(?:alone|by itself|(?:most|all|each|some|none|one) of (?:them|these|those)|at best|at the very least|cannot be (?:faster|quicker|shorter)|no faster than|fixed)\b|光是?[\u4e00-\u9fff]|单是|仅[\u4e00-\u9fff]{1,8}就|最快也?要|至少也?要"
)
"""What says that a time is of a step that cannot be shortened, and not how long the whole takes today."""
_WORDS_MIN = 2
"""Fewer words beside a number do not say what it is of."""
_FAR = 100
"""Times the limit from which a wait belongs to something else."""


def exceeded(page: Page, stated: list[Entry]) -> Iterator[tuple[Span, Span]]:
    """Yield a time limit that something the thing must wait for already exceeds.

    Each limit is set against the longest wait, and each wait against the strictest limit.
    """

    def seconds(entry: Entry) -> float:
        return in_base(entry.value or 0, entry.unit)

    times = [e for e in stated if comparable("s", e.unit)]
    limits = [e for e in times if e.role == "target" and e.bound == "at_most"]
    waits = [e for e in times if e.role != "target" and e.bound != "at_most"]
    needs = [e for e in waits if limits and _is_needed(page, e.where)]
    if not limits or not needs:
        return
    strictest, longest = min(limits, key=seconds), max(needs, key=seconds)
    for limit, need in (*((limit, longest) for limit in limits), *((strictest, need) for need in needs)):
        if seconds(limit) < seconds(need) < _FAR * seconds(limit):
            yield limit.where, need.where


def _is_needed(page: Page, number: Span) -> bool:
    """Say whether the clause of a number says that a step alone takes so long, and its sentence not that it is so today."""
    clause, whole = page.clause(number), page.around(number)
    return (
        _NEEDS.search(page.low, clause.start, clause.end) is not None
        and _PART.search(page.low, clause.start, clause.end) is not None
        and _TODAY.search(page.low, whole.start, whole.end) is None
    )


def levels(stated: list[Entry]) -> Iterator[tuple[Span, Span]]:
    """Yield two levels of the same measure and subject that share no value.

    Each level is set against the tightest ones before it, so that many levels of one thing give few pairs.
    """
    groups: dict[tuple[str | None, str, str | None], list[_Tightest]] = {}
    for entry in stated:
        if entry.role != "target" or not entry.unit or not (entry.measure or entry.subject):
            continue
        kinds = groups.setdefault((entry.measure, entry.subject.casefold(), entry.condition), [])
        kind = next((k for k in kinds if comparable(k.lowest.unit, entry.unit)), None)
        if kind is None:
            kinds.append(_Tightest(entry, entry))
            continue
        low, high = interval(entry)
        if interval(kind.lowest)[1] < low:
            yield kind.lowest.where, entry.where
        elif high < interval(kind.highest)[0]:
            yield kind.highest.where, entry.where
        if high < interval(kind.lowest)[1]:
            kind.lowest = entry
        if low > interval(kind.highest)[0]:
            kind.highest = entry


def said_twice(page: Page, stated: list[Entry]) -> Iterator[tuple[Span, Span]]:
    """Yield two clauses that say the same of one thing, but with different numbers."""
    met: dict[tuple[frozenset[str], str], tuple[Entry, float]] = {}
    for entry in stated:
        if entry.role == "baseline" or not entry.unit:
            continue
        span = entry.where
        words = page.words_around(span)
        if len(words) < _WORDS_MIN:
            continue
        value = in_base(entry.value or 0, entry.unit)
        before, told = met.setdefault((words, entry.bound or ""), (entry, value))
        if value == told or not comparable(before.unit, entry.unit) or page.differ(before.where, span):
            continue
        if page.around(before.where) != page.around(span):
            yield before.where, span


@dataclass
class _Tightest:
    """Of the levels met so far, the one that allows least upwards and the one that allows least downwards."""

    lowest: Entry
    highest: Entry
