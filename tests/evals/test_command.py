"""`python -m evals`: its exit codes, its words, and what it writes."""

import sys
from pathlib import Path

import pytest

import evals.__main__ as command
from evals.suite.results import Kept


@pytest.fixture
def baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "baseline.json"
    monkeypatch.setattr(command, "BASELINE", path)
    return path


def called(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["evals", *words])
    return command.main()


def test_a_run_that_is_no_worse_may_become_the_baseline(
    baseline: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(monkeypatch, "pay-en", "--models", "rules", "--keep") == 0
    assert called(monkeypatch, "pay-en", "--models", "rules") == 0
    assert "pass; 0 scores worse, 0 better" in capsys.readouterr().out
    assert Kept.read(baseline.read_text(encoding="utf-8")).values["rules"]


def test_a_score_that_is_not_measured_any_more_fails_and_changes_no_baseline(
    baseline: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    called(monkeypatch, "pay-en", "--models", "rules", "--keep")
    kept = Kept.read(baseline.read_text(encoding="utf-8"))
    more = {**kept.values["rules"], "form.gone": dict.fromkeys(kept.cases, 1.0)}
    baseline.write_text(Kept(kept.cases, {"rules": more}).text(), encoding="utf-8")
    before = baseline.read_bytes()

    assert called(monkeypatch, "pay-en", "--models", "rules", "--keep") == 1
    assert "no longer measured: rules, form.gone" in capsys.readouterr().out
    assert baseline.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("no-such-case",), "No case is called or tagged 'no-such-case'."),
        (("pay-en", "--models", "wise"), "No scripted model is called 'wise'."),
    ],
)
def test_what_cannot_be_run_is_told_in_one_line(
    words: tuple[str, ...],
    told: str,
    baseline: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert called(monkeypatch, *words) == 2
    assert told in capsys.readouterr().err


def test_it_writes_a_page_a_document_and_a_report(
    baseline: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    paths = {name: tmp_path / "out" / f"evals.{name}" for name in ("page", "json", "junit")}
    words = [word for name, path in paths.items() for word in (f"--{name}", str(path))]

    assert called(monkeypatch, "pay-en", "--models", "rules", *words) == 0
    assert all(path.stat().st_size for path in paths.values())
