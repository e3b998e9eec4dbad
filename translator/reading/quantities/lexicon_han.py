"""The Chinese nouns of a text: which stand where, what they are called in English, and what ends a word that is not listed.

Every look is at a bounded number of characters.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from translator.knowledge.counted import CountedNoun, MeasureWord, counted
from translator.reading.quantities.phrases import Lexicon

STOP = frozenset(
    "，。；、,.;:：！!？?（）()【】 \n以之内左右上下每/要需给让用由被会能可在就都也还才转到从向把将和与及或是有后前里已没未来的零一二两三四五六七八九十百千万亿0123456789"
)
"""Where a noun ends: at a sign, or at a word that begins something else."""
_HEAD_CHARS_MAX = 6
DONE = frozenset({"events", "incidents", "dealings"})
"""Groups of nouns that are verbs as well."""
_NOTHING = CountedNoun("", "")
"""What stands for words that hold a noun and are none."""
_PEOPLE = frozenset("员师者商企")
"""Heads of words as short as two characters."""
_ASKED_FOR = frozenset({"system", "platform", "app", "module", "feature"})
"""What any ask speaks of, so that no number is told of it from afar."""
_THINGS = "organisations people systems places machines vehicles documents content media dealings goods animals".split()
"""Groups by whose head a character is first, where a measure word goes with any noun."""
_GROUPS = (*_THINGS, "incidents", "events")


class Noun(NamedTuple):
    """One noun of a text."""

    start: int
    end: int
    unit: str
    group: str = ""

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.end - self.start

    @property
    def known(self) -> CountedNoun:
        """Itself as an entry of the table."""
        return CountedNoun(self.unit, self.group)


@cache
def _plain() -> Lexicon[CountedNoun]:
    words = counted()
    return Lexicon({**dict.fromkeys(words.other_words, _NOTHING), **words.nouns})


@cache
def _with_roles() -> Lexicon[CountedNoun]:
    words = counted()
    return Lexicon({**dict.fromkeys(words.other_words, _NOTHING), **words.roles, **words.nouns})


def word_at(text: str, at: int, stop: int, *, roles: bool) -> Noun | None:
    """Return the known word at a place; one that is no noun has no unit.

    Args:
        text: folded.
        at: where it begins.
        stop: where it must have ended.
        roles: whether words that name people only after a measure word count.
    """
    found = (_with_roles() if roles else _plain()).at(text, at, stop)
    return (
        Noun(at, found[0], sense_of(text, text[at : found[0]], found[1].unit), found[1].group)
        if found
        else None
    )


def sense_of(text: str, word: str, unit: str) -> str:
    """Return what a word counts, by the rest of the text where it has several senses.

    Args:
        text: folded.
        word: a noun or a measure word.
        unit: what it counts where the text does not tell.
    """
    return (_sense_in(text, word) if word in counted().senses else None) or unit


@lru_cache(maxsize=64)
def _sense_in(text: str, word: str) -> str | None:
    senses = counted().senses[word]
    return next((unit for unit, cues in senses.items() if any(cue in text for cue in cues)), None)


class Nouns:
    """The nouns of one text of two characters and more, found once; a single character may be part of any word."""

    def __init__(self, text: str) -> None:
        self.all = [
            grown(text, Noun(start, end, sense_of(text, text[start:end], noun.unit), noun.group))
            for start, end, noun in _plain().long_in(text)
            if noun.unit
        ]
        self._ends = [noun.end for noun in self.all]
        self._topics: dict[str, Noun | None] = {}

    def before(self, low: int, high: int) -> Iterator[Noun]:
        """Yield the nouns of a range from its end on."""
        for i in range(bisect_right(self._ends, high) - 1, -1, -1):
            if self.all[i].start < low:
                return
            yield self.all[i]

    def longer(self, at: int, tail: str, text: str) -> Noun | None:
        """Return the last noun before a place that ends in a character, as 猪场 does for 场."""
        return next((n for n in self.before(max(0, at - _TEXT_CHARS), at) if text[n.end - 1] == tail), None)

    def topic(self, measure: MeasureWord, at: int) -> Noun | None:
        """Return what a text speaks of most that a measure word goes with; of several the first.

        Args:
            measure: the measure word.
            at: what is named only once must stand before this place; elsewhere it may be a neighbour's noun.
        """
        if measure.word not in self._topics:
            fitting = (n for n in self._heads if measure.goes_with(n.known))
            self._topics[measure.word] = max(fitting, key=lambda n: self._often[n.unit], default=None)
        said = self._topics[measure.word]
        return said if said and (said.start < at or self._often[said.unit] > 1) else None

    @cached_property
    def _often(self) -> Counter[str]:
        return Counter(noun.unit for noun in self.all)

    @cached_property
    def _heads(self) -> list[Noun]:
        """Those no other noun follows at once; before another a noun only tells which."""
        starts = {noun.start for noun in self.all if noun.group not in DONE}
        return [noun for noun in self.all if noun.end not in starts and noun.unit not in _ASKED_FOR]


_TEXT_CHARS = 1000


def grown(text: str, noun: Noun, measure: MeasureWord | None = None) -> Noun:
    """Return the longer word a noun begins, as in 呼叫器, by its head.

    Args:
        text: folded.
        noun: of two characters and more.
        measure: the measure word it goes with, if one stands there.
    """
    char = text[noun.end : noun.end + 1]
    if char not in counted().anywhere or _begins_a_word(text, noun.end, len(text)):
        return noun
    head = (_head_of(char, measure) if measure else None) or _head_in(_GROUPS, char)
    return Noun(noun.start, noun.end + 1, head[1], head[0]) if head else noun


@lru_cache(maxsize=8)
def nouns_in(text: str) -> Nouns:
    """Return the nouns of a text."""
    return Nouns(text)


@cache
def _heads_of(group: str) -> Mapping[str, str]:
    return counted().heads.get(group, {})


def _head_in(groups: Iterable[str], char: str) -> tuple[str, str] | None:
    """Return group and unit of the first group in which a character is a head."""
    return next(((g, unit) for g in groups if (unit := _heads_of(g).get(char))), None)


def _head_of(char: str, measure: MeasureWord) -> tuple[str, str] | None:
    """Return group and unit of a head that a measure word goes with."""
    found = _head_in(_THINGS if measure.of_any else (g for g in _GROUPS if g in measure.fits), char)
    also = ((g, unit) for g in _GROUPS if (unit := _heads_of(g).get(char)) and unit in measure.also)
    return found or next(also, None)


def by_its_head(text: str, start: int, end: int, measure: MeasureWord) -> Noun | None:
    """Name a word that is not listed by its last character, for the head of a Chinese noun comes last.

    Args:
        text: folded.
        start: where the word begins.
        end: where it must have ended.
        measure: the measure word it goes with.
    """
    stop = start
    while stop < min(len(text), end, start + _HEAD_CHARS_MAX) and _part_of_word(text[stop]):
        stop += 1
    whole = (stop < len(text) and stop - start < _HEAD_CHARS_MAX) or stop == len(text)
    last = _head_of(text[stop - 1], measure) if whole and stop - start >= 2 else None
    if last:
        return Noun(start, stop, last[1])
    for at in range(start + 1, stop - 1):
        head = _head_of(text[at], measure) if text[at] in counted().anywhere else None
        long = at - start > 1 or text[at] in _PEOPLE
        if head and long and not _begins_a_word(text, at, stop):
            return Noun(start, at + 1, head[1])
    return None


def _part_of_word(char: str) -> bool:
    return char not in STOP and "\u4e00" <= char <= "\u9fff"


def _begins_a_word(text: str, at: int, stop: int) -> bool:
    word = word_at(text, at, stop, roles=True)
    return word is not None and word.length > 1


_ENDS = re.compile(r"[\u4e00-\u9fff]")


def ends_here(text: str, at: int) -> bool:
    """Say whether a word cannot go on at a place."""
    char = text[at : at + 1]
    return char == "" or char in STOP or not _ENDS.match(char)
