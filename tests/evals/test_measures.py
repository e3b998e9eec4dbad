"""Phrases marked with the measures that settle them."""

from pathlib import Path

from evals.bench import measures
from evals.bench.labelled import Labelled, rows_of
from translator.knowledge.catalogue import built_in

ROWS = rows_of(measures.FILE)
TEXTS = {row["id"]: row["text"] for row in rows_of(measures.FILE.with_name("asks.jsonl"))}


def test_each_phrase_stands_where_it_is_said_to_and_its_measures_exist() -> None:
    known = {measure.id for measure in built_in().measures}
    for row in ROWS:
        text = row.get("text") or TEXTS[row["ask"]]
        assert text.startswith(row["phrase"], row["start"]), row["id"]
        assert row["fits"] or row["from"] == "unseen", row[
            "id"
        ]  # of unseen trades, for some nothing in the list fits
        assert known.issuperset(row["fits"]), row["id"]


def test_what_is_offered_is_counted_once_by_the_first_and_once_by_three(tmp_path: Path) -> None:
    found = {f.name: f.value or 0 for f in measures.figures(Labelled(tmp_path))}

    assert len(found) == 24
    for name, value in found.items():
        if name.endswith(".first"):
            assert 0 < value <= found[name.replace(".first", ".one_of_three")] < 1
            assert value <= found[name.replace(".first", ".offered")] < 1
            assert value < found[name.replace(".first", ".offered_fits")] <= 1


def test_some_phrases_of_each_language_and_kind_are_kept_for_measuring_and_most_are_not() -> None:
    for language in ("en", "zh"):
        for kind in ("asks", "short"):
            kept = [measures.held_out(r) for r in ROWS if r["lang"] == language and r["from"] == kind]
            assert 0.25 < sum(kept) / len(kept) < 0.45


def test_phrases_of_one_ask_are_kept_together() -> None:
    kept: dict[str, set[bool]] = {}
    for row in ROWS:
        if row.get("ask"):
            kept.setdefault(row["ask"], set()).add(measures.held_out(row))

    assert all(len(said) == 1 for said in kept.values())
