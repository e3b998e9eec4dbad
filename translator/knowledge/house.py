"""A workspace's own rules; they stand above the built-in knowledge."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from translator.domain.value import Value
from translator.knowledge.schema import Band, LexiconEntry


class OwnTerm(Value):
    """Words that are vague in this house."""

    kind: Literal["term"] = "term"
    language: Literal["en", "zh"]
    entry: LexiconEntry


class OwnBand(Value):
    """A level this house customarily asks of a measure."""

    kind: Literal["band"] = "band"
    measure: str
    band: Band


class OwnUnit(Value):
    """How this house writes a unit."""

    kind: Literal["unit"] = "unit"
    words: tuple[str, ...] = Field(min_length=1)
    """As written in an ask, lower case."""
    unit: str
    """The unit's code."""


class Dismissal(Value):
    """Words that are clear enough in this house, whatever the built-in lexicon says."""

    kind: Literal["dismissal"] = "dismissal"
    language: Literal["en", "zh"]
    words: tuple[str, ...] = Field(min_length=1)


class HouseRule(Value):
    """One rule of a workspace, with who stands for it."""

    id: str
    owner: str
    """The person who stands for it."""
    source: str
    """Where it is written down, such as a policy's title."""
    scope: str = ""
    """The part of the workspace it holds for, such as a product; empty for all of it."""
    expires: date | None = None
    """The last calendar day it holds, in the workspace's time zone; None for no end."""
    payload: Annotated[OwnTerm | OwnBand | OwnUnit | Dismissal, Field(discriminator="kind")]

    @property
    def key(self) -> str:
        """The name of the rule where a source is named, such as `house_rules/r1`."""
        return f"house_rules/{self.id}"


class HouseRules(Value):
    """All rules of one workspace, in the order they were written."""

    rules: tuple[HouseRule, ...] = ()

    def in_force(self, day: date, scope: str = "") -> "HouseRules":
        """Return the rules that hold on a day.

        Args:
            day: a calendar day in the workspace's time zone.
            scope: the part of the workspace asked about; rules of other parts are left out.
        """
        return HouseRules(
            rules=tuple(
                rule
                for rule in self.rules
                if (rule.expires is None or rule.expires >= day) and rule.scope in ("", scope)
            )
        )
