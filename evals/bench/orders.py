"""Orders to the tool, and ordinary sentences that sound like them."""

from collections.abc import Iterator
from pathlib import Path

from evals.bench.labelled import Labelled, rows_of
from evals.figure import Figure
from evals.statistics import bootstrap, mean
from translator.reading.orders.orders import orders_in

FILE = Path(__file__).parents[1] / "cases" / "orders.jsonl"


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield how many orders are seen, and how many ordinary sentences are taken for one.

    Once for the sentences the wording was written with, and once for those of which only the figures were looked at.
    """
    for tuned, name in ((True, "tuned"), (False, "watched")):
        for order, what in ((True, "seen"), (False, "false")):
            rows = [row for row in rows_of(FILE) if row["tuned"] is tuned and row["order"] is order]
            if rows:
                told = [float(bool(orders_in(row["text"]))) for row in rows]
                yield Figure(f"orders.{name}.{what}", mean(told), "share", len(told), bootstrap(told, mean))
