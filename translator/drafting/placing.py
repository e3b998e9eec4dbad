"""Gives questions their places: those asked now, and those that wait."""

from collections.abc import Iterable
from dataclasses import dataclass

from translator.domain.spec import Question

QUESTIONS_MAX = 5
"""At most so many questions are asked at once; the rest wait in `later`. Source: docs/decisions/0015-five-questions-as-analysts-ask.md"""
QUESTIONS_MIN = 3
_CHANCE_MIN = 0.25
"""A question that fewer than one analyst in four would put among the first five waits."""


@dataclass(frozen=True)
class Candidate:
    """A question before it has a place."""

    question: Question
    weight: float
    """How likely it belongs among the first, between 0 and a little over 1."""
    key: str
    """What it belongs to: the phrases' ranges or the situation's key."""
    own: bool = False
    """Whether the ask's own words open it, and not only its kind."""
    left_open: bool = False
    """Whether the author of the ask said that it is open; it is asked before anything else."""


def placed(
    candidates: Iterable[Candidate], *, most: int | None = None, kind_known: bool = True
) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """Divide the questions into those asked now and those for later.

    The first of each kind comes before the second of any, so that no one thing crowds out the others.

    Args:
        candidates: best first.
        most: how many are asked now at most; None for as many as analysts would.
        kind_known: whether the kind of system is; without it nothing waits but what the ask itself leaves open.
    """
    first: list[Candidate] = []
    second: list[Candidate] = []
    seen: set[str] = set()
    for candidate in candidates:
        if candidate.left_open:
            first.append(candidate)
            continue
        (second if candidate.question.about in seen else first).append(candidate)
        seen.add(candidate.question.about)
    likely = sum(c.weight >= _CHANCE_MIN for c in first[:QUESTIONS_MAX])
    seats = first[: max(likely, QUESTIONS_MIN)]
    seats += [c for c in second if c.own][: QUESTIONS_MAX - len(seats)]
    ordered = [c.question for c in (*seats, *(c for c in (*first, *second) if c not in seats))]
    now = tuple(c.question for c in seats)
    if most is not None:
        now = tuple(ordered[:most])
    later = ordered[len(now) :]
    return now, tuple(q for q in later if kind_known or _is_own(q))


def _is_own(question: Question) -> bool:
    """Say whether a question is about words or a level of the ask, or about where the work ends."""
    return bool(question.evidence) or "quantity" in question.takes or question.about == "boundary"
