"""The quantities inside a decision in a ledger of their own, each with the words that say it; and bounds of one thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Quantity
from translator.domain.value import Language, Span
from translator.knowledge.units import allowed, apart, comparable, is_duration
from translator.ranking.terms import terms_of
from translator.reading.language import language_of
from translator.reading.quantities.quantities import quantities_in
from translator.reading.text.segments import sentences

CHARS_READ_MAX = 20_000
"""Of a record; its numbers stand in what was decided, not in what was appended."""
_TELL = frozenset({"baseline", "other", "load", "share"})
"""Roles of numbers that tell how it is, or under which load, and bind nobody."""
_SHARED_MIN, _COVERED_MIN = 2, 0.6
_SHARED_HAN_MIN, _COVERED_HAN_MIN = 4, 0.5
"""Terms two sentences have in common from which their numbers are of one thing; pairs of characters say less each."""
_TEXTS_KEPT = 2_000
"""Texts whose numbers are kept at hand."""


@dataclass(frozen=True)
class Figure:
    """A quantity with the sentence that says it."""

    quantity: Quantity
    sentence: Span
    terms: tuple[str, ...]
    """Of the sentence without its quantities, in order."""

    @property
    def binds(self) -> bool:
        """Say whether it lays down a level; `one or more` and a plain count do not."""
        one = self.quantity
        if not one.unit or one.role in _TELL or one.bound == "about":
            return False
        return is_duration(one.unit) if one.bound == "exactly" else (one.bound, one.value) != ("at_least", 1)


@lru_cache(maxsize=_TEXTS_KEPT)
def figures_of(text: str) -> tuple[Figure, ...]:
    """Read the quantities of a request or of a decision, in order.

    Args:
        text: what it says; beyond `CHARS_READ_MAX` code points it is not read.
    """
    read = text[:CHARS_READ_MAX]
    language: Language = "zh" if language_of(read) == "zh" else "en"
    found = quantities_in(read, language)
    return tuple(_placed(read, found)) if found else ()


def _placed(text: str, found: Sequence[Quantity]) -> Iterator[Figure]:
    for sentence in sentences(text):
        inside = [q for q in found if sentence.start <= q.start and q.end <= sentence.end]
        if inside:
            terms = _terms_without(text, sentence, inside)
            yield from (Figure(quantity, sentence, terms) for quantity in inside)


def _terms_without(text: str, sentence: Span, inside: Sequence[Quantity]) -> tuple[str, ...]:
    chars = list(text[sentence.start : sentence.end])
    for one in inside:
        start, end = one.start - sentence.start, one.end - sentence.start
        chars[start:end] = " " * (end - start)
    return tuple(terms_of("".join(chars)))


def ledger_of(decision_id: str, text: str) -> tuple[Entry, ...]:
    """Return the quantities inside a decision as entries; each quotes the slice of the record that says it.

    Args:
        decision_id: whose they are.
        text: of the decision, as kept.
    """
    return tuple(
        Entry(
            id=f"N{number}",
            role=one.quantity.role,
            value=one.quantity.value,
            value_max=one.quantity.value_max,
            unit=one.quantity.unit,
            bound=one.quantity.bound,
            condition=one.quantity.condition,
            subject=one.quantity.subject,
            status="decided",
            source=Origin(
                kind="decision",
                ref=decision_id,
                start=one.quantity.start,
                end=one.quantity.end,
                quote=one.quantity.text,
            ),
        )
        for number, one in enumerate(figures_of(text), 1)
    )


def of_one_thing(one: Figure, other: Figure) -> bool:
    """Say whether two levels are of one measure in one scope, as far as their sentences show it.

    Their units meet, their conditions are the same, most words around them too, and nothing they share is told apart by the word
    before it, as in `chat logs` and `server logs`.
    """
    here, there = one.quantity, other.quantity
    if not (one.binds and other.binds and comparable(here.unit, there.unit)) or here.role != there.role:
        return False
    if (here.condition or "").casefold() != (there.condition or "").casefold():
        return False
    shared, least = {*one.terms} & {*other.terms}, min(len({*one.terms}), len({*other.terms}))
    han = any(term[0] >= "\u3400" for term in shared)
    many, share = (_SHARED_HAN_MIN, _COVERED_HAN_MIN) if han else (_SHARED_MIN, _COVERED_MIN)
    return (
        len(shared) >= many and len(shared) >= share * least and (han or not _told_apart(one, other, shared))
    )


def _told_apart(one: Figure, other: Figure, shared: set[str]) -> bool:
    before, there = _before(one.terms), _before(other.terms)
    return any(
        (mine := before.get(term))
        and (theirs := there.get(term))
        and mine not in shared
        and theirs not in shared
        for term in shared
    )


def _before(terms: Sequence[str]) -> dict[str, str]:
    return {term: before for before, term in pairwise(terms)}


def exclude_each_other(one: Quantity, other: Quantity) -> bool:
    """Say whether no value fits both."""
    return apart(_allowed(one), _allowed(other))


def same_bound(one: Quantity, other: Quantity) -> bool:
    """Say whether both allow the same values."""
    return one.bound == other.bound and _allowed(one) == _allowed(other)


def _allowed(one: Quantity) -> tuple[float, float]:
    return allowed(one.value, one.value_max, one.unit, one.bound)


def as_if_said(text: str, sentence: Span, without: Sequence[Span], level: Quantity) -> Figure:
    """Return a level as if a sentence of a request said it, to be set against the one of a decision.

    Args:
        text: the request.
        sentence: where it leaves the level open.
        without: ranges that are no part of what it speaks of, such as the vague words that the level would replace.
        level: what a decision sets.
    """
    chars = list(text[sentence.start : sentence.end])
    for one in without:
        start, end = max(0, one.start - sentence.start), max(0, one.end - sentence.start)
        chars[start:end] = " " * len(chars[start:end])
    return Figure(level, sentence, tuple(terms_of("".join(chars))))
