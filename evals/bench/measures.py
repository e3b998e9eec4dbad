"""Vague phrases with the measures that settle them: is a fitting one offered?"""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from evals.bench.labelled import Labelled, Row, rows_of
from evals.figure import Figure
from evals.statistics import bootstrap, mean

_HERE = Path(__file__).parents[1] / "cases"
FILE = _HERE / "measures.jsonl"
ASKS = _HERE / "asks.jsonl"


def held_out(row: Row) -> bool:
    """Say whether a phrase is kept for measuring: those of every third ask are, and all of the trades nothing was written for."""
    if row["from"] == "unseen":
        return True
    return crc32((row.get("ask") or row["id"]).encode()) % 3 == 0


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield by language, for phrases of whole asks and of short ones, how often the first and one of three measures fits.

    A phrase that is not found has no measure, nor has one that is asked about instead; `offered` says how many have one, and
    `offered_fits` how often its first fits. The measures that fit are named by somebody who read the ask and the list.
    """
    texts = {row["id"]: row["text"] for row in rows_of(ASKS)}
    for language in ("en", "zh"):
        for kind in ("asks", "short", "unseen"):
            rows = [r for r in rows_of(FILE) if r["lang"] == language and r["from"] == kind and held_out(r)]
            offered = [_offered(data, row, row.get("text") or texts[row["ask"]]) for row in rows]
            pairs = [(set(row["fits"]), o) for row, o in zip(rows, offered, strict=True)]
            hits = {
                "first": [not fits.isdisjoint(o[:1]) for fits, o in pairs],
                "one_of_three": [not fits.isdisjoint(o) for fits, o in pairs],
                "offered": [bool(o) for _, o in pairs],
                "offered_fits": [not fits.isdisjoint(o[:1]) for fits, o in pairs if o],
            }
            for name, of in hits.items():
                values = [float(hit) for hit in of]
                yield Figure(
                    f"measures.{language}.{kind}.{name}",
                    mean(values),
                    "share",
                    len(values),
                    bootstrap(values, mean),
                )


def _offered(data: Labelled, row: Row, text: str) -> tuple[str, ...]:
    start, end = row["start"], row["start"] + len(row["phrase"])
    found = (v for v in data.read(text).vague if v.start < end and v.end > start)
    return next((v.measures for v in found), ())
