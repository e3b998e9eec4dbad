"""Tries a folder of Chroma in a process of its own: a damaged one hangs for good or ends the process that opens it."""

import asyncio
import os
import sys
from pathlib import Path
from threading import Thread


async def opens(folder: Path, within_s: float) -> bool:
    """Say whether every collection in a folder opens, counts and answers in time.

    Args:
        folder: that no other process has open.
        within_s: how long that may take, in seconds.
    """
    command = (sys.executable, "-m", __name__, str(folder))
    quiet = asyncio.subprocess.DEVNULL
    child = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=quiet, stderr=quiet
    )
    try:
        async with asyncio.timeout(within_s):
            return await child.wait() == 0
    except TimeoutError:
        return False
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()


def _end_with_parent() -> None:
    sys.stdin.read()
    os._exit(1)


def _try(folder: str) -> None:
    from translator.adapters.chroma_index import embedded

    client = embedded(folder)
    for collection in client.list_collections():
        collection.count()
        some = collection.get(limit=1, include=["embeddings"])
        if some["ids"]:
            collection.query(query_embeddings=some["embeddings"], n_results=1, include=[])


if __name__ == "__main__":
    Thread(target=_end_with_parent, daemon=True).start()
    _try(sys.argv[1])
    sys.stdout.flush()
    os._exit(0)  # what the threads of the vendor would still do at the end is not waited for
