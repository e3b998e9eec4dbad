"""The pairs of the backlog bench: each is there once, and what is told of them is counted rightly."""

from pathlib import Path

from evals.bench import backlog
from evals.bench.labelled import Labelled, rows_of


def test_each_pair_is_there_once_with_clashes_and_near_misses_in_both_parts() -> None:
    rows = rows_of(backlog.FILE)

    assert len({(row["one"], row["other"]) for row in rows}) == len(rows)
    assert {(row["part"], row["clash"]) for row in rows} == {
        (part, clash) for part in ("seen", "kept") for clash in (True, False)
    }


def test_what_clashes_is_told_apart_from_what_only_looks_like_it(tmp_path: Path) -> None:
    found = {figure.name: figure.value or 0 for figure in backlog.figures(Labelled(tmp_path))}

    assert found["backlog.kept.right"] >= 0.85
    assert found["backlog.kept.told_where_none"] <= 0.06
    assert found["backlog.seen.told_where_none"] == 0
    assert found["backlog.seen.found"] >= 0.65
