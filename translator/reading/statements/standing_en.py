"""Which thing stays the subject of later English sentences that name none; where none surely does, the system acts."""

import re
from functools import lru_cache

from translator.domain.value import Span
from translator.reading.naming_en import is_artefact, is_wanted
from translator.reading.statements.told_en import impersonal
from translator.reading.text.lower import lower
from translator.reading.text.one_pattern import at_word_start
from translator.reading.text.words_en import PREPOSITIONS, is_people, is_plural
from translator.reading.thing import names_a_thing

_NAMED_AS_ONE = re.compile(r"\b(?:an?|the|this|our|my|your|its|one|new|some|another)\s+(?:[\w-]+\s+)?$", re.I)
_NEAR_CHARS = 40
_NO_AGENT = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|self)$", re.I)
"""How names end of what does nothing by itself: decision, payment."""
_NAME_WORDS_MAX = 5
_CLAUSE = frozenset("whether if how that which who every each all".split())
_DOCUMENTS = frozenset(
    "list report form sheet record summary overview forecast prediction estimate newsletter document letter receipt invoice bill label register log history "
    "photo photos picture alarm alert notification message reminder button".split()
)
"""Heads of names of what is made and read; it acts in nothing."""


_SHALL = re.compile(at_word_start("shall"))


def stays(text: str, thing: Span) -> bool:
    """Say whether a thing stays the subject of sentences that name none: one thing that acts, and not things or people.

    Args:
        text: the whole ask.
        thing: what a sentence names.
    """
    formal = _formal(text)
    named = text[thing.start : thing.end].split()
    if len(named) > _NAME_WORDS_MAX or not _CLAUSE.isdisjoint(word.lower() for word in named):
        return False
    head = head_of(text, thing)
    if not names_a_thing(text, thing) or is_plural(head) or _NO_AGENT.search(head):
        return False
    if not formal and head in _DOCUMENTS:
        return False
    if is_artefact(" ".join(named)):
        return True
    before = text[max(0, thing.start - _NEAR_CHARS) : thing.start]
    one = _NAMED_AS_ONE.search(before) is not None
    if one and is_wanted(text, thing):
        return True
    return formal and not is_people(head) and (one or named[0][:1].isupper())


@lru_cache(maxsize=4)
def _formal(text: str) -> bool:
    """Say whether an ask is written as a specification is, so that what it names first is what it is about."""
    return impersonal(text) and _SHALL.search(lower(text)) is not None


def head_of(text: str, thing: Span) -> str:
    """Return the head of a name in lower case: the word before its first preposition."""
    named = text[thing.start : thing.end].split()
    end = next((i for i, word in enumerate(named) if i and word.lower() in PREPOSITIONS), len(named))
    return named[end - 1].lower()
