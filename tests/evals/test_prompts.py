"""Two versions of a prompt are told apart by what real models answered to them, or not at all."""

import shutil
import sys
from pathlib import Path

import pytest

import evals.prompts as command
from evals.suite.case import chosen, suite_cases
from evals.suite.cassettes import Cassette, path_of, recorded
from evals.suite.prompts import choose
from evals.suite.run import live
from tests.evals.test_live import Paid

CASES = chosen(suite_cases(), "pay-en")


@pytest.fixture
def prompts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders with a second version of a prompt that says more, and with no recording."""
    folder = tmp_path / "prompts"
    shutil.copytree(command.PROMPTS, folder)
    text = (folder / "draft.v1.md").read_text(encoding="utf-8")
    text = text.replace("version: 1", "version: 2").replace("status: live", "status: draft")
    (folder / "draft.v2.md").write_text(text.replace("## system", "## system\n\nBe kind."), encoding="utf-8")
    monkeypatch.setattr(command, "PROMPTS", folder)
    monkeypatch.setattr(command, "recorded", lambda: recorded(tmp_path))
    return folder


def record(prompts: Path, version: str, script: str) -> None:
    cassette = Cassette(path_of("maker/paid", prompts.parent), "maker/paid", "api.example")
    live(CASES, Paid(script), cassette, prompts=choose(prompts, version))


def called(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["evals.prompts", *words])
    return command.main()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("draft.v2",), "Name two versions of a prompt"),
        ((), "Name two versions of a prompt"),
        (("draft.v2", "draft.v2"), "are not two versions of one prompt"),
        (("repair.v1", "draft.v1"), "are not two versions of one prompt"),
        (("draft.v9", "draft.v1"), "There is no prompt draft.v9."),
        (("draft.v2", "draft.v1", "--only", "nosuch"), "No case is called or tagged 'nosuch'."),
        (
            ("draft.v2", "draft.v1", "--only", "pay-en"),
            "draft.v2 is not measured: no answers of a real model are recorded.",
        ),
    ],
)
def test_what_cannot_be_measured_is_told_as_not_measured(
    words: tuple[str, ...],
    told: str,
    prompts: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert called(monkeypatch, *words) == 2
    out, err = capsys.readouterr()
    assert told in err
    assert "may go live" not in out


def test_a_version_that_was_not_recorded_is_not_measured_by_the_other(
    prompts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    record(prompts, "draft.v1", "careful")

    assert called(monkeypatch, "draft.v2", "draft.v1", "--only", "pay-en") == 2
    assert (
        "draft.v2 is not measured: recorded maker/paid, 2 of 2 cases are not recorded"
        in capsys.readouterr().err
    )


def test_a_version_that_cannot_be_used_is_told(
    prompts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (prompts / "draft.v3.md").write_text("---\nname: draft\n---\n", encoding="utf-8")

    assert called(monkeypatch, "draft.v3", "draft.v1") == 2
    assert capsys.readouterr().err.startswith("The prompt draft.v3.md cannot be used")


def test_a_version_that_is_no_worse_on_a_part_is_to_be_run_on_all_before_it_goes_live(
    prompts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    record(prompts, "draft.v1", "careful")
    record(prompts, "draft.v2", "careful")

    assert called(monkeypatch, "draft.v2", "draft.v1", "--only", "pay-en") == 0
    out = capsys.readouterr().out
    assert "draft.v2 against draft.v1: no worse on 2 cases; run it on all before it goes live" in out
    assert "draft.v1, recorded maker/paid: 1.00 calls, about" in out


def test_a_version_that_the_model_no_longer_answers_is_worse(
    prompts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    record(prompts, "draft.v1", "careful")
    record(prompts, "draft.v2", "wrong_schema")

    assert called(monkeypatch, "draft.v2", "draft.v1", "--only", "pay-en") == 1
    assert "draft.v2 against draft.v1: is worse" in capsys.readouterr().out
