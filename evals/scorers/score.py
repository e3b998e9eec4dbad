"""What a scorer says, and what is known of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evals.suite.case import Case
from evals.suite.outcome import Outcome


@dataclass(frozen=True)
class Score:
    """How good one outcome is in one respect."""

    value: float | None
    """From 0 to 1, 1 being good; None where it cannot be measured here, which is no 0 and is never averaged."""
    reason: str = ""


NOT_MEASURED = Score(None, "nothing to measure here")
OfOne = Callable[[Case, Outcome], Score]
OfPair = Callable[[Case, Outcome, Case, Outcome], Score]
"""A case with its twin and the outcomes of both."""


OfOther = Callable[[Case, Outcome, Sequence[Outcome]], Score]
"""A case with its outcome, and the outcomes of other asks with the same model."""


@dataclass(frozen=True)
class Scorer:
    """One respect in which outcomes are judged."""

    name: str
    measure: OfOne
    dangerous: str
    """Which way of being wrong harms people, in a few words."""
    never_below_one: bool = False
    """Whether it is a promise: a single outcome below 1 fails the run."""


@dataclass(frozen=True)
class PairScorer:
    """One respect in which the outcomes of two cases are compared."""

    name: str
    link: str
    """The field of a case that names the other: `twin_of` or `same_as`."""
    measure: OfPair
    dangerous: str
    never_below_one: bool = False


@dataclass(frozen=True)
class OtherScorer:
    """One respect in which an outcome is held against those of other asks."""

    name: str
    measure: OfOther
    dangerous: str
    never_below_one: bool = False


def share(hits: int, of: int, reason: str = "") -> Score:
    """Return a share as a score; not measured where there is nothing to count."""
    return Score(hits / of, reason) if of else NOT_MEASURED


def listed(missing: Mapping[str, bool]) -> Score:
    """Score what is there of what should be, naming what is not.

    Args:
        missing: each thing, and whether it is missing.
    """
    gone = [name for name, is_gone in missing.items() if is_gone]
    return share(len(missing) - len(gone), len(missing), "missing: " + ", ".join(gone) if gone else "")
