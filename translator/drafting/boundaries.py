"""Where the work ends: lines the ask says itself, and, apart from them, what is customary for such a system."""

import re
from collections.abc import Iterator
from itertools import pairwise

from translator.checks.losses import lost_in
from translator.domain.cover import Cover
from translator.domain.reading import FacetName
from translator.domain.spec import Boundaries, BoundaryKind, BoundaryLine, Target
from translator.domain.value import Span
from translator.drafting.boundary_kinds import (
    BARE_DUTY,
    LIMIT,
    OF_EDGE,
    SETTLES,
    denies_of_the_matter,
    in_its_own_right,
    kind_of_words,
    says_a_wish,
    tells_how_it_is,
)
from translator.drafting.boundary_quotes import (
    JOINED,
    beside_vague,
    is_label,
    unquoted,
    with_question,
    without_label,
)
from translator.drafting.ground import COMPLAINT, Ground
from translator.drafting.keys import boundary_key
from translator.drafting.scribe import sentence, shortened
from translator.reading.quantities.clock import hours_in
from translator.reading.statements.lists_en import items_under
from translator.reading.text.clauses import joined
from translator.reading.text.denials import denies
from translator.reading.text.edges import edge_of
from translator.reading.text.laid_down import lays_down
from translator.reading.text.sections import sectioned
from translator.reading.text.telling_zh import tells_zh
from translator.reading.text.wishes import refuses, tells_of_past, wants

_LINE_CHARS_MAX = 220

_CUT = re.compile(
    r"(?<=[;；])\s*|,\s+(?=(?:only|no|other|otherwise|below|above|if|when|in case|(?:it|they|this|that|we) (?:should|must|has|have|needs?|can|shall|will))\b)|[，,](?=只|仅|不|先|原有|扫描)|(?<=[,，])\s*(?=also\b)"
)


def boundaries_of(ground: Ground, targets: tuple[Target, ...] = ()) -> Boundaries:
    """Write the boundary lines.

    Args:
        ground: what the draft stands on.
        targets: the targets; the levels they carry are told there.
    """
    aimed = Cover(span for t in targets if t.goal for span in t.evidence)
    listed = Cover(_listed(ground))
    edges = {span.end: (span, edge) for span, edge in sectioned(ground.notes.text, ground.notes.sentences)}
    lines: dict[BoundaryKind, list[BoundaryLine]] = {
        "in_scope": [], "out_of_scope": [], "constraints": [], "data_conditions": [], "model_limits": [], "fallback": [],
    }  # fmt: skip
    titles = Cover(a for a in ground.notes.asides if a.reason == "heading")
    for said in ground.notes.sentences:
        if titles.holds(said) or is_label(ground.notes.text, said):
            continue
        told = [
            (c, _place(ground, c, aimed, listed))
            for c in _clauses(ground.notes.text, said)
            if not ground.left_open.touches(c)
        ]
        section, edge = edges.get(said.end) or (said, None)
        if (
            edge is not None
            and told
            and not (edge in ("frame", "limit") and _carried(ground, section, aimed))
        ):
            told = [(said if edge in ("frame", "limit") else section, OF_EDGE[edge])]
        kinds = [kind for _, kind in told if kind]
        if kinds and any(kind is None and not _carried(ground, clause, aimed) for clause, kind in told):
            told = [(said, kinds[0])]  # a part that nothing else carries stays with the rest
        for clause, kind in _together(ground, told):
            if kind:
                here = without_label(ground, with_question(ground, clause), kind)
                text = sentence(shortened(ground.scribe.quote(here), chars_max=_LINE_CHARS_MAX))
                lines[kind].append(_line(ground, kind, text, "ask", (with_question(ground, clause),)))
    lines["constraints"] += _laid_down(ground, aimed, _written(lines))
    for place, quoted in _recognised(ground, aimed, _written(lines)):
        lines[place].append(quoted)
    lines["constraints"] += _denied(ground, aimed, _written(lines))
    lines["constraints"] += _hours(ground, _written(lines))
    lines["constraints"] += _levels(ground, aimed, _written(lines))
    lines["constraints"] += _frame(ground, _written(lines))
    if ground.change:
        return Boundaries(**{kind: tuple(found) for kind, found in lines.items()})
    for words in ground.archetype.data_conditions[:1]:
        if not lines["data_conditions"]:
            lines["data_conditions"].append(
                _line(ground, "data_conditions", ground.slots.fill(words), "knowledge", ())
            )
    if ground.notes.reading.needs_learning:
        for words in ground.archetype.model_limits[:1]:
            lines["model_limits"].append(
                _line(ground, "model_limits", ground.slots.fill(words), "knowledge", ())
            )
    return Boundaries(**{kind: tuple(found) for kind, found in lines.items()})


_AFTERTHOUGHT_CHARS_MAX = 8


def _together(
    ground: Ground, told: list[tuple[Span, BoundaryKind | None]]
) -> list[tuple[Span, BoundaryKind | None]]:
    """Join clauses of one sentence that land side by side, and a short afterthought to what is out: 外包了,不用管."""
    out: list[tuple[Span, BoundaryKind | None]] = []
    for clause, kind in told:
        before = out[-1] if out else None
        words = ground.notes.text[clause.start : clause.end]
        short = len(words) <= _AFTERTHOUGHT_CHARS_MAX and denies(words, ground.language)
        if before and kind and (before[1] == kind or (before[1] == "out_of_scope" and short)):
            out[-1] = (Span(start=before[0].start, end=clause.end), before[1])
        else:
            out.append((clause, kind))
    return out


def _place(ground: Ground, clause: Span, aimed: Cover, listed: Cover) -> BoundaryKind | None:
    """Say where a clause goes: by its words, or by what nothing else on the page carries of it."""
    words = ground.notes.text[clause.start : clause.end]
    kind = kind_of_words(words, ground.language)
    told = ground.required.touches(clause) or ground.told.touches(clause)
    if kind == "constraints" and told and not in_its_own_right(words):
        return None
    return kind or _stated(ground, clause, aimed, listed)


def _written(lines: dict[BoundaryKind, list[BoundaryLine]]) -> list[BoundaryLine]:
    return [line for kind in lines.values() for line in kind]


def _carried(ground: Ground, clause: Span, aimed: Cover) -> bool:
    """Say whether another part of the page tells a clause."""
    return any(c.touches(clause) for c in (ground.doubted, ground.found, ground.told, aimed))


def _frame(ground: Ground, written: list[BoundaryLine]) -> list[BoundaryLine]:
    """Write down the date and the budget of the ask where no line of the boundary tells them."""
    told = Cover(
        [*(span for line in written for span in line.evidence), *(p.where for p in ground.notes.left_open)]
    )
    facets = ground.notes.reading.facets
    said = [s.span for s in (facets.get("deadline"), facets.get("budget")) if s and not told.touches(s.span)]
    duties = [ground.scribe.compose(f.parts) for f in ground.notes.found if f.parts]
    lines = [(ground.scribe.quote(span), span) for span in said]
    return [
        _line(ground, "constraints", sentence(words), "ask", (span,))
        for words, span in lines
        if not any(words in duty for duty in duties)
    ]


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
        if (line.end > wished or ground.dated.touches(line)) and not titles.holds(line)
        for part in (
            (line,)
            if not taken.touches(line)
            else joined(text, list(lost_in(text, ground.language, (line,), taken)))
        )
        if not any(c.touches(part) for c in (ground.doubted, aimed, ground.told, ground.left_open))
        and (ground.dated.touches(part) or lays_down(text, part, ground.language))
        and not COMPLAINT.search(text, part.start, part.end)
    ]
    out = []
    for clause in rules:
        joint = JOINED.match(notes.text, clause.start, clause.end)
        here = Span(start=joint.end() if joint else clause.start, end=clause.end)
        words = shortened(sentence(ground.scribe.quote(here)), chars_max=_LINE_CHARS_MAX)
        out.append(_line(ground, "constraints", words, "ask", (clause,)))
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
    said += [
        (one.where, one.facet) for one in notes.likely if one.facet != "need" or one.chance >= _SURE_NEED
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
        if (
            kind is None
            or is_label(notes.text, line)
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
        asks = notes.text[line.start : line.end].rstrip().endswith(("?", "？"))
        if not says_a_wish(notes.text[clause.start : clause.end]):
            continue
        if asks or (facet == "fallback" and not SETTLES.search(notes.text, clause.start, clause.end)):
            continue
        taken.append(clause)
        quoted = shortened(sentence(ground.scribe.quote(clause)), chars_max=_LINE_CHARS_MAX)
        yield kind, _line(ground, kind, quoted, "ask", (clause,))


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
        and not any(c.touches(line) for c in carried)
    ]
    quoted = [(shortened(ground.scribe.quote(line), chars_max=_LINE_CHARS_MAX), line) for line in left]
    return [_line(ground, "constraints", sentence(words), "ask", (line,)) for words, line in quoted]


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
        _line(ground, "constraints", sentence(ground.scribe.quote(clause)), "ask", (clause,))
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
        _line(ground, "constraints", sentence(ground.scribe.quote(clause)), "ask", (clause,))
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
    return Span(start=start, end=stop.start() if stop else line.end)


def _line(
    ground: Ground, kind: BoundaryKind, text: str, origin: str, evidence: tuple[Span, ...]
) -> BoundaryLine:
    return BoundaryLine.model_validate(
        {
            "id": ground.names.give("B", boundary_key(kind, text)),
            "text": text,
            "origin": origin,
            "evidence": evidence,
        }
    )


_FRAME: tuple[FacetName, ...] = ("deadline", "budget", "load")


def _stated(ground: Ground, clause: Span, aimed: Cover, listed: Cover) -> BoundaryKind | None:
    """Say where a clause goes that no requirement carries: a date, a budget or a size limits the work, a wish is in it."""
    notes = ground.notes
    if ground.required.touches(clause) or ground.told.touches(clause) or aimed.touches(clause):
        return None
    words = notes.text[clause.start : clause.end]
    if tells_how_it_is(words, ground.language) and not wants(notes.text, clause, ground.language):
        return None
    sizes = ground.framed.touches(clause)
    said = (notes.reading.facets.get(name) for name in _FRAME)
    if sizes or any(s and clause.overlaps(s) for s in said):
        return "constraints"
    if ground.found.touches(clause):
        return None
    if LIMIT.search(words) or edge_of(words, ground.language):
        return "constraints"
    if listed.touches(clause) and not ground.doubted.touches(clause):
        return "in_scope"
    if BARE_DUTY.match(notes.text, clause.start, clause.end):
        return "in_scope"
    if not wants(unquoted(notes.text, clause), clause, notes.reading.language):
        return None
    if not says_a_wish(beside_vague(ground, clause)):
        return None
    return "out_of_scope" if refuses(notes.text, clause) else "in_scope"


def _listed(ground: Ground) -> Iterator[Span]:
    """Yield the items of the lists that a wish opens, as in `We need a page with:`."""
    text, lines = ground.notes.text, ground.notes.sentences
    for i, line in enumerate(lines):
        if text[line.start : line.end].endswith((":", "：")) and wants(text, line, ground.language):
            yield from items_under(text, lines, i)


def _clauses(text: str, span: Span) -> list[Span]:
    """Cut a sentence where another limit begins; a short sentence stays whole."""
    cuts = [span.start, *(m.end() for m in _CUT.finditer(text, span.start, span.end)), span.end]
    spans = []
    for start, end in pairwise(cuts):
        while end > start and text[end - 1] in " ,;，；\t\n":
            end -= 1
        if end - start > 3:
            spans.append(Span(start=start, end=end))
    return spans
