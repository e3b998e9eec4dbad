"""With Chroma and without it the same is found, whatever becomes of it."""

import asyncio
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes import FixedClock
from tests.services.indexing import CALLER, at_work, decided, found, kept, recalling, shown, until_used
from translator.domain.errors import IndexTaken
from translator.ports import Store

pytest.importorskip("chromadb")
MANY = 700
REPOSITORY = Path(__file__).parents[2]
SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(1, 10))]
"""One moment is tried every time, ten by `make soak`."""


def test_the_index_and_all_vectors_compared_find_the_same(tmp_path: Path) -> None:
    async def test() -> None:
        store = await decided(tmp_path, MANY)
        index = kept(tmp_path, store, FixedClock())
        exact, by_index = recalling(store), recalling(store, index)
        async with at_work(index):
            await until_used(by_index)
            hidden = [f"d{i:05}" for i in range(0, 90, 3)]
            for request in ("Who mends an oar?", "bees", "a lamp, a kite and 12 anchors"):
                for asked in ({}, {"exclude": hidden}, {"before": "2020-01-01"}):
                    plain, other = [
                        shown(await one(CALLER, request, limit=60, **asked)) for one in (exact, by_index)
                    ]
                    assert plain
                    assert other == plain
        await store.close()

    asyncio.run(test())


def test_a_new_decision_is_found_at_once_and_the_index_follows(tmp_path: Path) -> None:
    async def test() -> None:
        store = await decided(tmp_path, 80)
        index = kept(tmp_path, store, FixedClock())
        exact, by_index = recalling(store), recalling(store, index)
        async with at_work(index):
            await until_used(by_index)
            await (await decided(tmp_path, 30, first=80)).close()
            at_once = await found(by_index)
            standing = by_index.index_standing("default")
            await until_used(by_index)
            followed = await found(by_index)
        expected = await found(exact)
        await store.close()

        assert standing == "building"
        assert at_once == followed == expected
        assert any(one[0] >= "d00080" for some in followed for one in some)

    asyncio.run(test())


def _deleted(folder: Path, dice: random.Random) -> None:
    shutil.rmtree(folder)


def _cut_short(folder: Path, dice: random.Random) -> None:
    files = sorted(one for one in folder.rglob("*") if one.stat().st_size and one.is_file())
    file = dice.choice(files)
    with file.open("r+b") as raw:
        raw.truncate(dice.randrange(file.stat().st_size))


def _scribbled(folder: Path, dice: random.Random) -> None:
    file = dice.choice(sorted(one for one in folder.rglob("*.*") if one.is_file()))
    raw = bytearray(file.read_bytes())
    for _ in range(len(raw) // 20):
        raw[dice.randrange(len(raw))] = dice.randrange(256)
    file.write_bytes(raw)


def _of_a_later_version(folder: Path, dice: random.Random) -> None:
    (folder / "made-by").write_text(f"chromadb {dice.randrange(2, 99)}.0\n", encoding="utf-8")
    with sqlite3.connect(folder / "chroma.sqlite3") as database:
        database.execute("UPDATE migrations SET version = version + 90")


def _of_an_earlier_version(folder: Path, dice: random.Random) -> None:
    (folder / "made-by").unlink()


def _a_file(folder: Path, dice: random.Random) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(dice.randbytes(100))


DAMAGES: list[Callable[[Path, random.Random], None]] = [
    _deleted,
    _cut_short,
    _scribbled,
    _of_a_later_version,
    _of_an_earlier_version,
    _a_file,
]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__.strip("_"))
def test_a_damaged_index_is_made_anew_and_search_goes_on_meanwhile(
    tmp_path: Path, damage: Callable[[Path, random.Random], None], seed: int
) -> None:
    async def test() -> None:
        store = await decided(tmp_path, 300)
        await kept(tmp_path, store, FixedClock()).rebuild("default")
        damage(tmp_path / "index", random.Random(seed))
        index = kept(tmp_path, store, FixedClock())
        by_index = recalling(store, index)
        async with at_work(index):
            meanwhile = await found(by_index)
            await until_used(by_index)
            mended = await found(by_index)
        expected = await found(recalling(store))
        await store.close()

        assert meanwhile == mended == expected

    asyncio.run(test())


@pytest.mark.parametrize("seed", SEEDS)
def test_an_index_that_is_deleted_while_it_is_held_comes_back_with_the_next_decision(
    tmp_path: Path, seed: int
) -> None:
    async def test() -> None:
        store = await decided(tmp_path, 100 + seed)
        index = kept(tmp_path, store, FixedClock())
        by_index = recalling(store, index)
        async with at_work(index):
            await until_used(by_index)
            shutil.rmtree(tmp_path / "index")
            without = await found(by_index) == await found(recalling(store))
            await (await decided(tmp_path, 10, first=200)).close()
            await until_used(by_index)
            again = await found(by_index) == await found(recalling(store))
        await store.close()

        assert (without, again) == (True, True)
        assert (tmp_path / "index" / "chroma.sqlite3").is_file()

    asyncio.run(test())


HOLDING = (
    "import sys, pathlib; from translator.adapters.file_lock import FileLock\n"
    "print(FileLock(pathlib.Path(sys.argv[1])).take(), flush=True); sys.stdin.read()"
)


@pytest.mark.parametrize("seed", SEEDS)
def test_while_another_process_holds_it_everything_is_compared_and_only_making_it_anew_is_refused(
    tmp_path: Path, seed: int
) -> None:
    async def test(store: Store, other: subprocess.Popen[str]) -> None:
        index = kept(tmp_path, store, FixedClock())
        by_index = recalling(store, index)
        async with at_work(index):
            await found(by_index)
            await asyncio.sleep(0.2)
            while_held = await found(by_index) == await found(recalling(store))
            standing = by_index.index_standing("default")
            with pytest.raises(IndexTaken, match=r"held by another process.*Stop that one"):
                await kept(tmp_path, store, FixedClock()).rebuild("default")
            other.kill()
            other.wait(10)
            await until_used(by_index)
            after = await found(by_index) == await found(recalling(store))
        await store.close()

        assert (while_held, standing, after) == (True, "not_held", True)

    store = asyncio.run(decided(tmp_path, 60 + seed))
    command = [sys.executable, "-c", HOLDING, str(tmp_path / "index.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "True\n"
        asyncio.run(test(store, other))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_process_killed_while_it_makes_the_index_anew_leaves_search_as_it_was(
    tmp_path: Path, seed: int
) -> None:
    async def test() -> None:
        store = await decided(tmp_path, 1_600)
        expected = await found(recalling(store))
        dice = random.Random(seed)
        command = [sys.executable, "-m", "tests.services.indexing", str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as other:
            assert other.stdout
            lines = [other.stdout.readline() for _ in range(dice.randrange(1, 5))]
            await asyncio.sleep(dice.random() * (3 if len(lines) == 1 else 0.3))
            other.kill()
        index = kept(tmp_path, store, FixedClock())
        by_index = recalling(store, index)
        async with at_work(index):
            right_after = await found(by_index)
            await until_used(by_index)
            mended = await found(by_index)
        await store.close()

        assert lines[0] == "begun\n"
        assert "done\n" not in lines
        assert right_after == mended == expected

    asyncio.run(test())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_service_stopped_while_it_fills_the_index_ends_and_the_next_goes_on(
    tmp_path: Path, seed: int
) -> None:
    async def test() -> None:
        store = await decided(tmp_path, 1_200)
        expected, dice = await found(recalling(store)), random.Random(seed)
        for _ in range(3):
            index = kept(tmp_path, store, FixedClock())
            by_index = recalling(store, index)
            async with at_work(index):
                assert await found(by_index) == expected
                await asyncio.sleep(dice.random())
        index = kept(tmp_path, store, FixedClock())
        by_index = recalling(store, index)
        async with at_work(index):
            await until_used(by_index)
            assert await found(by_index) == expected
        await store.close()

    asyncio.run(test())
