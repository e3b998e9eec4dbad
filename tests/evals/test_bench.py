"""The measuring itself: a right answer counts, a wrong one does not, and a tool that is missing is said to be missing."""

import json
from pathlib import Path

import pytest

from evals.bench import asks, direction, ears, lines, orders, quantities, vague_wording
from evals.bench.labelled import Labelled
from evals.figure import Figure
from evals.statistics import Interval


def put(folder: Path, name: str, *rows: object) -> Labelled:
    file = folder / "requirements" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return Labelled(folder)


def by_name(figures: "list[Figure]") -> dict[str, Figure]:
    return {figure.name: figure for figure in figures}


def test_a_direction_read_right_counts_and_a_wrong_one_does_not(tmp_path: Path) -> None:
    row = {"id": "1", "text": "The page shall load within 2 seconds.", "meaning": "upper_bound"}
    right = by_name(list(direction.figures(put(tmp_path, direction.FILE, row))))
    wrong = by_name(list(direction.figures(put(tmp_path, direction.FILE, row | {"meaning": "lower_bound"}))))

    assert right["direction.weighted_f1"].value == 1
    assert wrong["direction.weighted_f1"].value == 0


def test_a_set_that_is_not_there_gives_no_figure(tmp_path: Path) -> None:
    assert list(direction.figures(Labelled(tmp_path))) == []


def test_a_quantity_with_another_unit_is_right_in_value_only(tmp_path: Path) -> None:
    marked = {
        "text": "within 2 seconds",
        "start": 20,
        "end": 36,
        "value": 2,
        "unit": "page",
        "bound": "at_most",
        "condition": None,
    }
    row = {"id": "1", "text": "The page shall load within 2 seconds.", "quantities": [marked]}
    figures = by_name(list(quantities.figures(put(tmp_path, quantities.FILE, row))))

    assert (figures["quantities.value"].value, figures["quantities.unit"].value) == (1, 0)
    assert figures["quantities.bound"].value == 1


def test_a_time_agrees_in_any_unit_of_time(tmp_path: Path) -> None:
    marked = {"text": "2 seconds", "start": 27, "end": 36, "value": 2000, "unit": "ms", "bound": "at_most"}
    row = {"id": "1", "text": "The page shall load within 2 seconds.", "quantities": [marked]}

    assert (
        by_name(list(quantities.figures(put(tmp_path, quantities.FILE, row))))["quantities.unit"].value == 1
    )


def test_a_quantity_nobody_marked_is_a_false_find_unless_it_is_optional(tmp_path: Path) -> None:
    row = {"id": "1", "text": "The page shall load within 2 seconds.", "quantities": []}
    free = row | {"quantities_optional": [{"text": "2 seconds"}]}
    name = "quantities.false_per_100_texts"

    assert by_name(list(quantities.figures(put(tmp_path, quantities.FILE, row))))[name].value == 100
    assert by_name(list(quantities.figures(put(tmp_path, quantities.FILE, free))))[name].value == 0


def test_each_tool_is_asked_about_the_same_sentences(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "text": "The pump shall be suitable.", "smells": {"Subjective_lang.": "suitable"}},
        {"id": "2", "text": "The pump shall stop.", "smells": {}},
    ]
    figures = by_name(list(vague_wording.figures(put(tmp_path, vague_wording.FILE, *rows))))

    assert figures["vague_wording.f1"].value == figures["vague_wording.f1.incose_list"].value == 1
    assert figures["vague_wording.ahead_of_incose_list"].value == 0
    assert figures["vague_wording.f1.wyzer_reqlint"].n == 2


def test_a_tool_that_is_not_installed_is_not_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evals.bench.vague_wording.outside.reqlint", lambda texts: None)
    row = {"id": "1", "text": "The pump shall stop.", "smells": {}}
    figure = by_name(list(vague_wording.figures(put(tmp_path, vague_wording.FILE, row))))[
        "vague_wording.f1.wyzer_reqlint"
    ]

    assert figure.value is None
    assert "make tools" in str(figure.detail)


def test_a_free_requirement_must_be_offered_in_form_with_its_numbers(tmp_path: Path) -> None:
    row = {"id": "1", "doc": "D", "form": "free", "text": "Pump P-7 must stop within 2 s of an alarm."}
    figures = by_name(list(ears.figures(put(tmp_path, ears.FILE, row))))

    assert [
        figures[f"ears.{what}"].value
        for what in ("offered", "conforms", "numbers_kept", "names_kept", "invented")
    ] == [1, 1, 1, 1, 0]


def ask(**more: object) -> dict[str, object]:
    return {
        "id": "1", "lang": "en", "text": "Clerks need a fast search over the old court files in the cellar.", "verdict": "specifiable", "vague": ["fast"],
        "quantities": [], "facets_present": ["user", "need"], "facets_missing_key": ["deadline"], "archetypes": ["search"],
        "key_questions": [{"about": "latency"}], **more,
    }  # fmt: skip


def test_an_ask_read_right_has_full_marks(tmp_path: Path) -> None:
    figures = by_name(list(asks.figures(Labelled(tmp_path), "asks", [ask()])))

    for name in ("vague.precision", "vague.recall", "verdict", "archetype", "facets.f1", "key_questions"):
        assert figures[f"asks.{name}"].value == 1, name


def test_an_ask_marked_otherwise_loses_its_marks(tmp_path: Path) -> None:
    other = ask(
        vague=["old"], archetypes=["forecast"], key_questions=[{"about": "safety"}], not_vague=["fast"]
    )
    figures = by_name(list(asks.figures(Labelled(tmp_path), "asks", [other])))

    for name in ("vague.precision", "vague.recall", "archetype", "key_questions"):
        assert figures[f"asks.{name}"].value == 0, name
    assert figures["asks.near_misses_flagged"].value == 1


def test_a_figure_is_one_line_of_json() -> None:
    line = Figure("x", 0.12345, "share", 3, Interval(0.1, 0.2), {"a": "b"}).line()

    assert json.loads(line) == {
        "name": "x", "value": 0.1235, "unit": "share", "n": 3, "interval": [0.1, 0.2], "detail": {"a": "b"},
    }  # fmt: skip


def test_orders_are_seen_and_what_only_sounds_like_them_is_left_in_peace(tmp_path: Path) -> None:
    share = {figure.name: figure.value or 0.0 for figure in orders.figures(Labelled(tmp_path))}

    assert share["orders.tuned.seen"] >= 0.97
    assert share["orders.tuned.false"] == 0
    assert share["orders.watched.seen"] >= 0.8
    assert share["orders.watched.false"] <= 0.03


def test_a_good_line_refused_and_a_turned_one_let_through_are_both_counted(tmp_path: Path) -> None:
    ask = "The till must not store card numbers."
    row = {"lang": "en", "kept": True, "ask": ask, "quote": ask[:-1]}
    file = tmp_path / "lines.jsonl"
    rows = [
        row | {"good": True, "business": ask, "technical": "The till shall not store card numbers."},
        row | {"good": True, "business": ask, "technical": "The till shall store card numbers."},
        row | {"good": False, "technical": "The till shall not store card numbers."},
    ]
    file.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    figures = by_name(list(lines.figures(Labelled(tmp_path), file)))

    assert figures["lines.kept.en.good_refused"].value == 0.5
    assert figures["lines.kept.en.turned_refused"].value == 0
