"""`translator decisions`: records are taken in once, found again, and cross into no other workspace."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.fakes import FakeEmbedder
from translator import bootstrap
from translator.adapters.file_lock import FileLock
from translator.adapters.minilm import installed

RECORD = "# Lend canoes by the hour\n\nDate: 2025-02-11\n\n## Status\n\naccepted\n\n## Context\n\nCanoes come back late.\n"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A folder with two good records and one that cannot be read."""
    folder = tmp_path / "records"
    (folder / "old").mkdir(parents=True)
    (folder / "0001-canoes.md").write_text(RECORD, encoding="utf-8")
    (folder / "old" / "0002-oars.md").write_text("# Lend no oars alone\n\nOars get lost.\n", encoding="utf-8")
    (folder / "broken.md").write_bytes(b"\xff\xfe")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def test_a_folder_is_taken_in_and_what_cannot_be_read_is_told(run: Run, records: Path) -> None:
    done = run("decisions", "import", str(records))

    assert done.code == 4
    assert done.out == "2 new, 0 changed, 0 known already.\n"
    assert "broken.md, line 1: " in done.err


def test_the_same_again_changes_nothing_and_another_text_is_a_new_version(run: Run, records: Path) -> None:
    (records / "broken.md").unlink()
    run("decisions", "import", str(records))
    assert run("decisions", "import", str(records)).out == "0 new, 0 changed, 2 known already.\n"

    (records / "0001-canoes.md").write_text(RECORD.replace("late", "wet"), encoding="utf-8")

    assert run("decisions", "import", str(records)).out == "0 new, 1 changed, 1 known already.\n"
    assert "wet" in run("decisions", "show", "0001-canoes").out


def test_what_was_decided_is_found_with_the_reason_why(run: Run, records: Path) -> None:
    run("decisions", "import", str(records))

    found = json.loads(run("decisions", "search", "canoes are late", "--json").out)

    assert [p["decision_id"] for p in found["precedents"]] == ["0001-canoes"]
    assert found["precedents"][0]["why"] == "Both speak of “canoes”, “late”."
    assert not found["weak"]


def test_a_clash_is_shown_with_both_places(run: Run, tmp_path: Path) -> None:
    text = "# Keep chat logs of guests\n\n## Status\n\naccepted\n\n## Decision\n\nChat logs of guests are kept for at most 90 days.\n"
    (tmp_path / "0001-logs.md").write_text(text, encoding="utf-8")
    run("decisions", "import", str(tmp_path / "0001-logs.md"))
    asked = "Chat logs of guests must be kept for at least 2 years."

    found = json.loads(run("decisions", "search", asked, "--json").out)["precedents"][0]

    assert found["relation"] == "conflicts"
    assert found["quote"] == "Chat logs of guests are kept for at most 90 days."
    assert found["asked"] == {"text": asked, "start": 0, "end": len(asked)}
    assert not any(letter.isdigit() for letter in found["why"])
    assert f"asked:   {asked}" in run("decisions", "search", asked).out


def test_lines_are_answered_in_order_with_what_was_known_then(run: Run, records: Path) -> None:
    run("decisions", "import", str(records))
    lines = [
        {"id": "a", "text": "canoes"},
        {"id": "b", "text": "canoes", "before": "2025-02-10"},
        {"id": "c", "text": "canoes", "exclude": ["0001-canoes"]},
        {"id": "d", "text": 4},
        {"id": "e", "text": "canoes", "before": "spring"},
        {"id": "f", "text": "oars"},
    ]

    done = run("decisions", "search", "--lines", given="\n".join(map(json.dumps, lines)))

    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 4
    assert [a["id"] for a in answers] == ["a", "b", "c", "d", "e", "f"]
    assert [len(a["precedents"]) for a in answers if "precedents" in a] == [1, 0, 0, 1]
    assert [a["weak"] for a in answers if "weak" in a] == [False, True, True, False]
    assert [a["error"]["code"] for a in answers if "error" in a] == ["fields_not_understood"] * 2


def test_nothing_crosses_into_another_workspace(
    run: Run, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("decisions", "import", str(records))
    monkeypatch.setenv("TRANSLATOR_WORKSPACE", "others")

    assert "Nothing here was decided about it" in run("decisions", "search", "canoes").out
    assert run("decisions", "show", "0001-canoes").code == 3
    assert run("decisions", "list").out == ""
    assert run("decisions", "import", str(records)).out.startswith("2 new")


def test_a_file_that_is_no_record_or_not_there_is_refused(run: Run, records: Path) -> None:
    assert (
        "only .md, .markdown, .json, .jsonl, .ndjson are read"
        in run("decisions", "import", str(records / "picture.png")).err
    )
    assert run("decisions", "import", str(records / "nowhere.md")).code == 3


def test_an_empty_request_is_refused(run: Run) -> None:
    assert run("decisions", "search", " ").code == 1


def test_what_is_exported_is_known_already_when_it_is_taken_in_again(
    run: Run, records: Path, tmp_path: Path
) -> None:
    lines = tmp_path / "more.jsonl"
    row = {
        "id": "fac:7",
        "title": "Count boats",
        "status": "Agreed by all",
        "date": "2025-03-01",
        "text": "At dusk.",
    }
    lines.write_text(json.dumps(row | {"links": [{"kind": "amends", "to": "0001-canoes"}]}), encoding="utf-8")
    run("decisions", "import", str(records), str(lines))

    assert run("decisions", "export", "--out", str(tmp_path / "out")).out.startswith("3 written")
    assert run("decisions", "import", str(tmp_path / "out")).out == "0 new, 0 changed, 3 known already.\n"
    assert run("decisions", "export", "--out", str(tmp_path / "one"), "--id", "fac:7").out.startswith("1 ")
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["fac-7.md"]


def test_the_numbers_of_a_decision_are_shown_and_do_not_hinder_taking_it_in(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "logs.md"
    record.write_text("# Keep logs\n\nLogs are kept for at most 90 days.\n", encoding="utf-8")
    run("decisions", "import", str(record))

    shown = run("decisions", "show", "logs", "--json").out
    (tmp_path / "again.json").write_text(shown, encoding="utf-8")

    assert [(e["value"], e["source"]["quote"]) for e in json.loads(shown)["ledger"]] == [
        (90, "at most 90 days")
    ]
    assert run("decisions", "import", str(tmp_path / "again.json")).out.startswith(
        "0 new, 0 changed, 1 known"
    )


def test_without_a_sentence_model_no_vectors_are_made_and_all_is_found_by_its_words(
    run: Run, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRANSLATOR_VECTORS", "false")
    run("decisions", "import", str(records))
    done = run("decisions", "embed")

    assert done.code == 3
    assert "TRANSLATOR_VECTORS turns it off" in done.err
    found = run("decisions", "search", "canoes are late")
    assert found.out.startswith("0001-canoes")
    assert "words alone" in found.err


@pytest.mark.skipif(not installed(), reason="the sentence model is not installed (make vectors)")
def test_decisions_get_vectors_once_and_are_found_as_before(run: Run, records: Path) -> None:
    run("decisions", "import", str(records))

    assert run("decisions", "embed").out == "2 with vectors now.\n"
    assert json.loads(run("decisions", "embed", "--json").out)["made"] == 0
    found = json.loads(run("decisions", "search", "canoes are late", "--json").out)
    assert found["precedents"][0]["decision_id"] == "0001-canoes"
    assert found["by_meaning"]


def test_the_index_is_made_anew_from_the_store_and_search_says_when_it_does_without(
    run: Run, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("chromadb")
    monkeypatch.setattr(bootstrap, "_embedder", lambda settings: FakeEmbedder(canoe=0.1))
    run("decisions", "import", str(records))
    assert run("decisions", "reindex").out.startswith("No decision has a vector")
    run("decisions", "embed")

    made = run("decisions", "reindex")
    assert made.out == "2 vectors in the index.\n"
    assert "from 100000 on" in made.err
    assert json.loads(run("decisions", "reindex", "--json").out)["indexed"] == 2
    assert json.loads(run("decisions", "search", "canoes", "--json").out)["index"] == "small"
    monkeypatch.setenv("TRANSLATOR_INDEX__FROM_DECISIONS", "2")
    assert "does not hold the index" in run("decisions", "search", "canoes").err
    holder = FileLock(tmp_path / "home" / "index.lock")
    assert holder.take()
    refused = run("decisions", "reindex")
    holder.leave()
    assert refused.code == 3
    assert "held by another process" in refused.err


def test_what_cannot_all_hold_is_told_with_both_sources(run: Run, tmp_path: Path) -> None:
    (tmp_path / "logs.md").write_text(
        "# Forget chats\n\nStatus: accepted\n\nChat logs of guests are kept for at most 90 days.\n", "utf-8"
    )
    asked = "Chat logs of guests must be kept for at least 2 years."
    run("translate", "--save", given=asked)
    assert run("decisions", "clashes").out.startswith("Nothing clashes: ")
    run("decisions", "import", str(tmp_path / "logs.md"))

    told, document = run("decisions", "clashes").out, json.loads(run("decisions", "clashes", "--json").out)

    assert asked in told
    assert "decision logs  Forget chats\n      Chat logs of guests are kept for at most 90 days.\n" in told
    assert [level["kind"] for level in document["clashes"][0]["levels"]] == ["decision", "spec"]
