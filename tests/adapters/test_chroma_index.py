"""Chroma holds what it was given and no more, is thrown away where it is damaged, and is held by one process."""

import asyncio
import math
import socket
import sqlite3
import struct
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import numpy as np
import pytest

from translator.adapters import chroma_index
from translator.adapters.chroma_index import ChromaIndex
from translator.domain.errors import IndexNotThere, IndexTaken

pytest.importorskip("chromadb")
EAST, NORTH_EAST, NORTH = (struct.pack("<2f", math.cos(at), math.sin(at)) for at in (0, 0.7, 1.5))


@asynccontextmanager
async def opened(folder: Path, url: str | None = None) -> AsyncIterator[ChromaIndex]:
    index = ChromaIndex(folder / "index", url=url)
    await index.open()
    try:
        yield index
    finally:
        await index.close()


async def ids(index: ChromaIndex, vector: bytes = EAST, workspace: str = "default") -> list[str]:
    return [one.decision_id for one in await index.nearest(workspace, vector, limit=9)]


def test_the_nearest_come_first_with_their_cosines_and_only_what_differs_is_written(tmp_path: Path) -> None:
    async def test() -> None:
        written: list[int] = []
        async with opened(tmp_path) as index:
            await index.fill("default", "m", {"a/1": NORTH, "b": EAST, "独木舟": NORTH_EAST}, written.append)
            first = await index.nearest("default", EAST, limit=2)
            await index.fill("default", "m", {"a/1": EAST, "b": EAST, "c": NORTH}, written.append)
            moved = await ids(index, NORTH)
        async with opened(tmp_path) as index:
            thrown = np.random.default_rng(3).normal(size=(50, 384))
            rows = (thrown / np.linalg.norm(thrown, axis=1, keepdims=True)).astype("<f4")
            await index.fill(
                "others", "m", {str(i): row.tobytes() for i, row in enumerate(rows)}, written.append
            )
        async with opened(tmp_path) as index:
            await index.fill("default", "m", {"a/1": EAST, "b": EAST, "c": NORTH}, written.append)
            await index.fill(
                "others", "m", {str(i): row.tobytes() for i, row in enumerate(rows)}, written.append
            )
            kept = await ids(index, NORTH)

        assert [one.decision_id for one in first] == ["b", "独木舟"]
        assert [one.cosine for one in first] == pytest.approx([1, math.cos(0.7)], abs=1e-5)
        assert moved[0] == kept[0] == "c"
        assert sorted(moved) == sorted(kept) == ["a/1", "b", "c"]
        assert written == [3, 2, 50]

    asyncio.run(test())


def test_vectors_of_another_model_are_thrown_away_whatever_their_length(tmp_path: Path) -> None:
    async def test() -> None:
        async with opened(tmp_path) as index:
            await index.fill("default", "m", {"a": EAST, "b": NORTH})
            await index.fill("default", "longer", {"b": NORTH + EAST})
            assert await ids(index, NORTH + EAST) == ["b"]

    asyncio.run(test())


def test_a_workspace_has_its_own_and_loses_no_other(tmp_path: Path) -> None:
    async def test() -> None:
        async with opened(tmp_path) as index:
            await index.fill("default", "m", {"a": EAST})
            await index.fill("others' own", "m", {"b": EAST})
            own, theirs = await ids(index), await ids(index, workspace="others' own")
            await index.drop("others' own")
            await index.drop("nobody")

            assert (own, theirs, await ids(index)) == (["a"], ["b"], ["a"])
            with pytest.raises(KeyError):
                await ids(index, workspace="others' own")

    asyncio.run(test())


def test_one_process_holds_it_and_lets_go_at_its_end(tmp_path: Path) -> None:
    async def test() -> None:
        other = ChromaIndex(tmp_path / "index")
        async with opened(tmp_path):
            with pytest.raises(IndexTaken, match="held by another process"):
                await other.open()
        await other.open()
        await other.close()

    asyncio.run(test())


def test_a_folder_that_does_not_answer_in_time_is_made_anew(tmp_path: Path) -> None:
    async def test() -> None:
        async with opened(tmp_path) as index:
            await index.fill("default", "m", {"a": EAST})
        with sqlite3.connect(tmp_path / "index" / "chroma.sqlite3") as other:
            other.execute("BEGIN EXCLUSIVE")  # whoever opens it now waits
            slow = ChromaIndex(tmp_path / "index", open_s=6.0)
            await slow.open()
            await slow.fill("default", "m", {"b": EAST})
            again = await ids(slow)
            await slow.close()
        other.close()

        assert again == ["b"]

    asyncio.run(test())


def test_what_cannot_be_opened_at_all_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def opening(index: ChromaIndex, why: str) -> None:
        with pytest.raises(IndexNotThere, match=why):
            await index.open()
        await index.close()

    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    asyncio.run(opening(ChromaIndex(tmp_path / "index", open_s=1e-6), "did not open in time"))
    asyncio.run(opening(ChromaIndex(tmp_path, url="http://127.0.0.1:9"), "Could not connect"))
    monkeypatch.setattr(chroma_index, "version", missing)
    asyncio.run(opening(ChromaIndex(tmp_path / "index"), "not installed; the extra"))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """A real server of Chroma, on a free port."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    chroma = Path(sys.executable).with_name("chroma")
    command = [
        str(chroma),
        "run",
        "--path",
        str(tmp_path / "server"),
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            end = time.monotonic() + 60
            while time.monotonic() < end:
                with suppress(URLError), urlopen(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=5):
                    break
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


def test_a_server_is_shared_by_many_and_needs_no_lock(tmp_path: Path, server: str) -> None:
    async def test() -> None:
        async with opened(tmp_path, server) as one, opened(tmp_path, server) as two:
            await one.fill("default", "m", {"a": EAST, "b": NORTH})
            written: list[int] = []
            await two.fill("default", "m", {"a": EAST, "b": NORTH, "c": NORTH_EAST}, written.append)

            assert written == [1]
            assert await ids(one) == await ids(two) == ["a", "c", "b"]
        assert not (tmp_path / "index.lock").exists()
        assert not (tmp_path / "index").exists()

    asyncio.run(test())
