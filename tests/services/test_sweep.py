"""Every accepted job runs, once, whoever sweeps."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from tests.api.test_trouble import LostStore
from tests.fakes import FixedClock, FixedPlace, Gate
from tests.services.working import (
    ASK,
    TEST_S_MAX,
    WEB,
    accepted,
    at_work,
    ended,
    put_together,
    run,
    sweeper_of,
)
from translator.adapters.inline_jobs import InlineJobs
from translator.bootstrap import App
from translator.config import Settings
from translator.domain.caller import Caller
from translator.domain.job import Holder, Job, begun
from translator.domain.spec import AskOrigin
from translator.pipeline.stages import offline
from translator.pipeline.work import Stage
from translator.ports import JobWork, Run
from translator.services.accept import Accept
from translator.services.sweep import HOLD_S, RUNNING_MAX, Sweeper
from translator.services.translate_job import TranslateJob


def another_sweeper(app: App, gate: Gate, place: str, **more: Any) -> Sweeper:
    """Return a sweeper as another process would have it, on the same store."""
    stages: tuple[Stage, ...] = (gate, *offline(app.knowledge))
    work = TranslateJob(app.knowledge, stages, app.store, app.clock, app.bell)
    return Sweeper(app.store, app.clock, InlineJobs(), work, app.bell, FixedPlace(place), **more)


async def left_by_a_dead_process(app: App, place: str) -> Job:
    """Accept a job, and begin it as a process that then dies."""
    job = await accepted(app)
    holder = Holder(place=place, process="dead")
    at = app.clock.now()
    return await app.store.within("default").jobs.change(
        job.job_id, lambda job: begun(job, holder=holder, at=at, hold_s=HOLD_S)
    )


def test_what_was_accepted_before_the_carrier_was_ready_is_begun_by_the_first_round(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        await app.store.ready()
        jobs = [await accepted(app) for _ in range(3)]
        assert {job.state for job in jobs} == {"accepted"}

        await sweeper_of(app).sweep()

        assert [(await ended(app, job.job_id)).state for job in jobs] == ["done"] * 3
        await sweeper_of(app).close()
        await app.store.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))


def test_two_sweepers_at_once_begin_each_job_once(settings: Settings, clock: FixedClock) -> None:
    gate = Gate(opened=True)
    app = put_together(settings, clock)

    async def test() -> None:
        await app.store.ready()
        jobs = [await accepted(app) for _ in range(8)]
        sweepers = [another_sweeper(app, gate, f"worker-{n}") for n in (1, 2)]

        await asyncio.gather(*(sweeper.sweep() for sweeper in sweepers for _ in range(3)))
        done = [await ended(app, job.job_id) for job in jobs]
        await asyncio.gather(*(sweeper.sweep() for sweeper in sweepers))

        assert [(job.state, job.attempts) for job in done] == [("done", 1)] * 8
        assert gate.entered == 8
        assert len((await app.specs.recent(app.caller)).rows) == 8
        for sweeper in sweepers:
            await sweeper.close()
        await app.store.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))


def test_what_a_living_process_runs_is_left_to_it_however_long_it_takes(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test() -> None:
        job = await accepted(app)
        other = another_sweeper(app, gate, "worker-2")
        for _ in range(10):
            clock.move(HOLD_S / 3)
            await sweeper_of(app).sweep()
            await other.sweep()
        gate.opened.set()

        done = await ended(app, job.job_id)
        assert (done.state, done.attempts, gate.entered) == ("done", 1, 1)
        await other.close()

    run(app, test)


def test_what_a_dead_process_left_is_taken_up_once_its_hold_has_run_out(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        await app.store.ready()
        left = await left_by_a_dead_process(app, "worker-9")
        sweeper = another_sweeper(app, Gate(opened=True), "worker-1")
        await sweeper.sweep()
        assert await app.jobs.get(app.caller, left.job_id) == left

        clock.move(HOLD_S)
        await sweeper.sweep()

        done = await ended(app, left.job_id)
        assert (done.state, done.attempts, done.failures) == ("done", 2, 1)
        await sweeper.close()
        await app.store.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))


def test_what_the_process_before_left_at_the_same_place_is_taken_up_at_once(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        await app.store.ready()
        left = await left_by_a_dead_process(app, "worker-1")
        sweeper = another_sweeper(app, Gate(opened=True), "worker-1")

        await sweeper.sweep()

        assert (await ended(app, left.job_id)).state == "done"
        await sweeper.close()
        await app.store.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))


def test_a_run_that_was_believed_dead_and_comes_back_saves_nothing(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test() -> None:
        job = await accepted(app)
        await gate.inside.wait()
        clock.move(HOLD_S)  # its process stood still for so long
        other = another_sweeper(app, Gate(opened=True), "worker-2")
        await other.sweep()
        done = await ended(app, job.job_id)
        gate.opened.set()
        await asyncio.sleep(0.05)

        assert (done.state, done.attempts) == ("done", 2)
        assert await app.jobs.get(app.caller, job.job_id) == done
        assert (await app.specs.get(app.caller, done.result or "")).revision == 1
        await other.close()

    run(app, test)


def test_a_job_cancelled_by_another_process_is_interrupted_with_the_next_round(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)
    elsewhere = put_together(settings, clock)

    async def test() -> None:
        job = await accepted(app)
        await gate.inside.wait()
        await elsewhere.jobs.cancel(app.caller, job.job_id)
        clock.move(5)
        await sweeper_of(app).sweep()

        assert gate.interrupted == 1
        await elsewhere.store.close()

    run(app, test)


def test_only_so_many_run_at_once_and_the_others_follow_by_themselves(
    settings: Settings, clock: FixedClock
) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test() -> None:
        jobs = [await accepted(app) for _ in range(RUNNING_MAX + 4)]
        rounds = asyncio.create_task(sweeper_of(app).run())
        while gate.entered < RUNNING_MAX:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        states = [(await app.jobs.get(app.caller, job.job_id)).state for job in jobs]
        assert (gate.entered, states.count("running"), states.count("accepted")) == (
            RUNNING_MAX, RUNNING_MAX, 4
        )  # fmt: skip
        assert states[:RUNNING_MAX] == ["running"] * RUNNING_MAX

        gate.opened.set()

        assert [(await ended(app, job.job_id)).state for job in jobs] == ["done"] * len(jobs)
        rounds.cancel()
        await asyncio.wait([rounds])

    run(app, test)


def test_a_room_with_much_to_do_does_not_hold_up_the_others(settings: Settings, clock: FixedClock) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)
    assert app.accept is not None
    accept = app.accept

    async def test() -> None:
        await app.store.ready()
        for workspace, count in (("busy", 5), ("quiet", 1)):
            for _ in range(count):
                await accept(
                    Caller(name="Ada", workspace=workspace), "We need a search.", origin=AskOrigin(kind="web")
                )
        sweeper = another_sweeper(app, gate, "worker-1", running_max=2)

        await sweeper.sweep()

        for workspace in ("busy", "quiet"):
            states = [j.state for j in await app.store.within(workspace).jobs.unfinished(limit=9)]
            assert states.count("running") == 1
        await sweeper.close()
        await app.store.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))


def test_an_ask_that_was_accepted_is_not_refused_because_it_cannot_be_begun(
    settings: Settings, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    app = put_together(settings, clock)
    work = TranslateJob(app.knowledge, app.translate.stages, app.store, app.clock, app.bell)
    lost = Sweeper(LostStore(), app.clock, InlineJobs(), work, app.bell, FixedPlace())
    accept = Accept(app.store, app.clock, app.ids, lost)

    async def test() -> None:
        await app.store.ready()
        await lost.open()
        job = await accept(app.caller, ASK, origin=WEB)
        assert (await app.jobs.get(app.caller, job.job_id)).state == "accepted"

        await sweeper_of(app).sweep()

        assert (await ended(app, job.job_id)).state == "done"
        await sweeper_of(app).close()
        await app.store.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))
    assert "could not be begun" in caplog.text


class Broken(InlineJobs):
    """A carrier that cannot be opened at first."""

    opened = 0

    async def open(self, work: JobWork, holder: Holder) -> None:
        self.opened += 1
        if self.opened < 3:
            raise OSError("its file is not there yet")
        await super().open(work, holder)


def test_a_place_is_left_where_the_carrier_does_not_open(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, carrier=Broken())

    async def test() -> None:
        await app.store.ready()
        for _ in range(2):
            with pytest.raises(OSError, match="not there yet"):
                await sweeper_of(app).sweep()
        await sweeper_of(app).sweep()
        assert [lock.name for lock in settings.home.glob("*.lock")] == ["worker-1.lock"]
        await sweeper_of(app).close()
        await app.store.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))


class Refusing:
    """A carrier that cannot start anything at first."""

    def __init__(self, times: int) -> None:
        self._inner = InlineJobs()
        self.times = times

    async def open(self, work: JobWork, holder: Holder) -> None:
        await self._inner.open(work, holder)

    async def start(self, run: Run) -> None:
        if self.times:
            self.times -= 1
            raise OSError("no room")
        await self._inner.start(run)

    async def cancel(self, job_id: str) -> None:
        await self._inner.cancel(job_id)

    async def forget(self, runs: Sequence[Run]) -> None:
        await self._inner.forget(runs)

    async def close(self) -> None:
        await self._inner.close()


def test_what_the_carrier_did_not_take_stays_accepted_and_is_started_later(
    settings: Settings, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    app = put_together(settings, clock, carrier=Refusing(1))

    async def test() -> None:
        job = await accepted(app)
        assert (await app.jobs.get(app.caller, job.job_id)).state == "accepted"

        await sweeper_of(app).sweep()

        done = await ended(app, job.job_id)
        assert (done.state, done.failures) == ("done", 0)

    run(app, test)
    assert "no room" in caplog.text


def test_a_round_that_fails_is_followed_by_the_next(
    settings: Settings, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    app = put_together(settings, clock)

    class NeverTwice(FixedPlace):
        def take(self) -> Holder:
            holder = super().take()
            if self.taken == 1:
                raise OSError("the folder is not there yet")
            return holder

    work = TranslateJob(app.knowledge, app.translate.stages, app.store, app.clock, app.bell)
    sweeper = Sweeper(app.store, app.clock, InlineJobs(), work, app.bell, NeverTwice(), every_s=0.02)

    async def test() -> None:
        await app.store.ready()
        job = await accepted(app)
        rounds = asyncio.create_task(sweeper.run())

        assert (await ended(app, job.job_id)).state == "done"
        rounds.cancel()
        await asyncio.wait([rounds])  # as the service does: a round may still be at the store
        await sweeper.close()
        await app.store.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))
    assert "not there yet" in caplog.text


def test_the_rounds_end_when_they_are_told_to_even_while_a_job_ends(
    settings: Settings, clock: FixedClock
) -> None:
    """Before Python 3.12 `asyncio.wait_for` swallows a cancellation that meets the end of what it waits for."""
    app = put_together(settings, clock)

    async def test() -> None:
        rounds = asyncio.create_task(sweeper_of(app).run())
        await asyncio.sleep(0.05)
        sweeper_of(app)._nudge.set()
        rounds.cancel()
        done, _ = await asyncio.wait([rounds], timeout=5)
        assert done == {rounds}
        assert rounds.cancelled()

    run(app, test)


def test_the_same_run_started_twice_runs_once() -> None:
    gate_entered: list[Run] = []

    async def work(_: object, run: Run) -> None:
        gate_entered.append(run)
        await asyncio.sleep(0.01)

    async def test() -> None:
        carrier = InlineJobs()
        await carrier.open(work, Holder(place="worker-1", process="a"))
        for _ in range(2):
            await carrier.start(Run("default", "job_1", 1))
        await carrier.start(Run("default", "job_1", 2))
        await asyncio.sleep(0.03)
        await carrier.close()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))
    assert [run.attempt for run in gate_entered] == [1, 2]


def test_closing_waits_for_what_was_interrupted(settings: Settings, clock: FixedClock) -> None:
    gate = Gate()

    async def test() -> None:
        async with at_work(put_together(settings, clock, gate)) as app:
            await accepted(app)
            await gate.inside.wait()

    asyncio.run(asyncio.wait_for(test(), TEST_S_MAX))
    assert gate.interrupted == 1
