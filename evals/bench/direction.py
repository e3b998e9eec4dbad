"""Which way a performance target points: at most, at least, exactly, or without any figure."""

from collections import Counter
from collections.abc import Iterator

from evals.bench.labelled import Labelled
from evals.figure import Figure
from evals.statistics import bootstrap, mean, weighted_f1

FILE = "target_direction.jsonl"


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield the direction of targets, and how many with a figure are called unquantified."""
    rows = data.rows(FILE)
    if not rows:
        return
    pairs = [(row["meaning"], data.read(row["text"]).direction) for row in rows]
    yield Figure(
        "direction.weighted_f1",
        weighted_f1(pairs),
        "",
        len(rows),
        bootstrap(pairs, weighted_f1),
        {"intervals over": "requirements"},
    )
    commonest = Counter(right for right, _ in pairs).most_common(1)[0][0]
    yield Figure(
        "direction.weighted_f1.majority", weighted_f1([(right, commonest) for right, _ in pairs]), "", len(rows), None,
        {"always": commonest},
    )  # fmt: skip
    given = [
        float(str(data.read(row["text"]).direction).startswith("unq"))
        for row in rows
        if not row["meaning"].startswith("unq") and any(c.isdigit() for c in row["text"])
    ]
    yield Figure("direction.quantified_called_unquantified", mean(given), "share", len(given))
