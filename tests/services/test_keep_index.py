"""The index is asked once it is in step and sound, and what it says or does never changes what is found."""

import asyncio
import logging
from pathlib import Path

import pytest

from tests.adapters.test_sqlalchemy_decisions import decision
from tests.fakes import FakeIndex, FixedClock
from tests.services.indexing import (
    CALLER,
    ThrownEmbedder,
    at_work,
    decided,
    found,
    kept,
    recalling,
    shown,
    until_used,
)
from translator.ports import Store
from translator.services.embed import Embed
from translator.services.keep_index import RETRY_S, KeepIndex
from translator.services.remember import Remember


def keeping(store: Store, index: FakeIndex, clock: FixedClock | None = None) -> KeepIndex:
    return KeepIndex(store, index, clock or FixedClock(), ThrownEmbedder.name, from_decisions=1)


def test_an_index_in_step_is_asked_and_closed_at_the_end(tmp_path: Path) -> None:
    async def test() -> None:
        store, fake = await decided(tmp_path, 300), FakeIndex()
        index = keeping(store, fake)
        recall = recalling(store, index)
        before = recall.index_standing("default")
        await recall(CALLER, "oars", limit=1)
        unheld = recall.index_standing("default")
        async with at_work(index):
            await until_used(recall)
            tried = fake.asked
            same = await found(recall) == await found(recalling(store))
        await store.close()

        assert (before, unheld, same) == ("none", "not_held", True)
        assert fake.asked > tried
        assert (fake.opened, fake.dropped, fake.closed) == ([False], 0, 1)
        assert recall.index_standing("default") == "not_held"

    asyncio.run(test())


def test_an_index_that_misses_what_it_holds_is_filled_anew(tmp_path: Path) -> None:
    async def test() -> None:
        store, fake = await decided(tmp_path, 300), FakeIndex(misses=3)
        index = keeping(store, fake)
        recall = recalling(store, index)
        async with at_work(index):
            await until_used(recall)
            same = await found(recall) == await found(recalling(store))
        await store.close()

        assert (same, fake.dropped) == (True, 1)

    asyncio.run(test())


def test_an_index_that_fails_is_done_without_and_made_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def test() -> None:
        store, fake = await decided(tmp_path, 120), FakeIndex()
        index = keeping(store, fake)
        recall = recalling(store, index)
        async with at_work(index):
            await until_used(recall)
            fake.errors = [OSError("gone")]
            same = await found(recall) == await found(recalling(store))
            await until_used(recall)
        await store.close()

        assert (same, fake.opened) == (True, [False, True])

    with caplog.at_level(logging.CRITICAL):
        asyncio.run(test())


def test_an_index_that_cannot_be_brought_in_step_is_left_alone_for_a_while(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def test() -> None:
        clock = FixedClock()
        store, fake = await decided(tmp_path, 20), FakeIndex()
        index = keeping(store, fake, clock)
        recall = recalling(store, index)
        fake.errors = [OSError("gone"), OSError("gone")]
        async with at_work(index):
            await until_used(recall)
        await store.close()

        assert clock.slept_s == [RETRY_S, RETRY_S]
        assert fake.opened == [False, True, True]

    with caplog.at_level(logging.CRITICAL):
        asyncio.run(test())


def test_where_many_are_equally_near_the_store_says_which_come_first(tmp_path: Path) -> None:
    async def test() -> None:
        store, fake = await decided(tmp_path, 5), FakeIndex()
        await Remember(store)(CALLER, [decision(f"same{i:03}", "We lend a sail.") for i in range(400, 0, -1)])
        await Embed(store, ThrownEmbedder())(CALLER)
        index = keeping(store, fake)
        recall = recalling(store, index)
        async with at_work(index):
            await until_used(recall)
            by_index, exact = [
                shown(await one(CALLER, "masts", limit=9)) for one in (recall, recalling(store))
            ]
        await store.close()

        assert by_index == exact
        assert [id for id, *_ in exact if id.startswith("same")][:2] == ["same001", "same002"]

    asyncio.run(test())


def test_where_there_are_few_vectors_or_none_no_index_is_opened(tmp_path: Path) -> None:
    async def test() -> None:
        store = await decided(tmp_path, 20)
        index = kept(tmp_path, store, FixedClock())
        index.from_decisions = 21
        recall = recalling(store, index)
        async with at_work(index):
            unknown = recall.index_standing("default")
            await found(recall)
            few = recall.index_standing("default")
            await recall(CALLER.model_copy(update={"workspace": "others"}), "oars", limit=1)
            none = await index.rebuild("others")
        await store.close()

        assert (unknown, few, recall.index_standing("others"), none) == ("none", "small", "none", 0)
        assert not (tmp_path / "index").exists()

    asyncio.run(test())


def test_making_it_anew_drops_what_it_held_and_lets_go(tmp_path: Path) -> None:
    async def test() -> None:
        store, fake = await decided(tmp_path, 20), FakeIndex()
        written: list[int] = []
        many = await keeping(store, fake).rebuild("default", written.append)
        await store.close()

        assert (many, written) == (20, [20])
        assert (fake.dropped, fake.closed) == (1, 1)

    asyncio.run(test())
