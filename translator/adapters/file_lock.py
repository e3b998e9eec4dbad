"""A lock that one process holds at a time, and that ends with it however it ends."""

import os
import sys
from pathlib import Path

from translator.domain.errors import FolderNotWritable


class FileLock:
    """A file that one process has locked; the system lets go of it with the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: int | None = None

    def take(self) -> bool:
        """Say whether it is ours now; it is not while another process has it.

        Raises:
            FolderNotWritable: when no file can be made in its folder; whoever runs the service acts.
        """
        if self._lock is not None:
            return True
        folder = self._path.parent
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise FolderNotWritable(folder=str(folder), why=why) from error
        try:
            _try_lock(lock)
        except OSError:
            os.close(lock)
            return False
        self._lock = lock
        return True

    def leave(self) -> None:
        """Let go of it, as the end of the process does by itself."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


if sys.platform == "win32":
    import msvcrt

    def _try_lock(lock: int) -> None:
        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(lock: int) -> None:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
