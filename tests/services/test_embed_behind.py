"""Decisions get their vectors by themselves, in every workspace, by one process at a time; what fails is tried again."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import pytest

from tests.adapters.test_sqlalchemy_decisions import decision
from tests.fakes import FakeEmbedder
from tests.services.test_embed import CALLER, store_of
from translator.adapters.file_lock import FileLock
from translator.adapters.sqlalchemy_store import SqlAlchemyStore
from translator.domain.caller import Caller
from translator.domain.errors import EmbedderNotThere
from translator.services.embed import Embed
from translator.services.embed_behind import EmbedBehind
from translator.services.recall import Recall
from translator.services.remember import Remember

OTHER = Caller(name="Bo", workspace="others")
NEVER_S = 3_600.0
"""So long that only a nudge brings about the next look."""


class Failing(FakeEmbedder):
    """Fails the first time it is asked."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._errors = [error]

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        if texts and self._errors:
            raise self._errors.pop()
        return await super().embed(texts)


async def made(store: SqlAlchemyStore, workspace: str = "default", many: int = 1) -> None:
    """Wait until a workspace has so many vectors."""
    async with asyncio.timeout(20):
        while len(await store.within(workspace).vectors.all("fake-2")) < many:
            await asyncio.sleep(0.01)


def running(
    path: Path, embedder: FakeEmbedder, test: Callable[[SqlAlchemyStore, EmbedBehind], Awaitable[None]]
) -> None:
    """Run something while vectors are made behind it."""

    async def within_one_loop() -> None:
        store = store_of(path)
        await store.ready()
        behind = EmbedBehind(store, Embed(store, embedder), FileLock(path / "lock"), every_s=NEVER_S)
        task = asyncio.create_task(behind.run())
        try:
            await test(store, behind)
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await store.close()

    asyncio.run(within_one_loop())


def test_what_is_taken_in_is_found_in_other_words_soon_after(tmp_path: Path) -> None:
    embedder = FakeEmbedder(paddle=0.1, oars=0.2)

    async def test(store: SqlAlchemyStore, behind: EmbedBehind) -> None:
        await Remember(store, behind.nudge)(CALLER, [decision("a")])
        await made(store)
        await Remember(store, behind.nudge)(OTHER, [decision("b", workspace="others")])
        await made(store, "others")
        [found] = await Recall(store, embedder)(CALLER, "Paddle hire", limit=5)

        assert found.known.terms.decision_id == "a"

    running(tmp_path, embedder, test)


def test_what_changes_nothing_nudges_nobody(tmp_path: Path) -> None:
    nudged: list[int] = []

    async def test() -> None:
        store = store_of(tmp_path)
        await store.ready()
        remember = Remember(store, lambda: nudged.append(1))
        for _ in range(2):
            await remember(CALLER, [decision("a")])
        await store.close()

    asyncio.run(test())
    assert len(nudged) == 1


def test_what_a_process_before_left_undone_is_made_at_the_start(tmp_path: Path) -> None:
    async def before() -> None:
        store = store_of(tmp_path)
        await store.ready()
        await Remember(store)(CALLER, [decision("a")])
        await store.close()

    async def test(store: SqlAlchemyStore, _: EmbedBehind) -> None:
        await made(store)

    asyncio.run(before())
    running(tmp_path, FakeEmbedder(), test)


def test_where_another_process_makes_them_nothing_is_made_twice(tmp_path: Path) -> None:
    embedder, other = FakeEmbedder(), FileLock(tmp_path / "lock")
    assert other.take()

    async def test(store: SqlAlchemyStore, behind: EmbedBehind) -> None:
        await Remember(store)(CALLER, [decision("a")])
        await behind.round()
        assert embedder.asked == []
        other.leave()
        await behind.round()
        assert len(embedder.asked) == 1
        assert other.take()  # a round that is over lets go of it

    running(tmp_path, embedder, test)


def test_what_failed_is_made_the_next_time(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test(store: SqlAlchemyStore, behind: EmbedBehind) -> None:
        await Remember(store, behind.nudge)(CALLER, [decision("a")])
        await asyncio.sleep(0.2)
        behind.nudge()
        await made(store)

    running(tmp_path, Failing(RuntimeError("odd")), test)
    assert "it is tried again" in caplog.text


def test_a_model_that_cannot_be_used_is_told_once_and_not_asked_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    embedder = Failing(EmbedderNotThere(model="fake-2", why="its file is another one"))

    async def test(store: SqlAlchemyStore, behind: EmbedBehind) -> None:
        await Remember(store, behind.nudge)(CALLER, [decision("a")])
        await asyncio.sleep(0.2)
        behind.nudge()
        await asyncio.sleep(0.2)
        assert embedder.asked == []

    running(tmp_path, embedder, test)
    assert caplog.text.count("its file is another one") == 1


def test_only_workspaces_with_something_to_do_are_named(tmp_path: Path) -> None:
    async def test() -> None:
        store, embedder = store_of(tmp_path), FakeEmbedder()
        await store.ready()
        await Remember(store)(CALLER, [decision("a")])
        await Remember(store)(OTHER, [decision("b", workspace="others")])
        both = await store.rooms_without_vectors("fake-2")
        await Embed(store, embedder)(OTHER)
        one, of_another = await store.rooms_without_vectors("fake-2"), await store.rooms_without_vectors("x")
        await Remember(store)(OTHER, [decision("b", "Oars are sold.", workspace="others")])
        newer = await store.rooms_without_vectors("fake-2")
        await store.close()

        assert both == of_another == newer == ("default", "others")
        assert one == ("default",)

    asyncio.run(test())
