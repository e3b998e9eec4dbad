"""The opposed ideas of `opposites.yaml`, ready to be looked for.

A phrase is a row of words; `~` lets other words of the clause stand between, `(a|b)` is a choice, `(a|b)?` may be
missing, `(!a|b)` must not follow, `<name>` is a list of words from the top of the file and `*` is any ending.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Literal

from pydantic import Field

from translator.domain.value import Value
from translator.knowledge.files import read_file

_PARTS = re.compile(r"\([^()]*\)\??|[^()]+")
_NAMED = re.compile(r"<([a-z-]+)>")
_GAPS = {"en": r"((?:[^.!?;:\n]|\.(?=\d)){0,48}?)", "zh": r"([^。！？；;\n]{0,14}?)"}
"""Other words of the clause, as a group, so that they can be told from those of the phrase."""


_DENIES = re.compile(
    r"\b(?:no|not|never|without|nobody|nothing|cannot|no one|none|only)\b|n't|[不无没别未免非只仅]|禁止|严禁"
)
_BEGINNING = {"en": 3, "zh": 2}
"""Characters of an anchor by which it is filed; shorter ones are always looked for."""


class Saying(Value):
    """Phrases of one meaning."""

    lasts_s: float | None = None
    """How long it is understood to take, in seconds, where no number stands beside it."""
    of_somebody: bool = False
    """Whether it only holds for whoever is named before it."""
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


class Family(Value):
    """Two ideas that cannot both be had."""

    id: str
    about: str = "boundary"
    """The slot of the question it becomes."""
    because: dict[Literal["en", "zh"], str]
    compares: bool = False
    """Whether the times of both sides are set against each other: it clashes where the other one is longer."""
    one_topic: bool = False
    """Whether both must be said of the same thing."""
    same_thing: bool = False
    """Whether the two clauses themselves must name one thing, `all` or not; the rest of their sentences does not count."""
    says_all: bool = False
    """Whether its phrases say `all` themselves, so that the word does not tell that it is of everything."""
    near: bool = False
    """Whether they only clash in one sentence."""
    one: tuple[Saying, ...] = Field(min_length=1)
    other: tuple[Saying, ...] = Field(min_length=1)


class OppositesFile(Value):
    """`opposites.yaml`."""

    words: dict[str, str] = Field(default_factory=dict)
    marks: dict[str, Saying]
    """What keeps a place from clashing, and what rules, breaches and days are known by."""
    families: tuple[Family, ...]


@dataclass(frozen=True)
class Cue:
    """One phrase, to be looked for in lower case."""

    anchors: tuple[str, ...]
    """One of these is in every text that says it."""
    written: str
    lasts_s: float | None = None
    of_somebody: bool = False
    denies: bool = False
    """Whether it says itself what is not so."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds it, made when a text first has one of its anchors."""
        return re.compile(self.written)


Language = Literal["en", "zh"]
Side = tuple[str, str]
"""A family with `one` or `other`, or `marks` with the name of a list."""


def families() -> tuple[Family, ...]:
    """Return all families."""
    return _file().families


def cues_in(low: str, language: Language) -> dict[Side, list[Cue]]:
    """Return by its side each phrase of which a text has an anchor; each anchor is looked for once.

    Args:
        low: a text in lower case.
        language: the language of the phrases.
    """
    found: dict[Side, dict[int, Cue]] = {}
    index = _by_beginning(language)
    size = _BEGINNING[language]
    for begin in index.keys() & {"", *(low[i : i + size] for i in range(len(low)))}:
        for anchor, cues in index[begin].items():
            if anchor in low:
                for side, cue in cues:
                    found.setdefault(side, {})[id(cue)] = cue
    return {side: list(cues.values()) for side, cues in found.items()}


@cache
def _by_beginning(language: Language) -> dict[str, dict[str, list[tuple[Side, Cue]]]]:
    """Return the anchors by their first characters, so that few are looked for in a text."""
    index: dict[str, dict[str, list[tuple[Side, Cue]]]] = {}
    size = _BEGINNING[language]
    for side, cue in all_cues(language):
        for anchor in cue.anchors:
            begin = anchor[:size] if len(anchor) >= size else ""
            index.setdefault(begin, {}).setdefault(anchor, []).append((side, cue))
    return index


@cache
def all_cues(language: Language) -> tuple[tuple[Side, Cue], ...]:
    """Return every phrase of a language with what it is a phrase of."""
    file = _file()
    said = [(("marks", name), saying) for name, saying in file.marks.items()]
    for family in file.families:
        said += [((family.id, "one"), saying) for saying in family.one]
        said += [((family.id, "other"), saying) for saying in family.other]
    return tuple(
        (side, _cue(phrase, language, saying))
        for side, saying in said
        for phrase in (saying.zh if language == "zh" else saying.en)
    )


@cache
def _file() -> OppositesFile:
    return read_file(resources.files("translator.knowledge") / "opposites.yaml", OppositesFile)


def _cue(phrase: str, language: Language, saying: Saying) -> Cue:
    """Make a pattern of a phrase, and take the part with the fewest words as what must be there."""
    rows, choices = [], []
    for row in _NAMED.sub(lambda m: f"({_file().words[m.group(1)]})", phrase).split("~"):
        written = ""
        for part in _PARTS.findall(row.strip()):
            inner = part.rstrip("?").strip("()")
            words = re.escape(inner).replace(r"\|", "|").replace(r"\*", r"\w{0,12}").replace(r"\ ", r"\s")
            if inner.startswith("!"):
                written += rf"(?!\s?(?:{words.removeprefix('!')}))"
                continue
            written += f"(?:{words}){'?' * part.endswith('?')}" if part[0] == "(" else words
            if not part.endswith("?"):
                choices.append(tuple(w.strip().rstrip("*") for w in inner.split("|")))
        rows.append(rf"(?<!\w){written}(?!\w)" if language == "en" else written)
    anchors = min(
        (words for words in choices if all(words)), key=lambda words: (len(words), -min(map(len, words)))
    )
    denies = _DENIES.search(phrase) is not None
    return Cue(anchors, _GAPS[language].join(rows), saying.lasts_s, saying.of_somebody, denies)
