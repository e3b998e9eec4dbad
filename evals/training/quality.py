"""Learns which quality an English requirement is about, or that its main point is behaviour."""

from collections import defaultdict
from pathlib import Path

from evals.classes import CHARACTERISTIC
from evals.training import texts
from evals.training.fit import one_of, origin
from translator.knowledge.weights import Weights
from translator.reading.linear import chances
from translator.reading.qualities import quality_features

FREEDOM = 3.0
OWN = texts.HERE / "statements.en.jsonl"
LABELLED = "quality_class.jsonl"


def learn(data: str | Path) -> Weights:
    """Learn from our own statements and from the development part of PROMISE_exp.

    Args:
        data: the folder of labelled requirement sets.
    """
    file = Path(data) / "requirements" / LABELLED
    return fitted(
        [*texts.rows(OWN), *texts.rows(file)],
        [
            origin(OWN, "requirement statements", texts.OWN),
            origin(file, "PROMISE_exp, projects 1 to 15", "CC BY-SA 3.0"),
        ],
    )


def fitted(some: list[texts.Row], learned_from: list[str]) -> Weights:
    """Learn from labelled statements."""
    return one_of(
        "quality",
        "en",
        [quality_features(row["text"]).weighed() for row in some],
        [CHARACTERISTIC[row["class"]] for row in some],
        learned_from=learned_from,
        freedom=FREEDOM,
        balanced=False,
    )


def by_project(labelled: list[texts.Row]) -> list[str]:
    """Return the answer to each labelled statement by weights that saw no other of its project."""
    projects: dict[str, list[texts.Row]] = defaultdict(list)
    for row in labelled:
        projects[row["id"].split("-")[0]].append(row)
    answers: dict[str, str] = {}
    for project, held in projects.items():
        others = (row for name, rows in projects.items() if name != project for row in rows)
        weights = fitted([*texts.rows(OWN), *others], [])
        for row in held:
            likely = chances(weights, quality_features(row["text"]))
            answers[row["id"]] = max(likely, key=lambda c: likely[c])
    return [answers[row["id"]] for row in labelled]
