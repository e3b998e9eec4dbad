"""Decisions with vectors of their own, many of them alike, and a process that makes the index of them anew."""

import asyncio
import hashlib
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.adapters.test_sqlalchemy_decisions import decision
from tests.services.test_embed import store_of
from translator.adapters.chroma_index import ChromaIndex
from translator.adapters.system_clock import SystemClock
from translator.domain.caller import Caller
from translator.ports import Clock, Store
from translator.ranking.finding import Found
from translator.services.embed import Embed
from translator.services.keep_index import KeepIndex
from translator.services.recall import Recall
from translator.services.remember import Remember

CALLER = Caller(name="Ada", workspace="default")
THINGS = "oar canoe paddle cellar bee hive lamp ferry kite anchor".split()
REQUESTS = ("Who mends a canoe?", "Lamp oil for the cellar", "A bee met a kite", "sails", "ferry 7 oar 30")


class ThrownEmbedder:
    """Vectors thrown by the text: those of one thing lie near each other, and the same text has the same."""

    name = "thrown-12"
    dimension = 12

    def reads(self, text: str) -> bool:
        return text.isascii()

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        return [self._vector(text.lower()) for text in texts]

    def _vector(self, text: str) -> bytes:
        thing = next((thing for thing in THINGS if thing in text), "none")
        row = _thrown(thing, self.dimension) + 0.6 * _thrown(text, self.dimension)
        return bytes((row / np.linalg.norm(row)).astype("<f4").tobytes())


def _thrown(text: str, many: int) -> NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")
    row: NDArray[np.float64] = np.random.default_rng(seed).normal(size=many)
    return row


async def decided(home: Path, many: int, *, first: int = 0) -> Store:
    """Keep so many decisions with their vectors."""
    store = store_of(home)
    await store.ready()
    texts = (f"{THINGS[i % 10]} {i % 37} {THINGS[i % 7]}" for i in range(first, first + many))
    rows = [decision(f"d{first + i:05}", f"We lend a {text}.") for i, text in enumerate(texts)]
    for at in range(0, many, 200):
        await Remember(store)(CALLER, rows[at : at + 200])
    await Embed(store, ThrownEmbedder())(CALLER)
    return store


def kept(home: Path, store: Store, clock: Clock, *, open_s: float = 60.0) -> KeepIndex:
    """Return what keeps the index beside a store, asked by every workspace that has vectors."""
    index = ChromaIndex(home / "index", open_s=open_s)
    return KeepIndex(store, index, clock, ThrownEmbedder.name, from_decisions=1)


@asynccontextmanager
async def at_work(index: KeepIndex) -> AsyncIterator[None]:
    """Keep it beside what is done, as the service does."""
    task = asyncio.create_task(index.run())
    try:
        yield
    finally:
        task.cancel()
        async with asyncio.timeout(60):
            await asyncio.gather(task, return_exceptions=True)


def recalling(store: Store, index: KeepIndex | None = None) -> Recall:
    """Return a search; without an index it compares every vector."""
    return Recall(store, ThrownEmbedder(), index)


Shown = tuple[tuple[str, float, tuple[str, ...], float, str | None, float | None], ...]


def shown(found: Sequence[Found]) -> Shown:
    """Return all that is said of what was found."""
    return tuple(
        (one.known.terms.decision_id, one.score, one.shared, one.strength, one.linked_to, one.cosine)
        for one in found
    )


async def found(recall: Recall) -> list[Shown]:
    """Search for some requests, and return all that is found."""
    return [shown(await recall(CALLER, request, limit=20)) for request in REQUESTS]


async def until_used(recall: Recall, wait_s: float = 90.0) -> None:
    """Search until the index is asked."""
    async with asyncio.timeout(wait_s):
        while True:
            await recall(CALLER, REQUESTS[0], limit=1)
            if recall.index_standing(CALLER.workspace) == "used":
                return
            await asyncio.sleep(0.05)


async def _reindex(home: Path) -> None:
    store = store_of(home)
    await store.ready()
    print("begun", flush=True)  # noqa: T201  # for whoever kills this process
    index = kept(home, store, SystemClock())
    await index.rebuild(CALLER.workspace, lambda many: print(many, flush=True))  # noqa: T201
    print("done", flush=True)  # noqa: T201


if __name__ == "__main__":
    asyncio.run(_reindex(Path(sys.argv[1])))
