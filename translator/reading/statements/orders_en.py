"""English orders, such as `Print a receipt`, turned into what the thing shall do, or kept as they are said."""

from translator.domain.value import Span
from translator.reading.statements.acts_en import does
from translator.reading.statements.found import Found, as_said
from translator.reading.statements.sentence_en import Sentence
from translator.reading.text.denials import BARS_EN
from translator.reading.text.orders_en import orders
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_people,
    is_plural,
    is_verb,
)

NOT_ORDERED = frozenset("see have talk come hear feel know say think".split())
"""Verbs that, as orders, speak to the reader and ask nothing of a thing."""
BEGINS = frozenset({"start", "begin", "launch", "pilot"})
"""What the work does and not the thing, where a place or a time follows: `start with the wards in May`."""
NOT_BUILT = frozenset({"build", "develop", "implement"})
"""What the work does and not the thing; what is not to be built is out of scope."""
_TO_THE_READER = frozenset(
    {
        ("call", "me"),
        ("call", "us"),
        ("call", "back"),
        ("take", "care"),
        ("take", "note"),
        ("keep", "me"),
        ("get", "me"),
        ("keep", "us"),
        ("bear", "with"),
    }
)
"""The first words of orders that ask the reader for a favour and nothing of a thing."""
_NO_ORDER = frozenset(
    "is are was were has have had means refers denotes by of : , and or / – - today".split()
)


def read_order(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word an order such as `Print a receipt` or `Never print a name`."""
    at = after_bar(s, first)
    negated = at > first
    if s.low(at) == "let" and s.low(at + 1) in ("me", "us"):
        return None
    if negated and s.low(at) in ADVERBS and is_verb(s.low(at + 1)) and (whole := s.cut(first, last)):
        return as_said(Found(s.span, "ubiquitous", (), default), s.text, whole)  # `don't just send`
    acts = is_verb(s.low(at)) or (negated and _may_act(s, at))
    if not acts or s.low(at + 1) in _NO_ORDER or _tells(s, at, last):
        return None
    if negated and s.low(at) in NOT_BUILT:
        return None  # the boundary tells what is not to be built
    span = s.cut(at, last)
    pointing = s.low(at + 1) in ("it", "that", "this", "them", "one") and s.cut(at + 2, last) is None
    pointing = pointing or (s.low(at), s.low(at + 1)) in _TO_THE_READER
    pointing = pointing or (s.low(at) in ("do", "have") and s.low(at + 1) in PRONOUNS)
    if (
        span is None
        or pointing
        or (s.low(at) in BEGINS and s.low(at + 1) in PREPOSITIONS and not negated)
        or s.low(at) in NOT_ORDERED
        or (not negated and at + 1 < last and not orders(s.text[span.start : span.end]))
    ):
        return None
    found = does(s, default, None, at, last, negated=negated)
    if found and default is None and s.low(at) in _OURS_TO_CHANGE:  # people change it once; no thing does it
        return as_said(found, s.text, span)
    return found


def read_barred(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Quote a ban in which the verb comes before its subject: `Under no circumstances may it`, `Nor should it`."""
    at = first + 1 if s.low(first) in ("nor", "neither") else after_bar(s, first)
    whole = s.cut(first, last)
    if at == first or s.low(at) not in MODALS or at + 2 >= last or whole is None:
        return None
    return as_said(Found(s.span, "ubiquitous", (), default), s.text, whole)


def after_bar(s: Sentence, first: int) -> int:
    """Return the index of the first token after `never`, `do not` and the like; the same one where none stands."""
    bar = BARS_EN.match(s.text, s.tokens[first].start, s.span.end) if first < len(s) else None
    return s.at(bar.end()) if bar else first


def _may_act(s: Sentence, at: int) -> bool:
    """Say whether a word that no list knows is what must not be done, as in `never text the owner`."""
    low, after = s.low(at), s.low(at + 1)
    return (
        low.isalpha()
        and low not in _TO_ONESELF | PRONOUNS | PREPOSITIONS | DETERMINERS | ADVERBS | AUXILIARIES
        and (after in DETERMINERS or is_plural(after) or is_people(after))
    )


_TO_ONESELF = frozenset(
    "mind worry hesitate forget know think believe care bother expect want like need get".split()
)
"""What somebody is told not to do, or says not to do, themselves."""
_OURS_TO_CHANGE = frozenset(
    "reduce increase raise lower cut halve double shorten boost decrease grow shrink replace migrate rename digitise digitize".split()
)
"""What an order says of figures and of what is there already, rather than of what a thing shall do."""


def _tells(s: Sentence, first: int, last: int) -> bool:
    """Say whether a clause that begins like an order tells something: `Search in the intranet is useless`."""
    for i in range(first + 1, last):
        if s.low(i) in RELATIVES or s.low(i) in ",;":
            return False
        if s.low(i) in ("is", "are", "was", "were") and s.low(i - 1) not in ("as", "it", "they", "there"):
            return True
    return False
