"""The Chinese decisions and asks: enough of both, labelled with ids that are there, and what is measured of them."""

from pathlib import Path

from evals.bench import precedents_zh
from evals.bench.labelled import Labelled, rows_of

ROWS = rows_of(precedents_zh.FILE)
DECISIONS = {row["id"] for row in ROWS if row["kind"] == "decision"}
ASKS = [row for row in ROWS if row["kind"] == "ask"]


def test_there_are_enough_of_both_and_labels_name_decisions_that_are_there() -> None:
    assert len(DECISIONS) >= 30
    assert len(ASKS) >= 15
    assert all(row["relevant"].keys() <= DECISIONS for row in ASKS)
    assert all(bool(row["relevant"]) is (row["words"] != "none") for row in ASKS)


def test_half_of_the_asks_that_something_was_decided_about_say_it_in_other_words() -> None:
    some = [row["words"] for row in ASKS if row["relevant"]]
    assert some.count("other") >= len(some) / 2


def test_what_was_decided_is_found_in_chinese_too(tmp_path: Path) -> None:
    found = {figure.name: figure.value for figure in precedents_zh.figures(Labelled(tmp_path))}

    assert (found["precedents_zh.kept.ndcg10.all_words"] or 0) >= 0.85
    assert (found["precedents_zh.kept.recall10.all_words"] or 0) >= 0.95
    assert (found["precedents_zh.kept.shown_where_none"] or 0) <= 0.1
    assert found["precedents_zh.kept.none_where_some.same_words"] == 0
