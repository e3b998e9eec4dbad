"""One text that a model wrote, on its way into a specification."""

import re
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

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the ask, in small letters."""
        return frozenset(_WORD.findall(self.folded))


_WORD = re.compile(r"[a-z][a-z'’-]*+")
_HAN_RUN = re.compile("[\u3400-\u9fff]++")
_FORM_ZH = re.compile("系统|应当|应|必须|不得|当|时|允许|如果|则")
"""What a Chinese requirement is made with; nothing vague is."""


@dataclass(frozen=True)
class Line:
    """One text, its numbers already references such as `{N1}`."""

    text: str
    kind: LineKind
    source: Source = field(repr=False)
    quote: str = ""
    """The words of the ask that it stands on; empty where it stands on none, as a question does."""

    @cached_property
    def added(self) -> tuple[str, ...]:
        """The words that the ask does not hold; of Chinese the pairs of characters."""
        low = self.text.casefold()
        known = self.source.words
        words = tuple(word for word in _WORD.findall(low) if word not in known)
        if self.source.language != "zh":
            return words
        ask = self.source.ask
        runs = _HAN_RUN.findall(_FORM_ZH.sub(" ", low))
        return words + tuple(
            run[i : i + 2] for run in runs for i in range(max(1, len(run) - 1)) if run[i : i + 2] not in ask
        )
