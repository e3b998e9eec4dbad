"""A folder on a disk, and whether it still takes what is written."""

import asyncio
import os
from contextlib import suppress
from pathlib import Path

from translator.domain.errors import FolderNotWritable

BYTES = 64 * 1024
"""So much is written to see that there is room: about a specification with its events. Less may fit where that does not."""
_NAME = ".room"


class DiskFolder:
    """One folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def writable(self) -> None:
        """Write a little, and take it away again; see `ports.Folder`."""
        await asyncio.to_thread(self._write)

    def _write(self) -> None:
        # A name a process, so that two that look at once do not take away each other's.
        probe = self._path / f"{_NAME}-{os.getpid()}"
        try:
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                with probe.open("wb", buffering=0) as file:
                    written = file.write(bytes(BYTES))
                    if written < BYTES:  # the first part fitted; what follows says why the rest does not
                        file.write(bytes(BYTES - written))
            finally:
                with suppress(FileNotFoundError, NotADirectoryError):
                    probe.unlink()
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise FolderNotWritable(folder=str(self._path), why=why) from error
