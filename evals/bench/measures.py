"""Vague phrases with the measures that settle them: is a fitting one offered?"""

from collections.abc import Iterator
from pathlib import Path

from evals.bench.labelled import Labelled, Row, rows_of
from evals.figure import Figure
from evals.statistics import bootstrap, mean

_HERE = Path(__file__).parents[1] / "cases"
FILE = _HERE / "measures.jsonl"
_ASKS = _HERE / "asks.jsonl"


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield by language, for phrases of whole asks and of short ones, how often the first and one of three measures fits.

    A phrase that is not found has no measure. The measures that fit are named by somebody who read the ask and the list.
    """
    texts = {row["id"]: row["text"] for row in rows_of(_ASKS)}
    for language in ("en", "zh"):
        for kind in ("asks", "short"):
            rows = [r for r in rows_of(FILE) if r["lang"] == language and r["from"] == kind]
            if not rows:
                continue
            offered = [_offered(data, row, row.get("text") or texts[row["ask"]]) for row in rows]
            for name, many in (("first", 1), ("one_of_three", 3)):
                hits = [
                    float(not set(row["fits"]).isdisjoint(o[:many]))
                    for row, o in zip(rows, offered, strict=True)
                ]
                yield Figure(
                    f"measures.{language}.{kind}.{name}",
                    mean(hits),
                    "share",
                    len(hits),
                    bootstrap(hits, mean),
                )


def _offered(data: Labelled, row: Row, text: str) -> tuple[str, ...]:
    start, end = row["start"], row["start"] + len(row["phrase"])
    found = (v for v in data.read(text).vague if v.start < end and v.end > start)
    return next((v.measures for v in found), ())
