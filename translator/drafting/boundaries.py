"""Where the work ends: lines the ask says itself, and, apart from them, what is customary for such a system."""

import re
from collections.abc import Iterator
from itertools import pairwise

from translator.checks.losses import lost_in
from translator.domain.cover import Cover
from translator.domain.reading import FacetName
from translator.domain.spec import Boundaries, BoundaryKind, BoundaryLine, Target
from translator.domain.value import Span
from translator.drafting.ground import COMPLAINT, Ground
from translator.drafting.keys import boundary_key
from translator.drafting.scribe import sentence, shortened
from translator.reading.quantities.clock import hours_in
from translator.reading.statements.lists_en import items_under
from translator.reading.statements.no_wish import no_wish
from translator.reading.text.clauses import joined
from translator.reading.text.laid_down import lays_down
from translator.reading.text.telling_zh import LEFT_OUT, tells_zh
from translator.reading.text.wishes import refuses, tells_of_past, wants

_BARE_DUTY = re.compile(
    r"(?:also\s+)?(?:works?|runs?|supports?|shows?|includes?|loads?|opens?|prints?|sends?|keeps?)\s+\w", re.I
)
"""A wish in note form, such as `Works on a phone too`."""
_JOINED = re.compile(r"^(?:but|and|so|also|however|then)\b,?\s+", re.I)
"""What joins a clause to the one before means nothing on a line of its own."""
_LINE_CHARS_MAX = 220

_RULES: tuple[tuple[BoundaryKind, re.Pattern[str]], ...] = (
    (
        "fallback",
        re.compile(
            r"\b(?:if|when|whenever|below|in case)\b[^.;\n]{0,90}\b(?:unsure|uncertain|down|fails?|failing|unavailable|"
            r"not sure|confidence|in doubt|outage|offline|timeout|times out|cannot|can't|no answer)\b"
            r"|\b(?:fall ?back|hand(?:s|ed)? over|escalate[sd]?|leave it to|human in the loop)\b"
            r"|(?:转人工|兜底|降级|人工接管|人工处理|不确定时|失败时|故障时|宕机)",
            re.I,
        ),
    ),
    (
        "out_of_scope",
        re.compile(
            r"\b(?:out of scope|not in scope|(?:does|do|will)(?: not|n.t) include|not included|excluding|excluded?|no need (?:for|to)|stays? manual|"
            r"stay (?:as is|manual)|remains? (?:as|unchanged|manual)|not part of|won't|do not touch|don't touch|leave .{0,30} alone|"
            r"later phase|not now|(?:do not|don['’]?t|never|no need to) (?:build|develop|implement))\b"
            r"|(?:不在范围|不包括|不含|不涉及|除外|暂不|以后再|不做)",
            re.I,
        ),
    ),
    (
        "data_conditions",
        re.compile(
            r"\b(?:training data|labell?ed|annotated|data (?:comes?|is|are|lives?|from)|historical data|history of|logs? of|"
            r"dataset|records? (?:of|from|since)|archives? of)\b|(?:训练数据|标注|历史数据|数据从|数据来自|数据来源|数据取自)",
            re.I,
        ),
    ),
    (
        "constraints",
        re.compile(
            r"\b(?:stays? (?:as (?:it|they) (?:is|are)|unchanged)|remains? (?:as|unchanged)|nothing fancy|keep it simple)\b|^\s*no\s+[a-z-]+(?:\s+[a-z-]+){0,6}\s*[.!]?$|\b(?:only|must not|may not|(?:we|it|this|that|you|one|data|nothing) (?:also )?(?:cannot|can't)|no (?:cloud|internet|caching|external|personal|made-up|training|new)|"
            r"without (?:a|any|the|internet|cloud)|on[- ]prem(?:ises)?|gdpr|hipaa|iso \d+|compliant|compliance|existing|"
            r"stay inside|already have|nothing may|must stay|has to stay|offline|own servers?)\b"
            r"|(?:只能|仅限|仅支持|只含|只支持|不得|不能出|内网|合规|不允许|必须在|不变|保持原样|本地部署|私有化|等保)",
            re.I,
        ),
    ),
)
_LIMIT = re.compile(
    r"\b(?:is|are|be|remains?|stays?) (?:strictly )?(?:limited|restricted|reserved|confined) (?:to|for)\b|(?<!\bit )\b(?:is|are) (?:not|never|no longer) (?:possible|allowed|permitted) (?:for|if|when|while|after|before|once|unless|without|during|outside)\b|"
    r"\b(?:can|may|(?:is|are) (?:possible|allowed|permitted))\b[^.;\n]{0,60}\b(?:unless|until|as long as|while|except|without)\b|\bjust [\w -]{1,40} (?:can|may)\b|\b(?:nobody|no one|none) (?:but|except|other than)\b"
    r"|(?<!不)(?:仅|只(?:给|对|限|由|向|供|让|允许|读))|只有[^，,。；\n]{1,16}(?:才|可以|能)|除[^，,。；\n]{1,16}外",
    re.I,
)
"""What allows a thing for some, at times or to a degree, as in `Deleting is reserved for admins`."""
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
    lines: dict[BoundaryKind, list[BoundaryLine]] = {
        "in_scope": [], "out_of_scope": [], "constraints": [], "data_conditions": [], "model_limits": [], "fallback": [],
    }  # fmt: skip
    for said in ground.notes.sentences:
        told = [
            (c, _kind(ground.notes.text[c.start : c.end]) or _stated(ground, c, aimed, listed))
            for c in _clauses(ground.notes.text, said)
        ]
        kinds = [kind for _, kind in told if kind]
        if kinds and any(kind is None and not _carried(ground, clause, aimed) for clause, kind in told):
            told = [(said, kinds[0])]  # a part that nothing else carries stays with the rest
        for clause, kind in told:
            if kind:
                joint = _JOINED.match(ground.notes.text, clause.start, clause.end)
                here = Span(start=joint.end() if joint else clause.start, end=clause.end)
                text = sentence(shortened(ground.scribe.quote(here), chars_max=_LINE_CHARS_MAX))
                lines[kind].append(_line(ground, kind, text, "ask", (clause,)))
    lines["constraints"] += _laid_down(ground, aimed, _written(lines))
    for place, quoted in _recognised(ground, aimed, _written(lines)):
        lines[place].append(quoted)
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


def _written(lines: dict[BoundaryKind, list[BoundaryLine]]) -> list[BoundaryLine]:
    return [line for kind in lines.values() for line in kind]


def _carried(ground: Ground, clause: Span, aimed: Cover) -> bool:
    """Say whether another part of the page tells a clause."""
    return any(c.touches(clause) for c in (ground.doubted, ground.found, ground.told, aimed))


def _frame(ground: Ground, written: list[BoundaryLine]) -> list[BoundaryLine]:
    """Write down the date and the budget of the ask where no line of the boundary tells them."""
    told = Cover(span for line in written for span in line.evidence)
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
    rules = [
        part
        for line in notes.sentences
        if line.end > wished or ground.dated.touches(line)
        for part in (
            (line,)
            if not taken.touches(line)
            else joined(text, list(lost_in(text, ground.language, (line,), taken)))
        )
        if not any(c.touches(part) for c in (ground.doubted, aimed, ground.told))
        and (ground.dated.touches(part) or lays_down(text, part, ground.language))
        and not COMPLAINT.search(text, part.start, part.end)
    ]
    out = []
    for clause in rules:
        joint = _JOINED.match(notes.text, clause.start, clause.end)
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
_SETTLES = re.compile(
    r"\b(?:if|when(?:ever)?|unless|until|without|otherwise|below|above|unclear|unsure|stays?|always|down|by hand|manual\w*)\b"
    r"|时|就|挂|断|不了|不出|不到|超过|低于|照旧|按原|人工|否则|兜底",
    re.I,
)
"""What a fallback has: the case it is for, or that people go on as before."""


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
    carried = (ground.doubted, ground.found, ground.told, aimed, Cover(notes.asides), lines)
    taken: list[Span] = []
    for where, facet in sorted(said, key=lambda of: of[0].start):
        kind, line = _BY_FACET.get(facet), ground.sentence_of(where)
        if facet == "need" and (refuses(notes.text, where) or tells_of_past(notes.text, line)):
            kind = "out_of_scope" if refuses(notes.text, where) else None
        if kind == "in_scope" and no_wish(notes.text[where.start : where.end], "", notes.reading.language):
            continue
        if kind is None or any(c.touches(where) for c in carried) or any(map(where.overlaps, taken)):
            continue
        if COMPLAINT.search(notes.text, line.start, line.end) or tells_zh(
            notes.text[where.start : where.end]
        ):
            continue
        alone = not any(c.touches(line) for c in carried) and not any(map(line.overlaps, taken))
        clause = line if alone else _clause_of(ground, where)
        asks = notes.text[line.start : line.end].rstrip().endswith(("?", "？"))
        if asks or (facet == "fallback" and not _SETTLES.search(notes.text, clause.start, clause.end)):
            continue
        taken.append(clause)
        quoted = shortened(sentence(ground.scribe.quote(clause)), chars_max=_LINE_CHARS_MAX)
        yield kind, _line(ground, kind, quoted, "ask", (clause,))


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
    left = [h for h in hours if not told.touches(h) and not aside.touches(h)]
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
    carried = (aside, aimed, ground.required, Cover(span for line in written for span in line.evidence))
    left = [
        q.span
        for q in notes.reading.quantities
        if q.role == "target" and not any(c.touches(q) for c in carried)
    ]
    around = dict.fromkeys(_clause_of(ground, level) for level in left)
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
    sizes = ground.framed.touches(clause)
    said = (notes.reading.facets.get(name) for name in _FRAME)
    if sizes or any(s and clause.overlaps(s) for s in said):
        return "constraints"
    if ground.found.touches(clause):
        return None
    if _LIMIT.search(notes.text, clause.start, clause.end):
        return "constraints"
    if no_wish(notes.text[clause.start : clause.end], "", notes.reading.language):
        return None
    if listed.touches(clause) and not ground.doubted.touches(clause):
        return "in_scope"
    if _BARE_DUTY.match(notes.text, clause.start, clause.end):
        return "in_scope"
    if not wants(_unquoted(notes.text, clause), clause, notes.reading.language):
        return None
    return "out_of_scope" if refuses(notes.text, clause) else "in_scope"


_SPOKEN = re.compile(r"[\"“「『](?=[^\"“”「」『』\n]{4})[^\"“”「」『』\n]{4,200}[\"”」』]")


def _unquoted(text: str, clause: Span) -> str:
    """Return a text in which nothing stands for what a clause quotes: `kids ask "what should I read?"` wishes nothing."""
    said = _SPOKEN.search(text, clause.start, clause.end)
    whole = said is None or len(text[clause.start : clause.end].strip()) <= len(said.group()) + 2
    if said is None or whole:
        return text
    return text[: said.start()] + " " * (said.end() - said.start()) + text[said.end() :]


def _listed(ground: Ground) -> Iterator[Span]:
    """Yield the items of the lists that a wish opens, as in `We need a page with:`."""
    text, lines = ground.notes.text, ground.notes.sentences
    for i, line in enumerate(lines):
        if text[line.start : line.end].endswith((":", "：")) and wants(text, line, ground.language):
            yield from items_under(text, lines, i)


def _kind(text: str) -> BoundaryKind | None:
    kind = next((kind for kind, rule in _RULES if rule.search(text)), None)
    return kind or ("out_of_scope" if LEFT_OUT.search(text) else None)


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
