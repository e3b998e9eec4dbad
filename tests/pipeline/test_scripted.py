"""Whole translations with scripted models over our own asks: what they cost, and that nothing they make up stands."""

import asyncio
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evals.scripted.careful import careful
from evals.scripted.inventive import inventive
from evals.scripted.reading import Seen, seen
from evals.scripted.turning import turning
from tests.drafting.drafted import asked, drafted
from tests.fakes import FailuresInMemory
from translator.adapters.prompt_files import PromptFiles
from translator.checks import check
from translator.domain.ledger import GIVEN
from translator.domain.model import Budget, ModelAnswer, ModelRequest, Purse
from translator.domain.spec import Spec
from translator.exports.markdown import page
from translator.knowledge.catalogue import built_in
from translator.pipeline.by_model import writer_of
from translator.pipeline.run import run
from translator.pipeline.stages import with_model
from translator.pipeline.work import Work

CASES = Path(__file__).parents[2] / "evals" / "cases" / "asks.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
ASKS = [row["text"] for row in ROWS if row["verdict"] != "not_a_request"][::8]


class Program:
    """A scripted model without the network."""

    name, host = "scripted", "nowhere"

    def __init__(self, answers: Callable[[Seen], dict[str, Any]]) -> None:
        self._answers = answers
        self.asked: list[ModelRequest] = []

    async def ready(self) -> None:
        return

    async def forget(self, request: ModelRequest) -> None:
        return

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        self.asked.append(request)
        purse.calls += 1
        messages = [{"role": m.role, "content": m.content} for m in request.messages]
        return ModelAnswer(text=json.dumps(self._answers(seen(messages))), model=self.name)


@cache
def translated(answers: Callable[[Seen], dict[str, Any]]) -> tuple[Program, list[Spec]]:
    program = Program(answers)
    writer = writer_of(
        program, PromptFiles(), built_in(), FailuresInMemory(), budget=Budget(), tokens_max=4_000
    )
    stages = with_model(built_in(), writer)

    async def every() -> list[Spec]:
        specs = []
        for text in ASKS:
            spec = (await run(stages, Work(ask=asked(text), spec_id="spec_1", workspace="default"))).spec
            assert spec is not None
            specs.append(spec)
        return specs

    return program, asyncio.run(every())


def test_a_well_behaved_model_is_hardly_ever_asked_twice() -> None:
    program, specs = translated(careful)

    assert len(program.asked) <= 1.2 * sum(s.engine.kind == "model" for s in specs)


@pytest.mark.parametrize("answers", [careful, inventive, turning], ids=lambda a: str(a.__name__))
def test_no_promise_is_broken_by_what_a_model_writes(answers: Callable[[Seen], dict[str, Any]]) -> None:
    _, specs = translated(answers)

    assert [
        f"{s.ask.text[:40]}: {f.where} {f.message}" for s in specs for f in check(s) if f.severity == "error"
    ] == []


def test_nothing_an_inventive_model_makes_up_is_given_or_stands_in_a_line() -> None:
    _, specs = translated(inventive)

    for spec in specs:
        rules = drafted(spec.ask.text)
        assert {(e.value, e.unit) for e in spec.ledger if e.status in GIVEN} == {
            (e.value, e.unit) for e in rules.ledger if e.status in GIVEN
        }
        lines = page(spec.model_copy(update={"dropped": ()}))
        for made_up in (
            "Sarah Miller",
            "王强",
            "35 %",
            "35%",
            "ISO 27001",
            "500 concurrent",
            "31 March 2027",
        ):
            assert made_up in spec.ask.text or made_up not in lines
        assert spec.engine.kind == "rules" or spec.dropped


def test_hardly_a_sentence_that_a_turning_model_turned_stands() -> None:
    program, specs = translated(turning)
    straight = {r.technical for s in translated(careful)[1] for r in s.requirements}
    by_rules = {r.technical for s in specs for r in drafted(s.ask.text).requirements}
    turned = [r.technical for s in specs for r in s.requirements if r.technical not in straight | by_rules]

    assert len(program.asked) >= len(specs) // 2
    assert len(turned) <= 0.05 * sum(len(s.requirements) for s in specs)


def test_the_prompt_before_the_ask_is_short_and_mostly_the_same() -> None:
    program, _ = translated(careful)
    stable = [len(r.messages[0].content) for r in program.asked]
    before = [s + r.messages[1].content.index("<ask id=") for s, r in zip(stable, program.asked, strict=True)]

    assert max(before) < 3_500 * 4  # tokens of four letters, as English prompts have on average
    assert min(s / b for s, b in zip(stable, before, strict=True)) >= 0.7
