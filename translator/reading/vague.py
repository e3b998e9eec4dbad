"""Finds wording that nobody could test, and leaves alone what its context makes clear.

The words stand in `knowledge/lexicons`; what makes them clear in context stands beside this file, by language.
"""

from collections.abc import Sequence

from translator.domain.reading import VaguePhrase
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import LexiconEntry
from translator.reading.phrases import hits_in, units_of
from translator.reading.vague_context_en import EnglishContext
from translator.reading.vague_context_zh import ChineseContext
from translator.reading.vague_figures import settled
from translator.reading.vague_subject import aspect_of


def vague_in(
    text: str, language: Language, knowledge: Knowledge, avoid: Sequence[Span] = ()
) -> tuple[VaguePhrase, ...]:
    """Find the vague phrases of an ask, in order, none overlapping another.

    Args:
        text: the ask, verbatim.
        language: the language it is read in; nothing is found in another one.
        knowledge: its lexicon of that language and its aspects.
        avoid: ranges of quantities and of names that hold digits; a phrase in one of them is clear, and a figure
            of the right kind beside a phrase settles it.

    Returns:
        The phrases with kind, aspect, quality and advice; measures are named by the reader.
    """
    lexicon = next((lex for lex in knowledge.lexicons if lex.language == language), None)
    if lexicon is None:
        return ()
    units = units_of(text)
    context = ChineseContext(text, units) if language == "zh" else EnglishContext(text, units)
    figures = sorted(avoid, key=lambda s: s.start)
    found: list[VaguePhrase] = []
    for hit in hits_in(text, units, lexicon):
        if context.clear(hit):
            continue
        first, last = context.widened(hit)
        span = Span(start=units[first].start, end=units[last - 1].end)
        if found and span.end <= found[-1].end:
            continue
        while found and found[-1].end > span.start:
            span = Span(start=min(span.start, found.pop().start), end=span.end)
        aspect = aspect_of(text, span, hit.entry.aspect, language)
        if not settled(text, span, aspect, figures):
            found.append(_phrase(text, span, hit.entry, aspect, knowledge))
    return tuple(found)


def _phrase(text: str, span: Span, entry: LexiconEntry, aspect: str, knowledge: Knowledge) -> VaguePhrase:
    words = text[span.start : span.end]
    return VaguePhrase(
        text=words,
        start=span.start,
        end=span.end,
        kind=entry.kind,
        aspect=aspect,
        quality=knowledge.aspect(aspect).quality if aspect else None,
        advice=entry.advice.replace("{word}", " ".join(words.split())),
    )
