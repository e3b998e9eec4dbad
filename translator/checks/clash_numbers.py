"""Finds numbers of an ask that cannot all hold: two levels of one thing, and a total that its parts do not make."""

from collections.abc import Iterator

from translator.checks.clash_page import Page
from translator.domain.ledger import Entry
from translator.domain.value import Span
from translator.knowledge.units import allowed, apart, comparable, in_base

_AROUND_EN, _AROUND_ZH = 45, 16
"""Characters on each side of a number that say what it is of."""
_SHARED_EN, _SHARED_ZH, _COVERED_EN, _COVERED_ZH = 2, 3, 0.5, 0.34
_SAME = 0.6
"""Share in common from which even two thresholds are of the same thing."""
_ENTRIES_MAX = 40
"""Numbers of one ask that are set against each other."""
_TOTALS_MAX = 10
"""Totals and prices of one ask that are looked at."""
_PARTS_MIN = 3
_CLOSE_CHARS = 60
"""Between the parts of one list."""
_LIKELY = (0.5, 2.0)
"""Times the total that the sum of its parts may be off before it is taken for something else."""


def two_levels(page: Page, stated: list[Entry]) -> Iterator[tuple[Span, Span]]:
    """Yield each number with the first other of its unit, said of the same thing in another sentence, that cannot hold too."""
    entries = [e for e in stated if e.unit and e.role != "baseline" and e.bound != "about"][:_ENTRIES_MAX]
    for i, one in enumerate(entries):
        other = next((e for e in entries[i + 1 :] if _differ(page, one, e)), None)
        if other:
            yield page.clause(one.where), page.clause(other.where)


def _differ(page: Page, one: Entry, other: Entry) -> bool:
    here, there = one.where, other.where
    if not comparable(one.unit, other.unit) or page.around(here) == page.around(there):
        return False
    covered = 0.0 if page.differ(here, there) else _common(page, here, there)
    return covered > 0 and (disjoint(one, other) or (covered > _SAME and _edges_differ(one, other)))


def _common(page: Page, here: Span, there: Span) -> float:
    """Return the share of the words around one number that stand around the other too; zero for too few."""
    one, other = _about(page, here), _about(page, there)
    han = any(not term.isascii() for term in one)
    least, share = (_SHARED_ZH, _COVERED_ZH) if han else (_SHARED_EN, _COVERED_EN)
    shared = len(one & other)
    covered = shared / (min(len(one), len(other)) or 1)
    return covered if shared >= least and covered >= share else 0


def _edges_differ(one: Entry, other: Entry) -> bool:
    """Say whether something begins at two different values, as in `after 4 hours` and `only after 12 hours`."""
    return "at_most" not in (one.bound, other.bound) and in_base(one.value or 0, one.unit) != in_base(
        other.value or 0, other.unit
    )


def _about(page: Page, span: Span) -> frozenset[str]:
    """Return the terms around a number, without its own words."""
    whole = page.sentence(page.sentence_at(span.start))
    around = _AROUND_ZH if "\u4e00" <= page.low[whole.start : whole.start + 1] <= "\u9fff" else _AROUND_EN
    before = Span(start=max(whole.start, span.start - around), end=span.start)
    after = Span(start=span.end, end=max(span.end, min(whole.end, span.end + around)))
    return page.terms(before) | page.terms(after)


def wrong_totals(page: Page, stated: list[Entry]) -> Iterator[tuple[Span, Span]]:
    """Yield a total beside the list of its parts, where they do not make it."""
    totals = [e for e in stated if page.has("whole", page.clause(e.where))][:_TOTALS_MAX]
    for parts in _lists(page, [e for e in stated if e not in totals]):
        amounts = _amounts(parts)
        if len(amounts) < _PARTS_MIN:
            continue
        run = Span(start=parts[0].where.start, end=parts[-1].where.end)
        for total in totals:
            value = total.value or 0
            if total.where.overlaps(run) or value <= max(amounts) or not _of_kind(total, parts[-1]):
                continue
            if sum(amounts) != value and _LIKELY[0] * value < sum(amounts) < _LIKELY[1] * value:
                yield page.clause(total.where), run
                break


def _lists(page: Page, stated: list[Entry]) -> Iterator[list[Entry]]:
    """Yield the runs of numbers that stand close to each other in one or two units by turns."""
    run: list[Entry] = []
    for entry in sorted(stated, key=lambda e: e.where.start):
        fits = run and _beside(page, run[-1].where, entry.where)
        if not fits or entry.unit not in {e.unit for e in run[:2]} | (
            {entry.unit} if len(run) == 1 else set()
        ):
            yield run
            run = []
        run.append(entry)
    yield run


def _beside(page: Page, one: Span, other: Span) -> bool:
    """Say whether two numbers stand close to each other in one sentence, or in items set apart by semicolons."""
    if other.start - one.end >= _CLOSE_CHARS:
        return False
    passed = range(page.sentence_at(one.start), page.sentence_at(other.start))
    return all(page.low[page.ends[number] - 1] in ";；" for number in passed)


def _amounts(parts: list[Entry]) -> list[float]:
    """Return what each part comes to: its number, or so many times so much each."""
    values = [e.value or 0 for e in parts]
    if len({e.unit for e in parts}) == 1:
        return values
    counts, each = parts[::2], parts[1::2]
    if len(counts) == len(each) and all("/" in e.unit for e in each) and len({e.unit for e in counts}) == 1:
        return [a * b for a, b in zip(values[::2], values[1::2], strict=True)]
    return []


def _of_kind(total: Entry, part: Entry) -> bool:
    return not total.unit or not part.unit or part.unit.partition("/")[0] == total.unit


def over_budget(page: Page, stated: list[Entry]) -> Iterator[tuple[Span, Span]]:
    """Yield a price or time each beside a limit that so many of them exceed."""
    for each in [e for e in stated if "/" in e.unit][:_TOTALS_MAX]:
        top, _, per = each.unit.partition("/")
        if not top:
            continue
        counts = [e for e in stated if e.unit == per and e.role in ("size", "load")]
        limits = [e for e in stated if e.unit == top and (e.role == "budget" or e.bound == "at_most")]
        for count in counts[:1]:
            for limit in limits[:1]:
                if (each.value or 0) * (count.value or 0) > (limit.value or 0):
                    yield page.clause(count.where), page.clause(limit.where)


def disjoint(one: Entry, other: Entry) -> bool:
    """Say whether no value fits both."""
    return apart(interval(one), interval(other))


def interval(entry: Entry) -> tuple[float, float]:
    """Return the values a number allows, in the base unit of its kind."""
    return allowed(entry.value or 0, entry.value_max, entry.unit, entry.bound)
