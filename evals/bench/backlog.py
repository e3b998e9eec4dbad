"""Clashes across a backlog: is a pair of documents told where it cannot hold, and never where it only looks like it?"""

from collections.abc import Iterator
from pathlib import Path

from evals.bench.labelled import Labelled, Row, rows_of
from evals.bench.levels import drafted
from evals.figure import Figure
from evals.statistics import bootstrap, mean
from translator.domain.decision import Decision
from translator.knowledge.catalogue import built_in
from translator.ranking.clashes import clashes
from translator.ranking.levels import Level, is_live, levels_of_decision, levels_of_spec

FILE = Path(__file__).parents[1] / "cases" / "backlog.jsonl"


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield, for the pairs that rules were written by and those kept, what is right of what is told, and what is found.

    Each pair is tried as a specification against a decision, the other way round, and as two decisions.
    """
    del data  # the pairs are the project's own
    for part in ("seen", "kept"):
        told = [(row["clash"], hit) for row in rows_of(FILE) if row["part"] == part for hit in _hits(row)]
        for name, values in (
            ("right", [float(clash) for clash, hit in told if hit]),
            ("found", [float(hit) for clash, hit in told if clash]),
            ("told_where_none", [float(hit) for clash, hit in told if not clash]),
        ):
            yield Figure(
                f"backlog.{part}.{name}", mean(values), "share", len(values), bootstrap(values, mean)
            )


def _hits(row: Row) -> Iterator[bool]:
    one, other = row["one"], row["other"]
    yield bool(clashes([*_wished(one), *_decided("d2", other)]))
    yield bool(clashes([*_decided("d1", one), *_wished(other)]))
    yield bool(clashes([*_decided("d1", one), *_decided("d2", other)]))


def _wished(text: str) -> tuple[Level, ...]:
    spec = drafted(text, built_in())
    return levels_of_spec(spec) if is_live(spec) else ()


def _decided(id: str, text: str) -> tuple[Level, ...]:
    return levels_of_decision(Decision(decision_id=id, title="", text=text, status="accepted"))
