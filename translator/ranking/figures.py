"""The quantities inside a decision in a ledger of their own, each with the words that say it; and bounds of one thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Quantity
from translator.domain.value import Language, Span
from translator.knowledge.units import allowed, apart, comparable, is_counted, is_duration, meet_exactly
from translator.ranking.terms import is_han, terms_of
from translator.reading.language import language_of
from translator.reading.quantities.quantities import quantities_in
from translator.reading.text.segments import sentences

CHARS_READ_MAX = 20_000
"""Of a record; its numbers stand in what was decided, not in what was appended."""
_TELL = frozenset({"baseline", "other", "load", "share"})
"""Roles of numbers that tell how it is, or under which load, and bind nobody."""
_SHARED_MIN, _COVERED_MIN = 2, 0.6
_SHARED_HAN_MIN, _COVERED_HAN_MIN = 3, 0.5
"""Terms two sentences have in common from which their numbers are of one thing; pairs of characters say less each."""
COVERED_LEAST = min(_COVERED_MIN, _COVERED_HAN_MIN)
"""Share of the terms of the shorter sentence that two levels of one thing have in common in any case."""
_ABOUT = 0.09
"""Share by which two values differ at least where their units meet only as "about": 28 days are .08 less than a mean month."""
_SCOPE = re.compile(r"(?:for|of)\b")
"""Begins a condition that only says what the level is of."""
_ONLY = re.compile(
    r"\b(?:who|whose|which|when|whenever|if|unless|except|only|where|while|during)\b|除|仅|如果|只有|只限|其中",
    re.I,
)
_PLACE = re.compile(
    r"\b(?:at|in|on|from|near|inside|outside) (?:the|a|an|our|their|its) (?!latest|most|least|moment|end)([a-z-]{2,30}(?: [a-z-]{2,30})?)",
    re.I,
)
_STAYING = frozenset(
    terms_of(
        "keep kept store stored retain retained archive archived delete deleted erase erased remove removed discard purge purged forget hold held "
        "save saved preserve expire expires destroy destroyed anonymised anonymized"
    )
)
"""How long something is there, by whichever end it is said."""
_WORD = re.compile(r"[ \t]?([A-Za-z]++|[\u3400-\u9fff])")
_LINKS_ZH = frozenset("的了在要内须应必需会能把被对将以之前后中时是有都所和与及到至为其该给得让使由按每次地")
"""Chinese characters that only link: a pair of them tells nothing apart, as 要在 before 回答."""
_TEXTS_KEPT = 2_000
"""Texts whose numbers are kept at hand."""


@dataclass(frozen=True)
class Figure:
    """A quantity with the sentence that says it."""

    quantity: Quantity
    sentence: Span
    terms: tuple[str, ...]
    """Of the sentence without its quantities, in order."""
    behind: str = ""
    """The word that stands right behind it, such as `high` or `before`; empty where nothing does."""
    only: frozenset[str] = frozenset()
    """Words by which its sentence speaks of some only, as `who` and `unless`."""
    places: tuple[frozenset[str], ...] = ()
    """The terms of each place that its sentence names, as of `at the back wall`."""

    @property
    def binds(self) -> bool:
        """Say whether it lays down a level; `one or more reviewers` and a plain count do not."""
        one = self.quantity
        if not one.unit or one.role in _TELL or one.bound == "about":
            return False
        if one.bound == "exactly":
            return is_duration(one.unit)
        return not (one.bound == "at_least" and one.value == 1 and is_counted(one.unit))


@lru_cache(maxsize=_TEXTS_KEPT)
def figures_of(text: str) -> tuple[Figure, ...]:
    """Read the quantities of a request or of a decision, in order.

    Args:
        text: what it says; beyond `CHARS_READ_MAX` code points it is not read.
    """
    read = text[:CHARS_READ_MAX]
    language: Language = "zh" if language_of(read) == "zh" else "en"
    found = quantities_in(read, language)
    return tuple(placed(read, found)) if found else ()


@lru_cache(maxsize=_TEXTS_KEPT)
def figures_decided(text: str) -> tuple[Figure, ...]:
    """Read the quantities of a decision, in order.

    A decision says what shall be as if it were so already: `contracts are archived for at least 10 years`. So a number with a limit
    that would only tell in a request is a level here.

    Args:
        text: as above.
    """
    return tuple(_laid_down(one) for one in figures_of(text))


def _laid_down(one: Figure) -> Figure:
    told = one.quantity.role == "other" and one.quantity.bound in ("at_most", "at_least")
    return replace(one, quantity=one.quantity.model_copy(update={"role": "target"})) if told else one


def placed(text: str, found: Sequence[Quantity]) -> Iterator[Figure]:
    """Put quantities into the sentences that say them, in order; one that no sentence holds whole is left away.

    Args:
        text: what says them.
        found: in it; none overlaps another.
    """
    for sentence in sentences(text):
        inside = [q for q in found if sentence.start <= q.start and q.end <= sentence.end]
        if inside:
            terms = _terms_without(text, sentence, inside)
            only, places = _only(text, sentence), _places(text, sentence)
            yield from (
                Figure(one, sentence, terms, _behind(text, one, sentence), only, places) for one in inside
            )


def _only(text: str, sentence: Span) -> frozenset[str]:
    return frozenset(found[0].casefold() for found in _ONLY.finditer(text, sentence.start, sentence.end))


def _places(text: str, sentence: Span) -> tuple[frozenset[str], ...]:
    named = _PLACE.finditer(text, sentence.start, sentence.end)
    return tuple(frozenset(terms_of(found[1])) for found in named)


def _behind(text: str, one: Quantity, sentence: Span) -> str:
    found = _WORD.match(text, one.end, sentence.end)
    return found[1].casefold() if found else ""


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


def of_one_thing(one: Figure, other: Figure, *, deeds: bool = True) -> bool:
    """Say whether two levels are of one measure in one scope, as far as their sentences show it.

    Their units meet, their conditions are the same, most words around them too, what stands right behind the numbers is the same
    where both have it, as `high` and `wide`, neither speaks of some only or of a place where the other does not, and nothing they
    share is told apart by the word before it, as in `chat logs` and `server logs`.

    Args:
        one: a level with its sentence.
        other: the other.
        deeds: whether two lengths of time must be of one deed; not where a sentence leaves open what is to take that long.
    """
    here, there = one.quantity, other.quantity
    if not (one.binds and other.binds and comparable(here.unit, there.unit)) or here.role != there.role:
        return False
    if not _one_case(one, other) or (one.behind and other.behind and one.behind != other.behind):
        return False
    if one.only != other.only or _elsewhere(one, other) or _elsewhere(other, one):
        return False
    shared, least = {*one.terms} & {*other.terms}, min(len({*one.terms}), len({*other.terms}))
    han = any(term[0] >= "\u3400" for term in shared)
    many, share = (_SHARED_HAN_MIN, _COVERED_HAN_MIN) if han else (_SHARED_MIN, _COVERED_MIN)
    if len(shared) < many or len(shared) < share * least:
        return False
    if _told_apart(one, other, shared, behind=deeds):
        return False
    return not (deeds and _of_another_deed(one, other))


def _one_case(one: Figure, other: Figure) -> bool:
    """Say whether two levels hold under the same condition; `for a hall booking` is none beside one who speaks of hall bookings."""
    here, there = ((f.quantity.condition or "").casefold() for f in (one, other))
    if here == there:
        return True
    said, by, against = (here, one, other) if here else (there, other, one)
    return (
        not (here and there)
        and bool(_SCOPE.match(said))
        and {*terms_of(said)} <= {*by.terms} & {*against.terms}
    )


def _elsewhere(one: Figure, other: Figure) -> bool:
    """Say whether a place is named of which the other does not speak."""
    return any(place.isdisjoint(other.terms) for place in one.places)


def _of_another_deed(one: Figure, other: Figure) -> bool:
    """Say whether two lengths of time are of different deeds, as `charged` and `lasts`; to keep and to delete is one."""
    mine, theirs = {*one.terms} - {*other.terms}, {*other.terms} - {*one.terms}
    if not (mine and theirs and is_duration(one.quantity.unit)) or any(is_han(t) for t in mine | theirs):
        return False  # Chinese says the deed within the number, as in 最多保存30天
    return not (mine & _STAYING and theirs & _STAYING)


def _told_apart(one: Figure, other: Figure, shared: set[str], *, behind: bool) -> bool:
    """Say whether something they share has another word before it; behind it too, but where deeds are looked at apart."""
    ways = (one.terms, other.terms), (one.terms[::-1], other.terms[::-1])
    han = any(is_han(term) for term in shared)
    return any(
        (mine := before.get(term))
        and (theirs := there.get(term))
        and mine not in shared
        and theirs not in shared
        and _runs_into(mine, term) == _runs_into(theirs, term)
        for here, beside in ways[: 1 if han or not behind or is_duration(one.quantity.unit) else 2]
        for before, there in [(_before(here), _before(beside))]
        for term in shared
    )


def _runs_into(before: str, term: str) -> bool:
    """Say whether two pairs of Chinese characters overlap; only one that does, or neither, compares with another."""
    return term[0] >= "\u3400" and before[-1] == term[0]


def _before(terms: Sequence[str]) -> dict[str, str]:
    return {term: before for before, term in pairwise(terms) if not _LINKS_ZH.issuperset(before)}


def exclude_each_other(one: Quantity, other: Quantity) -> bool:
    """Say whether no value fits both, a month being as short as the shortest where it meets days."""
    low, high = sorted((_allowed(one), _allowed(other)))
    if not meet_exactly(one.unit, other.unit):
        high = (high[0] * (1 - _ABOUT), high[1])
    return apart(low, high)


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
    terms = tuple(terms_of("".join(chars)))
    return Figure(level, sentence, terms, "", _only(text, sentence), _places(text, sentence))
