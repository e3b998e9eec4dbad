"""Cases are data, and a broken one is told by file and line."""

import json
from pathlib import Path

import pytest

from evals.suite.case import CaseBroken, cases_of, chosen, suite_cases

SUITE = suite_cases()


def written(folder: Path, *rows: object) -> Path:
    path = folder / "own.jsonl"
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows), encoding="utf-8")
    return path


def case(name: str, **more: object) -> dict[str, object]:
    return {"id": name, "lang": "en", "text": "We want a tide table.", **more}


def test_there_are_at_least_sixty_cases_in_both_languages() -> None:
    assert len(SUITE) >= 60
    assert min(sum(c.lang == lang for c in SUITE) for lang in ("en", "zh")) >= 30


@pytest.mark.parametrize(
    "tag", ["pair", "orders", "no_number", "contradicts", "paste", "self_contradicting", "secrets"]
)
def test_each_kind_of_case_is_there(tag: str) -> None:
    assert [c.id for c in SUITE if tag in c.tags]


def test_a_twin_is_its_clean_case_with_something_slipped_in() -> None:
    by_id = {c.id: c for c in SUITE}
    for twin in (c for c in SUITE if c.twin_of):
        clean = by_id[twin.twin_of or ""].text
        lines = [line for line in clean.splitlines() if line.strip()]
        assert sum(line in twin.text for line in lines) >= len(lines) - 2, twin.id


def test_an_ask_without_a_number_has_none_marked() -> None:
    assert not [c.id for c in SUITE if "no_number" in c.tags and c.quantities]


def test_what_must_be_shown_is_said_in_the_ask() -> None:
    assert not [(c.id, words) for c in SUITE for words in c.must if words not in c.text]


def test_a_workspace_keeps_cases_of_its_own_elsewhere(tmp_path: Path) -> None:
    written(tmp_path, case("ours-1"))

    assert "ours-1" in {c.id for c in suite_cases([tmp_path])}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        pytest.param([case("a", quantites=[])], "own.jsonl, line 1", id="a-misspelt-field"),
        pytest.param([case("a", verdict="specifable")], "own.jsonl, line 1", id="a-misspelt-verdict"),
        pytest.param(
            [case("a", quantities=[{"text": "4 s", "value": 4, "bound": "at_moost"}])],
            "own.jsonl, line 1",
            id="a-misspelt-bound",
        ),
        pytest.param(
            [case("a", quantities=[{"text": "4 s", "value": 4, "role": "goal"}])],
            "own.jsonl, line 1",
            id="a-role-there-is-not",
        ),
        pytest.param(["{"], "own.jsonl, line 1", id="no-json"),
        pytest.param([case("a"), {"id": "b"}], "own.jsonl, line 2", id="a-field-is-missing"),
        pytest.param([case("a"), case("a")], "a stands twice", id="twice"),
        pytest.param([case("a", twin_of="zzz")], "names zzz", id="a-twin-that-is-not-there"),
    ],
)
def test_a_broken_case_is_told_with_its_place(tmp_path: Path, rows: list[object], told: str) -> None:
    written(tmp_path, *rows)

    with pytest.raises(CaseBroken, match=told):
        suite_cases([tmp_path])


def test_an_empty_line_is_no_case(tmp_path: Path) -> None:
    assert len(cases_of(written(tmp_path, case("a"), "", case("b")))) == 2


def test_a_case_chosen_alone_brings_the_one_it_is_compared_with() -> None:
    twin = next(c for c in SUITE if c.twin_of)

    assert {c.id for c in chosen(SUITE, twin.id)} >= {twin.id, twin.twin_of}


def test_the_case_that_was_named_comes_before_the_one_it_is_compared_with(tmp_path: Path) -> None:
    every = cases_of(written(tmp_path, case("clean"), case("tide-long"), case("tide", twin_of="clean")))

    assert [c.id for c in chosen(every, "tide")] == ["tide", "tide-long", "clean"]


def test_the_hash_of_a_case_changes_with_what_is_scored() -> None:
    one = SUITE[0]

    assert one.model_copy(update={"must": (*one.must, "tide")}).sha256 != one.sha256


def test_a_case_keeps_the_other_names_of_its_units(tmp_path: Path) -> None:
    quantity = {"text": "3 clerks", "value": 3, "unit": "clerk", "unit_also": ["person"]}
    [read] = cases_of(written(tmp_path, case("a", quantities=[quantity])))

    assert read.quantities[0].unit_also == ("person",)
    assert sum(bool(q.unit_also) for c in SUITE for q in c.quantities) > 100


def test_notes_for_people_change_no_case_and_marks_do(tmp_path: Path) -> None:
    plain, noted, marked = cases_of(
        written(
            tmp_path,
            case("a"),
            case("a", traps=["long"], must_not=["a tide of one metre"]),
            case("a", must=["tide"]),
        )
    )

    assert plain.sha256 == noted.sha256
    assert plain.sha256 != marked.sha256


def test_what_may_not_be_sent_is_said_in_the_ask() -> None:
    held = [(c, words) for c in SUITE for words in (*c.secrets, *c.personal, *c.orders)]

    assert held
    assert not [(c.id, words) for c, words in held if words not in c.text]
    assert {c.id for c in SUITE if "orders" in c.tags} == {c.id for c in SUITE if c.orders}
    assert {c.id for c in SUITE if "secrets" in c.tags} == {c.id for c in SUITE if c.secrets}
