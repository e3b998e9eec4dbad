"""English acts without a modal: what a thing shall do and what it shall let people do, from a verb phrase alone."""

from translator.domain.value import Span
from translator.reading.statements.found import Found, Parts
from translator.reading.statements.rows_en import with_row
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.wording_en import following, lowered, the
from translator.reading.text.words_en import (
    DETERMINERS,
    PREPOSITIONS,
    QUALITIES,
    base,
    is_people,
    is_plural,
    is_verb,
)

_SIGNS = frozenset({",", ";", ":"})
_GETS = frozenset({"get", "receive"})
"""What people get, the thing gives."""


def does(
    s: Sentence,
    thing: Span | None,
    actor: Span | None,
    verb_at: int,
    last: int,
    *,
    negated: bool = False,
    wish: bool = True,
) -> Found | None:
    """Say that the thing shall do or be something.

    Args:
        s: the sentence.
        thing: what does it; None for what the ask has not named.
        actor: who wants it.
        verb_at: index of the verb.
        last: index after the last token of what it does.
        negated: whether it shall not.
        wish: whether it is wanted as a whole.
    """
    if s.low(verb_at) == "be" and s.low(verb_at + 1) == "able" and s.low(verb_at + 2) == "to":
        verb_at += 3
    low = s.low(verb_at)
    if not low or not low[0].isalnum():
        return None
    if low == "make" and s.low(verb_at + 1) in ("it", "this", "them") and verb_at + 2 < last:
        if is_verb(s.low(verb_at + 2)):
            return does(s, thing, actor, verb_at + 2, last, negated=negated, wish=wish)
        made = s.cut(verb_at + 2, last) if _describes(s.low(verb_at + 2)) else None
        if made is None:
            return None
        shall = " shall not " if negated else " shall "
        eased = s.low(verb_at + 3) in (
            "to",
            "for",
            "that",
        )  # `possible to export` is what it makes, not what it is
        parts: Parts = (*the(thing, s.text), shall, "make it " if eased else "be ", made, ".")
        return Found(s.span, "ubiquitous", parts, thing, actor, "", made, wish=wish)
    if low in _PERMITS and not negated and (given := _to_whom(s, verb_at + 1, last)):
        who, act = given
        return lets(s, thing, who, act, last)
    if (low, s.low(verb_at + 1)) == ("sort", "out"):
        return None  # names no behaviour
    verb = base(low) or ("be" if low in ("is", "are", "was", "were", "be") else "")
    shall = " shall not " if negated else " shall "
    if verb:
        rest = s.cut(verb_at + 1, last)
        after = with_row(s, verb_at, last)
        joint = "" if not after or s.low(verb_at + 1) in _SIGNS else " "
        parts = (*the(thing, s.text), shall, verb, joint, *after, ".")
        return Found(s.span, "ubiquitous", parts, thing, actor, "" if verb == "be" else verb, rest, wish=wish)
    whole = s.cut(verb_at, last)
    if whole is None:
        return None
    parts = (*the(thing, s.text), shall, whole, ".")
    return Found(s.span, "ubiquitous", parts, thing, actor, "", None, wish=wish)


_PERMITS = frozenset({"let", "allow", "enable", "permit", "help"})
_PEOPLE_WORDS_MAX = 4


def _to_whom(s: Sentence, at: int, last: int) -> tuple[Span, int] | None:
    """Return the people an act is given to, and the index of the verb of what they may do."""
    first = at + (s.low(at) in DETERMINERS)
    for end in range(first + 1, min(first + _PEOPLE_WORDS_MAX, last)):
        act = end + (s.low(end) == "to")
        if is_people(s.low(end - 1)) and is_verb(s.low(act)) and act < last:
            who = s.cut(first, end)
            return (who, act) if who else None
    return None


_SHORT_WORD = 3
"""Words so short that end like adjectives are often none: cry, try, her."""


def _describes(word: str) -> bool:
    """Say whether a word after `make it` says how it shall be."""
    return (
        word in QUALITIES
        or word in ("more", "less", "as", "so", "very", "really", "way")
        or (len(word) > _SHORT_WORD and word.endswith(("er", "able", "ible", "y", "ful", "ive")))
    )


def lets(
    s: Sentence, thing: Span | None, actor: Span | None, verb_at: int, last: int, *, said: Parts | None = None
) -> Found | None:
    """Say that the thing shall let somebody do something.

    Args:
        s: the sentence.
        thing: what lets them; None for what the ask has not named.
        actor: who does it; users where the ask does not say.
        verb_at: index of the verb.
        last: index after the last token of what they do.
        said: what follows the verb where it is worded otherwise than in the ask.
    """
    verb = s.low(verb_at)
    rest = s.cut(verb_at + 1, last)
    who: Parts = (*one_of(actor, s.text), *lowered(actor, s.text)) if actor else ("users",)
    if not verb or not verb[0].isalpha():
        return None
    after = (" ", *said) if said else following(rest, s.text)
    if verb in _GETS and rest and s.low(verb_at + 1) not in PREPOSITIONS:
        parts: Parts = (*the(thing, s.text), " shall give ", *who, *after, ".")
    else:
        parts = (*the(thing, s.text), " shall let ", *who, f" {verb}", *after, ".")
    known = verb if is_verb(verb) else ""
    return Found(s.span, "ubiquitous", parts, thing, actor, known, rest, lets=True, wish=True)


def one_of(actor: Span, text: str) -> Parts:
    """Put the article back that a single person needs."""
    word = text[actor.start : actor.end].split()[-1].lower()
    before = text[: actor.start].rstrip().rsplit(" ", 1)[-1].lower()
    if before == "the":
        return ("the ",)
    if before not in ("a", "an", "one") or is_plural(word):
        return ()
    return ("an " if text[actor.start].lower() in "aeio" else "a ",)
