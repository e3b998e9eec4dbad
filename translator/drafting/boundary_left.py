"""Writes the lines of the boundary for what the ask says and nothing else on the page carries."""

import re
from collections.abc import Iterator

from translator.checks.losses import lost_in
from translator.domain.cover import Cover
from translator.domain.reading import FacetName
from translator.domain.spec import BoundaryKind, BoundaryLine
from translator.domain.value import Span
from translator.drafting.boundary_kinds import (
    NAMES_THE_MATTER,
    SETTLES,
    denies_of_the_matter,
    says_a_wish,
    tells_how_it_is,
)
from translator.drafting.boundary_quotes import JOINED, LINE_CHARS_MAX, is_label, line_of
from translator.drafting.ground import COMPLAINT, Ground
from translator.drafting.scribe import sentence, shortened
from translator.reading.paste.open_words import is_question
from translator.reading.quantities.clock import hours_in
from translator.reading.statements.no_wish import no_wish
from translator.reading.text.clauses import joined
from translator.reading.text.edges import edge_of
from translator.reading.text.laid_down import lays_down
from translator.reading.text.telling_zh import tells_zh
from translator.reading.text.wishes import refuses, tells_of_past, wants


def add_left_over(ground: Ground, aimed: Cover, lines: dict[BoundaryKind, list[BoundaryLine]]) -> None:
    """Add the rules, facets, denials, hours, levels, dates and sums that no line and no other part of the page carries.

    Args:
        ground: what the draft stands on.
        aimed: what the targets with a goal carry.
        lines: the lines so far, by kind; they are added to.
    """
    lines["constraints"] += _laid_down(ground, aimed, _written(lines))
    for place, quoted in _recognised(ground, aimed, _written(lines)):
        lines[place].append(quoted)
    lines["constraints"] += _denied(ground, aimed, _written(lines))
    lines["constraints"] += _hours(ground, _written(lines))
    lines["constraints"] += _levels(ground, aimed, _written(lines))
    lines["constraints"] += _frame(ground, _written(lines))


def _written(lines: dict[BoundaryKind, list[BoundaryLine]]) -> list[BoundaryLine]:
    return [line for kind in lines.values() for line in kind]


def _laid_down(ground: Ground, aimed: Cover, written: list[BoundaryLine]) -> list[BoundaryLine]:
    """Write down the rules said in the course of an ask that nothing else carries; what comes before it tells a story."""
    notes = ground.notes
    if notes.reading.verdict != "specifiable" or not notes.found:
        return []
    wished = min(f.where.start for f in notes.found)
    carried = [*(f.where for f in notes.found), *(span for line in written for span in line.evidence)]
    taken, text = Cover(carried), notes.text
    titles = Cover(a for a in notes.asides if a.reason == "heading")
    rules = [
        part
        for line in notes.sentences
        if (line.end > wished or ground.dated.touches(line))
        and not (titles.holds(line) or is_label(text, line) or is_question(text[line.start : line.end]))
        for part in (
            (line,)
            if not taken.touches(line)
            else joined(text, list(lost_in(text, ground.language, (line,), taken)))
        )
        if not any(c.touches(part) for c in (ground.doubted, aimed, ground.told, ground.left_open))
        and (
            ground.dated.touches(part)
            or lays_down(text, part, ground.language)
            or edge_of(text[part.start : part.end], ground.language) == "limit"
        )
        and not COMPLAINT.search(text, part.start, part.end)
    ]
    out = []
    for clause in rules:
        joint = JOINED.match(notes.text, clause.start, clause.end)
        here = Span(start=joint.end() if joint else clause.start, end=clause.end)
        words = shortened(sentence(ground.scribe.quote(here)), chars_max=LINE_CHARS_MAX)
        out.append(line_of(ground, "constraints", words, "ask", (clause,)))
    return out


_BY_FACET: dict[FacetName, BoundaryKind] = {
    "fallback": "fallback",
    "data": "data_conditions",
    "boundary": "constraints",
    "need": "in_scope",
}
_SURE_NEED = 0.6
"""Chance from which a clause in which no grammar found a wish is one: of 49 that nothing else carried, two of three below
it only named a form's field or told a story."""


def _recognised(
    ground: Ground, aimed: Cover, written: list[BoundaryLine]
) -> Iterator[tuple[BoundaryKind, BoundaryLine]]:
    """Yield the clauses that say a fallback, data, a boundary or a wish and that nothing else carries."""
    notes = ground.notes
    if notes.reading.verdict != "specifiable":
        return
    said: list[tuple[Span, FacetName]] = [
        (f.span, name) for name, f in notes.reading.facets.items() if f and name != "need"
    ]
    labelled = any(section.field == "goal" for section in ground.sections)  # then no wish hides elsewhere
    said += [
        (one.where, one.facet)
        for one in notes.likely
        if one.facet != "need" or (one.chance >= _SURE_NEED and not labelled)
    ]
    lines = Cover(span for line in written for span in line.evidence)
    carried = (
        ground.doubted, ground.found, ground.told, aimed, Cover(notes.asides), lines, ground.left_open,
    )  # fmt: skip
    taken: list[Span] = []
    for where, facet in sorted(said, key=lambda of: of[0].start):
        kind, line = _BY_FACET.get(facet), ground.sentence_of(where)
        if facet == "need" and (refuses(notes.text, where) or tells_of_past(notes.text, line)):
            kind = "out_of_scope" if refuses(notes.text, where) else None
        if kind == "in_scope" and (
            no_wish(notes.text[line.start : where.end], "", notes.reading.language)
            or not wants(notes.text, line, notes.reading.language)
        ):
            continue
        if (
            kind is None
            or is_label(notes.text, line)
            or NAMES_THE_MATTER.match(notes.text, line.start, line.end)
            or any(c.touches(where) for c in carried)
            or any(map(where.overlaps, taken))
        ):
            continue
        if COMPLAINT.search(notes.text, line.start, line.end) or tells_zh(
            notes.text[where.start : where.end]
        ):
            continue
        alone = not any(c.touches(line) for c in carried) and not any(map(line.overlaps, taken))
        clause = line if alone else _clause_of(ground, where)
        asks = is_question(notes.text[line.start : line.end])
        if not says_a_wish(notes.text[clause.start : clause.end]):
            continue
        if asks or (facet == "fallback" and not SETTLES.search(notes.text, clause.start, clause.end)):
            continue
        taken.append(clause)
        quoted = shortened(sentence(ground.scribe.quote(clause)), chars_max=LINE_CHARS_MAX)
        yield kind, line_of(ground, kind, quoted, "ask", (clause,))


def _denied(ground: Ground, aimed: Cover, written: list[BoundaryLine]) -> list[BoundaryLine]:
    """Write down the sentences that deny something of the matter and that nothing else carries: in doubt they limit it."""
    notes = ground.notes
    if notes.reading.verdict != "specifiable":
        return []
    lines = Cover(span for line in written for span in line.evidence)
    carried = (
        ground.doubted, ground.found, ground.told, aimed, Cover(notes.asides), lines, ground.left_open,
    )  # fmt: skip
    left = [
        line
        for line in notes.sentences
        if denies_of_the_matter(notes.text[line.start : line.end], ground.language)
        and not is_label(notes.text, line)
        and not any(c.touches(line) for c in carried)
    ]
    quoted = [(shortened(ground.scribe.quote(line), chars_max=LINE_CHARS_MAX), line) for line in left]
    return [line_of(ground, "constraints", sentence(words), "ask", (line,)) for words, line in quoted]


def _hours(ground: Ground, written: list[BoundaryLine]) -> list[BoundaryLine]:
    """Write down the clauses with a time of day that neither a line of the boundary nor a requirement repeats."""
    notes = ground.notes
    hours = tuple(hours_in(notes.text, ground.language))
    if not hours:
        return []
    found = notes.found if notes.reading.verdict == "specifiable" else ()
    words = [part for f in found for part in f.parts if isinstance(part, Span)]
    told = Cover([*(span for line in written for span in line.evidence), *words])
    aside = Cover(a for a in notes.asides if a.reason != "heading")
    gone = (told, aside, ground.left_open)
    left = [h for h in hours if not any(c.touches(h) for c in gone)]
    around = dict.fromkeys(_clause_of(ground, hour) for hour in left)
    return [
        line_of(ground, "constraints", sentence(ground.scribe.quote(clause)), "ask", (clause,))
        for clause in around
    ]


def _levels(ground: Ground, aimed: Cover, written: list[BoundaryLine]) -> list[BoundaryLine]:
    """Write down the clauses with a level that neither a target, a requirement nor a line of the boundary carries."""
    notes = ground.notes
    if notes.reading.verdict != "specifiable":
        return []
    aside = Cover(a for a in notes.asides if a.reason != "heading")
    lines = Cover(span for line in written for span in line.evidence)
    carried = (aside, aimed, ground.required, lines, ground.left_open)
    left = [
        q.span
        for q in notes.reading.quantities
        if q.role == "target" and not any(c.touches(q) for c in carried)
    ]
    clauses = dict.fromkeys(_clause_of(ground, level) for level in left)
    around = [c for c in clauses if not tells_how_it_is(notes.text[c.start : c.end], ground.language)]
    return [
        line_of(ground, "constraints", sentence(ground.scribe.quote(clause)), "ask", (clause,))
        for clause in around
    ]


_COMMA = re.compile(r"[,;，；、]\s*+")


def _clause_of(ground: Ground, span: Span) -> Span:
    """Return the clause between commas around a range."""
    line = ground.sentence_of(span)
    start = max(
        (m.end() for m in _COMMA.finditer(ground.notes.text, line.start, span.start)), default=line.start
    )
    stop = _COMMA.search(ground.notes.text, span.end, line.end)
    end = stop.start() if stop else line.end
    said = ground.notes.text[start:end]
    whole = all(said.count(opens) == said.count(closes) for opens, closes in ("()", "（）"))
    return Span(start=start, end=end) if whole else line


def _frame(ground: Ground, written: list[BoundaryLine]) -> list[BoundaryLine]:
    """Write down the date and the budget of the ask where no line of the boundary tells them."""
    titles = [a for a in ground.notes.asides if a.reason == "heading"]
    evidence = [span for line in written for span in line.evidence]
    told = Cover([*titles, *evidence, *(part for point in ground.notes.left_open for part in point.spans)])
    facets = ground.notes.reading.facets
    said = [s.span for s in (facets.get("deadline"), facets.get("budget")) if s and not told.touches(s.span)]
    duties = [ground.scribe.compose(f.parts) for f in ground.notes.found if f.parts]
    lines = [(ground.scribe.quote(span), span) for span in said]
    return [
        line_of(ground, "constraints", sentence(words), "ask", (span,))
        for words, span in lines
        if not any(words in duty for duty in duties)
    ]
