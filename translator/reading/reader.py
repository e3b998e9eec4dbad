"""Reads an ask: runs every finder once, judges what they bring together, and puts it into one reading.

Knows nothing about specifications; what it returns is the same for the same text and knowledge, always.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translator.domain.cover import Cover, Range
from translator.domain.reading import (
    FACETS,
    Aside,
    Ears,
    FacetName,
    Quantity,
    Reading,
    Slice,
    Speaker,
    Statement,
    VaguePhrase,
)
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import Knowledge
from translator.reading.archetypes import archetypes_of
from translator.reading.beyond_grammar import asking, listed, telling
from translator.reading.direction import direction_of
from translator.reading.evidence import Evidence, gathered, numbers_only, vague_wording
from translator.reading.facets import Likely, facets_in
from translator.reading.language import language_of
from translator.reading.lead_wish import lead_wishes
from translator.reading.learning import needs_learning
from translator.reading.line_kinds import LineKinds, line_kinds
from translator.reading.measured import with_measures
from translator.reading.orders.orders import orders_in
from translator.reading.orders.rest import Rest, outside
from translator.reading.paste.asides import with_idle
from translator.reading.paste.layout import layout_of
from translator.reading.paste.open_points import OpenPoint
from translator.reading.qualities import judged_qualities
from translator.reading.requests.requests import requests_in
from translator.reading.statements.barred import barred
from translator.reading.statements.found import Found, words
from translator.reading.statements.statements import found_in
from translator.reading.statements.surely import surely_worded
from translator.reading.terms import Terms, terms_of
from translator.reading.text.edges import edge_of
from translator.reading.verdict import verdict_of


@dataclass(frozen=True)
class Notes:
    """A reading with the working notes the draft is made from."""

    text: str
    """The ask as it is read: blanks stand for HTML, the marks before quoted lines and orders; places are the same."""
    received: str
    """The ask, verbatim."""
    reading: Reading
    sentences: tuple[Span, ...]
    asides: tuple[Aside, ...]
    names: tuple[Span, ...]
    """Names that hold digits, such as a standard's."""
    found: tuple[Found, ...]
    terms: Terms
    rest: str
    """The ask as it is read, shorter by its orders; for what goes by its length."""
    likely: tuple[Likely, ...] = ()
    """The clauses that are likely to say a facet, in order."""
    left_open: tuple[OpenPoint, ...] = ()
    """The points its author left open, in order."""
    of_today: tuple[Span, ...] = ()
    """The sentences that surely tell how it is, in order."""
    kind: str | None = None
    """The kind of system where somebody who read the ask tells it; None leaves it to the chances in the reading."""


def study(received: str, knowledge: Knowledge) -> Notes:
    """Read an ask and keep the working notes.

    Args:
        received: the ask, verbatim, at most as long as the intake allows.
        knowledge: the built-in facts with the workspace's own above them.
    """
    orders = orders_in(received)
    if not orders:
        return _studied(received, knowledge)
    rest = Rest(received, orders)
    only = None if any(map(str.isalnum, rest.text)) else language_of(received)
    notes = rest.lifted(_studied(rest.text, knowledge, only))
    reading = notes.reading.model_copy(update={"asides": _with_orders(notes.reading.asides, orders)})
    asides = _with_orders(notes.asides, orders)
    return replace(notes, text=rest.spread(notes.text), received=received, reading=reading, asides=asides)


def _with_orders(asides: Sequence[Aside], orders: Sequence[Span]) -> tuple[Aside, ...]:
    """Set the orders aside among what else was."""
    apart = [part for aside in asides for part in outside(aside, orders)]
    given = [Aside(start=order.start, end=order.end, reason="order_to_machine") for order in orders]
    return tuple(sorted((*apart, *given), key=lambda aside: aside.start))


def _studied(received: str, knowledge: Knowledge, language: Language | None = None) -> Notes:
    """Read an ask that gives no orders.

    Args:
        received: the ask, verbatim.
        knowledge: the facts to read it with.
        language: what it is written in, where the text itself cannot tell; None to look.
    """
    layout = layout_of(received)
    language = language or language_of(layout.text)
    if language == "other":
        bare = numbers_only(received, layout, "en")
        alone = _numbers_only(language, bare.quantities, bare.asides)
        return Notes(
            bare.text, received, alone, bare.sentences, bare.asides, bare.names, (), Terms(), bare.text
        )
    return judged(received, gathered(received, layout, language, knowledge), knowledge)


def judged(received: str, evidence: Evidence, knowledge: Knowledge) -> Notes:
    """Say what everything found in an ask amounts to.

    Args:
        received: the ask, verbatim.
        evidence: what the finders brought together.
        knowledge: the facts they stood on.
    """
    text, language = evidence.text, evidence.language
    verdict = verdict_of(evidence)
    asked = verdict != "not_a_request"
    vague, found = (evidence.vague, evidence.found) if asked else ((), ())
    if verdict == "specifiable" and not any(f.parts for f in found):
        found = found_in(text, language, evidence.asking, evidence.headings, told=True) or found
    left_open = [part for point in evidence.left_open for part in point.spans]
    found = tuple(f for f in found if not any(part.covers(f.where) for part in left_open))
    if verdict == "too_vague":
        vague = vague_wording(evidence, knowledge, complaints=True)
    quantities = evidence.quantities
    facets, likely = facets_in(evidence) if asked else (dict.fromkeys(FACETS), ())
    requests = requests_in(evidence, facets["need"].span if facets["need"] else None) if asked else ()
    if verdict != "specifiable":
        facets["need"] = None
    behaves, qualities = judged_qualities(evidence.without_asides, language, vague, quantities)
    speakers: list[Speaker] = sorted((*evidence.writers, *evidence.quoted), key=lambda s: (s.start, -s.end))
    headings = evidence.headings or evidence.sentences[:1]
    elsewhere = [part for request in requests[1:] for part in request.parts]
    leads = lead_wishes(text, language, evidence.sentences, evidence.refused) or evidence.wish_list[:1]
    terms = terms_of(text, language, found, facets, headings, quantities, elsewhere, leads)
    wish = text[terms.wish.start : terms.wish.end] if terms.wish else ""
    kinds = archetypes_of(evidence.without_asides, wish, language, evidence.cues, knowledge)
    found = surely_worded(text, language, found, evidence.asking)
    found = tuple(
        f
        for f in found
        if f.quoted is None or not (_is_outside(text, f, language) or evidence.of_today.touches(f.where))
    )
    fails = [clause.where for clause in likely if clause.facet == "fallback"]
    sure = line_kinds(evidence) if verdict == "specifiable" else LineKinds()
    if verdict == "specifiable":
        known = Cover(f.where for f in found)
        found = (
            *found,
            *(b for b in barred(text, evidence.sections, language) if not known.touches(b.where)),
        )
        quoted = [
            *listed(evidence, found, leads),
            *asking(evidence, found, sure.asking, (*leads, *vague, *fails)),
        ]
        found = tuple(sorted((*found, *quoted), key=lambda f: f.where.start))
    used = (*_used(found, vague, quantities, facets), *requests)
    reading = Reading(
        language=language,
        verdict=verdict,
        requests=requests,
        speakers=tuple(speakers),
        asides=evidence.asides if evidence.pasted else _with_idle(evidence, used, asked=asked),
        vague=with_measures(text, language, vague, evidence.sentences, knowledge, kinds),
        quantities=quantities,
        direction=direction_of(evidence.without_asides, quantities, vague),
        facets=facets,
        missing=tuple(f for f in FACETS if facets.get(f) is None),
        functional=behaves,
        needs_learning=needs_learning(evidence.without_asides, language, kinds),
        qualities=qualities,
        archetypes=kinds,
        statements=tuple(
            Statement(
                start=f.where.start, end=f.where.end, ears=Ears(pattern=f.pattern, text=words(f.parts, text))
            )
            for f in found
            if f.parts
        ),
    )
    if text != received:
        reading = _as_received(reading, received)
    return Notes(
        text,
        received,
        reading,
        evidence.sentences,
        evidence.asides,
        evidence.names,
        found,
        terms,
        text,
        likely=likely,
        left_open=evidence.left_open if asked else (),
        of_today=tuple(telling(evidence, found, sure.of_today)),
    )


def _is_outside(text: str, found: Found, language: Language) -> bool:
    """Say whether what could only be quoted says what is out of the work, as in 开票你们别碰."""
    return edge_of(text[found.where.start : found.where.end], language) == "outside"


def read(text: str, knowledge: Knowledge) -> Reading:
    """Read an ask; see `study`."""
    return study(text, knowledge).reading


def _used(
    found: Sequence[Found],
    vague: Sequence[VaguePhrase],
    quantities: Sequence[Quantity],
    facets: dict[FacetName, Slice | None],
) -> Iterator[Range]:
    """Yield every place in which something was found."""
    yield from (f.where for f in found)
    yield from vague
    yield from (q for q in quantities if q.role != "other")
    yield from (f for f in facets.values() if f)


def _with_idle(evidence: Evidence, used: Sequence[Range], *, asked: bool) -> tuple[Aside, ...]:
    """Set the sentences aside, too, in which nothing was found and, in an ask, nothing may matter."""
    taken = Cover([*used, *evidence.asides])
    left = (line for line in evidence.lines if not taken.touches(line.span)) if asked else ()
    matters = [line.span for line in left if line.may_matter or edge_of(line.words, evidence.language)]
    matters += [point.where for point in evidence.left_open]
    return with_idle(evidence.sentences, evidence.asides, [*used, *matters])


def _as_received(reading: Reading, text: str) -> Reading:
    """Quote the text as it came, with the marks that were read through."""
    facets = {
        name: f and f.model_copy(update={"text": text[f.start : f.end]}) for name, f in reading.facets.items()
    }
    quoted = {
        name: tuple(s.model_copy(update={"text": text[s.start : s.end]}) for s in getattr(reading, name))
        for name in ("vague", "quantities")
    }
    return reading.model_copy(update={"facets": facets, **quoted})


def _numbers_only(language: Language, quantities: tuple[Quantity, ...], asides: tuple[Aside, ...]) -> Reading:
    """Say honestly that a language is not read, and give its numbers all the same."""
    nothing: dict[FacetName, Slice | None] = dict.fromkeys(FACETS)
    return Reading(
        language=language,
        verdict="not_a_request",
        asides=asides,
        quantities=quantities,
        facets=nothing,
        missing=FACETS,
        functional=False,
        needs_learning=False,
    )
