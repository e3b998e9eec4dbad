"""A specification that came out wrong becomes a case, masked, outside of any repository."""

import json
from pathlib import Path
from typing import Any

import pytest

from evals.scorers.wrongs import not_again
from evals.suite.case import Case, Wrong, cases_of, suite_cases
from evals.suite.outcome import Outcome, outcome_of
from tests.cli.conftest import Run
from tests.drafting.drafted import drafted

ASK = (
    "Skippers need a tide table within 4 seconds, per ISO 9001. Ask ana.lopez@harbour.example. "
    "If it is unsure it should hand over to a clerk."
)


@pytest.fixture
def spec_id(run: Run) -> str:
    saved = run("translate", "--save", "--json", given=ASK)
    return str(json.loads(saved.out)["spec_id"])


def kept(file: str) -> dict[str, Any]:
    """The row of a file of one case."""
    row: dict[str, Any] = json.loads(Path(file.strip()).read_text(encoding="utf-8"))
    return row


def outcome(case: Case) -> Outcome:
    """What the rules make of a case."""
    return outcome_of(drafted(case.text))


def test_a_case_holds_the_masked_ask_and_what_was_wrong(run: Run, spec_id: str, tmp_path: Path) -> None:
    done = run("case", "add", spec_id, "--wrong", "/title", "--should", "hand over to a clerk")

    row = kept(done.out)
    assert tmp_path in Path(done.out.strip()).parents
    assert "ana.lopez" not in row["text"]
    assert [wrong["place"] for wrong in row["wrong"]] == ["/title"]
    assert row["must"] == ["hand over to a clerk"]


def test_no_word_of_a_case_holds_what_is_masked(run: Run) -> None:
    ask = "If the pump stops it should call ana.lopez@harbour.example. Skippers need a tide table."
    spec_id = json.loads(run("translate", "--save", "--json", given=ask).out)["spec_id"]
    page = json.loads(run("spec", "show", spec_id, "--json").out)
    line = next(f"/requirements/{r['id']}" for r in page["requirements"] if "ana" in r["technical"])

    done = run("case", "add", spec_id, "--wrong", line, "--should", "call ana.lopez@harbour.example")

    assert "ana.lopez" not in Path(done.out.strip()).read_text(encoding="utf-8")
    assert len(kept(done.out)["wrong"]) == len(kept(done.out)["must"]) == 1


def test_it_says_what_is_asked_for_and_how_to_run_it(run: Run, spec_id: str) -> None:
    done = run("case", "add", spec_id, "--wrong", "/verdict", "--should", "hand over to a clerk")

    assert "/verdict must not say “specifiable”; the page must show “hand over to a clerk”" in done.err
    assert f"make evals CASES={Path(done.out.strip()).parent} ONLY={spec_id}-1" in done.err


def test_a_case_of_a_workspace_is_run_with_the_others(run: Run, spec_id: str) -> None:
    file = Path(run("case", "add", spec_id, "--wrong", "/summary/shared").out.strip())

    assert cases_of(file)[0].id in {case.id for case in suite_cases([file.parent])}


def test_what_is_still_wrong_fails_and_what_was_mended_does_not(run: Run, spec_id: str) -> None:
    file = Path(run("case", "add", spec_id, "--wrong", "/title").out.strip())
    [case] = cases_of(file)
    other = case.model_copy(update={"wrong": (Wrong(place="/title", said="A tide table for nobody"),)})

    still = not_again(case, outcome(case))
    assert still.value == 0
    assert "/title says “" in still.reason
    assert not_again(other, outcome(other)).value == 1


def test_a_number_that_is_wrong_is_not_gold(run: Run, spec_id: str) -> None:
    file = Path(run("case", "add", spec_id, "--wrong", "/ledger/N1").out.strip())

    case = cases_of(file)[0]
    assert not case.quantities
    assert case.names_with_digits == ("within 4 seconds",)
    assert not_again(case, outcome(case)).value == 0


def test_a_unit_that_is_wrong_is_wrong_for_that_number_alone(run: Run, spec_id: str) -> None:
    [case] = cases_of(Path(run("case", "add", spec_id, "--wrong", "/ledger/N1/unit").out.strip()))

    assert case.wrong == (Wrong(place="/ledger/*/unit", said="s", of="within 4 seconds"),)
    assert not_again(case, outcome(case)).value == 0


def test_a_wrong_title_leaves_the_numbers_in_it_gold(run: Run, spec_id: str) -> None:
    [case] = cases_of(Path(run("case", "add", spec_id, "--wrong", "/title").out.strip()))

    assert [q.text for q in case.quantities] == ["within 4 seconds"]


def test_told_again_about_the_same_page_a_case_grows(run: Run, spec_id: str) -> None:
    run("case", "add", spec_id, "--wrong", "/title", "--should", "tide table")
    file = run("case", "add", spec_id, "--wrong", "/verdict").out
    file = run("case", "add", spec_id, "--wrong", "/verdict").out

    row = kept(file)
    assert [wrong["place"] for wrong in row["wrong"]] == ["/title", "/verdict"]
    assert row["must"] == ["tide table"]
    assert "verdict" not in row


def test_an_element_means_its_words(run: Run, spec_id: str) -> None:
    row = kept(run("case", "add", spec_id, "--wrong", "requirements/R1").out)

    assert row["wrong"][0]["place"] == "/requirements/*/technical"
    assert "shall" in row["wrong"][0]["said"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["/targets/T99/goal"], "There is no place '/targets/T99/goal'", id="no-such-place"),
        pytest.param(["/nothing"], "There is no place '/nothing'", id="no-such-field"),
        pytest.param(["/requirements"], "It holds several things; name one of: R1", id="a-list"),
        pytest.param(["/archetype"], "Nothing stands there", id="nothing-there"),
    ],
)
def test_a_path_that_leads_nowhere_is_told_and_nothing_is_kept(
    run: Run, spec_id: str, words: list[str], told: str, tmp_path: Path
) -> None:
    done = run("case", "add", spec_id, "--wrong", *words)

    assert done.code == 3
    assert told in done.err
    assert not list(tmp_path.rglob("*.jsonl"))


def test_words_that_the_ask_does_not_say_are_refused(run: Run, spec_id: str, tmp_path: Path) -> None:
    done = run("case", "add", spec_id, "--wrong", "/title", "--should", "purple unicorn")

    assert done.code == 1
    assert "The ask does not say “purple unicorn”" in done.err
    assert not list(tmp_path.rglob("*.jsonl"))


def test_a_case_that_cannot_be_read_is_not_written_over(run: Run, spec_id: str) -> None:
    file = Path(run("case", "add", spec_id, "--wrong", "/title").out.strip())
    file.write_text("half a row", encoding="utf-8")

    done = run("case", "add", spec_id, "--wrong", "/verdict")

    assert done.code == 3
    assert file.read_text(encoding="utf-8") == "half a row"


def test_a_specification_nobody_kept_makes_no_case(run: Run) -> None:
    assert run("case", "add", "spec_none", "--wrong", "/title").code == 3


def test_a_case_brings_what_was_decided_where_it_comes_from(run: Run, tmp_path: Path) -> None:
    record = {
        "id": "H-6",
        "title": "Answers at the harbour",
        "status": "accepted",
        "text": "The tide table must answer skippers within 4 seconds. Ask ana.lopez@harbour.example why.",
    }
    file = tmp_path / "decided.jsonl"
    file.write_text(json.dumps(record), encoding="utf-8")
    run("decisions", "import", str(file))
    ask = "The tide table must answer skippers within 4 seconds."
    spec_id = json.loads(run("translate", "--save", "--json", given=ask).out)["spec_id"]

    [case] = cases_of(Path(run("case", "add", spec_id, "--wrong", "/title").out.strip()))

    [decision] = case.decisions
    assert (decision.decision_id, decision.status, case.bearing(decision)) == ("H-6", "accepted", "for")
    assert "within 4 seconds" in decision.text
    assert "ana.lopez" not in decision.text
