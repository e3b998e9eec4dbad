"""The place of this process among those that share a folder, by a lock that ends with the process."""

import os
import secrets
import socket
import sys
from pathlib import Path

from translator.domain.errors import FolderNotWritable, FolderTaken
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
        self._lock: int | None = None

    def take(self) -> Holder:
        """Take a place that no live process has; see `ports.Place`.

        Raises:
            FolderNotWritable: when no file can be made in the folder; whoever runs the service acts.
            FolderTaken: when every place is taken.
        """
        for number in range(1, PLACES_MAX + 1):
            if self._locked(self._folder / f"worker-{number}.lock"):
                return Holder(place=f"{socket.gethostname()}-{number}", process=secrets.token_hex(8))
        raise FolderTaken(folder=str(self._folder), processes_max=PLACES_MAX)

    def leave(self) -> None:
        """Let go of it; see `ports.Place`."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _locked(self, path: Path) -> bool:
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise FolderNotWritable(folder=str(self._folder), why=why) from error
        try:
            _try_lock(lock)
        except OSError:
            os.close(lock)
            return False
        self._lock = lock
        return True


if sys.platform == "win32":
    import msvcrt

    def _try_lock(lock: int) -> None:
        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(lock: int) -> None:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
