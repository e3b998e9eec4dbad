"""One text that a model wrote, on its way into a specification."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from translator.domain.value import Language

LineKind = Literal[
    "title", "summary", "problem", "requirement", "ears", "boundary", "example", "alternative", "question", "option"
]  # fmt: skip
"""What place the text is for; each has its own length, and only some speak of facts."""
FACTS: frozenset[LineKind] = frozenset(
    {"title", "summary", "problem", "requirement", "ears", "boundary", "example"}
)
"""Places whose words people sign or read as said; alternatives and questions only propose."""


@dataclass(frozen=True)
class Source:
    """What a model was given to write from."""

    ask: str
    language: Language

    @cached_property
    def folded(self) -> str:
        """The ask in small letters with single spaces."""
        return " ".join(self.ask.casefold().split())


@dataclass(frozen=True)
class Line:
    """One text, its numbers already references such as `{N1}`."""

    text: str
    kind: LineKind
    source: Source = field(repr=False)
    quote: str = ""
    """The words of the ask that it stands on; empty where it stands on none, as a question does."""
