"""Asks where the ask's own words leave something open, in those words, before anything that is only customary."""

import re
from collections.abc import Iterator

from translator.domain.spec import AnswerOption, Question
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.keys import question_key
from translator.drafting.scribe import shortened
from translator.knowledge.schema import Situation
from translator.reading.gaps import gaps_in
from translator.reading.paste.open_words import is_question
from translator.reading.text.wishes import wants

_ENDS = " .,;:。，；：、!！"
_JOINS = re.compile(r"^(?:(?:and|but|so|then|plus)\s|但是|不过|而且|然后|另外)", re.I)
_QUOTE_CHARS_MAX = {"en": 90, "zh": 36}


def asked_back(ground: Ground) -> Iterator[Question]:
    """Yield a question for each gap the ask has, in the order of the catalogue.

    Args:
        ground: what the draft stands on.
    """
    notes = ground.notes
    asked = [s for s in notes.sentences if not _only_asks(ground, s)]
    found = gaps_in(notes.text, ground.language, asked, notes.reading.quantities, frozenset(notes.of_today))
    where_by: dict[str, Span] = dict(found.items())
    for situation in ground.knowledge.gaps:
        if where := where_by.get(situation.key):
            ground.used.note(f"gaps/{situation.key}")
            yield _about(ground, situation, where)


def _only_asks(ground: Ground, sentence: Span) -> bool:
    """Say whether a sentence asks the others something and wishes nothing: 还是手写的？"""
    text = ground.notes.text
    asks = is_question(text[sentence.start : sentence.end])
    return asks and not wants(text, sentence, ground.notes.reading.language)


def _about(ground: Ground, gap: Situation, where: Span) -> Question:
    tongue = "zh" if ground.language == "zh" else "en"
    quoted = _JOINS.sub("", ground.scribe.quote(where).strip(_ENDS))
    phrase = shortened(quoted, chars_max=_QUOTE_CHARS_MAX[tongue])
    text = ground.slots.fill(gap.text, phrase=phrase)
    options = tuple(
        AnswerOption(
            label=ground.slots.fill(option.label),
            sets={place: ground.slots.fill(words) for place, words in option.sets.items()},
            consequence=ground.slots.fill(option.consequence),
        )
        for option in gap.options
    )
    takes = {"text": gap.lands or "/boundaries/constraints/-"}
    changes = ("/".join(part for part in takes["text"].split("/") if part not in ("", "-")),)
    return Question(
        id=ground.names.give("Q", question_key(gap.about, changes, text)),
        to=gap.to,
        about=gap.about,
        text=text,
        why=ground.slots.fill(gap.why),
        options=options,
        takes=takes,
        changes=changes,
        evidence=(where,),
    )
