"""`translator read`, `translate` and `check` on one text."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.samples import a_spec
from translator.domain.reading import Reading
from translator.domain.spec import Spec

ASK = "Clerks need a fast search over past repairs, within 2 seconds."


def test_a_reading_names_the_vague_words_and_the_numbers(run: Run) -> None:
    done = run("read", given=ASK)

    assert done.code == 0
    assert "within 2 seconds" in done.out
    assert done.err == ""


def test_a_reading_lists_separate_requests(run: Run) -> None:
    done = run(
        "read", given="Two things: 1) clerks need a search over repairs, 2) print a list of late payers."
    )
    assert (
        "Separate requests:\n  clerks need a search over repairs\n  print a list of late payers\n" in done.out
    )
    assert "Separate requests" not in run("read", given=ASK).out


def test_a_reading_as_json_is_one_document(run: Run) -> None:
    done = run("read", "--json", given=ASK)

    assert Reading.model_validate_json(done.out).verdict == "specifiable"


def test_a_file_is_read_like_standard_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ask.txt").write_bytes(b"\xef\xbb\xbf" + ASK.encode())

    assert run("read", "--json", str(tmp_path / "ask.txt")).out == run("read", "--json", given=ASK).out


@pytest.mark.parametrize("form", [(), ("--format", "markdown")])
def test_a_translation_is_markdown_by_default(run: Run, form: tuple[str, ...]) -> None:
    done = run("translate", *form, given=ASK)

    assert done.code == 0
    assert done.out.startswith("# ")
    assert "\x1b" not in done.out


def test_a_ticket_has_at_most_25_lines(run: Run) -> None:
    assert 5 < len(run("translate", "--format", "ticket", given=ASK).out.splitlines()) <= 25


@pytest.mark.parametrize("form", [("--json",), ("--format", "json")])
def test_a_translation_as_json_is_one_document(run: Run, form: tuple[str, ...]) -> None:
    spec = Spec.model_validate_json(run("translate", *form, given=ASK).out)

    assert (spec.ask.text, spec.ask.origin.kind) == (ASK, "cli")


def test_a_model_asked_for_is_owned_up_to_and_none_is_not_missed(run: Run) -> None:
    assert json.loads(run("translate", "--json", "--model", "m", given=ASK).out)["engine"]["fallback"] is True
    assert json.loads(run("translate", "--json", "--no-model", given=ASK).out)["engine"]["fallback"] is False


def test_nothing_is_kept_unless_asked_for(run: Run, tmp_path: Path) -> None:
    run("translate", given=ASK)
    assert not (tmp_path / "home").exists()

    done = run("translate", "--json", "--save", given=ASK)
    assert json.loads(done.out)["spec_id"] in done.err


def test_a_specification_is_checked(run: Run) -> None:
    done = run("check", "--json", given=a_spec().model_dump_json())

    assert done.code == 0
    assert isinstance(json.loads(done.out)["findings"], list)


def test_a_translation_can_be_piped_into_the_checks(run: Run) -> None:
    findings = json.loads(run("check", "--json", given=run("translate", "--json", given=ASK).out).out)[
        "findings"
    ]

    assert [f for f in findings if f["severity"] == "error"] == []


@pytest.mark.parametrize("command", ["read", "translate"])
@pytest.mark.parametrize(
    ("given", "says"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"a" * 100_001, "100,001"),
        (b"a\x00b", "NUL"),
        (b"gr\xfcn", "no UTF-8"),
        (b"\xed\xa0\x80", "no UTF-8"),
    ],
    ids=range(6),
)
def test_a_refused_text_is_one_line_and_code_1(run: Run, command: str, given: bytes, says: str) -> None:
    done = run(command, given=given)

    assert (done.code, done.out) == (1, "")
    assert says in done.err
    assert done.err.count("\n") == 1
    assert done.err.startswith("translator: ")


@pytest.mark.parametrize("given", ["", "{", "[]", '{"schema_version":"1"}', '{"a":1,"a":2}'])
def test_what_is_no_specification_is_one_line_and_code_1(run: Run, given: str) -> None:
    done = run("check", given=given)

    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("where", ["nothing-here.txt", "."])
def test_a_file_that_is_not_there_is_one_line_and_code_3(run: Run, where: str) -> None:
    done = run("read", where)

    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nonsense",),
        ("read", "--nonsense"),
        ("translate", "--format", "docx"),
        ("translate", "--json", "--format", "json"),
        ("translate", "--model", "m", "--no-model"),
        ("spec",),
        ("spec", "answer", "x", "Q1"),
        ("spec", "answer", "x", "Q1", "--option", "0"),
        ("serve", "--port", "99999"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_code_2(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)

    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "--help" in done.err


def test_a_setting_that_cannot_be_is_one_line_and_code_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSLATOR_TIME_ZONE", "Mars/Base")
    done = run("read", given=ASK)

    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "TRANSLATOR_TIME_ZONE" in done.err
    assert "Europe/Berlin" in done.err


def test_a_mistake_of_ours_is_one_line_and_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: str | None) -> str:
        raise RuntimeError("oh")

    monkeypatch.setattr("translator.cli.one_text.whole", broken)
    done = run("read", given=ASK)

    assert (done.code, done.out, done.err.count("\n")) == (70, "", 1)
    assert "Please report it" in done.err
