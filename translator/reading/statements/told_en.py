"""English rules told in the present, as in `a request that nobody answers goes to the deputy`, worded as duties."""

import re

from translator.domain.value import Span
from translator.reading.statements.found import Found, Parts
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.subjects_en import is_name_of_one, nominal, subject_from
from translator.reading.statements.wording_en import agent, between, inside, subject_words
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    base,
    is_participle,
    is_people,
    is_plural,
    is_verb,
)

_SUBJECT_TOKENS_MAX = 10
_STATES = frozenset("is are".split())
_NOT_ACTS = frozenset("have be do think like love hate keep seem need want".split())


def told_as_is(
    s: Sentence, first: int, last: int, default: Span | None, *, then: bool = False
) -> Found | None:
    """Word a rule with its own words: `The system shall ensure that a request goes to the deputy`.

    Args:
        s: the sentence.
        first: index of the first token of the rule.
        last: index after its last token.
        default: what the ask has called the thing so far.
        then: whether it follows on what was said before.
    """
    whole = s.cut(first, last)
    if whole is None:
        return None
    shall = " shall then ensure that " if then else " shall ensure that "
    parts: Parts = (*agent(default, s.text), shall, *inside(s, first, last), ".")
    return Found(s.span, "ubiquitous", parts, default, None, "ensure", whole)


def told_duty(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word what a description says that a thing does: `The gate opens at noon` becomes `The gate shall open at noon`.

    Only where the text as a whole asks for something; otherwise it may tell how things are today.
    """
    verb = _finite(s, first, last)
    if verb is None:
        return None
    begin = subject_from(s, first, verb)
    if begin >= verb or s.low(begin) in PRONOUNS or not nominal(s, begin, verb):
        return None
    words = subject_words(s, begin, verb)
    low = s.low(verb)
    rest = s.cut(verb + 1, last)
    if words is None or rest is None:
        return None
    act = "be" if low in _STATES else base(low) or low
    front = s.cut(first, begin) if begin > first else None
    shall = (" shall", *between(front, s.text))
    thing = is_name_of_one(s, begin, verb)
    people = thing is not None and is_people(s.text[thing.start : thing.end])
    negated = s.low(verb + 1) == "not" and low in _STATES
    rest = s.cut(verb + 2, last) if negated else rest
    if people and act != "be":
        who = inside(s, begin, verb)
        parts: Parts = (
            *agent(default, s.text),
            *shall,
            " let ",
            *who,
            f" {act} ",
            *((rest,) if rest else ()),
            ".",
        )
        return Found(s.span, "ubiquitous", parts, default, thing, act, rest, lets=True, wish=True)
    parts = (*words, *shall, " not" if negated else "", f" {act} ", *((rest,) if rest else ()), ".")
    return Found(s.span, "ubiquitous", parts, thing, None, "" if act == "be" else act, rest, wish=True)


def _finite(s: Sentence, first: int, last: int) -> int | None:
    """Find the verb in the present that belongs to the subject a clause begins with."""
    relative = False
    for i in range(first + 1, min(last - 1, first + _SUBJECT_TOKENS_MAX)):
        low, before = s.low(i), s.low(i - 1)
        if low in RELATIVES or low in (",", ";", ":"):
            relative = relative or low in ("that", "which", "who")
            if not relative:
                return None
        if relative or before in DETERMINERS or before in PREPOSITIONS:
            continue
        if low in _STATES:
            return (
                i if is_participle(s.low(i + 1)) or s.low(i + 1) == "not" or s.low(i + 1) in ADVERBS else None
            )
        verb = base(low)
        if verb is None or verb in _NOT_ACTS or low.endswith(("ing", "ed", "en")):
            continue
        one = low != verb and low.endswith("s") and not is_plural(before)
        many = low == verb and is_plural(before) and is_verb(low)
        if (one or many) and s.low(i + 1) not in AUXILIARIES | MODALS:
            return i
    return None


_TODAY = re.compile(
    r"\b(?:today|currently|now|nowadays|at the moment|at present|so far|until now|last (?:year|month|week|quarter)|used to|was|were|had|did|been)\b",
    re.I,
)
_SOMEBODY = re.compile(r"(?:^|[^\w.])(?:I|we|We|my|My|our|Our|us|you|You|your|me)\b(?![.\w])")


def impersonal(text: str) -> bool:
    """Say whether a text is written as a specification is: nobody speaks of themselves in it, or to somebody."""
    return _SOMEBODY.search(text) is None


def of_today(text: str, sentence: Span) -> bool:
    """Say whether a sentence tells how things are or were."""
    return _TODAY.search(text, sentence.start, sentence.end) is not None
