"""The base of every document: frozen, closed, finite."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from translator.domain.cover import Range

SCHEMA_VERSION = "1"
"""Version of every document written today. Source: docs/decisions/0006-documents-are-lifted-when-read.md"""

Language = Literal["en", "zh", "other"]
"""The language a text is read in; `other` means that only its numbers are read."""

Side = Literal["business", "technical"]
"""The two sides that sign."""


class Value(BaseModel):
    """A frozen value that refuses unknown fields and infinite numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


Start = Annotated[int, Field(ge=0)]
"""First Unicode code point of a range of the ask."""


class Span(Value):
    """A half-open range of the ask, in Unicode code points."""

    start: Start
    end: Start

    def overlaps(self, other: Range) -> bool:
        """Say whether the two ranges share a code point."""
        return min(self.end, other.end) > max(self.start, other.start)

    def covers(self, other: Range) -> bool:
        """Say whether the other range lies within this one."""
        return self.start <= other.start and other.end <= self.end
