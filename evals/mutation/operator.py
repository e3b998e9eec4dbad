"""A way to spoil a good specification, and the harmless change that looks like it."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from translator.domain.spec import Spec

Change = Callable[[Spec, Random], Spec | None]
"""Changes a specification; None where it has no place for the change."""
BAR = 0.85
"""Share of the planted defects of one operator that has to be caught."""


@dataclass(frozen=True)
class Operator:
    """One defect that can be planted, alone."""

    name: str
    """Of the defect, in a few words, such as `unit of a stated number changed`."""
    breaks: str
    """The promise of the contract, or the check, that it goes against."""
    plant: Change
    near_miss: Change | None = None
    """A change of the same kind that breaks nothing; None where there is none, with the reason beside it."""
    family: Literal["own", "schema"] = "own"
    """`schema` where it was written from the schema alone, without sight of the checks; those are told apart."""
    least: Literal["warning", "note"] = "warning"
    """The least that has to be said of it; a note where nothing is wrong and people only have to know."""
    bar: float = BAR
    """The share of it that has to be caught."""
