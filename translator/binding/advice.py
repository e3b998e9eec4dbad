"""What a model found in the ask, given to the rules as advice: what a vague phrase is about, and the kind of system.

The rules then draft as they always do, with the same promises; a model's advice chooses among what the catalogue has.
"""

from dataclasses import replace

from translator.binding.desk import Desk
from translator.binding.written import Written, WrittenPhrase
from translator.domain.cover import Cover
from translator.domain.reading import VaguePhrase
from translator.domain.value import Span
from translator.drafting.ground import sure_kind
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import Measure
from translator.reading.reader import Notes

_PHRASE_CHARS_MAX = 80
"""A longer quote is a sentence and no phrase; a sentence is a statement or a question."""
_ADVICE = {
    "en": "A reader could not test it. It would be settled by: {measure}.",
    "zh": "读的人没法检验。可以用“{measure}”来确定。",
}
_ADVICE_ALONE = {
    "en": "A reader could not test it. Say what one would count.",
    "zh": "读的人没法检验。请说明数什么。",
}


def advised(notes: Notes, written: Written, knowledge: Knowledge, desk: Desk) -> Notes:
    """Return the notes with what the model found in the ask.

    Args:
        notes: of the rules' reading.
        written: the model's answer.
        knowledge: the catalogue its measures and kinds must stand in.
        desk: looks up its quotes, and keeps what is refused.
    """
    vague = list(notes.reading.vague)
    taken = Cover([*notes.asides, *(q.span for q in notes.reading.quantities)])
    for index, phrase in enumerate(written.phrases):
        where = f"/phrases/{index}"
        span = _place(phrase, vague, desk)
        if span is None or desk.orders.touches(span):
            desk.place(phrase.quote, f"{where}/quote")
            continue
        measure = _measure(phrase, knowledge)
        if measure is None and phrase.measure:
            desk.refuse(f"{where}/measure", "measures", "there is no such measure", phrase.measure)
        known = next((i for i, v in enumerate(vague) if v.start < span.end and span.start < v.end), None)
        if known is not None and measure is not None and _bears(vague[known], measure):
            vague[known] = _about(vague[known], measure, knowledge)
        elif known is None and not taken.touches(span) and span.end - span.start <= _PHRASE_CHARS_MAX:
            vague.append(_found(notes, span, measure, knowledge))
    reading = notes.reading.model_copy(update={"vague": tuple(sorted(vague, key=lambda v: v.start))})
    return replace(notes, reading=reading, kind=_kind(notes, written, knowledge, desk))


def _place(phrase: WrittenPhrase, vague: list[VaguePhrase], desk: Desk) -> Span | None:
    """Return where a phrase stands; of several places that which the reading marked too."""
    first = span = desk.ask.find(phrase.quote)
    while span is not None:
        if any(v.start < span.end and span.start < v.end for v in vague):
            return span
        again = desk.ask.find(phrase.quote, after=span.end)
        span = again if again is not None and again.start > span.start else None
    return first


def _measure(phrase: WrittenPhrase, knowledge: Knowledge) -> Measure | None:
    return next((m for m in knowledge.measures if m.id == phrase.measure.strip()), None)


def _bears(phrase: VaguePhrase, measure: Measure) -> bool:
    """Say whether a measure may settle a phrase: the rules think of it too, or of its aspect, or of none."""
    return not phrase.measures or measure.id in phrase.measures or phrase.aspect in measure.aspects


def _about(phrase: VaguePhrase, measure: Measure, knowledge: Knowledge) -> VaguePhrase:
    """Let a phrase be about what the measure measures."""
    aspect = phrase.aspect if phrase.aspect in measure.aspects else measure.aspects[0]
    others = tuple(m for m in phrase.measures if m != measure.id)
    return phrase.model_copy(
        update={
            "aspect": aspect,
            "measures": (measure.id, *others),
            "quality": knowledge.aspect(aspect).quality or phrase.quality,
        }
    )


def _found(notes: Notes, span: Span, measure: Measure | None, knowledge: Knowledge) -> VaguePhrase:
    """Mark a phrase that only the model found vague."""
    zh = notes.reading.language == "zh"
    name = measure.name.zh if measure and zh else measure.name.en if measure else ""
    words = (_ADVICE if measure else _ADVICE_ALONE)["zh" if zh else "en"]
    aspect = measure.aspects[0] if measure else ""
    return VaguePhrase(
        text=notes.received[span.start : span.end],
        start=span.start,
        end=span.end,
        kind="vague_adjective",
        aspect=aspect,
        quality=knowledge.aspect(aspect).quality if aspect else None,
        measures=(measure.id,) if measure else (),
        advice=words.format(measure=name),
    )


def _kind(notes: Notes, written: Written, knowledge: Knowledge, desk: Desk) -> str | None:
    """Return the kind of system the model tells, where the rules are not sure of another."""
    if not written.kind or sure_kind(notes):
        return notes.kind
    if any(a.name == written.kind for a in knowledge.archetypes):
        return written.kind
    desk.refuse("/kind", "kinds", "there is no such kind of system", written.kind)
    return notes.kind
