"""The figures of one tool over its answers."""

from collections.abc import Sequence

from evals.benchmark.answer import ToolAnswer
from evals.benchmark.score import MEASURES
from evals.figure import Figure
from evals.statistics import bootstrap, mean
from evals.suite.case import Case


def figures_of(name: str, answers: Sequence[tuple[Case, ToolAnswer]]) -> list[Figure]:
    """Return each figure with its interval; one that the tool tells nothing of has no value.

    Args:
        name: of the tool.
        answers: each case with what the tool answered.
    """
    figures = []
    for what, measure in MEASURES.items():
        scores = [score for case, answer in answers if (score := measure(case, answer)) is not None]
        interval = bootstrap(scores, mean) if scores else None
        why = "the tool tells nothing of it" if answers else "nothing was answered"
        detail: dict[str, object] = {} if scores else {"why": why}
        value = mean(scores) if scores else None
        figures.append(Figure(f"{name}.{what}", value, "share", len(scores), interval, detail))
    return figures
