"""The record on SQLite: appended only, one workspace at a time, whole or not at all."""

import asyncio
import json
import multiprocessing
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.samples import a_spec
from translator.adapters.sqlalchemy_store import SqlAlchemyStore
from translator.domain.errors import (
    CursorNotUnderstood,
    IdempotencyKeyInUse,
    IdempotencyKeyReused,
    NotFound,
    RevisionOutOfDate,
    StoreIsNewer,
    StoreNotThere,
)
from translator.domain.job import Job
from translator.ports import Receipt, Replay

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[SqlAlchemyStore]:
    store = SqlAlchemyStore(f"sqlite+aiosqlite:///{path}")
    try:
        await store.ready()
        yield store
    finally:
        await store.close()


Test = Callable[[SqlAlchemyStore], Coroutine[Any, Any, None]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "store.sqlite"


@pytest.fixture
def run(path: Path) -> Callable[[Test], None]:
    """Run a piece of work on a fresh store."""

    def running(test: Test) -> None:
        async def whole() -> None:
            async with opened(path) as store:
                await test(store)

        asyncio.run(whole())

    return running


def a_job(**changes: Any) -> Job:
    at = "2026-11-24T09:30:00.000Z"
    job = Job(
        job_id="job_sample",
        workspace="default",
        kind="translate",
        input_sha256="0" * 64,
        created_at=at,
        updated_at=at,
    )
    return job.model_copy(update=changes)


def test_what_was_kept_comes_back_as_it_was(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        specs = store.within("default").specs
        await specs.add(a_spec(title="退款 \U0001f9d1 'quoted'"))

        assert await specs.get("spec_sample") == a_spec(title="退款 \U0001f9d1 'quoted'")

    run(test)


def test_every_revision_stays_and_the_newest_is_given(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        specs = store.within("default").specs
        await specs.add(a_spec())
        await specs.add(a_spec(revision=2, title="Second"), expected_revision=1)

        assert (await specs.get("spec_sample")).title == "Second"
        assert (await specs.get("spec_sample", 1)).title == a_spec().title

    run(test)


def test_of_two_writers_one_wins_and_the_other_reads_again(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        specs = store.within("default").specs
        await specs.add(a_spec())
        writers = [specs.add(a_spec(revision=2, title=f"{n}"), expected_revision=1) for n in range(8)]

        ended = await asyncio.gather(*writers, return_exceptions=True)

        assert ended.count(None) == 1
        assert sum(isinstance(e, RevisionOutOfDate) for e in ended) == 7
        assert (await specs.get("spec_sample")).title == str(ended.index(None))

    run(test)


def test_a_new_specification_under_a_taken_id_is_refused(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        specs = store.within("default").specs
        await specs.add(a_spec())

        with pytest.raises(RevisionOutOfDate):
            await specs.add(a_spec())

    run(test)


def test_a_change_of_what_is_not_there_finds_nothing(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        with pytest.raises(NotFound):
            await store.within("default").specs.add(a_spec(revision=2), expected_revision=1)

    run(test)


def test_a_room_shows_nothing_of_another(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        theirs = a_spec(workspace="theirs")
        await store.within("theirs").specs.add(theirs, job=a_job(workspace="theirs"))
        mine = store.within("mine")

        assert (await mine.specs.recent(limit=9)).rows == ()
        with pytest.raises(NotFound):
            await mine.specs.get(theirs.spec_id)
        with pytest.raises(NotFound):
            await mine.jobs.get("job_sample")
        with pytest.raises(ValueError, match="does not belong"):
            await mine.specs.add(theirs)

    run(test)


def test_the_same_id_in_two_rooms_is_two_specifications(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        for room in ("one", "two"):
            await store.within(room).specs.add(a_spec(workspace=room, title=room))

        assert (await store.within("one").specs.get("spec_sample")).title == "one"

    run(test)


def test_the_list_shows_a_title_with_its_numbers(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        specs = store.within("default").specs
        await specs.add(a_spec(title="Results {N1}"))

        assert [row.title for row in (await specs.recent(limit=1)).rows] == ["Results within 2 seconds"]

    run(test)


def test_the_list_shows_the_newest_revision_of_each_last_changed_first(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        specs = store.within("default").specs
        for name in ("a", "b", "c"):
            await specs.add(a_spec(name))
        await specs.add(a_spec("a", revision=2), expected_revision=1)

        first = await specs.recent(limit=2)
        second = await specs.recent(limit=2, after=first.next_cursor)

        assert [(row.spec_id, row.revision) for row in first.rows] == [("a", 2), ("c", 1)]
        assert [(row.spec_id, row.revision) for row in second.rows] == [("b", 1)]
        assert second.next_cursor is None
        assert [row.change for row in (*first.rows, *second.rows)] == [4, 3, 2]

    run(test)


@pytest.mark.parametrize(
    "cursor", ["", "c", "c-1", "c１", "x1", "c1e3", "c" + "9" * 40, "1; DROP TABLE jobs"]
)
def test_a_cursor_of_somebody_elses_making_is_refused(run: Callable[[Test], None], cursor: str) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        with pytest.raises(CursorNotUnderstood):
            await store.within("default").specs.recent(limit=2, after=cursor)

    run(test)


def test_a_job_is_kept_with_its_specification(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        room = store.within("default")
        await room.specs.add(a_spec(), job=a_job(state="done", result="spec_sample"))

        assert await room.jobs.get("job_sample") == a_job(state="done", result="spec_sample")

    run(test)


def test_what_fails_in_the_middle_leaves_nothing(run: Callable[[Test], None]) -> None:
    """The job's id is taken, so the transaction fails after the revision was written."""

    async def test(store: SqlAlchemyStore) -> None:
        specs = store.within("default").specs
        await specs.add(a_spec("first"), job=a_job())

        with pytest.raises(StoreNotThere):
            await specs.add(a_spec("second"), job=a_job())

        assert [row.spec_id for row in (await specs.recent(limit=9)).rows] == ["first"]
        await specs.add(a_spec("third"))
        assert (await specs.recent(limit=1)).rows[0].change == 2

    run(test)


def test_a_receipt_that_was_taken_over_leaves_nothing(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        room = store.within("default")
        slow = await room.requests.claim("k", sha256="a", at=NOW)
        fast = await room.requests.claim("k", sha256="a", at=NOW + timedelta(minutes=1))
        assert isinstance(slow, Receipt)
        assert isinstance(fast, Receipt)

        with pytest.raises(IdempotencyKeyInUse):
            await room.specs.add(a_spec("slow"), receipt=slow)
        await room.requests.release(slow)
        await room.specs.add(a_spec("fast"), receipt=fast)

        assert [row.spec_id for row in (await room.specs.recent(limit=9)).rows] == ["fast"]

    run(test)


def test_an_answered_request_is_repeated_from_memory(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        requests = store.within("default").requests
        receipt = await requests.claim("k", sha256="a", at=NOW)
        assert isinstance(receipt, Receipt)
        answer = Replay(201, {"location": "/x"}, "{}")
        await requests.keep(receipt, answer)

        assert await requests.claim("k", sha256="a", at=NOW) == answer
        with pytest.raises(IdempotencyKeyReused):
            await requests.claim("k", sha256="b", at=NOW)
        assert isinstance(await store.within("other").requests.claim("k", sha256="b", at=NOW), Receipt)

    run(test)


def test_a_request_at_work_is_waited_for_and_one_cut_short_is_taken_over(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        requests = store.within("default").requests
        await requests.claim("k", sha256="a", at=NOW)

        with pytest.raises(IdempotencyKeyInUse):
            await requests.claim("k", sha256="a", at=NOW + timedelta(seconds=5))
        assert isinstance(await requests.claim("k", sha256="a", at=NOW + timedelta(minutes=5)), Receipt)

    run(test)


def test_a_request_that_wrote_but_never_answered_is_found_at_once(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        room = store.within("default")
        receipt = await room.requests.claim("k", sha256="a", at=NOW)
        assert isinstance(receipt, Receipt)
        await room.specs.add(a_spec(), receipt=receipt)

        again = await room.requests.claim("k", sha256="a", at=NOW)

        assert isinstance(again, Receipt)
        assert (again.spec_id, again.revision) == ("spec_sample", 1)

    run(test)


def test_a_released_request_may_be_tried_again(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        requests = store.within("default").requests
        receipt = await requests.claim("k", sha256="a", at=NOW)
        assert isinstance(receipt, Receipt)
        await requests.release(receipt)

        assert isinstance(await requests.claim("k", sha256="b", at=NOW), Receipt)

    run(test)


def test_an_answer_is_forgotten_after_a_day(run: Callable[[Test], None]) -> None:
    async def test(store: SqlAlchemyStore) -> None:
        requests = store.within("default").requests
        receipt = await requests.claim("k", sha256="a", at=NOW)
        assert isinstance(receipt, Receipt)
        await requests.keep(receipt, Replay(200, {}, "{}"))

        assert isinstance(await requests.claim("k", sha256="b", at=NOW + timedelta(hours=25)), Receipt)

    run(test)


@pytest.mark.parametrize("statement", ["UPDATE revisions SET title = 'x'", "DELETE FROM revisions"])
def test_the_database_itself_refuses_to_change_a_revision(
    run: Callable[[Test], None], path: Path, statement: str
) -> None:
    run(lambda store: store.within("default").specs.add(a_spec()))

    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="never changed"),
    ):
        connection.execute(statement)


def test_the_store_writes_ahead_so_that_readers_never_wait(run: Callable[[Test], None], path: Path) -> None:
    run(lambda store: store.alive())

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_stored_document_of_another_version_is_lifted_and_not_rewritten(
    run: Callable[[Test], None], path: Path
) -> None:
    run(lambda store: store.within("default").specs.add(a_spec()))
    with closing(sqlite3.connect(path)) as connection:
        row = json.loads(connection.execute("SELECT document FROM revisions").fetchone()[0])
        connection.execute("DROP TRIGGER revisions_no_update")
        connection.execute(
            "UPDATE revisions SET document = ?", (json.dumps({**row, "schema_version": "99"}),)
        )
        connection.commit()

    async def test(store: SqlAlchemyStore) -> None:
        with pytest.raises(StoreIsNewer, match="schema version 99"):
            await store.within("default").specs.get("spec_sample")

    run(test)


def test_opening_twice_changes_nothing(run: Callable[[Test], None], path: Path) -> None:
    run(lambda store: store.within("default").specs.add(a_spec()))
    before = path.stat().st_mtime_ns

    run(lambda store: store.ready())

    assert path.stat().st_mtime_ns == before


def test_a_store_of_a_newer_program_is_refused_and_left_alone(
    run: Callable[[Test], None], path: Path
) -> None:
    run(lambda store: store.alive())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    with pytest.raises(StoreIsNewer, match="Update the program"):
        run(lambda store: store.alive())


def test_a_file_that_is_no_database_is_refused_and_left_alone(
    run: Callable[[Test], None], path: Path
) -> None:
    path.parent.mkdir()
    path.write_text("This is my diary, not a database. " * 99)

    with pytest.raises(StoreNotThere, match="no database"):
        run(lambda store: store.alive())

    assert path.read_text().startswith("This is my diary")


def test_another_programs_database_is_refused_and_left_alone(run: Callable[[Test], None], path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE diary (day TEXT)")
        connection.commit()

    with pytest.raises(StoreNotThere, match="another program's tables"):
        run(lambda store: store.alive())


def test_a_file_where_the_folder_should_be_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")

    with pytest.raises(StoreNotThere, match="TRANSLATOR_HOME"):
        asyncio.run(SqlAlchemyStore(f"sqlite+aiosqlite:///{tmp_path}/taken/store.sqlite").ready())


@pytest.mark.parametrize(
    "url", ["nonsense", "nosuch://x", "sqlite+nodriver:///x", "mysql+pymysql://u:secret@h/d"]
)
def test_an_address_nothing_reads_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(StoreNotThere) as refused:
        SqlAlchemyStore(url)

    assert "secret" not in refused.value.message
    assert "TRANSLATOR_STORE_URL" in refused.value.message


def _add_many(path: Path, name: str, count: int) -> None:
    async def adding() -> None:
        async with opened(path) as store:
            for number in range(count):
                await store.within("default").specs.add(a_spec(f"{name}{number}"))

    asyncio.run(adding())


def test_two_processes_open_and_fill_a_new_store_without_losing_a_write(path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_add_many, args=(path, name, 15)) for name in ("a", "b")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    assert [writer.exitcode for writer in writers] == [0, 0]
    with closing(sqlite3.connect(path)) as connection:
        changes = [row[0] for row in connection.execute("SELECT change FROM revisions ORDER BY change")]
    assert changes == list(range(1, 31))


def _write_until_killed(path: Path, ready: Any) -> None:
    async def writing() -> None:
        async with opened(path) as store:
            for number in range(100_000):
                await store.within("default").specs.add(
                    a_spec(f"s{number}"), job=a_job(job_id=f"job_{number}")
                )
                if number == 5:
                    ready.set()

    asyncio.run(writing())


def test_a_writer_killed_at_any_moment_leaves_only_whole_writes(path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    ready = spawn.Event()
    writer = spawn.Process(target=_write_until_killed, args=(path, ready))
    writer.start()
    assert ready.wait(60)
    writer.kill()
    writer.join(60)

    async def test() -> None:
        async with opened(path) as store:
            await store.within("default").specs.add(a_spec("after"))

    asyncio.run(test())
    with closing(sqlite3.connect(path)) as connection:
        kept = connection.execute("SELECT count(*), max(change) FROM revisions").fetchone()
        jobs = connection.execute("SELECT count(*) FROM jobs").fetchone()[0]
        (last,) = connection.execute("SELECT last_change FROM workspaces").fetchone()
    assert kept[0] == kept[1] == last == jobs + 1
