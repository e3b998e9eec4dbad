"""Reads an ask: runs every finder once and puts what they find together.

Knows nothing about specifications; what it returns is the same for the same text and knowledge, always.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from translator.domain.cover import Cover
from translator.domain.reading import (
    FACETS,
    Ears,
    FacetName,
    Quantity,
    Reading,
    Slice,
    Statement,
    VaguePhrase,
)
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import Knowledge
from translator.reading.archetypes import archetypes_of
from translator.reading.direction import direction_of
from translator.reading.facets import facets_in
from translator.reading.found import Found, words
from translator.reading.language import language_of
from translator.reading.learning import needs_learning
from translator.reading.qualities import functional, qualities_of
from translator.reading.quantities import names_with_digits, quantities_in
from translator.reading.segments import Aside, sentences, set_aside
from translator.reading.statements_en import found_en
from translator.reading.statements_zh import found_zh
from translator.reading.terms import Terms, names_a_thing, terms_of
from translator.reading.vague import vague_in
from translator.reading.verdict import verdict_of


@dataclass(frozen=True)
class Notes:
    """A reading with the working notes the draft is made from."""

    text: str
    reading: Reading
    sentences: tuple[Span, ...]
    asides: tuple[Aside, ...]
    names: tuple[Span, ...]
    """Names that hold digits, such as a standard's."""
    found: tuple[Found, ...]
    terms: Terms


def study(text: str, knowledge: Knowledge) -> Notes:
    """Read an ask and keep the working notes.

    Args:
        text: the ask, verbatim, at most as long as the intake allows.
        knowledge: the built-in facts with the workspace's own above them.
    """
    language = language_of(text)
    grammar: Language = "zh" if language == "zh" else "en"
    asides = set_aside(text)
    aside = Cover(a for a in asides if a.reason != "heading")
    lines = tuple(s for s in sentences(text, asides) if not aside.touches(s))
    quantities = _own(quantities_in(text, grammar), aside)
    names = names_with_digits(text)
    if language == "other":
        return Notes(text, _numbers_only(language, quantities), lines, asides, names, (), Terms())
    vague = vague_in(text, grammar, knowledge, avoid=(*(q.span for q in quantities), *names))
    vague = tuple(v for v in vague if not aside.touches(v))
    found = _found(text, grammar, lines, asides)
    named = next((f.thing for f in found if f.thing and names_a_thing(text, f.thing)), None)
    archetypes = archetypes_of(_without(text, asides), grammar, knowledge, thing=named)
    facets = facets_in(text, grammar, lines, quantities, found)
    verdict = verdict_of(
        text,
        grammar,
        sentences=lines,
        found=found,
        vague=vague,
        quantities=quantities,
        archetypes=archetypes,
    )
    if verdict != "specifiable":
        facets["need"] = None
    if verdict == "not_a_request":
        vague, found = (), ()
    asks_for_behaviour = functional(text, grammar, found)
    reading = Reading(
        language=language,
        verdict=verdict,
        vague=tuple(_measured(v, knowledge, archetypes[0].name if archetypes else None) for v in vague),
        quantities=quantities,
        direction=direction_of(text, quantities, vague),
        facets=facets,
        missing=tuple(f for f in FACETS if facets.get(f) is None),
        functional=asks_for_behaviour,
        needs_learning=needs_learning(text, grammar, archetypes),
        qualities=qualities_of(text, vague, quantities, functional=asks_for_behaviour),
        archetypes=archetypes,
        statements=tuple(
            Statement(
                start=f.where.start, end=f.where.end, ears=Ears(pattern=f.pattern, text=words(f.parts, text))
            )
            for f in found
            if f.parts
        ),
    )
    headings = [a for a in asides if a.reason == "heading"]
    terms = terms_of(text, grammar, found, facets, headings or lines[:1], quantities)
    return Notes(text, reading, lines, asides, names, found, terms)


def _without(text: str, asides: Sequence[Aside]) -> str:
    """Blank what was set aside, so that places stay."""
    pieces, at = [], 0
    for aside in asides:
        if aside.reason != "heading":
            pieces += [text[at : aside.start], " " * (aside.end - aside.start)]
            at = aside.end
    return "".join([*pieces, text[at:]])


def read(text: str, knowledge: Knowledge) -> Reading:
    """Read an ask; see `study`."""
    return study(text, knowledge).reading


def _own(quantities: Sequence[Quantity], aside: Cover) -> tuple[Quantity, ...]:
    """Keep every number, but let those set aside ask for nothing."""
    return tuple(
        q.model_copy(update={"role": "other"}) if q.role != "other" and aside.touches(q) else q
        for q in quantities
    )


def _measured(phrase: VaguePhrase, knowledge: Knowledge, archetype: str | None) -> VaguePhrase:
    """Name the measures that would settle a phrase in this kind of system."""
    fitting = tuple(m.id for m in knowledge.measures_for(phrase.aspect, archetype)) if phrase.aspect else ()
    return phrase.model_copy(update={"measures": fitting[:3]})


def _found(
    text: str, language: Language, lines: Sequence[Span], asides: Sequence[Aside]
) -> tuple[Found, ...]:
    """Find the requirements, sentence by sentence; what was named once stays the subject."""
    thing: Span | None = None
    found: list[Found] = []
    headings = Cover(a for a in asides if a.reason == "heading")
    for line in lines:
        if headings.holds(line):
            continue
        here = found_zh(text, line, thing) if language == "zh" else found_en(text, line, thing)
        thing = thing or next((f.thing for f in here if f.thing and names_a_thing(text, f.thing)), None)
        found.extend(here)
    return tuple(found)


def _numbers_only(language: Language, quantities: tuple[Quantity, ...]) -> Reading:
    """Say honestly that a language is not read, and give its numbers all the same."""
    nothing: dict[FacetName, Slice | None] = dict.fromkeys(FACETS)
    return Reading(
        language=language,
        verdict="not_a_request",
        quantities=quantities,
        facets=nothing,
        missing=FACETS,
        functional=False,
        needs_learning=False,
    )
