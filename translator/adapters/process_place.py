"""The place of this process among those that share a folder, by a lock that ends with the process."""

import secrets
import socket
from pathlib import Path

from translator.adapters.file_lock import FileLock
from translator.domain.errors import FolderTaken
from translator.domain.job import Holder

PLACES_MAX = 64
"""Processes that may share a folder."""


class ProcessPlace:
    """The first free place: `HOST-1` for a process alone, and again `HOST-1` after it was restarted.

    The system lets go of the lock however the process ends. So whoever gets it knows that the one before is dead,
    and need not wait until its jobs are given up.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: FileLock | None = None

    def take(self) -> Holder:
        """Take a place that no live process has; see `ports.Place`.

        Raises:
            FolderNotWritable: when no file can be made in the folder; whoever runs the service acts.
            FolderTaken: when every place is taken.
        """
        for number in range(1, PLACES_MAX + 1):
            lock = FileLock(self._folder / f"worker-{number}.lock")
            if lock.take():
                self._lock = lock
                return Holder(place=f"{socket.gethostname()}-{number}", process=secrets.token_hex(8))
        raise FolderTaken(folder=str(self._folder), processes_max=PLACES_MAX)

    def leave(self) -> None:
        """Let go of it; see `ports.Place`."""
        if self._lock is not None:
            self._lock.leave()
            self._lock = None
