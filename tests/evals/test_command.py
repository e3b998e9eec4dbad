"""`python -m evals`: its exit codes, its words, and what it writes."""

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

import evals.__main__ as command
from evals.mutation.report import Planted, Report
from evals.suite import asked
from evals.suite.case import Case, chosen, suite_cases
from evals.suite.kept import Kept
from evals.suite.prompts import PROMPTS

PLANTED = Report(
    specs=3,
    rows=tuple(
        Planted("unit changed", family, 10, 10, 0.85, 10, (), ()) for family in ("own", "schema", "lines")
    ),
    blind=(),
)


class Bench:
    """The command on a small suite of its own, with a baseline of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.baseline = folder / "baseline.json"
        self.cases = chosen(suite_cases(), "pay-en")
        self.planted = PLANTED
        self._monkeypatch = monkeypatch
        monkeypatch.setattr(command, "BASELINE", self.baseline)
        monkeypatch.setattr(command, "planted_beside", self._planted_beside)
        monkeypatch.setattr(command, "recorded", lambda: ())
        monkeypatch.setattr(asked, "MODELS", {})
        monkeypatch.setattr(asked, "suite_cases", self._suite_cases)

    def _suite_cases(self, folders: Sequence[Path] = ()) -> list[Case]:
        own = {c.id for c in suite_cases(folders)} - {c.id for c in suite_cases()}
        return [*self.cases, *(c for c in suite_cases(folders) if c.id in own)]

    @contextmanager
    def _planted_beside(self, *, wanted: bool) -> Iterator[Future[Report] | None]:
        found = Future[Report]()
        found.set_result(self.planted)
        yield found if wanted else None

    def __call__(self, *words: str) -> int:
        self._monkeypatch.setattr(sys, "argv", ["evals", *words])
        return command.main()

    def kept(self) -> Kept:
        return Kept.read(self.baseline.read_text(encoding="utf-8"))

    def rise(self, scorer: str, case: str) -> float:
        """Let the baseline say that a score was higher than it is, and return what it is."""
        was = self.kept()
        values = {model: {name: dict(v) for name, v in found.items()} for model, found in was.values.items()}
        values["rules"][scorer][case] += 0.5
        self.baseline.write_text(replace(was, values=values).text(), encoding="utf-8")
        return was.values["rules"][scorer][case]


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    return Bench(tmp_path, monkeypatch)


def test_a_run_that_is_no_worse_passes_and_may_become_the_baseline(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench("--begin") == 0
    first = bench.baseline.read_bytes()
    assert bench() == 0
    assert "pass; 0 scores worse, 0 better than the baseline, 0 lost" in capsys.readouterr().out
    assert bench("--keep") == 0
    assert bench.baseline.read_bytes() == first


def test_one_score_that_is_worse_fails_and_changes_no_baseline(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench("--begin")
    now = bench.rise("words.facts_kept", "pay-en")
    before = bench.baseline.read_bytes()

    assert bench("--keep") == 1
    told = f"worse: rules, words.facts_kept, pay-en: {now + 0.5:g} before, {now:g} now"
    assert told in capsys.readouterr().out
    assert bench.baseline.read_bytes() == before


def test_what_is_accepted_becomes_the_baseline_with_its_reason(bench: Bench) -> None:
    bench("--begin")
    bench.rise("words.facts_kept", "pay-en")

    assert bench("--keep", "--accept", "words.facts_kept:pay-en", "the page is shorter") == 0
    assert bench.kept().accepted == {"words.facts_kept:pay-en": "the page is shorter"}
    assert bench("--keep") == 0
    assert bench.kept().accepted == {"words.facts_kept:pay-en": "the page is shorter"}


def test_what_was_accepted_once_excuses_nothing_the_next_time(bench: Bench) -> None:
    bench("--begin")
    bench.rise("words.facts_kept", "pay-en")
    bench("--keep", "--accept", "words.facts_kept:pay-en", "the page is shorter")
    bench.rise("words.facts_kept", "pay-en")

    assert bench() == 1


def test_a_missing_baseline_is_no_baseline_to_pass(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench() == 2
    assert bench("--keep") == 2
    assert "Take it from version control, or begin one with --begin." in capsys.readouterr().err


def test_a_baseline_that_is_there_is_not_begun_anew(bench: Bench) -> None:
    bench("--begin")

    assert bench("--begin") == 2


def test_a_case_that_is_gone_fails(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    bench("--begin")
    bench.cases = [c for c in bench.cases if c.id == "pay-en"]

    assert bench() == 1
    assert "worse: the case pay-en-orders is gone" in capsys.readouterr().out


def test_defects_that_prove_less_than_they_did_fail(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    bench("--begin")
    first, *rest = PLANTED.rows
    bench.planted = replace(PLANTED, rows=(replace(first, planted=9, caught=9), *rest))

    assert bench() == 1
    assert "planted defects, own/unit changed: 10 planted before, 9 now" in capsys.readouterr().out


def test_a_part_says_that_the_planted_defects_were_left_out(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench("--begin")
    capsys.readouterr()

    bench.cases = suite_cases()[:1] + bench.cases
    assert bench("pay-en", "--page", str(bench.baseline.with_name("p.html"))) == 0
    out, err = capsys.readouterr()
    assert "planted defects: not looked for, as only a part is run" in out
    assert "a part, which says nothing of the rest: 2 of 3 cases" in out
    assert f"page in {bench.baseline.with_name('p.html')}" in out
    assert "evals: 2 of 2 done, rules" in err


def test_a_workspace_s_own_cases_are_run_and_neither_new_nor_kept(
    bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench("--begin")
    own = tmp_path / "own"
    own.mkdir()
    row = {"id": "ours-1", "lang": "en", "text": "We want a tide table.", "must": ["tide table"]}
    (own / "ours.jsonl").write_text(json.dumps(row), encoding="utf-8")
    capsys.readouterr()

    assert bench("--cases", str(own)) == 0
    out = capsys.readouterr().out
    assert "1 of the cases is your own" in out
    assert "new, and compared with nothing" not in out
    assert bench("--cases", str(own), "--keep") == 2
    assert "ours-1" not in bench.kept().cases


@pytest.mark.parametrize("wrong", [{"must": ["a word nobody said"]}, {"never": ["tide table"]}])
def test_what_a_workspace_s_own_case_says_of_its_page_holds_or_fails(
    wrong: dict[str, list[str]], bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench("--begin")
    own = tmp_path / "own"
    own.mkdir()
    row = {"id": "ours-1", "lang": "en", "text": "We want a tide table.", **wrong}
    (own / "ours.jsonl").write_text(json.dumps(row), encoding="utf-8")

    assert bench("ours-1", "--cases", str(own)) == 1
    assert "promise broken: rules, words." in capsys.readouterr().out


BAD = {
    "list": b"[1]\n",
    "latin": '{"id": "caf\u00e9"}'.encode("latin-1"),
    "field": b'{"id": "a"}\n',
}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("no-such-case",), "No case is called or tagged 'no-such-case'."),
        (("",), "No case is called or tagged ''."),
        (("--models", "wise"), "No scripted model is called 'wise'."),
        (("pay-en", "--show", "--models", "wise"), "No scripted model is called 'wise'."),
        (("pay-en", "--show", "--models", "rules,rules"), "--show shows one model"),
        (("pay-en", "--keep"), "A baseline is of every case"),
        (("--models", "rules", "--keep"), "A baseline is of every case"),
        (("--accept", "words.facts_kept:pay-en", "why"), "--accept goes with --keep"),
        (
            ("--keep", "--accept", "words.facts_kept:pay-en", " "),
            "Say why words.facts_kept:pay-en may be worse.",
        ),
        (("--keep", "--accept", "words.nothing:pay-en", "why"), "is nothing that can be worse"),
        (("--keep", "--accept", "words.facts_kept", "why"), "is nothing that can be worse"),
        (("--keep", "--accept", "words.facts_kept:zzz", "why"), "No case is called 'zzz'."),
        (("--keep", "--accept", "numbers.none_invented:pay-en", "why"), "numbers.none_invented is a promise"),
        (("--keep", "--accept", "twins.same_but_for_orders:*", "why"), "is a promise"),
        (("--cases", "FOLDER/none"), "none is no folder with cases"),
        (("--cases", "FOLDER/list"), "list.jsonl, line 1: a case is a JSON object"),
        (("--cases", "FOLDER/latin"), "latin.jsonl is not UTF-8"),
        (("--cases", "FOLDER/field"), "field.jsonl, line 1: lang: Field required"),
        (("--page", "FOLDER/list/list.jsonl/page.html"), "page.html cannot be written"),
        (("--json", "FOLDER"), "cannot be written"),
        (("--zzz",), "Unrecognized arguments: --zzz. See python -m evals --help."),
    ],
)
def test_what_cannot_be_run_is_told_in_one_line_before_anything_is_run(
    words: tuple[str, ...], told: str, bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.baseline.write_text(Kept({}, {}).text(), encoding="utf-8")
    for name, content in BAD.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.jsonl").write_bytes(content)

    assert bench(*(word.replace("FOLDER", str(tmp_path)) for word in words)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert err.count("\n") == 1


def test_a_baseline_that_cannot_be_read_is_told_before_anything_is_run(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.baseline.write_text("{", encoding="utf-8")

    assert bench() == 2
    assert capsys.readouterr().err.startswith("The baseline cannot be read")


def test_a_fault_of_ours_is_not_told_as_something_worse(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bench("--begin")
    monkeypatch.setattr(command, "run", lambda *_, **__: 1 / 0)

    assert bench() == 2
    assert "The run broke and says nothing about the program: ZeroDivisionError" in capsys.readouterr().err


def test_it_writes_a_page_a_document_and_a_report(bench: Bench, tmp_path: Path) -> None:
    bench("--begin")
    bench.rise("words.facts_kept", "pay-en")
    bench.rise("words.must_shown", "pay-en")
    paths = {name: tmp_path / "out" / f"evals.{name}" for name in ("page", "json", "junit")}
    words = [word for name, path in paths.items() for word in (f"--{name}", str(path))]

    assert bench(*words) == 1
    found = json.loads(paths["json"].read_text(encoding="utf-8"))
    assert found["passes"] is False
    assert {one["scorer"] for one in found["worse"]} == {"words.facts_kept", "words.must_shown"}
    assert found["models"]["rules"]["calls_a_case"] == 0
    [failure] = Xml.fromstring(paths["junit"].read_text(encoding="utf-8")).findall(".//failure")
    assert "words.facts_kept" in failure.attrib["message"]
    assert "words.must_shown" in failure.attrib["message"]
    assert ">fail<" in paths["page"].read_text(encoding="utf-8")


def test_a_prompt_that_cannot_be_used_is_told_once_before_anything_is_run(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bench("--begin")
    capsys.readouterr()
    folder = tmp_path / "prompts"
    shutil.copytree(PROMPTS, folder)
    shutil.copy(folder / "draft.v1.md", folder / "draft.v2.md")
    monkeypatch.setattr(asked, "PROMPTS", folder)

    assert bench() == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "The prompt draft.v2.md cannot be used: its front matter names another prompt.\n"


def test_a_prompt_that_was_edited_in_use_is_told(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bench("--begin")
    assert "is not what went into use" not in capsys.readouterr().out
    folder = tmp_path / "prompts"
    shutil.copytree(PROMPTS, folder)
    with (folder / "draft.v1.md").open("a", encoding="utf-8") as file:
        file.write("And be kind.\n")
    monkeypatch.setattr(command, "PROMPTS", folder)

    assert bench() == 0
    assert "prompts/draft.v1.md is not what went into use under this name" in capsys.readouterr().out
