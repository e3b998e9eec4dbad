"""Pairs of asks that differ in one thing: one contradicts itself, its twin does not."""

from collections.abc import Iterator
from pathlib import Path

from evals.bench.asks import drafted
from evals.bench.labelled import Labelled, rows_of
from evals.figure import Figure
from evals.matching import occurrences, overlaps
from evals.statistics import bootstrap, mean
from translator.domain.spec import Spec

FILE = Path(__file__).parents[1] / "cases" / "contradictions.jsonl"


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield how many contradictions are shown with both places, and how many twins are accused."""
    rows = rows_of(FILE)
    if not rows:
        return
    seen = [float(_shown(drafted(row["text"]), row["conflict"])) for row in rows]
    false = [float(any(f.check == "contradictions" for f in drafted(row["twin"]).findings)) for row in rows]
    yield Figure("contradictions.seen", mean(seen), "share", len(seen), bootstrap(seen, mean))
    yield Figure("contradictions.false", mean(false), "share", len(false), bootstrap(false, mean))


def _shown(spec: Spec, conflict: list[str]) -> bool:
    text = spec.ask.text
    return any(
        all(
            any(overlaps((s.start, s.end), place) for s in f.spans for place in occurrences(text, words))
            for words in conflict
        )
        for f in spec.findings
        if f.check == "contradictions"
    )
