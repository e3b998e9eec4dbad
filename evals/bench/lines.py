"""Lines of a model: good wordings of a quote that are refused, and turned ones that are."""

from collections.abc import Iterator
from pathlib import Path

from evals.bench.labelled import Labelled, Row, rows_of
from evals.figure import Figure
from evals.statistics import bootstrap, mean
from translator.checks.lines import Line, LineChecks, LineKind, Source, line_checks, refused
from translator.knowledge.catalogue import built_in

FILE = Path(__file__).parents[1] / "cases" / "lines.jsonl"
PLACES: tuple[tuple[str, LineKind], ...] = (("business", "requirement"), ("technical", "ears"))


def figures(data: Labelled, file: Path = FILE) -> Iterator[Figure]:
    """Yield the share of good pairs refused, of which one wording of two is enough, and of turned lines refused.

    Once for the half that the checks were written with, and once for the half kept for measuring.

    Args:
        data: not needed; the lines are the project's own.
        file: the pairs.
    """
    checks = line_checks(built_in())
    rows = rows_of(file)
    for kept, name in ((False, "tuned"), (True, "kept")):
        for good, what in ((False, "turned_refused"), (True, "good_refused")):
            for language in ("en", "zh"):
                told = [
                    row
                    for row in rows
                    if row["kept"] is kept and row["good"] is good and row["lang"] == language
                ]
                if told:
                    hits = [float(is_refused(row, checks)) for row in told]
                    yield Figure(
                        f"lines.{name}.{language}.{what}",
                        mean(hits),
                        "share",
                        len(hits),
                        bootstrap(hits, mean),
                    )


def is_refused(row: Row, checks: LineChecks) -> bool:
    """Say whether one of the wordings of a row may not stand."""
    source = Source(row["ask"], row["lang"])
    return any(
        refused(Line(row[name], kind, source, row["quote"]), checks) for name, kind in PLACES if name in row
    )
