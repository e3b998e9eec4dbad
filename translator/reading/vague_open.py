"""Finds vague words that no list names, by what stands around them or by how they end: `too finicky`, `painlessly`."""

from collections.abc import Mapping

from translator.knowledge.schema import Ending, Lexicon, LexiconEntry
from translator.reading.phrases import Unit
from translator.reading.vague_degrees import Degrees, Hit
from translator.reading.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    WANTS,
)

_CLOSED = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | RELATIVES
    | MODALS
    | AUXILIARIES
    | WANTS
    | ADVERBS
    | frozenset({"and", "or", "but", "much", "many", "thanks", "not"})
)
"""English words that are never turned up or down."""
_ENDS_ZH = frozenset("的了吧呢啊哦嘛呀就才")
"""Characters before which a Chinese predicate ends."""
_HAN_MAX = 4
"""Characters of a Chinese predicate that no list names; longer ones are clauses."""


def unnamed(text: str, units: list[Unit], at: int, degrees: Degrees) -> Hit | None:
    """Find a word that no list names and that something turns up or down all the same.

    Args:
        text: the whole text.
        units: its units.
        at: the first unit of the word.
        degrees: how words are turned up and down in the language of the text.
    """
    if at == 0 or not degrees.opens(units[at - 1]):
        return None
    if units[at].low < "㐀":
        word = units[at].is_word and len(units[at].low) > 2 and units[at].low not in _CLOSED
        return degrees.around(text, units, at, at + 1, None) if word else None
    leads = degrees.leads(text, units, at, None)
    if not leads:
        return None
    for last in range(at + 1, min(at + _HAN_MAX, len(units)) + 1):
        hit = degrees.turned(text, units, at, last, None, leads)
        if hit and (hit.last > last or _ends(units, last)):
            return hit
    return None


def _ends(units: list[Unit], last: int) -> bool:
    """Say whether a Chinese predicate ends before a unit."""
    return last == len(units) or units[last].low < "㐀" or units[last].low in _ENDS_ZH


class Endings:
    """Words of manner by their ending.

    Args:
        lexicon: the vague wording of one language.
        aspects: what known words are about; `painlessly` is about what `painless` is.
    """

    def __init__(self, lexicon: Lexicon, aspects: Mapping[str, str]) -> None:
        self._endings = lexicon.endings
        self._plain = {word for e in lexicon.endings for word in e.plain}
        self._aspects = aspects
        self._entries: dict[tuple[str, str], LexiconEntry] = {}

    def at(self, text: str, unit: Unit, at: int) -> Hit | None:
        """Return the word of manner that a unit is, or None where it is none; `Honestly,` at the beginning is none."""
        low = unit.low
        for ending in self._endings:
            if text[unit.start].isupper():
                return None
            if low.endswith(ending.ending) and len(low) > len(ending.ending) + 3 and low not in self._plain:
                return Hit(at, at + 1, self._entry(ending, self._about(low)), ending.counts)
        return None

    def _about(self, low: str) -> str:
        stem = low[:-2]
        bases = (stem, low[:-3] + "y", low[:-1] + "e", stem.removesuffix("al"))
        return next((self._aspects[b] for b in bases if b in self._aspects), "")

    def _entry(self, ending: Ending, aspect: str) -> LexiconEntry:
        key = ending.id, aspect
        if key not in self._entries:
            self._entries[key] = LexiconEntry(
                id=ending.id,
                kind=ending.kind,
                aspect=aspect,
                words=(ending.ending,),
                advice=ending.advice,
                source=ending.source,
            )
        return self._entries[key]
