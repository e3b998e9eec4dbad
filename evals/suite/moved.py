"""Scores that moved, told once for all the models they moved with alike, and why they are what they are now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.suite.gate import Flip, Loss
from evals.suite.results import Results

_NAMED_MAX = 3


@dataclass(frozen=True)
class Moved:
    """One score of one case that moved alike with some models."""

    scorer: str
    case: str
    before: float
    now: float
    reason: str
    """Why it is what it is now; empty where the scorer says nothing."""
    models: tuple[str, ...]

    @property
    def worse(self) -> bool:
        """Whether it is worse now."""
        return self.now < self.before

    @property
    def told(self) -> str:
        """In a line."""
        more = len(self.models) - _NAMED_MAX
        models = " and ".join([", ".join(self.models[:_NAMED_MAX]), *([f"{more} more"] if more > 0 else [])])
        why = f" ({self.reason})" if self.reason else ""
        return f"{models}, {self.scorer}, {self.case}: {self.before:g} before, {self.now:g} now{why}"


def moved(flips: Iterable[Flip], results: Results) -> tuple[Moved, ...]:
    """Put flips together that are the same but for the model, in the order of the first of each.

    Args:
        flips: of a verdict.
        results: of the same run, which know the reasons.
    """
    runs = {run.model: run for run in results.runs}
    found: dict[tuple[str, str, float, float, str], list[str]] = {}
    for flip in dict.fromkeys(flips):
        score = runs[flip.model].scores.get(flip.case, {}).get(flip.scorer)
        key = (flip.scorer, flip.case, flip.before, flip.now, score.reason if score else "")
        found.setdefault(key, []).append(flip.model)
    return tuple(Moved(*key, tuple(models)) for key, models in found.items())


def lost(losses: Iterable[Loss]) -> list[str]:
    """Tell what is lost, once for all the models it is lost with.

    Args:
        losses: of a verdict.
    """
    by_name: dict[str, list[str]] = {}
    for loss in losses:
        by_name.setdefault(loss.name, []).append(loss.told)
    return [
        f"{first}, and so with {len(more)} more {'model' if len(more) == 1 else 'models'}" if more else first
        for first, *more in by_name.values()
    ]


def named(models: Sequence[str], every: Sequence[str]) -> str:
    """Name models in few words.

    Args:
        models: which.
        every: of which others.
    """
    others = [one for one in every if one not in models]
    if not others and len(every) > 1:
        return "every model"
    if 0 < len(others) <= _NAMED_MAX < len(models):
        return f"every model but {', '.join(others)}"
    return ", ".join(models)
