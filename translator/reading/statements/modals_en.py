"""The verbs that make a duty in English: `shall`, `must`, `has to`, `is to be`, and what stands between them and the act."""

from dataclasses import dataclass
from typing import Literal

from translator.reading.statements.sentence_en import Sentence
from translator.reading.text.words_en import RELATIVES, is_participle, is_verb

Strength = Literal["must", "should", "will", "can"]


@dataclass(frozen=True)
class Modal:
    """One modal verb in a sentence."""

    at: int
    """Index of its first token."""
    after: int
    """Index of the first token of what must be done: an adverb or the verb."""
    strength: Strength
    negated: bool = False
    needed: bool = False
    """Whether it is about a need: what `must not have to touch` denies is the need and not the act."""


_PLAIN: dict[str, Strength] = {
    "shall": "must",
    "must": "must",
    "should": "should",
    "shld": "should",
    "will": "will",
}
_NEGATED: dict[str, Strength] = {
    "can't": "can", "cannot": "can", "mustn't": "must", "shouldn't": "should", "shan't": "must",
    "won't": "will", "can’t": "can", "mustn’t": "must", "shouldn’t": "should", "won’t": "will",
}  # fmt: skip
_WORDS = (
    frozenset(_PLAIN)
    | frozenset(_NEGATED)
    | frozenset("has have needs need ought is are can may could might would".split())
)
"""Words a modal can begin with."""
_OBLIGED = frozenset({"required", "expected", "supposed", "obliged", "intended", "meant"})
_NOT = frozenset({"not", "never"})
_DENIED = frozenset({"don't", "doesn't", "didn't", "don’t", "doesn’t", "didn’t", "not", "never"})
_DISCOURSE = frozenset(
    "also just please pls plz ideally really maybe perhaps simply then therefore thus".split()
)
"""Adverbs that say nothing about the duty and may be left out."""


def modal_at(s: Sentence, i: int) -> Modal | None:
    """Read the modal verb that begins at a token, or None when none does.

    What only permits (`may`, `can`) is none, unless it forbids or limits.
    """
    low, following = s.low(i), s.low(i + 1)
    if low == "should" and following in ("like", "love", "prefer") and s.low(i - 1) in ("i", "we"):
        return None  # `we should like`: a wish, as in `we would like`
    if low in _PLAIN:
        return _settled(s, i, i + 1, _PLAIN[low])
    if low in _NEGATED:
        return _settled(s, i, i + 1, _NEGATED[low], negated=True)
    if low in ("has", "have", "needs", "need", "ought") and following == "to":
        return (
            None
            if s.low(i - 1) in _DENIED | {"may", "might", "could", "can"}
            else _settled(s, i, i + 2, "should" if low == "ought" else "must")
        )
    if low in ("is", "are"):
        at = i + 2 if following in _NOT else i + 1
        at = at + 1 if s.low(at) in _OBLIGED else at
        act = s.low(at + 1)
        ordered = s.low(at) == "to" and (act in ("be", "have", "need") or is_verb(act))
        return _settled(s, i, at + 1, "must", negated=following in _NOT) if ordered else None
    if low in ("may", "might", "can", "could", "would") and (following, s.low(i + 2)) == ("have", "to"):
        return _settled(s, i, i + 3, "must")
    if low == "may" and any(
        (s.low(k), s.low(k + 1)) in (("at", "most"), ("no", "more"), ("no", "longer"), ("not", "more"))
        for k in range(i + 2, i + 8)
    ):
        return _settled(s, i, i + 1, "must")  # what is allowed at most is a bound
    if low in ("can", "may", "could") and i > 0:
        limited = (
            following in ("only", "not", "never")
            or (following, s.low(i + 2)) == ("no", "longer")
            or s.low(0) in ("only", "neither", "no", "nobody", "nothing")
            or (low == "could" and following == "be" and is_participle(s.low(i + 2)))
        )
        return _settled(s, i, i + 1, "can") if limited else None
    return None


def _settled(s: Sentence, at: int, after: int, strength: Strength, *, negated: bool = False) -> Modal:
    """Step over `not` and what says nothing, up to what must be done."""
    i = after
    while s.low(i) in _DISCOURSE or s.low(i) in _NOT:
        negated = negated or s.low(i) in _NOT
        i += 1
    needed = False
    while s.low(i) in ("need", "have") and s.low(i + 1) == "to":
        i += 2  # `will need to be`: the duty is in what follows
        needed = True
    return Modal(at, i, strength, negated, needed)


def first_modal(s: Sentence, first: int, last: int) -> Modal | None:
    """Find the first modal of a clause that belongs to its main verb rather than to a `which` or `that` within it."""
    if s.words.isdisjoint(_WORDS):
        return None
    for i in range(first, last):
        modal = modal_at(s, i) if s.low(i) in _WORDS else None
        if modal is None or modal.after >= last or s.depth(i) > s.depth(first):
            continue
        if s.low(i - 1) in RELATIVES and i > first:
            continue
        return modal
    return None
