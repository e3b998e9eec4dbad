"""What Chinese asks count: measure words, and nouns with the English singular their unit is named by."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal

from pydantic import Field

from translator.domain.value import Value
from translator.knowledge.files import read_file, yaml_files

Reach = Literal["self", "behind", "beside", "clause", "sentence", "text"]
"""How far from its number the noun of a measure word may stand; `self` counts itself."""


class NounsFile(Value):
    """One file of nouns, `counted/*.yaml` but for the measure words."""

    group: str
    heads: dict[str, tuple[str, ...]]
    """The last character of a longer word that is not listed, by the unit it names."""
    roles: dict[str, tuple[str, ...]] = Field(default={})
    """Words that name somebody only right behind a measure word."""
    nouns: dict[str, tuple[str, ...]]


class MeasureEntry(Value):
    """Measure words that behave alike."""

    words: tuple[str, ...]
    unit: str
    reach: Reach
    fits: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    turns: dict[str, str] = Field(default={})
    acts: dict[str, str] = Field(default={})


class MeasureWordsFile(Value):
    """`counted/measure_words.yaml`."""

    measures: tuple[MeasureEntry, ...]
    not_before: dict[str, str]
    """What may not follow a measure word, as choices of a pattern."""
    anywhere: str
    """Heads that end a word even where more characters follow."""
    other_words: tuple[str, ...]
    """Words that hold a noun and are none, separated by bars."""
    senses: dict[str, dict[str, tuple[str, ...]]]


@dataclass(frozen=True)
class CountedNoun:
    """One noun: its unit, and the group of nouns it belongs to."""

    unit: str
    group: str
    role: bool = False
    """Whether it names somebody only right behind a measure word."""


@dataclass(frozen=True)
class MeasureWord:
    """One measure word and the nouns it goes with."""

    word: str
    unit: str
    """What is counted where no noun is near."""
    reach: Reach
    fits: frozenset[str]
    also: frozenset[str]
    turns: Mapping[str, str]
    """Units that are another beside this word: a 套 of what is let is a flat."""
    acts: Mapping[str, str]
    """What is counted where one of these verbs stands before the number."""

    @property
    def of_any(self) -> bool:
        """Whether it goes with every noun."""
        return not self.fits and not self.also

    def goes_with(self, noun: CountedNoun) -> bool:
        """Say whether people count such things by this word."""
        return self.of_any or noun.group in self.fits or noun.unit in self.also

    def counts(self, unit: str) -> str:
        """Return what a noun's unit is beside this word."""
        return self.turns.get(unit, unit)


@dataclass(frozen=True)
class Counted:
    """All of it."""

    measures: Mapping[str, MeasureWord]
    not_before: Mapping[str, str]
    nouns: Mapping[str, CountedNoun]
    roles: Mapping[str, CountedNoun]
    heads: Mapping[str, Mapping[str, str]]
    """For each group what a longer word that ends so is called."""
    anywhere: frozenset[str]
    other_words: frozenset[str]
    senses: Mapping[str, Mapping[str, tuple[str, ...]]]


@cache
def counted() -> Counted:
    """Return the tables, read once.

    Raises:
        KnowledgeBroken: when a file breaks its schema; whoever edits it acts.
    """
    folder = resources.files("translator.knowledge") / "counted"
    words = read_file(folder / "measure_words.yaml", MeasureWordsFile)
    files = [read_file(file, NounsFile) for file in yaml_files(folder) if file.name != "measure_words.yaml"]
    nouns = {
        word: CountedNoun(unit, f.group) for f in files for unit, all_ in f.nouns.items() for word in all_
    }
    roles = {
        word: CountedNoun(unit, f.group, role=True)
        for f in files
        for unit, all_ in f.roles.items()
        for word in all_
    }
    heads = {
        f.group: MappingProxyType({char: unit for unit, chars in f.heads.items() for char in chars})
        for f in files
    }
    return Counted(
        measures=MappingProxyType({word: _measure(word, entry) for entry in words.measures for word in entry.words}),
        not_before=MappingProxyType(words.not_before),
        nouns=MappingProxyType(nouns),
        roles=MappingProxyType(roles),
        heads=MappingProxyType(heads),
        anywhere=frozenset(words.anywhere),
        other_words=frozenset(word for line in words.other_words for word in line.split("|")),
        senses=MappingProxyType(words.senses),
    )  # fmt: skip


def _measure(word: str, entry: MeasureEntry) -> MeasureWord:
    return MeasureWord(
        word,
        entry.unit,
        entry.reach,
        frozenset(entry.fits),
        frozenset(entry.also),
        MappingProxyType(entry.turns),
        MappingProxyType(entry.acts),
    )
