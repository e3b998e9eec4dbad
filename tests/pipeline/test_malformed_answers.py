"""Public malformed JSON, file by file, as the answer of a model: every one ends in a specification."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from tests.binding.writings import ASK
from tests.drafting.drafted import asked
from tests.fakes import FailuresInMemory, FakeModel, FixedClock
from translator.adapters.prompt_files import PromptFiles
from translator.checks import check
from translator.domain.model import Budget
from translator.knowledge.catalogue import built_in
from translator.pipeline.by_model import writer_of, written_by
from translator.pipeline.run import run
from translator.pipeline.stages import with_model
from translator.pipeline.work import Work

SUITE = Path(__file__).parents[3] / "shared" / "data" / "security" / "malformed_json"
OWN = [
    "",
    "{",
    "[" * 100_000,
    '{"ask_id": NaN}',
    "null",
    '{"ask_id": "\ud800"}',
    '"text"',
    "{}" * 1000,
    "\x00",
    '{"a":' * 5000,
]


def read_by_rules() -> Work:
    writer = writer_of(
        FakeModel(FixedClock(), ""),
        PromptFiles(),
        built_in(),
        FailuresInMemory(),
        budget=Budget(),
        tokens_max=4_000,
    )
    work = Work(ask=asked(ASK), spec_id="spec_1", workspace="default")
    return asyncio.run(run(with_model(built_in(), writer)[:2], work))


BY_RULES = read_by_rules()


def ends_well(answer: str) -> None:
    model, failures = FakeModel(FixedClock(), answer), FailuresInMemory()
    writer = writer_of(model, PromptFiles(), built_in(), failures, budget=Budget(), tokens_max=4_000)
    spec = asyncio.run(run(written_by(writer), replace(BY_RULES))).spec

    assert spec is not None
    assert spec.engine.fallback
    assert len(model.asked) == 2
    assert len(failures.kept) == 1
    assert not [f for f in check(spec) if f.severity == "error"]


@pytest.mark.parametrize("answer", OWN, ids=lambda a: repr(a[:12]))
def test_an_answer_nobody_can_read_leaves_the_rules_draft_after_two_calls(answer: str) -> None:
    ends_well(answer)


@pytest.mark.skipif(not SUITE.is_dir(), reason="the public suite is not beside the project")
@pytest.mark.parametrize("path", sorted(SUITE.glob("*.json")), ids=lambda p: str(p.stem))
def test_a_file_of_the_public_suite_leaves_the_rules_draft_after_two_calls(path: Path) -> None:
    ends_well(path.read_bytes().decode("utf-8", errors="replace"))
