"""Finds two places that say opposed ideas, where nothing in the words keeps them apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from translator.checks.clash_page import Page
from translator.domain.value import Span
from translator.knowledge.opposites import Family, Side, families

_BEFORE_EN, _BEFORE_ZH = 24, 8
"""Characters before a place in which a denial is of that place."""
_SHARED_EN, _SHARED_ZH = 1, 2
"""Stems and pairs of characters that two sentences on the same thing have in common."""
_DENIED_BEHIND = frozenset("不未勿别")
"""Right behind a Chinese noun these deny it, as in 姓名不能传."""
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
    of_somebody: bool
    between: tuple[Span, ...]
    """The other words that stand between its own."""


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
            if side[1] == "other" and page.low[span.end : span.end + 1] in _DENIED_BEHIND:
                continue
            if not _denied(page, span, inside=not cue.denies) and not (shielded and page.kept_apart(span)):
                clause = page.clause(span)
                between = tuple(Span(start=a, end=b) for a, b in match.regs[1:] if b > a)
                found.append(
                    Hit(span, page.sentence_at(span.start), clause, cue.lasts_s, cue.of_somebody, between)
                )
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
    if rule.same_thing and not _name_one_thing(page, one, other):
        return False
    here, there = page.sentence(one.sentence), page.sentence(other.sentence)
    if page.has("later", here) != page.has("later", there):
        return False
    if page.tells(here) or page.tells(there):
        return False
    if here == there:
        return True
    if any(_is_of_another(page, *pair) for pair in ((one, other), (other, one))):
        return False
    return not rule.one_topic or _are_of_the_same(page, rule, one, other)


def _name_one_thing(page: Page, one: Hit, other: Hit) -> bool:
    """Say whether two places name one thing beside the words that say their sides, or one says it of everything.

    A clause that names nothing else, as `no human in between`, is of what its sentence names.
    """
    if page.has("of_all", one.clause):
        return True
    own = _own_terms(page, one) | _own_terms(page, other)
    first, second = (
        (page.terms(h.clause) - own) or (page.terms(page.sentence(h.sentence)) - own) for h in (one, other)
    )
    return bool(first & second)


def _are_of_the_same(page: Page, rule: Family, one: Hit, other: Hit) -> bool:
    """Say whether what one side says is of everything, or of something that the other sentence names too."""
    firm = not rule.says_all and page.has("absolute", one.clause)
    if page.has("of_all", one.clause) or (firm and one.lasts_s is None):
        return True
    first, second = (page.terms(page.sentence(hit.sentence)) for hit in (one, other))
    shared = (first & second) - _own_terms(page, one) - _own_terms(page, other)
    loose = not firm and not page.has("absolute", other.clause)
    han = any(not term.isascii() for term in shared)
    return len(shared) >= (_SHARED_ZH if han and loose else _SHARED_EN)


def _own_terms(page: Page, hit: Hit) -> frozenset[str]:
    """Return what the words of a phrase itself would be about, as `stored` of `no talk is stored`."""
    starts = hit.span.start, *(gap.end for gap in hit.between)
    ends = *(gap.start for gap in hit.between), hit.span.end
    own = (page.terms(Span(start=a, end=b)) for a, b in zip(starts, ends, strict=True) if b > a)
    return frozenset[str]().union(*own)


def _is_of_another(page: Page, one: Hit, other: Hit) -> bool:
    """Say whether a place only holds for whoever is named before it, and the other sentence does not name them."""
    if not one.of_somebody:
        return False
    named = page.terms(Span(start=one.clause.start, end=max(one.clause.start, one.span.start)))
    return bool(named) and not named & page.terms(page.sentence(other.sentence))


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
