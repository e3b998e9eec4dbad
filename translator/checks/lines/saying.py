"""What a sentence says beside its plain words: its operators, and which word stands where. The same form for both languages."""

from dataclasses import dataclass
from typing import Literal

Operator = Literal[
    "not", "bar", "without", "always", "only", "except", "least", "most", "before", "after", "until", "more", "less", "all", "some", "if", "may", "let", "must", "force", "but", "or", "first"
]  # fmt: skip
"""A word of which the meaning of the whole depends: to drop, add or turn one says something else."""
Part = Literal["condition", "result"]


@dataclass(frozen=True, slots=True)
class Word:
    """One content word, or two Chinese characters of one, where it stands."""

    stem: str
    part: Part
    role: str
    """The preposition or coverb before it, empty where none is."""
    noun: bool
    """Whether it is told from a verb: only nouns keep their order."""
    listed: bool
    """Whether it is a member of an enumeration."""
    owed: bool = True
    """Whether a sentence that stands on it must hold it: not the one who only wants it, nor a verb that forms stand in for."""
    article: bool = False
    """Whether it follows `the` or `a`, so that it is no verb even where it looks like one."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence, taken apart."""

    operators: frozenset[Operator]
    denied: frozenset[Part]
    """The parts that hold a negation."""
    words: tuple[Word, ...]
    clear: bool
    """Whether the border of condition and result is written, as by a comma."""
    denials: int
    """How many words deny: twice denied is said, and one more says the opposite."""
    after_not: str
    """The first content word after the first negation."""
    length: int
    """English words or Chinese characters."""

    def stems(self, part: Part | None = None) -> set[str]:
        """Return the content words of the whole or of one part."""
        return {word.stem for word in self.words if part is None or word.part == part}
