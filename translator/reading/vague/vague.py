"""Finds wording that nobody could test, and leaves alone what its context makes clear.

The words stand in `knowledge/lexicons`; what makes them clear in context stands beside this file, by language.
"""

from collections.abc import Iterator, Sequence

from translator.domain.cover import Cover
from translator.domain.reading import VaguePhrase
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import LexiconEntry
from translator.reading.text.phrases import units_of
from translator.reading.vague.context_en import EnglishContext
from translator.reading.vague.context_zh import ChineseContext
from translator.reading.vague.figures import settled
from translator.reading.vague.judge import Doubt, is_vague
from translator.reading.vague.subject import Subjects
from translator.reading.vague.words import wording_in


def vague_in(
    text: str,
    language: Language,
    knowledge: Knowledge,
    figures: Sequence[Span] = (),
    names: Sequence[Span] = (),
    complaints: bool = False,
) -> tuple[VaguePhrase, ...]:
    """Find the vague phrases of an ask, in order, none overlapping another.

    Args:
        text: the ask, verbatim.
        language: the language it is read in; nothing is found in another one.
        knowledge: its lexicon of that language and its aspects.
        figures: ranges of quantities; a phrase in one is clear, and one of the right kind beside a phrase settles it.
        names: ranges of names that hold digits; a phrase in one is clear.
        complaints: whether what is bad today counts, too; an ask that names nothing to build wishes by complaining.

    Returns:
        The phrases with kind, aspect, quality and advice; measures are named by the reader.
    """
    found: list[VaguePhrase] = []
    for doubt in doubts_in(text, language, knowledge, figures, names, complaints):
        span = doubt.span
        if (found and span.end <= found[-1].end) or not is_vague(doubt, language):
            continue
        while found and found[-1].end > span.start:
            span = Span(start=min(span.start, found.pop().start), end=span.end)
        found.append(_phrase(text, span, doubt.entry, doubt.aspect, knowledge))
    return tuple(found)


def doubts_in(
    text: str,
    language: Language,
    knowledge: Knowledge,
    figures: Sequence[Span] = (),
    names: Sequence[Span] = (),
    complaints: bool = False,
) -> Iterator[Doubt]:
    """Yield the wording of the lexicon that nothing makes plainly clear, in order; see `vague_in`."""
    lexicon = knowledge.lexicon(language)
    if lexicon is None:
        return
    units = units_of(text)
    context = (
        ChineseContext(text, units, complaints)
        if language == "zh"
        else EnglishContext(text, units, complaints)
    )
    figures = sorted(figures, key=lambda s: s.start)
    named, counted = Cover(names), Cover(figures)
    wording = wording_in(text, units, lexicon)
    subjects = Subjects(text, wording.nouns, language)
    for hit in wording.hits:
        if context.clear(hit):
            continue
        first, last = context.widened(hit)
        span = Span(start=units[first].start, end=units[last - 1].end)
        if named.touches(span) or (counted.touches(span) and hit.entry.kind != "vague_adjective"):
            continue
        if text[span.start : span.end].casefold() in lexicon.silent:
            continue
        aspect = subjects.aspect_of(span, hit.entry.aspect)
        yield Doubt(
            text=text,
            span=span,
            entry=hit.entry,
            aspect=aspect,
            told=context.told(hit),
            settled=settled(text, span, aspect, hit.entry.kind, figures),
            wished=context.wished(span.start, span.end),
        )


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
