"""One run of an accepted translation, and how it may end."""

import asyncio

import pytest

from tests.fakes import FixedClock, Gate, Raising
from tests.services.working import ASK, accepted, at_work, ended, in_state, put_together, run, sweeper_of
from translator.config import Settings
from translator.domain.errors import InputRefused, JobEnded, ModelBusy, NotFound
from translator.domain.job import BUSY_S, FAILURES_MAX, GIVEN_UP
from translator.domain.reply import Reply
from translator.knowledge.catalogue import built_in
from translator.pipeline.stages import offline
from translator.services.translate_job import WAIT_TOTAL_S


def busy(wait_s: float = 60) -> ModelBusy:
    return ModelBusy(model="some/model", wait_s=wait_s)


def test_an_accepted_ask_becomes_the_specification_that_was_promised(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        job = await accepted(app)
        assert job.input is not None

        done = await ended(app, job.job_id)
        spec = await app.specs.get(app.caller, job.input.spec_id)

        assert (done.state, done.result, done.attempts) == ("done", spec.spec_id, 1)
        assert (spec.ask, spec.revision) == (job.input.ask.model_copy(
            update={"requests": spec.ask.requests, "speakers": spec.ask.speakers}), 1)  # fmt: skip

    run(app, test)


def test_each_stage_is_told_with_what_it_found_and_what_comes_next(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        job = await accepted(app)
        await ended(app, job.job_id)

        events = await app.jobs.past(app.caller, job.job_id)
        told = [(e.state, e.stage, e.next_stage) for e in events]
        names = [stage.__name__ for stage in offline(built_in())]
        assert told[:2] == [("accepted", None, None), ("running", None, None)]
        assert told[2:-1] == [
            ("running", name, following) for name, following in zip(names, [*names[1:], None], strict=True)
        ]
        assert told[-1] == ("done", None, None)
        assert all(event.found for event in events if event.stage)

    run(app, test)


def test_answers_known_beforehand_belong_to_the_first_revision(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        first = (await app.translate(app.caller, ASK, save=False)).questions[0].id
        reply = Reply(kind="not_yet", owner="Grace", due="2027-01-15")

        job = await accepted(app, replies=[(first, reply)])
        spec = await app.specs.get(app.caller, (await ended(app, job.job_id)).result or "")

        question = spec.question(first)
        assert question is not None
        assert question.answer is not None
        assert (question.answer.owner, question.answer.by) == ("Grace", "local")

    run(app, test)


@pytest.mark.parametrize("text", ["", "a\x00b", "x" * 100_001])
def test_a_text_that_cannot_be_taken_is_refused_before_anything_is_accepted(
    settings: Settings, clock: FixedClock, text: str
) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        with pytest.raises(InputRefused):
            await accepted(app, text)
        assert await app.jobs.unfinished(app.caller, limit=9) == ()

    run(app, test)


def test_an_answer_to_a_question_that_is_not_asked_ends_the_job_with_the_reason(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        job = await accepted(app, replies=[("Q99", Reply(kind="not_yet", owner="Grace"))])
        failed = await ended(app, job.job_id)

        assert (failed.state, failed.error_code, failed.attempts) == ("failed", "not_found", 1)
        assert "Q99" in (failed.error_message or "")

    run(app, test)


def test_a_busy_provider_makes_the_job_wait_and_it_goes_on_by_itself(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock, Raising(busy(60), busy(60)))

    async def test() -> None:
        job = await accepted(app)
        for attempt in (1, 2):
            waiting = await ended(app, job.job_id)
            assert (waiting.state, waiting.attempts, waiting.failures) == ("waiting", attempt, 0)
            assert waiting.due_at == f"2026-11-24T09:3{attempt}:00.000Z"
            assert "some/model" in (waiting.error_message or "")
            clock.move(59)
            await sweeper_of(app).sweep()
            assert (await app.jobs.get(app.caller, job.job_id)).state == "waiting"
            clock.move(1)
            await sweeper_of(app).sweep()

        assert (await ended(app, job.job_id)).state == "done"

    run(app, test)


@pytest.mark.parametrize(("asked_s", "waited_s"), [(0.0, BUSY_S), (1e9, WAIT_TOTAL_S)])
def test_a_wait_that_makes_no_sense_is_bounded(
    settings: Settings, clock: FixedClock, asked_s: float, waited_s: float
) -> None:
    app = put_together(settings, clock, Raising(busy(asked_s)))

    async def test() -> None:
        job = await accepted(app)
        await in_state(app, job.job_id, "waiting")
        clock.move(waited_s - 0.5)
        await sweeper_of(app).sweep()
        assert (await app.jobs.get(app.caller, job.job_id)).state == "waiting"
        clock.move(0.5)
        await sweeper_of(app).sweep()
        assert (await ended(app, job.job_id)).state == "done"

    run(app, test)


def test_a_wait_survives_a_restart(settings: Settings, clock: FixedClock) -> None:
    async def first() -> str:
        async with at_work(put_together(settings, clock, Raising(busy()))) as app:
            return (await ended(app, (await accepted(app)).job_id)).job_id

    async def second(job_id: str) -> None:
        async with at_work(put_together(settings, clock)) as app:
            await sweeper_of(app).sweep()
            assert (await app.jobs.get(app.caller, job_id)).state == "waiting"
            clock.move(60)
            await sweeper_of(app).sweep()
            assert (await ended(app, job_id)).state == "done"

    asyncio.run(second(asyncio.run(first())))


def test_what_ends_unexpectedly_is_tried_again_and_then_given_up_with_its_text_kept(
    settings: Settings, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    stage = Raising(*(RuntimeError("a bug") for _ in range(FAILURES_MAX + 1)))
    app = put_together(settings, clock, stage)

    async def test() -> None:
        job = await accepted(app)
        for _ in range(FAILURES_MAX - 1):
            await in_state(app, job.job_id, "waiting")
            clock.move(3600)
            await sweeper_of(app).sweep()
        failed = await in_state(app, job.job_id, "failed")
        clock.move(3600)
        await sweeper_of(app).sweep()

        assert (failed.state, failed.error_code, failed.attempts) == ("failed", GIVEN_UP, FAILURES_MAX)
        assert "a bug" not in (failed.error_message or "")
        assert failed.input == job.input
        assert stage.entered == FAILURES_MAX

    run(app, test)
    assert "a bug" in caplog.text


def test_what_ends_unexpectedly_once_is_done_the_next_time(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, Raising(RuntimeError("a bug")))

    async def test() -> None:
        job = await accepted(app)
        await in_state(app, job.job_id, "waiting")
        clock.move(3600)
        await sweeper_of(app).sweep()
        done = await ended(app, job.job_id)

        assert (done.state, done.attempts, done.failures, done.error_message) == ("done", 2, 1, None)

    run(app, test)


def test_a_cancelled_job_is_interrupted_where_it_waits_and_saves_nothing(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test() -> None:
        job = await accepted(app)
        await gate.inside.wait()

        stopped = await app.jobs.cancel(app.caller, job.job_id)
        again = await app.jobs.cancel(app.caller, job.job_id)

        assert stopped == again == await app.jobs.get(app.caller, job.job_id)
        assert (stopped.state, gate.interrupted) == ("cancelled", 1)
        assert (await app.specs.recent(app.caller)).rows == ()
        clock.move(3600)
        await sweeper_of(app).sweep()
        assert gate.entered == 1

    run(app, test)


def test_a_job_is_cancelled_before_it_began_and_while_it_waits(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, Raising(busy()))

    async def test() -> None:
        waiting = await accepted(app)
        await ended(app, waiting.job_id)
        await sweeper_of(app).close()
        new = await accepted(app)

        assert [(await app.jobs.get(app.caller, job.job_id)).state for job in (waiting, new)] == [
            "waiting",
            "accepted",
        ]
        for job in (waiting, new):
            assert (await app.jobs.cancel(app.caller, job.job_id)).state == "cancelled"

    run(app, test)


def test_what_is_done_is_not_cancelled(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        job = await ended(app, (await accepted(app)).job_id)

        with pytest.raises(JobEnded):
            await app.jobs.cancel(app.caller, job.job_id)
        with pytest.raises(NotFound):
            await app.jobs.cancel(app.caller, "job_nowhere")
        assert (await app.jobs.get(app.caller, job.job_id)).state == "done"

    run(app, test)


def test_a_process_that_stops_leaves_its_work_to_the_next_one(settings: Settings, clock: FixedClock) -> None:
    gate = Gate()

    async def first() -> str:
        async with at_work(put_together(settings, clock, gate)) as app:
            job = await accepted(app)
            await gate.inside.wait()
        return job.job_id

    async def second(job_id: str) -> None:
        async with at_work(put_together(settings, clock)) as app:
            assert (await app.jobs.get(app.caller, job_id)).state == "accepted"
            await sweeper_of(app).sweep()
            done = await ended(app, job_id)
            assert (done.state, done.attempts, done.failures) == ("done", 2, 0)

    asyncio.run(second(asyncio.run(first())))
    assert gate.interrupted == 1
