"""Gives the later verbs of an English row the form of the first: `that reads the slip and tells the clerk` becomes `read … and tell`."""

from translator.domain.value import Span
from translator.reading.statements.found import Parts
from translator.reading.statements.sentence_en import Sentence
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    base,
    is_participle,
    is_verb,
)

_JOINS = frozenset({"and", "or", "then", "but"})
_OBJECTS = DETERMINERS | frozenset("it them him her us me people everyone everybody anyone anybody".split())
_NO_OBJECT = PREPOSITIONS | RELATIVES | AUXILIARIES | MODALS | _JOINS | ADVERBS | frozenset({"to", "not"})
_SHORT = 2


def with_row(s: Sentence, verb_at: int, last: int) -> Parts:
    """Write what follows a verb whose ending was taken away, with the endings of its row taken away too.

    Args:
        s: the sentence.
        verb_at: index of the first verb.
        last: index after the last token of what is done.
    """
    rest = s.cut(verb_at + 1, last)
    if rest is None:
        return ()
    parts: list[str | Span] = []
    at = rest.start
    if s.low(verb_at).endswith("s") and not is_verb(s.low(verb_at)):
        verbs = {i: bare for i in range(verb_at + 2, last) if (bare := _later(s, i))}
        for i in range(
            verb_at + 2, max(verbs, default=0)
        ):  # what stands before the last verb of a row is one
            bare = base(s.low(i)) if s.low(i - 1) == "," and not s.depth(i) else None
            if bare and s.low(i).endswith("s") and not is_verb(s.low(i)) and s.low(i) not in AUXILIARIES:
                verbs.setdefault(i, bare)
        for i, bare in sorted(verbs.items()):
            if i + 1 < len(s):
                parts += [Span(start=at, end=s.tokens[i - 1].end), f" {bare} "]
                at = min(rest.end, s.tokens[i + 1].start)
    return (*parts, Span(start=at, end=rest.end)) if at < rest.end else tuple(parts)


def _later(s: Sentence, i: int) -> str | None:
    """Return the base form of a token that is a later verb of the row for sure: a joint before it, an object after it."""
    low, after = s.low(i), s.low(i + 1)
    before = i - 1
    while s.low(before) in ADVERBS and s.low(before) not in _JOINS:
        before -= 1
    listed = s.low(before) == ","
    if (
        not (listed or s.low(before) in _JOINS)
        or s.depth(i)
        or not low.isalpha()
        or not low.endswith("s")
        or low.endswith("ss")
    ):
        return None
    if len(low) <= _SHORT or low in AUXILIARIES or is_verb(low):
        return None
    known = base(low)
    sure = after in _OBJECTS
    likely = (
        not listed
        and known is not None
        and after.isalpha()
        and after not in _NO_OBJECT
        and not is_participle(after)
    )
    return (known or _bare(low)) if sure or likely else None


def _bare(verb: str) -> str:
    """Return the base form of a verb that no list knows: `shuts`, `matches`, `carries`."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "xes", "ches", "shes", "zzes")) else verb[:-1]
