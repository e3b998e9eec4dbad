"""The service is ready when what it keeps is taken and what it accepts is begun."""

import asyncio
from pathlib import Path

import pytest

from tests.fakes import FakeModel, FixedClock
from tests.services.working import put_together, sweeper_of
from translator.adapters.inline_jobs import InlineJobs
from translator.adapters.sqlalchemy_store import SqlAlchemyStore
from translator.bootstrap import bootstrap
from translator.config import Settings
from translator.domain.errors import EngineNotOpen, FolderNotWritable, NotThere, StoreNotThere
from translator.domain.job import Holder
from translator.ports import JobWork
from translator.services.ready import EVERY_S, Readiness


class Home:
    """A folder that takes what is written until it is full, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.full = False

    async def writable(self) -> None:
        self.asked += 1
        if self.full:
            raise FolderNotWritable(folder="home", why="no space left on device")


def readiness(settings: Settings, clock: FixedClock, home: Home) -> tuple[SqlAlchemyStore, Readiness]:
    store = SqlAlchemyStore(settings.store_url)
    return store, Readiness(store, clock, home, None)


def test_a_full_disk_is_noticed_within_seconds_and_so_is_room(settings: Settings, clock: FixedClock) -> None:
    home = Home()

    async def test() -> None:
        store, ready = readiness(settings, clock, home)
        await store.ready()
        await ready()
        for full in (True, False):
            home.full = full
            clock.move(EVERY_S)
            if full:
                with pytest.raises(FolderNotWritable, match="Make room"):
                    await ready()
            else:
                await ready()
        await store.close()

    asyncio.run(test())


def test_who_asks_often_makes_nothing_be_written_often(settings: Settings, clock: FixedClock) -> None:
    home = Home()

    async def test() -> None:
        store, ready = readiness(settings, clock, home)
        await store.ready()
        await asyncio.gather(*(ready() for _ in range(20)))
        clock.move(EVERY_S - 0.1)
        await ready()
        assert home.asked == 1
        clock.move(0.1)
        await ready()
        clock.move(-3600)  # a clock that is set back does not end the looking
        await ready()
        assert home.asked == 3
        await store.close()

    asyncio.run(test())


def test_a_store_that_takes_nothing_is_not_ready(settings: Settings, clock: FixedClock) -> None:
    """Reading it still works, so only writing tells."""

    async def test() -> None:
        store = SqlAlchemyStore(settings.store_url)
        await store.ready()
        await store.close()
        read_only = SqlAlchemyStore(f"sqlite+aiosqlite:///file:{settings.home}/store.sqlite?mode=ro&uri=true")
        with pytest.raises(StoreNotThere, match="may not be written to"):
            await Readiness(read_only, clock, None, None)()
        await read_only.close()

    asyncio.run(test())


def test_before_the_engine_is_open_the_service_is_not_ready(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock)

    async def test() -> None:
        await app.store.ready()
        with pytest.raises(EngineNotOpen, match="still loading"):
            await app.ready()
        await sweeper_of(app).open()
        await app.ready()
        await sweeper_of(app).close()
        with pytest.raises(EngineNotOpen):
            await app.ready()
        await app.store.close()

    asyncio.run(test())


def test_a_home_that_takes_nothing_is_said_where_the_store_lies_elsewhere(
    tmp_path: Path, clock: FixedClock
) -> None:
    (tmp_path / "file").write_text("")
    store_url = f"sqlite+aiosqlite:///{tmp_path}/elsewhere/store.sqlite"
    settings = Settings(home=tmp_path / "file" / "home", store_url=store_url)
    app = bootstrap(settings, clock=clock, model=FakeModel(clock, "{}"), carrier=InlineJobs())

    async def test() -> None:
        await app.store.ready()
        with pytest.raises(NotThere):
            await sweeper_of(app).sweep()
        with pytest.raises(FolderNotWritable, match="home' cannot be written to: not a directory"):
            await app.ready()
        with pytest.raises(EngineNotOpen, match="cannot be written to"):
            sweeper_of(app).must_be_open()
        await app.store.close()

    asyncio.run(test())


def test_an_engine_that_cannot_be_opened_is_said_without_its_inside(
    settings: Settings, clock: FixedClock
) -> None:
    class Broken(InlineJobs):
        async def open(self, work: JobWork, holder: Holder) -> None:
            raise RuntimeError("a secret inside")

    app = put_together(settings, clock, carrier=Broken())

    async def test() -> None:
        await app.store.ready()
        with pytest.raises(RuntimeError):
            await sweeper_of(app).open()
        with pytest.raises(EngineNotOpen, match="The log of the service says why") as told:
            await app.ready()
        assert "secret" not in told.value.message
        await app.store.close()

    asyncio.run(test())
