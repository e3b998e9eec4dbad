"""Finds two places that say opposed ideas, where nothing in the words keeps them apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from translator.checks.clash_page import Page
from translator.domain.value import Span
from translator.knowledge.opposites import Family, Side, families

_BEFORE_EN, _BEFORE_ZH = 24, 8
"""Characters before a place in which a denial is of that place."""
_SHOWN_MAX = 2
"""Clashes of one family that are told; more say nothing new."""
_HITS_MAX = 16
"""Places of one side that are set against those of the other; more say nothing new."""


@dataclass(frozen=True)
class Hit:
    """One place that says one side of a family."""

    span: Span
    sentence: int
    clause: Span
    lasts_s: float | None


def opposed(page: Page) -> Iterator[tuple[str, Span, Span]]:
    """Yield each family that clashes, with its clearest places."""
    for family in families():
        sides: tuple[Side, Side] = (family.id, "one"), (family.id, "other")
        if not page.cues.keys() >= set(sides):
            continue
        one = _hits(page, sides[0], shielded=not family.near)
        other = _hits(page, sides[1], shielded=not family.near) if one else []
        clashes = [(a, b) for a in one for b in other if _clashes(page, family, a, b)]
        clashes.sort(key=lambda pair: -_clearness(page, *pair))
        shown: set[tuple[int, int]] = set()
        for first, second in clashes:
            sentences = first.sentence, second.sentence
            if sentences not in shown and len(shown) < _SHOWN_MAX:
                shown.add(sentences)
                spans = _place(page, first, one), _place(page, second, other)
                yield family.id, *((first.span, second.span) if spans[0].overlaps(spans[1]) else spans)


def _clearness(page: Page, one: Hit, other: Hit) -> int:
    """Return how firmly both are wanted, and how much they speak of the same."""
    firm = sum(page.has("firm", page.sentence(hit.sentence)) for hit in (one, other))
    return 2 * firm + len(page.terms(page.sentence(one.sentence)) & page.terms(page.sentence(other.sentence)))


def _place(page: Page, hit: Hit, hits: list[Hit]) -> Span:
    """Return the clauses of one sentence that say a side."""
    clauses = [h.clause for h in hits if h.sentence == hit.sentence]
    return Span(start=min(c.start for c in clauses), end=max(c.end for c in clauses))


def _hits(page: Page, side: Side, *, shielded: bool) -> list[Hit]:
    """Return the places that say a side and mean it."""
    found = []
    for cue in page.cues.get(side, ()):
        for match in cue.pattern.finditer(page.low):
            span = Span(start=match.start(), end=match.end())
            if not _denied(page, span, inside=not cue.denies) and not (shielded and page.kept_apart(span)):
                found.append(Hit(span, page.sentence_at(span.start), page.clause(span), cue.lasts_s))
            if len(found) >= _HITS_MAX:
                return found
    return found


def _clashes(page: Page, rule: Family, one: Hit, other: Hit) -> bool:
    if one.span.overlaps(other.span) or (rule.near and one.sentence != other.sentence):
        return False
    if not rule.near and _is_object(page, one, other):
        return False
    if rule.compares and one.clause == other.clause:
        return False
    if one.clause == other.clause and not rule.near and not _joined(page, one.span, other.span):
        return False  # who says both in one breath means them together
    if rule.compares:
        short, long = (page.seconds(h.span) if h.lasts_s is None else h.lasts_s for h in (one, other))
        if short is None or long is None or long <= short:
            return False
    here, there = page.sentence(one.sentence), page.sentence(other.sentence)
    if page.has("later", here) != page.has("later", there):
        return False
    if page.tells(here) or page.tells(there):
        return False
    return not rule.one_topic or here == there or bool(page.terms(here) & page.terms(there))


def _joined(page: Page, one: Span, other: Span) -> bool:
    """Say whether a word such as `and` stands between two places."""
    first, last = sorted((one, other), key=lambda span: span.start)
    between = Span(start=first.end, end=max(first.end, last.start))
    return page.has("joined", between)


def _is_object(page: Page, one: Hit, other: Hit) -> bool:
    """Say whether a place is only what the other speaks of, as in `keeps no history`."""
    within = one.span.start <= other.span.start < one.clause.end
    return within and not page.has(
        "joined", Span(start=one.span.end, end=max(one.span.end, other.span.start))
    )


def _denied(page: Page, span: Span, *, inside: bool) -> bool:
    """Say whether the words right before a place deny it, or words inside that only stand between."""
    if page.has("unwanted", Span(start=page.clause(span).start, end=span.start)):
        return True
    near = _BEFORE_ZH if page.low[span.start : span.start + 1] > "\u2fff" else _BEFORE_EN
    start = max(page.clause(span).start, span.start - near)
    while (joined := page.end_of("joined", Span(start=start, end=span.start))) is not None:
        start = joined
    return page.has("denied", Span(start=start, end=span.end if inside else span.start))
