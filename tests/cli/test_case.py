"""A specification that came out wrong becomes a case, masked, outside of any repository."""

import json
from pathlib import Path

import pytest

from evals.suite.case import cases_of, suite_cases
from tests.cli.conftest import Run

ASK = (
    "Skippers need a tide table within 4 seconds, per ISO 9001. Ask ana.lopez@harbour.example. "
    "If it is unsure it should hand over to a clerk."
)


@pytest.fixture
def spec_id(run: Run) -> str:
    saved = run("translate", "--save", "--json", given=ASK)
    return str(json.loads(saved.out)["spec_id"])


def test_a_case_holds_the_masked_ask_and_what_was_wrong(run: Run, spec_id: str, tmp_path: Path) -> None:
    done = run("case", "add", spec_id, "--wrong", "/title", "--should", "hand over to a clerk")

    file = Path(done.out.strip())
    row = json.loads(file.read_text(encoding="utf-8"))
    assert tmp_path in file.parents
    assert "ana.lopez" not in row["text"]
    assert row["tags"] == ["wrong", "/title"]
    assert row["must"] == ["hand over to a clerk"]
    assert len(row["never"]) == 1
    assert "python -m evals --cases" in done.err


def test_a_case_of_a_workspace_is_run_with_the_others(run: Run, spec_id: str) -> None:
    file = Path(run("case", "add", spec_id, "--wrong", "/summary/shared").out.strip())

    assert cases_of(file)[0].id in {case.id for case in suite_cases([file.parent])}


def test_a_number_that_is_wrong_is_not_gold(run: Run, spec_id: str) -> None:
    file = Path(run("case", "add", spec_id, "--wrong", "/ledger/N1").out.strip())

    case = cases_of(file)[0]
    assert not case.quantities
    assert case.names_with_digits == ("within 4 seconds",)


def test_the_same_case_twice_is_one(run: Run, spec_id: str) -> None:
    run("case", "add", spec_id, "--wrong", "/title")
    file = Path(run("case", "add", spec_id, "--wrong", "/verdict").out.strip())

    assert [case.tags for case in cases_of(file)] == [("wrong", "/verdict")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["/targets/T99/goal"], "There is no place '/targets/T99/goal'", id="no-such-place"),
        pytest.param(["/nothing"], "There is no place '/nothing'", id="no-such-field"),
    ],
)
def test_a_path_that_leads_nowhere_is_told_and_nothing_is_kept(
    run: Run, spec_id: str, words: list[str], told: str, tmp_path: Path
) -> None:
    done = run("case", "add", spec_id, "--wrong", *words)

    assert done.code == 3
    assert told in done.err
    assert not list(tmp_path.rglob("cases.jsonl"))


def test_a_specification_nobody_kept_makes_no_case(run: Run) -> None:
    assert run("case", "add", "spec_none", "--wrong", "/title").code == 3
