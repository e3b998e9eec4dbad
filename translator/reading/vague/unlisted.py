"""Finds vague words that no list names: by what stands around them, by how they end, or by a character that comes back."""

from collections.abc import Mapping

from translator.knowledge.schema import Echo, Ending, Lexicon, LexiconEntry
from translator.reading.text.phrases import Unit
from translator.reading.vague.adjectives import CLOSED
from translator.reading.vague.degrees import Degrees, Hit, is_han

_ENDS_ZH = frozenset("的了吧呢啊哦嘛呀就才点些一儿行")
"""Characters before which a Chinese predicate ends."""
_NO_PREDICATE_ZH = frozenset(
    "一二两三四五六七八九十百千万半几来去出到在是的了会能要跟比有过进回见懂清开动上下住明最它他她我你直"
)
"""Characters that no Chinese predicate begins with, as in 要三点 and 拿出态度来."""
_HAN_MAX = 4
"""Characters of a Chinese predicate that no list names; longer ones are clauses."""
_HYPHENS = frozenset("-‐‑")


def unnamed(text: str, units: list[Unit], at: int, degrees: Degrees) -> Hit | None:
    """Find a word that no list names and that something turns up or down all the same.

    Args:
        text: the whole text.
        units: its units.
        at: the first unit of the word, after one that may open it; see `Degrees.opens`.
        degrees: how words are turned up and down in the language of the text.
    """
    if not is_han(units[at]):
        if not units[at].is_word or len(units[at].low) <= 2 or units[at].low in CLOSED:
            return None
        return degrees.around(text, units, at, degrees.qualities.last(text, units, at) or at + 1, None)
    if units[at].low in _NO_PREDICATE_ZH:
        return None
    leads = degrees.leads(text, units, at, None)
    if not leads:
        return None
    for last in range(at + 1, min(at + _HAN_MAX, len(units)) + 1):
        hit = degrees.turned(text, units, at, last, None, leads)
        if hit and (hit.last > last or _ends(units, last)):
            return hit
        if last < len(units) and not is_han(units[last]):
            break
    return None


def _ends(units: list[Unit], last: int) -> bool:
    """Say whether a Chinese predicate ends before a unit."""
    return last == len(units) or not is_han(units[last]) or units[last].low in _ENDS_ZH


class Endings:
    """Words of manner by their ending, alone or as the second half of a compound: `painlessly`, `grandma-proof`.

    Args:
        lexicon: the vague wording of one language.
        aspects: what known words are about; `painlessly` is about what `painless` is.
    """

    def __init__(self, lexicon: Lexicon, aspects: Mapping[str, str]) -> None:
        self._words = [e for e in lexicon.endings if e.ending[0] != "-"]
        self._any_ending = tuple(e.ending for e in self._words)
        self._halves = {e.ending[1:]: e for e in lexicon.endings if e.ending[0] == "-"}
        self._plain = {word for e in lexicon.endings for word in e.plain}
        self._aspects = aspects
        self._entries: dict[tuple[str, str], LexiconEntry] = {}

    def at(self, text: str, units: list[Unit], at: int) -> Hit | None:
        """Return the word of manner that a unit is, or None where it is none; `Honestly,` at the beginning is none."""
        unit, low = units[at], units[at].low
        if not low.endswith(self._any_ending) or text[unit.start].isupper():
            return None
        for ending in self._words:
            if low.endswith(ending.ending) and len(low) > len(ending.ending) + 3 and low not in self._plain:
                return Hit(at, at + 1, self._entry(ending, self._about(low, ending.ending)), ending.counts)
        return None

    def compound_at(self, text: str, units: list[Unit], at: int) -> Hit | None:
        """Return the compound that two units are, or None where they are none."""
        ending = self._halves.get(units[at + 1].low) if at + 1 < len(units) else None
        if ending is None or text[units[at].end] not in _HYPHENS:
            return None
        if f"{units[at].low}-{units[at + 1].low}" in self._plain:
            return None
        return Hit(at, at + 2, self._entry(ending, self._aspects.get(units[at].low, "")), ending.counts)

    def _about(self, low: str, ending: str) -> str:
        stem = low[: -len(ending)]
        bases = (stem, stem + "y", stem + "e", stem[:-1] + "y", low[:-1] + "e", stem.removesuffix("al"))
        return next((self._aspects[b] for b in bases if b in self._aspects), "")

    def _entry(self, ending: Ending, aspect: str) -> LexiconEntry:
        key = ending.id, aspect
        if key not in self._entries:
            self._entries[key] = _entry(ending, aspect, (ending.ending,))
        return self._entries[key]


_HOLDERS = "甲乙"


class Echoes:
    """Chinese shapes in which a character comes back, as in 跑来跑去 and 能省就省.

    Args:
        lexicon: the vague wording of one language.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._at: dict[tuple[int, str], list[tuple[str, Echo]]] = {}
        self._plain = {words for e in lexicon.echoes for words in e.plain}
        self._entries = {e.id: _entry(e, e.aspect, e.shapes) for e in lexicon.echoes}
        for echo in lexicon.echoes:
            for shape in echo.shapes:
                at = next((i for i, char in enumerate(shape) if char not in _HOLDERS), 0)
                self._at.setdefault((at, shape[at]), []).append((shape, echo))
        self._places = sorted({at for at, _ in self._at})

    def at(self, text: str, units: list[Unit], at: int) -> Hit | None:
        """Return the shape that begins at a unit, or None where none does."""
        start = units[at].start
        for place in self._places:
            for shape, echo in self._at.get((place, text[start + place : start + place + 1]), ()):
                words = text[start : start + len(shape)]
                if _fits(words, shape) and words not in self._plain:
                    return Hit(at, at + len(shape), self._entries[echo.id], echo.counts)
        return None


def _fits(words: str, shape: str) -> bool:
    """Say whether characters have a shape: what stands for one is a Chinese character, the same each time."""
    held: dict[str, str] = {}
    if len(words) < len(shape):
        return False
    for char, place in zip(words, shape, strict=True):
        if place in _HOLDERS:
            if not "㐀" <= char <= "鿿" or held.setdefault(place, char) != char:
                return False
        elif char != place:
            return False
    return len(set(held.values())) == len(held)


def _entry(owner: Ending | Echo, aspect: str, words: tuple[str, ...]) -> LexiconEntry:
    return LexiconEntry(
        id=owner.id, kind=owner.kind, aspect=aspect, words=words, advice=owner.advice, source=owner.source
    )
