"""Finds what turns a gradable word up or down without saying how far: `not too long`, `less strict`, `快一点`."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from translator.knowledge.schema import Counts, Degree, Lexicon, LexiconEntry
from translator.reading.text.phrases import Key, Unit, joined, key_of
from translator.reading.vague.adjectives import Qualities


@dataclass(frozen=True)
class Graded:
    """A gradable word and what it is about."""

    aspect: str
    list: Literal["words", "nouns", "burdens", "mishaps"]
    """The list of the lexicon it stands in."""


@dataclass(frozen=True)
class Hit:
    """Vague wording found at the units `first` up to but not including `last`."""

    first: int
    last: int
    entry: LexiconEntry
    counts: Counts = "anywhere"


Leads = list[tuple[Key, Degree]]
"""What stands beside a word, with the way it turns it up or down."""
_NOTHING: Key = ()
_ROW = frozenset({",", "and", "or", "but", "yet", "not", "also", "&", "/", "+"})
_COPULAS = frozenset(
    "be is are it's feel feels look looks sound sounds read reads stay stays seem seems keep".split()
)
_ROW_MAX = 3
"""Units between two qualities of a row, as in `short, but not curt`."""
_AFTER_ONE = frozenset("的一些点了就也且又还和与、")
"""What may follow a Chinese predicate of a single character."""


class Degrees:
    """The ways a lexicon turns its gradable words up and down.

    Args:
        lexicon: the vague wording of one language.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._before = _by_unit(lexicon, before=True)
        self._after = _by_unit(lexicon, before=False)
        self._openers = {unit for unit, found in self._before.items() if any(d.open for _, d in found)}
        self._entries: dict[tuple[str, str], LexiconEntry] = {}
        self.qualities = Qualities(lexicon.classes)
        self._predicate = next((d for d in lexicon.degrees if d.predicate), None)

    def opens(self, unit: Unit) -> bool:
        """Say whether a unit may end what turns a word that no list names."""
        return unit.low in self._openers

    def around(
        self, text: str, units: list[Unit], first: int, last: int, graded: Graded | None
    ) -> Hit | None:
        """Find what turns a word up or down.

        Args:
            text: the whole text.
            units: its units.
            first: the first unit of the word.
            last: the unit after it.
            graded: what the word is about; None for one that no list names.

        Returns:
            The phrase with the word in it, or None where nothing turns it.
        """
        return self.turned(text, units, first, last, graded, self.leads(text, units, first, graded))

    def beside(self, text: str, units: list[Unit], at: int, hit: Hit) -> Hit | None:
        """Find a quality no list names in the row that a vague predicate began, as `zesty` in `is short and zesty`."""
        if self._predicate is None or not 0 < at - hit.last <= _ROW_MAX:
            return None
        if any(u.low not in _ROW for u in units[hit.last : at]):
            return None
        if not any(u.low in _COPULAS for u in units[max(0, hit.first - 1) : hit.first + 2]):
            return None
        last = self.qualities.last(text, units, at)
        return self._hit(units, at, last, self._predicate, None) if last else None

    def turned(
        self, text: str, units: list[Unit], first: int, last: int, graded: Graded | None, leads: Leads
    ) -> Hit | None:
        """Find what turns a word up or down, given what stands before it; see `around`."""
        for tail, after in self._tails(text, units, last, graded):
            if not after.before:
                return self._hit(units, first, last + len(tail), after, graded)
            for lead, before in leads:
                if before is after:
                    return self._hit(units, first - len(lead), last + len(tail), after, graded)
        for lead, before in leads:
            if not before.after and not _runs_on(units, first, last - first):
                return self._hit(units, first - len(lead), last, before, graded)
        return None

    def leads(self, text: str, units: list[Unit], first: int, graded: Graded | None) -> Leads:
        """Return what stands before a word."""
        known = self._before.get(units[first - 1].low) if first else None
        if known is None or not joined(text, units[first - 1], units[first]):
            return []
        return [
            (key, degree)
            for key, degree in known
            if _fits(degree, graded)
            and (len(key) == 1 or _are(text, units, first - len(key), key))
            and (graded or not degree.predicate or self.qualities.last(text, units, first))
        ]

    def _tails(self, text: str, units: list[Unit], last: int, graded: Graded | None) -> Leads:
        """Return what stands after a word; the end of the text is like a full stop."""
        if last == len(units):
            return [(_NOTHING, degree) for _, degree in self._after.get("。", ()) if _fits(degree, graded)]
        known = self._after.get(units[last].low)
        if known is None or not joined(text, units[last - 1], units[last]):
            return []
        return [
            (key, degree)
            for key, degree in known
            if _fits(degree, graded)
            and (len(key) == 1 or _are(text, units, last, key))
            and not _runs_on(units, last, len(key))
        ]

    def _hit(self, units: list[Unit], first: int, last: int, degree: Degree, graded: Graded | None) -> Hit:
        """Return the hit of a degree without signs around it, with an entry of its own for each aspect."""
        while not units[first].is_word:
            first += 1
        while not units[last - 1].is_word:
            last -= 1
        key = degree.id, graded.aspect if graded else ""
        if key not in self._entries:
            self._entries[key] = LexiconEntry(
                id=degree.id,
                kind=degree.kind,
                aspect=key[1],
                words=(*degree.before, *degree.after),
                advice=degree.advice,
                source=degree.source,
            )
        return Hit(first, last, self._entries[key], degree.counts)


def is_han(unit: Unit) -> bool:
    """Say whether a unit is a Chinese character; a full-width comma is none."""
    return "㐀" <= unit.low <= "鿿"


def _by_unit(lexicon: Lexicon, *, before: bool) -> Mapping[str, tuple[tuple[Key, Degree], ...]]:
    """Return what turns a word by the unit that touches it, longest first."""
    known: dict[str, list[tuple[Key, Degree]]] = {}
    for degree in lexicon.degrees:
        for words in degree.before if before else degree.after:
            key = key_of(words)
            known.setdefault(key[-1] if before else key[0], []).append((key, degree))
    return {unit: tuple(sorted(found, key=lambda f: -len(f[0]))) for unit, found in known.items()}


def _fits(degree: Degree, graded: Graded | None) -> bool:
    if graded is None:
        return degree.open
    return degree.of == graded.list or (degree.of == "nouns" and graded.list == "burdens")


def _runs_on(units: list[Unit], at: int, length: int) -> bool:
    """Say whether a single Chinese character is only the beginning of a word, as 高 in 成本高于."""
    after = at + length
    return (
        length == 1
        and units[at].low >= "㐀"
        and after < len(units)
        and units[after].low >= "㐀"
        and units[after].low not in _AFTER_ONE
    )


def _are(text: str, units: list[Unit], first: int, key: Key) -> bool:
    """Say whether a phrase stands at a unit."""
    here = units[max(0, first) : first + len(key)]
    return tuple(u.low for u in here) == key and all(
        joined(text, left, right) for left, right in pairwise(here)
    )
