"""An ask becomes a specification and is kept."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from tests.fakes import FixedClock
from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.canonical import sha256_of
from translator.domain.errors import InputRefused, NotFound, TextNotReadable
from translator.domain.job import job_id_of
from translator.domain.reply import Reply
from translator.domain.spec import AskOrigin
from translator.pipeline.work import StageEvent

ASK = "Clerks need a faster way to find past repairs, within 2 seconds."
ADA = Caller(name="Ada", workspace="repairs")


def run(app: App, work: Coroutine[Any, Any, None]) -> None:
    async def whole() -> None:
        try:
            await app.store.ready()
            await work
        finally:
            await app.store.close()

    asyncio.run(whole())


def test_the_ask_is_kept_verbatim_with_its_door_and_its_hash(app: App) -> None:
    async def test() -> None:
        text = f"  {ASK}\r\n\r\n"
        origin = AskOrigin(kind="jira", ref="REP-7", url="https://example.test/REP-7")

        spec = await app.translate(ADA, text, origin=origin)

        assert await app.specs.get(ADA, spec.spec_id) == spec
        assert (spec.ask.text, spec.ask.origin, spec.ask.sha256) == (text, origin, sha256_of(text))
        assert (spec.workspace, spec.revision, spec.state) == ("repairs", 1, "draft")
        assert spec.ask.at == spec.created_at == "2026-11-24T09:30:00.000Z"

    run(app, test())


def test_a_done_job_is_kept_with_each_translation(app: App) -> None:
    async def test() -> None:
        spec = await app.translate(ADA, ASK)
        job = await app.jobs.get(ADA, job_id_of(spec.spec_id))

        assert (job.kind, job.state, job.result) == ("translate", "done", spec.spec_id)

    run(app, test())


def test_without_saving_nothing_is_kept_and_no_store_is_opened(app: App) -> None:
    spec = asyncio.run(app.translate(ADA, ASK, save=False))

    assert spec.revision == 1
    assert not app.settings.home.exists()


def test_a_model_that_is_not_there_is_owned_up_to(app: App) -> None:
    spec = asyncio.run(app.translate(ADA, ASK, model="some/model", save=False))

    assert (spec.engine.kind, spec.engine.fallback, spec.engine.model) == ("rules", True, "some/model")


def test_answers_known_beforehand_belong_to_the_first_revision(app: App) -> None:
    async def test() -> None:
        first = (await app.translate(ADA, ASK, save=False)).questions[0].id
        reply = Reply(kind="not_yet", owner="Grace", due="2027-01-15")

        spec = await app.translate(ADA, ASK, replies=[(first, reply)])
        question = spec.question(first)

        assert spec.revision == 1
        assert question is not None
        assert question.answer is not None
        assert (question.answer.owner, question.answer.by) == ("Grace", "Ada")

    run(app, test())


@pytest.mark.parametrize("text", ["", "a\x00b", "x" * 100_001])
def test_a_refused_text_leaves_nothing(app: App, text: str) -> None:
    async def test() -> None:
        with pytest.raises(InputRefused):
            await app.translate(ADA, text)
        assert (await app.specs.recent(ADA)).rows == ()

    run(app, test())


def test_an_origin_that_no_text_may_hold_is_refused(app: App) -> None:
    with pytest.raises(TextNotReadable):
        asyncio.run(app.translate(ADA, ASK, origin=AskOrigin(ref="a\x00b"), save=False))


def test_a_caller_of_another_workspace_finds_nothing(app: App) -> None:
    async def test() -> None:
        spec = await app.translate(ADA, ASK)
        stranger = Caller(name="Eve", workspace="elsewhere")

        with pytest.raises(NotFound):
            await app.specs.get(stranger, spec.spec_id)
        with pytest.raises(NotFound):
            await app.answer(
                stranger, spec.spec_id, [("Q1", Reply(kind="text", text="x"))], expected_revision=1
            )

    run(app, test())


def test_each_stage_is_reported(app: App) -> None:
    heard: list[str] = []

    async def hear(event: StageEvent) -> None:
        heard.append(event.stage)

    asyncio.run(app.translate(ADA, ASK, save=False, report=hear))

    assert heard == ["read", "recall", "draft", "check"]


def test_the_same_ask_at_the_same_time_yields_the_same_page(app: App, clock: FixedClock) -> None:
    async def twice() -> tuple[Any, Any]:
        one = await app.translate(ADA, ASK, save=False)
        two = await app.translate(ADA, ASK, save=False)
        return one, two.model_copy(update={"spec_id": one.spec_id})

    one, two = asyncio.run(twice())

    assert one == two


def test_reading_keeps_nothing(app: App) -> None:
    reading = app.read(ASK)

    assert reading.quantities[0].text == "within 2 seconds"
    assert not app.settings.home.exists()


def test_what_was_drafted_breaks_no_promise(app: App) -> None:
    spec = asyncio.run(app.translate(ADA, ASK, save=False))

    assert [f for f in app.check(spec) if f.severity == "error"] == []
