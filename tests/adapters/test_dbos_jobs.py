"""The real engine on its own file: it carries runs, lets go of them, and may be lost."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest

from tests.fakes import FixedClock, Gate
from tests.services.working import accepted, at_work, ended, put_together, sweeper_of
from translator.adapters.dbos_jobs import DbosJobs
from translator.config import Settings
from translator.domain.errors import NotFound
from translator.domain.job import Holder
from translator.ports import Run, Step

pytestmark = pytest.mark.engine
HOLDER = Holder(place="worker-1", process="a")


class Work:
    """Counts its runs; each stands still until it is let on."""

    def __init__(self, *, let_on: bool = True) -> None:
        self.begun: list[Run] = []
        self.done: list[Run] = []
        self.interrupted: list[Run] = []
        self.let_on = asyncio.Event()
        if let_on:
            self.let_on.set()

    async def __call__(self, step: Step, run: Run) -> None:
        async def part() -> str:
            self.begun.append(run)
            try:
                await self.let_on.wait()
            except asyncio.CancelledError:
                self.interrupted.append(run)
                raise
            return "spec_1"

        assert await step("translate", part) == "spec_1"
        self.done.append(run)


@asynccontextmanager
async def opened(file: Path, work: Work, holder: Holder = HOLDER) -> AsyncIterator[DbosJobs]:
    engine = DbosJobs(file)
    await engine.open(work, holder)
    try:
        yield engine
    finally:
        await engine.close()


async def until(true: Any) -> None:
    async with asyncio.timeout(15):
        while not true():
            await asyncio.sleep(0.01)


def kept(file: Path) -> list[tuple[str, str, str, str]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(
            "SELECT workflow_uuid, status, executor_id, application_version FROM workflow_status ORDER BY 1"
        ).fetchall()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "jobs.sqlite"


def test_a_run_is_carried_once_however_often_it_is_started(file: Path) -> None:
    work = Work()

    async def test() -> None:
        async with opened(file, work) as engine:
            for _ in range(3):
                await engine.start(Run("default", "job_1", 1))
            await engine.start(Run("default", "job_1", 2))
            await until(lambda: len(work.done) == 2)

    asyncio.run(test())
    assert sorted(run.attempt for run in work.begun) == [1, 2]
    assert [(name, status, place) for name, status, place, _ in kept(file)] == [
        ("job_1.1", "SUCCESS", "worker-1"),
        ("job_1.2", "SUCCESS", "worker-1"),
    ]


def test_only_ids_and_what_a_step_brought_are_kept_and_as_json(file: Path) -> None:
    async def test() -> None:
        work = Work()
        async with opened(file, work) as engine:
            await engine.start(Run("default", "job_1", 1))
            await until(lambda: work.done)

    asyncio.run(test())
    with closing(sqlite3.connect(file)) as connection:
        steps = connection.execute("SELECT function_name, output FROM operation_outputs").fetchall()
    assert steps == [("translate", '"spec_1"')]


def test_a_cancelled_run_is_interrupted_and_the_others_go_on(file: Path) -> None:
    async def test() -> None:
        work = Work(let_on=False)
        async with opened(file, work) as engine:
            one, two = Run("default", "job_1", 1), Run("default", "job_2", 1)
            await engine.start(one)
            await engine.start(two)
            await until(lambda: len(work.begun) == 2)

            await engine.cancel("job_1")
            await engine.cancel("job_nowhere")
            work.let_on.set()
            await until(lambda: work.done)

            assert (work.interrupted, work.done) == ([one], [two])

    asyncio.run(test())


def test_what_a_dead_process_left_with_the_engine_ends_without_being_run(file: Path) -> None:
    """The store gives such a job to a new run; were the old one run too, the model would be paid twice."""

    async def first() -> None:
        work = Work(let_on=False)
        async with opened(file, work) as engine:
            await engine.start(Run("default", "job_1", 1))
            await until(lambda: work.begun)
        assert work.interrupted

    async def second() -> list[Run]:
        work = Work()
        async with opened(file, work) as engine:
            await until(lambda: kept(file)[0][1] == "SUCCESS")
            await engine.start(Run("default", "job_1", 2))
            await until(lambda: work.done)
        return work.begun

    asyncio.run(first())
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE workflow_status SET status = 'PENDING'")  # as kill -9 leaves it
    assert asyncio.run(second()) == [Run("default", "job_1", 2)]


def test_a_damaged_file_is_moved_away_and_made_anew(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    file.parent.mkdir()
    file.write_text("This is a diary. " * 500)
    work = Work()

    async def test() -> None:
        async with opened(file, work) as engine:
            await engine.start(Run("default", "job_1", 1))
            await until(lambda: work.done)

    asyncio.run(test())
    assert (file.parent / "jobs.sqlite.damaged").read_text().startswith("This is a diary.")
    assert "moved away" in caplog.text


def test_accepted_asks_are_done_by_the_real_engine_and_losing_its_file_loses_none(
    settings: Settings, clock: FixedClock
) -> None:
    file = settings.home / "jobs.sqlite"
    gate = Gate()

    async def first() -> list[str]:
        async with at_work(put_together(settings, clock, gate, carrier=DbosJobs(file))) as app:
            jobs = [await accepted(app) for _ in range(3)]
            await until(lambda: gate.entered == 3)
        return [job.job_id for job in jobs]

    async def second(job_ids: list[str]) -> None:
        async with at_work(put_together(settings, clock, carrier=DbosJobs(file))) as app:
            await sweeper_of(app).sweep()
            jobs = [await ended(app, job_id) for job_id in job_ids]
            assert [(job.state, job.attempts, job.failures) for job in jobs] == [("done", 2, 0)] * 3

    job_ids = asyncio.run(first())
    for part in file.parent.glob("jobs.sqlite*"):
        part.unlink()
    asyncio.run(second(job_ids))


def rows(file: Path) -> int:
    """Count what the engine remembers of workflows, in whatever table."""
    with closing(sqlite3.connect(file)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if any(row[1] == "workflow_uuid" for row in connection.execute(f"PRAGMA table_info({name})"))
        ]
        return sum(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables)


def test_of_forgotten_jobs_nothing_is_remembered_and_of_others_all(file: Path) -> None:
    work = Work()

    async def test() -> None:
        async with opened(file, work) as engine:
            for job_id, attempt in (("job_1", 1), ("job_1", 2), ("job_2", 1)):
                await engine.start(Run("default", job_id, attempt))
            await until(lambda: len(work.done) == 3 and {s for _, s, *_ in kept(file)} == {"SUCCESS"})
            before = rows(file)

            await engine.forget([Run("default", "job_1", 2), Run("default", "job_nowhere", 3)])
            assert [name for name, *_ in kept(file)] == ["job_2.1"]
            assert rows(file) == before / 3

            await engine.forget([Run("default", "job_2", 1)])
            assert rows(file) == 0

    asyncio.run(test())


def test_ended_work_is_forgotten_by_the_store_and_the_real_engine_alike(
    settings: Settings, clock: FixedClock
) -> None:
    file = settings.home / "jobs.sqlite"

    async def test() -> None:
        async with at_work(put_together(settings, clock, carrier=DbosJobs(file))) as app:
            old = await ended(app, (await accepted(app)).job_id)
            clock.move(settings.retention_days * 86_400)
            young = await ended(app, (await accepted(app)).job_id)
            await until(lambda: [status for _, status, *_ in kept(file)] == ["SUCCESS"] * 2)
            clock.move(1)

            assert await app.retention.forget()

            with pytest.raises(NotFound):
                await app.jobs.get(app.caller, old.job_id)
            assert [name for name, *_ in kept(file)] == [f"{young.job_id}.1"]
            assert len((await app.specs.recent(app.caller)).rows) == 2

    asyncio.run(test())
