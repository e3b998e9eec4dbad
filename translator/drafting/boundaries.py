"""Where the work ends: lines the ask says itself, and, apart from them, what is customary for such a system."""

import re
from collections.abc import Iterator
from itertools import pairwise

from translator.domain.cover import Cover
from translator.domain.reading import FacetName
from translator.domain.spec import Boundaries, BoundaryKind, BoundaryLine, Target
from translator.domain.value import Span
from translator.drafting.boundary_kinds import (
    BARE_DUTY,
    LIMIT,
    NAMES_THE_MATTER,
    OF_FIELD,
    WISH_LABEL,
    in_its_own_right,
    kind_of_words,
    says_a_wish,
    tells_how_it_is,
)
from translator.drafting.boundary_left import add_left_over
from translator.drafting.boundary_quotes import (
    LINE_CHARS_MAX,
    beside_vague,
    is_label,
    line_of,
    question_above,
    unquoted,
    with_question,
    without_label,
)
from translator.drafting.ground import Ground
from translator.drafting.scribe import sentence, shortened
from translator.reading.paste.open_words import is_question
from translator.reading.statements.lists_en import items_under
from translator.reading.statements.no_wish import no_wish
from translator.reading.text.denials import denies
from translator.reading.text.edges import edge_of
from translator.reading.text.field_labels import Field
from translator.reading.text.sections import Section
from translator.reading.text.wishes import refuses, wants

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
    sections = {section.where.end: section for section in ground.sections}
    lines: dict[BoundaryKind, list[BoundaryLine]] = {
        "in_scope": [], "out_of_scope": [], "constraints": [], "data_conditions": [], "model_limits": [], "fallback": [],
    }  # fmt: skip
    titles = Cover(a for a in ground.notes.asides if a.reason == "heading")
    before: Span | None = None
    for said in ground.notes.sentences:
        asked_before, before = before, said
        if titles.holds(said) or is_label(ground.notes.text, said):
            continue
        told = [
            (c, _place(ground, c, aimed, listed))
            for c in _clauses(ground.notes.text, said)
            if not ground.left_open.touches(c)
        ]
        told = list(_narrowed(ground, told))
        section = sections.get(said.end)
        place = OF_FIELD.get(section.field) if section else None
        if section and section.field == "ban" and _denies(ground, section.where):
            place = "out_of_scope"  # `No payments.` denies by itself
        if section and section.field == "today" and ground.told.holds(section.where):
            continue
        if section and place and told and _stands(ground, section, aimed):
            if section.field == "users" and ground.told_who == section.where:
                continue
            lines[place].append(line_of(ground, place, _labelled(ground, section), "ask", (said,)))
            continue
        kinds = [kind for _, kind in told if kind]
        if kinds and any(kind is None and not _carried(ground, clause, aimed) for clause, kind in told):
            told = [(said, kinds[0])]  # a part that nothing else carries stays with the rest
        for clause, kind in _together(ground, told):
            if kind:
                here = with_question(ground, clause)
                asked = question_above(ground, asked_before, here)
                parts = (*asked, without_label(ground, here, kind))
                said_so = " ".join(ground.scribe.quote(part) for part in parts)
                text = sentence(shortened(said_so, chars_max=LINE_CHARS_MAX))
                lines[kind].append(line_of(ground, kind, text, "ask", (*asked, here)))
    add_left_over(ground, aimed, lines)
    if ground.change:
        return Boundaries(**{kind: tuple(found) for kind, found in lines.items()})
    for words in ground.archetype.data_conditions[:1]:
        if not lines["data_conditions"]:
            lines["data_conditions"].append(
                line_of(ground, "data_conditions", ground.slots.fill(words), "knowledge", ())
            )
    if ground.notes.reading.needs_learning:
        for words in ground.archetype.model_limits[:1]:
            lines["model_limits"].append(
                line_of(ground, "model_limits", ground.slots.fill(words), "knowledge", ())
            )
    return Boundaries(**{kind: tuple(found) for kind, found in lines.items()})


_NAMED: frozenset[Field] = frozenset({"outside", "data", "fails", "scope", "users"})
"""Where such a label stands, the line goes there whatever else carries it."""
_KEEPS_ITS_LABEL: frozenset[Field] = frozenset({"ban", "limit", "frame", "due", "users"})
"""Fields whose line means nothing, or the opposite, without the label."""
_LONG_CHARS = 60
"""A longer Chinese sentence is a whole ask in one breath: what is out stands in a piece of it."""
_PIECE_ZH = re.compile(r"[^，,；;。]+")


def _narrowed(
    ground: Ground, told: list[tuple[Span, BoundaryKind | None]]
) -> Iterator[tuple[Span, BoundaryKind | None]]:
    """Yield the clauses, of a very long one that says what is out only the pieces that say so."""
    text = ground.notes.text
    for clause, kind in told:
        if ground.language != "zh" or kind != "out_of_scope" or clause.end - clause.start <= _LONG_CHARS:
            yield clause, kind
            continue
        pieces = [
            Span(start=m.start(), end=m.end()) for m in _PIECE_ZH.finditer(text, clause.start, clause.end)
        ]
        out = [p for p in pieces if kind_of_words(text[p.start : p.end], "zh") == "out_of_scope"]
        yield from ((p, kind) for p in out or [clause])


def _denies(ground: Ground, where: Span) -> bool:
    """Say whether a line denies by itself, whatever its label."""
    words = ground.notes.text[where.start : where.end]
    return denies(words, ground.language) or words.lstrip(" -*•").lower().startswith(
        ("no ", "none ", "nothing ")
    )


def _stands(ground: Ground, section: Section, aimed: Cover) -> bool:
    """Say whether what stands under a label makes a line of its own."""
    if section.field == "ban":
        return not ground.required.touches(section.where)
    return section.field in _NAMED or not _carried(ground, section.where, aimed)


def _labelled(ground: Ground, section: Section) -> str:
    """Quote what stands under a label, with the label where the line needs it."""
    quote, where, label = ground.scribe.quote, section.where, section.label
    words = quote(where)
    beside = "\n" not in ground.notes.text[label.start : where.start]
    denied = section.field == "ban" and _denies(ground, where)
    if not denied and (section.field == "ban" or (section.field in _KEEPS_ITS_LABEL and beside)):
        gap = "" if ground.language == "zh" else " "
        words = quote(label).strip(" *【】:：?？") + ("：" if ground.language == "zh" else ":") + gap + words
    return sentence(shortened(words.rstrip(";；"), chars_max=LINE_CHARS_MAX))


_AFTERTHOUGHT_CHARS_MAX = {"en": 16, "zh": 8}


def _together(
    ground: Ground, told: list[tuple[Span, BoundaryKind | None]]
) -> list[tuple[Span, BoundaryKind | None]]:
    """Join clauses of one sentence that land side by side, and a short afterthought to what is out: 外包了,不用管."""
    out: list[tuple[Span, BoundaryKind | None]] = []
    for clause, kind in told:
        before = out[-1] if out else None
        words = ground.notes.text[clause.start : clause.end]
        most = _AFTERTHOUGHT_CHARS_MAX["zh" if ground.language == "zh" else "en"]
        short = len(words) <= most and (denies(words, ground.language) or words.lower().startswith("no "))
        named = before is not None and before[1] in ("out_of_scope", "data_conditions")
        reason = kind == "in_scope" and before is not None and before[1] == "out_of_scope"
        if before and ((kind and (before[1] == kind or reason)) or (named and short)):
            out[-1] = (Span(start=before[0].start, end=clause.end), before[1])
        else:
            out.append((clause, kind))
    return out


def _carried(ground: Ground, clause: Span, aimed: Cover) -> bool:
    """Say whether another part of the page tells a clause."""
    return any(c.touches(clause) for c in (ground.doubted, ground.found, ground.told, aimed))


def _place(ground: Ground, clause: Span, aimed: Cover, listed: Cover) -> BoundaryKind | None:
    """Say where a clause goes: by its words, or by what nothing else on the page carries of it."""
    words = ground.notes.text[clause.start : clause.end]
    kind = kind_of_words(words, ground.language)
    if NAMES_THE_MATTER.match(words):
        return None
    if is_question(words) and not (wants(ground.notes.text, clause, ground.language) and says_a_wish(words)):
        return None
    today = ground.told.touches(clause) and edge_of(words, ground.language) != "limit"
    told = ground.required.touches(clause) or today or ground.told.holds(clause)
    if kind == "constraints" and told and not in_its_own_right(words):
        return None
    return kind or _stated(ground, clause, aimed, listed)


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
    if no_wish(words, "", notes.reading.language):
        return None
    if WISH_LABEL.match(words):
        return "in_scope"
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
