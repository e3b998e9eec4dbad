"""Numbers labelled with what they are levels of, and how many drafts bind so."""

from pathlib import Path

from evals.bench import levels
from evals.bench.labelled import Labelled, rows_of
from translator.knowledge.catalogue import built_in

ROWS = rows_of(levels.FILE)


def test_each_number_stands_where_it_is_said_to_and_its_measures_exist() -> None:
    known = {measure.id for measure in built_in().measures}
    for row in ROWS:
        for number in row["numbers"]:
            assert row["text"].startswith(number["text"], number["start"]), row["id"]
            assert known.issuperset(number["fits"]), row["id"]
            assert bool(number["fits"]) == (number["as"] != "none"), row["id"]


def test_half_of_the_asks_are_of_each_language_and_a_third_is_kept() -> None:
    for language in ("en", "zh"):
        kept = [row["kept"] for row in ROWS if row["lang"] == language]
        assert (len(kept), sum(kept)) == (75, 25)


def test_a_number_is_right_only_by_its_measure_and_its_side() -> None:
    row = {
        "text": "error 5 %, today 9 %",
        "numbers": [
            {"text": "5 %", "start": 6, "fits": ["forecast-error"], "as": "goal"},
            {"text": "9 %", "start": 17, "fits": ["forecast-error"], "as": "baseline"},
        ],
    }
    goal, wrong = levels.Taken(6, 9, "forecast-error", "goal"), levels.Taken(17, 20, "forecast-error", "goal")

    assert levels.judged(row, (goal, wrong)) == ([True, False], [True, False])


def test_nearly_all_that_is_bound_is_right(tmp_path: Path) -> None:
    found = {f.name: f.value or 0 for f in levels.figures(Labelled(tmp_path))}

    assert len(found) == 8
    assert all(value > 0.8 for name, value in found.items() if name.endswith(".right"))
