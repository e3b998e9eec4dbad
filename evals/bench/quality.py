"""Functional or a quality, and which of nine characteristics: by weights that saw nothing of the project they judge."""

from collections import Counter
from collections.abc import Iterator

from evals.bench.labelled import Labelled, Row
from evals.classes import BEHAVIOUR, CHARACTERISTIC, main_point
from evals.digest import digest_of
from evals.figure import Figure
from evals.statistics import bootstrap, macro_f1, weighted_f1
from translator.knowledge.weights import learned

FILE = "quality_class.jsonl"


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield both figures; project by project where the package's weights were learned from these very texts."""
    rows = data.rows(FILE)
    if not rows:
        return
    how, answers = _answers(data, rows)
    right = [CHARACTERISTIC[row["class"]] for row in rows]
    pairs = list(zip(right, answers, strict=True))
    behaves = [(str(r == BEHAVIOUR), str(a == BEHAVIOUR)) for r, a in pairs]
    projects = [row["id"].split("-")[0] for row in rows]
    told: dict[str, object] = {"how": how, "intervals over": "projects"}
    yield Figure(
        "functional.weighted_f1", weighted_f1(behaves), "", len(rows),
        bootstrap(behaves, weighted_f1, projects), told,
    )  # fmt: skip
    yield Figure(
        "characteristic.macro_f1", macro_f1(pairs), "", len(rows),
        bootstrap(pairs, macro_f1, projects), told,
    )  # fmt: skip
    commonest = Counter(right).most_common(1)[0][0]
    yield Figure("characteristic.macro_f1.majority", macro_f1([(r, commonest) for r in right]), "", len(rows))
    yield Figure(
        "functional.weighted_f1.majority",
        weighted_f1([(r, str(commonest == BEHAVIOUR)) for r, _ in behaves]),
        "",
        len(rows),
    )


def _answers(data: Labelled, rows: list[Row]) -> tuple[str, list[str]]:
    if digest_of(data.file(FILE)) not in " ".join(learned("quality", "en").learned_from):
        return "as shipped", [
            main_point(r.functional, r.qualities) for r in (data.read(row["text"]) for row in rows)
        ]
    from evals.training.quality import (
        by_project,  # needs scikit-learn, which only those who learn weights install
    )

    return "by weights that saw no text of the project", by_project(rows)
