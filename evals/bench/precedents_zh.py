"""Past decisions in Chinese, of our own: are they found, also in other words, and is it told when nothing was decided?"""

from collections.abc import Iterator
from pathlib import Path

from evals.bench.labelled import Labelled, Row, rows_of
from evals.bench.precedents import gain, mean_figure
from evals.figure import Figure
from translator.domain.decision import Link, kind_of, status_of
from translator.ranking.finding import Decisions, Known, is_weak
from translator.ranking.postings import Terms
from translator.ranking.records import terms_of_record

FILE = Path(__file__).parents[1] / "cases" / "decisions_zh.jsonl"
_FIRST = 10


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield nDCG and recall of the first ten, by whether the ask has the record's words, and how often weakness is told wrongly.

    The asks that the ranking was looked at by come first, then those kept for the end.

    An ask that nothing was decided about is one by its label; the others become such where their own records are hidden.
    """
    del data  # the records are the project's own
    rows = rows_of(FILE)
    decisions = Decisions([_known(row) for row in rows if row["kind"] == "decision"])
    asks = [row for row in rows if row["kind"] == "ask"]
    for part in ("seen", "kept"):
        yield from _of(part, decisions, [row for row in asks if row["part"] == part])


def _of(part: str, decisions: Decisions, asks: list[Row]) -> Iterator[Figure]:
    name, some = f"precedents_zh.{part}", [row for row in asks if row["relevant"]]
    for words in ("all", "same", "other"):
        marks = [_mark(decisions, row) for row in some if words in ("all", row["words"])]
        yield mean_figure(f"{name}.ndcg10.{words}_words", [gained for gained, _ in marks])
        yield mean_figure(f"{name}.recall10.{words}_words", [found for _, found in marks])
    none = [float(not _weak(decisions, row)) for row in asks if not row["relevant"]]
    hidden = [float(not _weak(decisions, row, hide=True)) for row in some]
    yield mean_figure(f"{name}.shown_where_none", none + hidden)
    yield mean_figure(f"{name}.none_where_some", [float(_weak(decisions, row)) for row in some])
    same = [float(_weak(decisions, row)) for row in some if row["words"] == "same"]
    yield mean_figure(f"{name}.none_where_some.same_words", same)


def _known(row: Row) -> Known:
    return Known(
        Terms(row["id"], row["date"], terms_of_record(row["title"], row["text"])),
        row["title"],
        status_of(row["status"]),
        tuple(Link(kind=kind_of(link["kind"]), to=link["to"]) for link in row["links"]),
    )


def _mark(decisions: Decisions, row: Row) -> tuple[float, float]:
    good = row["relevant"]
    ids = [one.known.terms.decision_id for one in decisions.best(row["text"], limit=_FIRST)]
    best = sorted(good.values(), reverse=True)[:_FIRST]
    return gain([good.get(id, 0) for id in ids]) / gain(best), len({*ids} & {*good}) / len(good)


def _weak(decisions: Decisions, row: Row, *, hide: bool = False) -> bool:
    return is_weak(decisions.best(row["text"], limit=_FIRST, exclude=[*row["relevant"]] if hide else []))
