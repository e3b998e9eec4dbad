"""The index of vectors in Chroma: a folder that one process holds, or a server. The store is the record; all of it may be lost."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from translator.adapters.chroma_probe import opens
from translator.adapters.daemon_thread import in_daemon_thread
from translator.adapters.file_lock import FileLock
from translator.domain.errors import IndexNotThere, IndexTaken
from translator.ports import Near

_AT_ONCE = 500
"""Vectors written in one go; a search waits behind it for a tenth of a second at most."""
_STEP_S = 60.0
"""Longest time one step of filling may take, in seconds."""
_NEAREST_S = 2.0
"""Longest time a search may take, in seconds; comparing every vector is faster then."""
_SHAPE = {"space": "cosine", "ef_search": 2_000, "ef_construction": 300, "max_neighbors": 48}
"""Of the graph. Looks at more than is customary, so that it misses nothing that was measured. Source: docs/decisions/0032"""
_ALIKE = 1e-5
"""Numbers of two vectors that differ by less are the same number."""

_OPENING = Lock()


class ChromaIndex:
    """Vectors in Chroma, one collection a workspace; each is given, for nothing here makes any."""

    def __init__(self, folder: Path, *, url: str | None = None, open_s: float = 60.0) -> None:
        """Name where it lies; nothing is imported or opened yet.

        Args:
            folder: of the index and nothing else, for it is thrown away when it is damaged; its lock lies beside it.
            url: of a server that is used instead.
            open_s: longest time opening may take, in seconds.
        """
        self._folder = folder
        self._url = url
        self._open_s = open_s
        self._lock = FileLock(folder.with_name(folder.name + ".lock"))
        self._client: Any = None
        self._collections: dict[str, Any] = {}
        self._holds: dict[str, dict[str, bytes]] = {}
        """What this process has seen or put into each workspace's collection, as hashes."""

    async def open(self, *, anew: bool = False) -> None:
        """Open it; see `ports.VectorIndex`."""
        await self._let_go()
        if self._url is None and not self._lock.take():
            raise IndexTaken(folder=str(self._folder))
        try:
            made_by = f"chromadb {version('chromadb')} {_SHAPE}\n"
        except PackageNotFoundError as error:
            raise IndexNotThere(why="chromadb is not installed; the extra named index brings it") from error
        try:
            if self._url is not None:
                url = self._url
                self._client = await in_daemon_thread(lambda: _server(url), self._open_s, _closed)
                return
            if anew or not await self._usable(made_by):
                self._remove()
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._stamp.write_text(made_by, encoding="utf-8")
            folder = str(self._folder)
            self._client = await in_daemon_thread(lambda: embedded(folder), self._open_s, _closed)
        except Exception as error:
            raise IndexNotThere(why=_said(error)) from error

    async def fill(
        self,
        workspace: str,
        model: str,
        vectors: Mapping[str, bytes],
        told: Callable[[int], None] = lambda _: None,
    ) -> None:
        """Bring it in step; see `ports.VectorIndex`."""
        collection = await self._collection(workspace, model, vectors)
        holds = self._holds[workspace]
        gone = [id for id in holds if id not in vectors]
        for at in range(0, len(gone), _AT_ONCE):
            part = gone[at : at + _AT_ONCE]
            await in_daemon_thread(lambda part=part: collection.delete(ids=part), _STEP_S)  # type: ignore[misc]
            for id in part:
                del holds[id]
        new = [id for id, vector in vectors.items() if holds.get(id) != _hash(vector)]
        for at in range(0, len(new), _AT_ONCE):
            part = new[at : at + _AT_ONCE]
            rows = _rows([vectors[id] for id in part])
            await in_daemon_thread(
                lambda part=part, rows=rows: collection.upsert(ids=part, embeddings=rows),  # type: ignore[misc]
                _STEP_S,
            )
            holds |= {id: _hash(vectors[id]) for id in part}
            told(min(at + _AT_ONCE, len(new)))

    async def drop(self, workspace: str) -> None:
        """Take away a workspace's collection; see `ports.VectorIndex`."""
        self._forget(workspace)
        await in_daemon_thread(lambda: _without(self._client, _name(workspace)), _STEP_S)

    async def nearest(self, workspace: str, vector: bytes, *, limit: int) -> Sequence[Near]:
        """Return the nearest; see `ports.VectorIndex`."""
        collection, rows = self._collections[workspace], _rows([vector])
        found = await in_daemon_thread(
            lambda: collection.query(query_embeddings=rows, n_results=limit, include=["distances"]),
            _NEAREST_S,
        )
        return [
            Near(id, 1 - distance)
            for id, distance in zip(found["ids"][0], found["distances"][0], strict=True)
        ]

    async def close(self) -> None:
        """Let go of it; see `ports.VectorIndex`."""
        try:
            await self._let_go()
        finally:
            self._lock.leave()

    async def _let_go(self) -> None:
        client, self._client = self._client, None
        for workspace in list(self._collections):
            self._forget(workspace)
        if client is not None:
            await in_daemon_thread(lambda: _closed(client), _STEP_S)

    def _forget(self, workspace: str) -> None:
        self._collections.pop(workspace, None)
        self._holds.pop(workspace, None)

    async def _usable(self, made_by: str) -> bool:
        """Say whether what lies in the folder is of this version and shape and opens; a missing one need not be tried."""
        if not self._folder.exists():
            return True
        same = self._stamp.is_file() and self._stamp.read_text(encoding="utf-8", errors="replace") == made_by
        return same and await opens(self._folder, self._open_s)

    @property
    def _stamp(self) -> Path:
        return self._folder / "made-by"

    def _remove(self) -> None:
        if self._folder.is_dir() and not self._folder.is_symlink():
            shutil.rmtree(self._folder)
        else:
            self._folder.unlink(missing_ok=True)

    async def _collection(self, workspace: str, model: str, vectors: Mapping[str, bytes]) -> Any:
        """Return the collection of a workspace, made anew where it is of another model, and see what it holds of these."""
        kept = self._collections.get(workspace)
        if kept is None or kept.metadata != {"model": model}:
            self._forget(workspace)
            kept = await in_daemon_thread(lambda: _of(self._client, _name(workspace), model), _STEP_S)
            self._holds[workspace] = await self._held(kept, vectors)
            self._collections[workspace] = kept
        return kept

    @staticmethod
    async def _held(collection: Any, vectors: Mapping[str, bytes]) -> dict[str, bytes]:
        """Read everything back, for a file cut short loses vectors and says nothing; what is another has no hash."""
        held: dict[str, bytes] = dict.fromkeys(
            (await in_daemon_thread(lambda: collection.get(include=[]), _STEP_S))["ids"], b""
        )
        known = [id for id in held if id in vectors]
        for at in range(0, len(known), _AT_ONCE):
            part = known[at : at + _AT_ONCE]
            rows = _rows([vectors[id] for id in part])
            same = await in_daemon_thread(lambda ids=part, rows=rows: _same(collection, ids, rows), _STEP_S)  # type: ignore[misc]
            held |= {id: _hash(vectors[id]) for id in same}
        return held


def embedded(folder: str) -> Any:
    """Open a folder in this process; takes seconds the first time.

    Args:
        folder: that no other process has open.
    """
    import chromadb
    from chromadb.config import Settings

    # One that is half open is handed to the next who opens the same folder, so nobody may until it is done.
    with _OPENING:
        return chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False))


def _server(url: str) -> Any:
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(url if "://" in url else f"http://{url}")
    ssl = parts.scheme == "https"
    client = chromadb.HttpClient(
        host=parts.hostname or "",
        port=parts.port or (443 if ssl else 8000),
        ssl=ssl,
        settings=Settings(anonymized_telemetry=False),
    )
    client.heartbeat()
    return client


def _closed(client: Any) -> None:
    client.close()
    # Over HTTP it and its other half keep connections open that they have no way of their own to close.
    for half in (client, getattr(client, "_admin_client", None)):
        session = getattr(getattr(half, "_server", None), "_session", None)
        if session is not None:
            session.close()


def _of(client: Any, name: str, model: str) -> Any:
    # No embedding function, ever: theirs would be looked for on the network.
    collection = client.get_or_create_collection(
        name, embedding_function=None, metadata={"model": model}, configuration={"hnsw": _SHAPE}
    )
    if collection.metadata != {"model": model}:
        client.delete_collection(name)
        return _of(client, name, model)
    return collection


def _without(client: Any, name: str) -> None:
    if name in {one.name for one in client.list_collections()}:
        client.delete_collection(name)


def _same(collection: Any, ids: Sequence[str], rows: Any) -> Sequence[str]:
    """Return which of a collection's vectors are these; it scales them once more to length 1."""
    import numpy as np

    got = collection.get(ids=ids, include=["embeddings"])
    there = dict(zip(got["ids"], got["embeddings"], strict=True))
    return [
        id
        for id, row in zip(ids, rows, strict=True)
        if id in there and np.allclose(there[id], row, atol=_ALIKE)
    ]


def _rows(vectors: Sequence[bytes]) -> Any:
    import numpy as np

    return np.frombuffer(b"".join(vectors), dtype="<f4").reshape(len(vectors), -1)


def _name(workspace: str) -> str:
    """Name a collection: Chroma takes few characters, and no workspace's name is to be read there."""
    return f"decisions-{sha256(workspace.encode()).hexdigest()[:40]}"


def _hash(vector: bytes) -> bytes:
    return sha256(vector).digest()[:16]


def _said(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it did not open in time"
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__
