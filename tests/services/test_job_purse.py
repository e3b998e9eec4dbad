"""What a job spends on a model is counted over all its runs, and its waiting has an end."""

import asyncio
from collections.abc import Callable, Coroutine
from itertools import pairwise
from typing import Any

import pytest

from tests.fakes import FakeModel, FixedClock
from tests.services.working import TEST_S_MAX, accepted, at_work, in_state, sweeper_of
from translator.adapters.answer_cache import RememberingModel
from translator.adapters.answer_file import AnswerFile
from translator.adapters.inline_jobs import InlineJobs
from translator.adapters.patient_model import PatientModel
from translator.bootstrap import App, bootstrap
from translator.config import ModelSettings, Settings
from translator.domain.errors import ModelBusy, ModelFailed
from translator.domain.job import BUSY_S, BUSY_S_MAX, Job
from translator.domain.model import Budget, ModelAnswer, Spent
from translator.domain.spec import Spec
from translator.ports import LanguageModel
from translator.services.translate_job import WAIT_TOTAL_S

PAID = {"model": "fake/one", "tokens_in": 1_000, "tokens_out": 500, "usd": 0.02}
CUT_OFF = ModelAnswer(text="{", finish="cut_off", **PAID)
BUSY = ModelBusy(model="fake/one", wait_s=1)


def put_together(
    settings: Settings, clock: FixedClock, model: FakeModel, *, remembers: bool = False, **chosen: Any
) -> App:
    """Return the program with the usual stages and a patient model, which may have a memory."""
    settings = settings.model_copy(update={"model": ModelSettings(name=model.name, **chosen)})
    patient: LanguageModel = PatientModel(model, None, clock, wait_max_s=20)
    if remembers:
        patient = RememberingModel(patient, AnswerFile(settings.home / "answers.sqlite", clock))
    return bootstrap(settings, clock=clock, model=patient, carrier=InlineJobs())


def run(app: App, test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    async def whole() -> None:
        async with asyncio.timeout(TEST_S_MAX), at_work(app):
            await test()

    asyncio.run(whole())


async def standing(app: App, job_id: str) -> Job:
    """Let the run that goes on end, and say how the job stands."""
    while True:
        job = await app.jobs.get(app.caller, job_id)
        if job.ended or job.state == "waiting":
            return job
        await sweeper_of(app).sweep()
        await asyncio.sleep(0.01)


async def to_its_end(app: App, clock: FixedClock, job_id: str) -> tuple[Job, list[float]]:
    """Move the clock from due time to due time until the job ends; return it with its waits in seconds."""
    waits = [0.0]
    while not (job := await standing(app, job_id)).ended:
        waits.append(job.waited_s)
        clock.move(job.waited_s - waits[-2])
        await sweeper_of(app).sweep()
    return job, [later - sooner for sooner, later in pairwise(waits)]


async def spec_of(app: App, job: Job) -> Spec:
    assert job.result is not None
    return await app.specs.get(app.caller, job.result)


def test_a_provider_that_is_always_busy_gets_the_budgets_calls_and_then_the_rules_draft_is_there(
    settings: Settings, clock: FixedClock
) -> None:
    model = FakeModel(clock, BUSY)
    app = put_together(settings, clock, model)

    async def test() -> None:
        job, waits = await to_its_end(app, clock, (await accepted(app)).job_id)
        engine = (await spec_of(app, job)).engine

        assert (job.state, job.failures) == ("done", 0)
        assert len(model.asked) == job.spent.calls == Budget().calls_max
        assert waits == [BUSY_S]
        assert (engine.kind, engine.fallback, engine.sent_to) == ("rules", True, "fake")
        assert "more than one text may cost" in (engine.fallback_reason or "")

    run(app, test)


def test_each_wait_in_a_row_is_twice_as_long_and_all_of_them_are_bounded(
    settings: Settings, clock: FixedClock
) -> None:
    model = FakeModel(clock, BUSY)
    app = put_together(settings, clock, model, budget=Budget(calls_max=1_000, seconds_max=1e6))

    async def test() -> None:
        job, waits = await to_its_end(app, clock, (await accepted(app)).job_id)

        assert waits[:7] == [15, 30, 60, 120, 240, 480, BUSY_S_MAX]
        assert set(waits[7:]) == {BUSY_S_MAX}
        assert WAIT_TOTAL_S - BUSY_S_MAX < job.waited_s == sum(waits) <= WAIT_TOTAL_S
        assert "takes no more work" in ((await spec_of(app, job)).engine.fallback_reason or "")

    run(app, test)


@pytest.mark.parametrize(("wait_s", "waits"), [(3_601.0, 0), (3_600.0, 1)])
def test_a_wait_longer_than_all_that_is_left_is_not_begun(
    settings: Settings, clock: FixedClock, wait_s: float, waits: int
) -> None:
    model = FakeModel(clock, ModelBusy(model="fake/one", wait_s=wait_s))
    app = put_together(settings, clock, model, wait_total_s=3_600)

    async def test() -> None:
        job = await standing(app, (await accepted(app)).job_id)

        assert (job.state, job.waits) == ("waiting" if waits else "done", waits)

    run(app, test)


def test_who_allows_no_waiting_gets_the_rules_draft_at_once(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, FakeModel(clock, BUSY), wait_total_s=0)

    async def test() -> None:
        job = await standing(app, (await accepted(app)).job_id)

        assert (job.state, job.attempts) == ("done", 1)
        assert (await spec_of(app, job)).engine.fallback

    run(app, test)


def test_an_answer_that_was_cut_off_before_a_busy_provider_is_counted_in_every_run(
    settings: Settings, clock: FixedClock
) -> None:
    """Without it each run paid the first answer again, and the job named no price."""
    busy: tuple[ModelFailed, ...] = (BUSY, BUSY, BUSY)
    model = FakeModel(clock, CUT_OFF, *busy, CUT_OFF, *busy, CUT_OFF)
    app = put_together(settings, clock, model)

    async def test() -> None:
        job_id = (await accepted(app)).job_id
        waiting = await standing(app, job_id)
        assert waiting.spent == Spent(
            calls=4, tokens_in=1_000, tokens_out=500, usd=0.02, seconds=waiting.spent.seconds
        )

        job, _ = await to_its_end(app, clock, job_id)
        assert len(model.asked) == job.spent.calls == 6
        assert (job.spent.tokens_in, job.spent.usd) == (2_000, 0.04)

    run(app, test)


def test_with_its_memory_the_program_pays_an_answer_that_was_cut_off_once(
    settings: Settings, clock: FixedClock
) -> None:
    busy: tuple[ModelFailed, ...] = (BUSY, BUSY, BUSY)
    model = FakeModel(clock, CUT_OFF, *busy, BUSY)
    app = put_together(settings, clock, model, remembers=True)

    async def test() -> None:
        job, _ = await to_its_end(app, clock, (await accepted(app)).job_id)

        assert [request.tokens_max for request in model.asked] == [6_000, *[12_000] * 5]
        assert (job.spent.calls, job.spent.usd) == (6, 0.02)

    run(app, test)


def test_seconds_are_counted_over_all_runs_and_those_between_them_are_not(
    settings: Settings, clock: FixedClock
) -> None:
    model = FakeModel(clock, ModelBusy(model="fake/one", wait_s=300), takes_s=100)
    app = put_together(settings, clock, model)

    async def test() -> None:
        job, _ = await to_its_end(app, clock, (await accepted(app)).job_id)

        assert job.spent.seconds == pytest.approx(300)
        assert job.spent.calls == len(model.asked) == 3
        assert job.state == "done"

    run(app, test)


def test_what_was_spent_is_kept_when_a_stage_fails_unexpectedly(
    settings: Settings, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(FakeModel):
        async def forget(self, request: Any) -> None:
            raise RuntimeError("a bug")

    model = Broken(clock, ModelAnswer(text="{}", **PAID))
    app = put_together(settings, clock, model)

    async def test() -> None:
        waiting = await in_state(app, (await accepted(app)).job_id, "waiting")

        assert (waiting.failures, waiting.spent.calls, waiting.spent.usd) == (1, 2, 0.04)

    run(app, test)
    assert "a bug" in caplog.text


def test_a_stopping_process_hands_on_what_was_spent(settings: Settings, clock: FixedClock) -> None:
    class Silent(FakeModel):
        inside = asyncio.Event()

        async def answer(self, request: Any, purse: Any) -> ModelAnswer:
            if not self.asked:
                return await super().answer(request, purse)
            purse.open(clock.now())
            self.inside.set()
            await asyncio.Event().wait()
            raise AssertionError

    model = Silent(clock, CUT_OFF)

    async def first() -> str:
        async with at_work(put_together(settings, clock, model)) as app:
            job = await accepted(app)
            await model.inside.wait()
        return job.job_id

    async def second(job_id: str) -> None:
        async with at_work(put_together(settings, clock, FakeModel(clock, BUSY))) as app:
            before = await app.jobs.get(app.caller, job_id)
            assert (before.state, before.spent.calls, before.spent.usd) == ("accepted", 2, 0.02)
            job, _ = await to_its_end(app, clock, job_id)
            assert (job.spent.calls, job.spent.usd) == (6, 0.02)

    asyncio.run(second(asyncio.run(first())))
