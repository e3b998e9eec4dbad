"""What ended long ago is forgotten, in small transactions; what goes on, and what came out, stays."""

import asyncio
from collections.abc import Sequence

import pytest

from tests.fakes import FailuresInMemory, FixedClock, Gate
from tests.services.working import accepted, ended, in_state, put_together, run, sweeper_of
from translator.adapters.inline_jobs import InlineJobs
from translator.bootstrap import App
from translator.config import Settings
from translator.domain.errors import NotFound
from translator.ports import Run
from translator.services.retention import AT_ONCE, EVERY_S, Retention

DAYS = 30
DAY_S = 86_400


class Remembering(InlineJobs):
    """A carrier that notes what it was told to forget, and cannot at first."""

    def __init__(self, *, fails: int = 0) -> None:
        super().__init__()
        self.forgotten: list[Sequence[Run]] = []
        self.fails = fails

    async def forget(self, runs: Sequence[Run]) -> None:
        if self.fails:
            self.fails -= 1
            raise OSError("no room")
        self.forgotten.append(runs)


async def is_there(app: App, job_id: str) -> bool:
    try:
        await app.jobs.get(app.caller, job_id)
    except NotFound:
        return False
    return True


def test_ended_work_is_forgotten_after_its_days_and_its_specification_stays(
    settings: Settings, clock: FixedClock
) -> None:
    carrier = Remembering()
    app = put_together(settings, clock, carrier=carrier)

    async def test() -> None:
        job = await ended(app, (await accepted(app)).job_id)
        clock.move(DAYS * DAY_S)
        assert await app.retention.forget()
        assert await is_there(app, job.job_id)

        clock.move(1)
        assert await app.retention.forget()

        assert not await is_there(app, job.job_id)
        assert carrier.forgotten == [(Run("default", job.job_id, 1),)]
        assert (await app.specs.get(app.caller, str(job.result))).spec_id == job.result

    run(app, test)


def test_work_that_goes_on_is_never_forgotten_however_old(settings: Settings, clock: FixedClock) -> None:
    gate = Gate()
    app = put_together(settings, clock, gate)

    async def test() -> None:
        job = await accepted(app)
        await in_state(app, job.job_id, "running")
        clock.move(400 * DAY_S)

        assert await app.retention.forget()

        assert (await app.jobs.get(app.caller, job.job_id)).state == "running"
        gate.opened.set()
        assert (await ended(app, job.job_id)).state == "done"

    run(app, test)


def test_much_is_forgotten_in_small_parts_between_which_others_have_their_turn(
    settings: Settings, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("translator.services.retention.AT_ONCE", 2)
    monkeypatch.setattr("translator.services.retention.BATCHES_MAX", 2)
    carrier = Remembering()
    app = put_together(settings, clock, carrier=carrier)

    async def test() -> None:
        jobs = [await accepted(app, f"Clerks need a search within {n} seconds.") for n in range(2, 7)]
        for job in jobs:
            await ended(app, job.job_id)
        clock.move(DAYS * DAY_S + 1)

        assert not await app.retention.forget()
        assert await app.retention.forget()

        assert [len(runs) for runs in carrier.forgotten] == [2, 2, 1]
        assert not [job for job in jobs if await is_there(app, job.job_id)]

    assert AT_ONCE > 2
    run(app, test)


def test_the_row_stays_until_the_engine_has_forgotten_too(
    settings: Settings, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    app = put_together(settings, clock, carrier=Remembering(fails=1))

    async def test() -> None:
        job = await ended(app, (await accepted(app)).job_id)
        clock.move(DAYS * DAY_S + 1)

        await app.retention.when_due()
        assert await is_there(app, job.job_id)
        assert "could not be forgotten" in caplog.text

        clock.move(EVERY_S)
        await app.retention.when_due()
        assert not await is_there(app, job.job_id)

    run(app, test)


def test_it_is_looked_for_once_an_hour_and_at_once_where_something_is_left(
    settings: Settings, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = put_together(settings, clock)
    left = [False, True, True]
    looked: list[float] = []

    async def forget() -> bool:
        looked.append((clock.now() - begun).total_seconds())
        return left.pop(0)

    begun = clock.now()
    monkeypatch.setattr(app.retention, "forget", forget)

    async def test() -> None:
        for _ in range(4):
            await app.retention.when_due()
        clock.move(EVERY_S)
        await app.retention.when_due()

    asyncio.run(test())
    assert looked == [0, 0, EVERY_S]


def test_the_rounds_of_the_sweeper_see_to_it(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        job = await ended(app, (await accepted(app)).job_id)
        clock.move(DAYS * DAY_S + 1)
        sweeping = asyncio.create_task(sweeper_of(app).run())
        async with asyncio.timeout(20):
            while await is_there(app, job.job_id):
                await asyncio.sleep(0.01)
        sweeping.cancel()
        await asyncio.wait([sweeping])

    run(app, test)


def test_answers_that_could_not_be_used_are_let_go_of_too(settings: Settings, clock: FixedClock) -> None:
    class Counting(FailuresInMemory):
        times = 0

        async def forget_old(self) -> None:
            self.times += 1

    app = put_together(settings, clock)
    failures = Counting()

    async def test() -> None:
        await Retention(app.store, clock, failures, days=DAYS).forget()

    run(app, test)
    assert failures.times == 1
