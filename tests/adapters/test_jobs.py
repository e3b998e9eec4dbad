"""Jobs in the database: accepted whole, moved on by one run at a time, told event by event."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.samples import a_spec
from translator.adapters.sqlalchemy_store import SqlAlchemyStore
from translator.domain.errors import IdempotencyKeyInUse, JobTakenOver, NotFound
from translator.domain.job import (
    Holder,
    Job,
    JobEvent,
    TranslationInput,
    begun,
    cancelled,
    put_off,
    startable,
)
from translator.ports import Ending, Receipt, Run

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MINE = Holder(place="worker-1", process="a")
THEIRS = Holder(place="worker-2", process="b")
Test = Callable[[SqlAlchemyStore], Coroutine[Any, Any, None]]


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[SqlAlchemyStore]:
    store = SqlAlchemyStore(f"sqlite+aiosqlite:///{path}")
    try:
        await store.ready()
        yield store
    finally:
        await store.close()


@pytest.fixture
def run(tmp_path: Path) -> Callable[[Test], None]:
    def running(test: Test) -> None:
        async def whole() -> None:
            async with opened(tmp_path / "store.sqlite") as store:
                await test(store)

        asyncio.run(whole())

    return running


def a_job(job_id: str = "job_1", workspace: str = "default", **changes: Any) -> Job:
    at = "2026-11-24T09:00:00.000Z"
    work = TranslationInput(spec_id=job_id.replace("job", "spec"), ask=a_spec().ask, by="Ada")
    job = Job(
        job_id=job_id,
        workspace=workspace,
        kind="translate",
        input_sha256="0" * 64,
        created_at=at,
        updated_at=at,
        input=work,
    )
    return job.model_copy(update=changes)


def begin(holder: Holder = MINE, at: datetime = NOW) -> Callable[[Job], Job]:
    return lambda job: begun(job, holder=holder, at=at, hold_s=30)


def test_a_job_comes_back_with_all_it_needs_to_be_run_again(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        jobs = store.within("default").jobs
        await jobs.add(a_job())

        assert await jobs.get("job_1") == a_job()
        assert await jobs.change("job_1", begin()) == await jobs.get("job_1")
        assert (await jobs.get("job_1")).holder == MINE

    run(test)


def test_a_job_of_another_room_is_not_found_and_not_taken(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        await store.within("theirs").jobs.add(a_job(workspace="theirs"))
        jobs = store.within("default").jobs

        for looking in (jobs.get("job_1"), jobs.events("job_1"), jobs.change("job_1", begin())):
            with pytest.raises(NotFound):
                await looking
        assert await jobs.startable(MINE, at=NOW, limit=9) == ()
        with pytest.raises(ValueError, match="does not belong"):
            await jobs.add(a_job(workspace="theirs"))

    run(test)


def test_across_rooms_only_the_names_of_those_with_work_are_told(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        for name, state in (("a", "accepted"), ("b", "waiting"), ("c", "running"), ("d", "done")):
            await store.within(name).jobs.add(a_job(workspace=name, state=state))

        assert sorted(await store.rooms_with_work()) == ["a", "b", "c"]

    run(test)


def test_of_many_who_begin_the_same_job_one_wins(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        jobs = store.within("default").jobs
        await jobs.add(a_job())

        holders = [Holder(place=f"worker-{n}", process=str(n)) for n in range(8)]
        ended = await asyncio.gather(
            *(jobs.change("job_1", begin(h)) for h in holders), return_exceptions=True
        )

        assert sum(isinstance(one, Job) for one in ended) == 1
        assert sum(isinstance(one, JobTakenOver) for one in ended) == 7
        assert (await jobs.get("job_1")).attempts == 1

    run(test)


@pytest.mark.parametrize("seconds", [0, 29, 30, 31])
def test_the_database_finds_startable_what_the_domain_calls_so(
    run: Callable[[Test], None], seconds: int
) -> None:
    at = NOW + timedelta(seconds=seconds)
    held = begun(a_job("job_mine"), holder=MINE, at=NOW, hold_s=30)
    all_jobs = [
        a_job("job_new"),
        held,
        begun(a_job("job_theirs"), holder=THEIRS, at=NOW, hold_s=30),
        begun(a_job("job_before"), holder=Holder(place="worker-1", process="z"), at=NOW, hold_s=30),
        put_off(held.model_copy(update={"job_id": "job_waits"}), 1, at=NOW, wait_s=30, why="busy"),
        a_job("job_over", state="done"),
        a_job("job_off", state="cancelled"),
        a_job("job_failed", state="failed"),
    ]

    async def test(store: SqlAlchemyStore) -> None:
        jobs = store.within("default").jobs
        for job in all_jobs:
            await jobs.add(job)

        found = await jobs.startable(MINE, at=at, limit=99)

        assert set(found) == {job.job_id for job in all_jobs if startable(job, MINE, at)}
        assert len(await jobs.startable(MINE, at=at, limit=2)) == 2

    run(test)


def test_a_job_and_its_specification_are_done_in_one_transaction(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        room = store.within("default")
        await room.jobs.add(a_job())
        await room.jobs.change("job_1", begin())

        await room.specs.add(a_spec("spec_1"), ends=Ending("job_1", 1, NOW))

        job = await room.jobs.get("job_1")
        assert (job.state, job.result) == ("done", "spec_1")

    run(test)


def test_a_run_that_lost_its_job_keeps_no_specification(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        room = store.within("default")
        await room.jobs.add(a_job())
        await room.jobs.change("job_1", begin())
        await room.jobs.change("job_1", lambda job: cancelled(job, at=NOW))

        with pytest.raises(JobTakenOver):
            await room.specs.add(a_spec("spec_1"), ends=Ending("job_1", 1, NOW))
        with pytest.raises(JobTakenOver):
            await room.jobs.note("job_1", 1, JobEvent(sequence=1, at="x", state="running"))
        with pytest.raises(NotFound):
            await room.specs.get("spec_1")
        assert (await room.jobs.get("job_1")).state == "cancelled"

    run(test)


def test_what_happened_is_told_in_order_from_any_point_on(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        room = store.within("default")
        await room.jobs.add(a_job())
        await room.jobs.change("job_1", begin())
        stage = JobEvent(
            sequence=1, at="2026-11-24T09:30:01.000Z", state="running", stage="read", next_stage="draft",
            found="2 numbers", elapsed_ms=1000, usd=0.01,
        )  # fmt: skip
        await room.jobs.note("job_1", 1, stage)
        await room.jobs.change("job_1", lambda job: put_off(job, 1, at=NOW, wait_s=9, why="busy"))

        events = await room.jobs.events("job_1")

        assert [(e.sequence, e.state, e.stage) for e in events] == [
            (1, "accepted", None),
            (2, "running", None),
            (3, "running", "read"),
            (4, "waiting", None),
        ]
        assert events[2] == stage.model_copy(update={"sequence": 3})
        assert events[3].found == "busy"
        assert await room.jobs.events("job_1", after=2) == events[2:]
        assert await room.jobs.events("job_1", after=4) == ()

    run(test)


def test_saying_that_one_lives_is_no_event(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        jobs = store.within("default").jobs
        await jobs.add(a_job())
        await jobs.change("job_1", begin())
        before = await jobs.events("job_1")
        await jobs.change("job_1", lambda job: job.model_copy(update={"held_until": "2027"}))

        assert await jobs.events("job_1") == before

    run(test)


def test_a_request_is_kept_with_the_job_it_brought(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        room = store.within("default")
        receipt = await room.requests.claim("key", sha256="0" * 64, at=NOW)
        assert isinstance(receipt, Receipt)
        await room.jobs.add(a_job(), receipt=receipt)

        again = await room.requests.claim("key", sha256="0" * 64, at=NOW)

        assert isinstance(again, Receipt)
        assert (again.spec_id, again.revision) == ("spec_1", 1)
        with pytest.raises(IdempotencyKeyInUse):
            await room.jobs.add(a_job("job_2"), receipt=receipt)
        with pytest.raises(NotFound):
            await room.jobs.get("job_2")

    run(test)


def test_unfinished_work_is_listed_newest_first(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        jobs = store.within("default").jobs
        for number, state in enumerate(("accepted", "done", "running", "waiting", "failed")):
            await jobs.add(a_job(f"job_{number}", state=state))

        assert [job.job_id for job in await jobs.unfinished(limit=9)] == ["job_3", "job_2", "job_0"]

    run(test)


LONG_AGO = "2026-10-01T09:00:00.000Z"
BEFORE = NOW - timedelta(days=30)


async def forget_all(store: SqlAlchemyStore, *, at: datetime = NOW) -> None:
    jobs = store.within("default").jobs
    runs = await jobs.forgettable(before=BEFORE, at=at, limit=99)
    await jobs.forget([run.job_id for run in runs], before=BEFORE, at=at)


def test_only_work_that_ended_long_ago_is_forgotten_and_its_events_with_it(
    run: Callable[[Test], None],
) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        jobs = store.within("default").jobs
        for state in ("accepted", "running", "waiting", "done", "failed", "cancelled"):
            await jobs.add(a_job(f"job_{state}", state=state, updated_at=LONG_AGO, attempts=2))
            await jobs.add(a_job(f"job_young_{state}", state=state))
        await store.within("theirs").jobs.add(a_job("job_done", "theirs", state="done", updated_at=LONG_AGO))

        found = await jobs.forgettable(before=BEFORE, at=NOW, limit=99)
        assert found == tuple(Run("default", f"job_{state}", 2) for state in ("cancelled", "done", "failed"))
        assert await jobs.forgettable(before=BEFORE, at=NOW, limit=2) == found[:2]
        assert sorted(await store.rooms_with_past_work(BEFORE)) == ["default", "theirs"]

        everything = [
            f"job_{y}{s}"
            for y in ("", "young_")
            for s in ("accepted", "running", "waiting", "done", "failed", "cancelled")
        ]
        await jobs.forget(everything, before=BEFORE, at=NOW)

        for run_ in found:
            for looking in (jobs.get(run_.job_id), jobs.events(run_.job_id)):
                with pytest.raises(NotFound):
                    await looking
        for job_id in set(everything) - {run_.job_id for run_ in found}:
            assert len(await jobs.events(job_id)) == 1
        assert await store.rooms_with_past_work(BEFORE) == ("theirs",)

    run(test)


def test_what_a_request_may_still_be_repeated_for_is_not_forgotten(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        room = store.within("default")
        receipt = await room.requests.claim("key", sha256="0" * 64, at=NOW)
        assert isinstance(receipt, Receipt)
        await room.jobs.add(a_job(state="failed", updated_at=LONG_AGO), receipt=receipt)

        await forget_all(store, at=NOW + timedelta(days=1))
        again = await room.requests.claim("key", sha256="0" * 64, at=NOW + timedelta(days=1))
        assert isinstance(again, Receipt)
        assert (await room.jobs.get("job_1")).input.spec_id == again.spec_id  # type: ignore[union-attr]  # it has one

        # The repetition began another day, over which the key names the same job.
        later = NOW + timedelta(days=2, milliseconds=1)
        await forget_all(store, at=later)
        with pytest.raises(NotFound):
            await room.jobs.get("job_1")
        new = await room.requests.claim("key", sha256="0" * 64, at=later)
        assert isinstance(new, Receipt)
        assert new.spec_id is None

    run(test)


def test_of_a_job_that_is_not_there_it_is_said_what_may_have_become_of_it(
    run: Callable[[Test], None],
) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        with pytest.raises(NotFound, match=r"removed some time after it ended .* stays, as spec_1"):
            await store.within("default").jobs.get("job_1")

    run(test)
