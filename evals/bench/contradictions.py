"""Pairs of asks that differ in one thing: one contradicts itself, its twin does not."""

from collections.abc import Iterator
from pathlib import Path

from evals.bench.asks import drafted
from evals.bench.labelled import Labelled, rows_of
from evals.figure import Figure
from evals.matching import occurrences, overlaps
from evals.statistics import bootstrap, mean
from translator.domain.spec import Spec

_CASES = Path(__file__).parents[1] / "cases"
FILE = _CASES / "contradictions.jsonl"
ASKS = _CASES / "asks.jsonl"


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield how many contradictions are shown with both places, and how many twins are accused.

    Once for the pairs the rules were written with, once for those of which only the figures were looked at, and once for those
    written afterwards. Then how many ordinary asks are accused.
    """
    for tuned, name in ((True, "tuned"), (False, "watched"), (None, "afterwards")):
        rows = [row for row in rows_of(FILE) if row["tuned"] is tuned]
        if not rows:
            continue
        seen = [float(shown(drafted(row["text"]), row["conflict"])) for row in rows]
        false = [
            float(any(f.check == "contradictions" for f in drafted(row["twin"]).findings)) for row in rows
        ]
        yield Figure(f"contradictions.{name}.seen", mean(seen), "share", len(seen), bootstrap(seen, mean))
        yield Figure(f"contradictions.{name}.false", mean(false), "share", len(false), bootstrap(false, mean))
    ordinary = [
        float(any(f.check == "contradictions" for f in drafted(row["text"]).findings))
        for row in rows_of(ASKS)
        if not row["conflicts"]
    ]
    yield Figure(
        "contradictions.ordinary.false", mean(ordinary), "share", len(ordinary), bootstrap(ordinary, mean)
    )


def shown(spec: Spec, conflict: list[str]) -> bool:
    """Say whether one finding touches every place of a conflict."""
    text = spec.ask.text
    return any(
        all(
            any(overlaps((s.start, s.end), place) for s in f.spans for place in occurrences(text, words))
            for words in conflict
        )
        for f in spec.findings
        if f.check == "contradictions"
    )
