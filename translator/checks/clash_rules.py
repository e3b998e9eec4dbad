"""Finds a firm rule beside a sentence on the same thing that says the opposite: a ban and its deed, a duty and a way around it."""

from collections.abc import Iterator

from translator.checks.clash_page import Page
from translator.domain.value import Span

_SHARED_EN, _SHARED_ZH = 2, 2
"""Stems and pairs of characters that both places must have in common."""
_COVERED_EN, _COVERED_ZH = 0.3, 0.15
"""Share of what the other clause speaks of that the rule must name."""
_PART_EN, _PART_ZH = 0.3, 0.15
"""Share of what the rule says before or after its word of ban or duty that the other clause must name."""
_PART_MIN = 3
"""A part with fewer terms tells nothing alone."""
_DEED_ZH = 2
"""Pairs of characters of a Chinese deed that must be named; one alone may be the end of another word."""
_RULES_MAX = 20
"""Rules of one ask that are looked at; each is set against every clause."""


def broken_rules(page: Page) -> Iterator[tuple[Span, Span]]:
    """Yield each rule with the clause that breaks it best; a rule that names nothing can be broken by nothing."""
    rules = [c for c in page.clauses if any(page.has(name, c) for name in ("ban", "duty", "sole"))]
    telling = [r for r in rules if page.terms(r) and not page.kept_apart(r) and not page.is_label(r)]
    for rule in telling[:_RULES_MAX]:
        scored = ((_breach(page, rule, c), -c.start, c) for c in page.clauses)
        score, _, other = max(scored, default=(0.0, 0, rule))
        if score > 0:
            yield rule, other


def _breach(page: Page, rule: Span, other: Span) -> float:
    """Return how much a rule and a clause speak of each other, if the clause says the opposite; else zero."""
    whole = page.around(rule)
    if whole.start <= other.start < whole.end:
        return 0
    asked, told = page.terms(whole), page.terms(other)
    shared = asked & told
    han = any(not term.isascii() for term in told)
    least, share, part = (_SHARED_ZH, _COVERED_ZH, _PART_ZH) if han else (_SHARED_EN, _COVERED_EN, _PART_EN)
    if not shared or len(shared) < share * len(told):
        return 0
    if page.kept_apart(other, unless=("condition",) if page.has("absolute", whole) else ()):
        return 0
    if len(asked & page.terms(page.around(other))) < least:
        return 0
    if page.has("ban", rule) and _is_of_others(page, rule, other):
        return 0
    if han and not _is_the_deed(page, rule, other):
        return 0
    named = max((len(shared & terms) / len(terms) for terms in _parts(page, rule) if terms), default=0.0)
    if named < part:
        return 0
    if page.has("ban", rule) or page.has("sole", rule):
        opposite = page.has("granted", other) and not page.has("denied", other)
    else:
        opposite = page.has("spared", other)
    return named + len(shared) / len(told) if opposite else 0


def _is_the_deed(page: Page, rule: Span, other: Span) -> bool:
    """Say whether a Chinese clause names what a rule bans or keeps for some: of a ban its deed, else the last word of the rule."""
    told = page.terms(other)
    if (cut := page.end_of("ban", rule)) is not None:
        deed = page.terms(Span(start=cut, end=rule.end))
        if not deed or page.has("scope", rule):
            return True
        return len(deed & told) >= min(len(deed), _DEED_ZH)
    if page.has("sole", rule):
        last = page.terms(Span(start=max(rule.start, rule.end - 2), end=rule.end))
        return not last or bool(last & told)
    return True


def _is_of_others(page: Page, rule: Span, other: Span) -> bool:
    """Say whether an English ban names whom or what it is for, and the other sentence names none of them."""
    cut = page.end_of("ban", rule) or rule.start
    named = page.terms(Span(start=rule.start, end=cut)) - {"pleas"}
    if not named or not all(term.isascii() for term in named):
        return False
    return not named & page.terms(page.around(other))


def _parts(page: Page, rule: Span) -> list[frozenset[str]]:
    """Return what a rule says before and after its word of ban or duty; of an English ban only the deed, which comes after."""
    marks = [end for name in ("ban", "sole", "duty") if (end := page.end_of(name, rule)) is not None]
    cut = min(marks, default=rule.start)
    before, deed = page.terms(Span(start=rule.start, end=cut)), page.terms(Span(start=cut, end=rule.end))
    if page.has("ban", rule) and deed and all(term.isascii() for term in deed):
        return [deed]
    return [part for part in (before, deed) if len(part) >= _PART_MIN] or [page.terms(rule)]
