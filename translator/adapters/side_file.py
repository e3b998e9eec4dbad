"""A small SQLite file beside the store, opened for each look, so that any number of processes may share it.

For what may be lost without losing work: a file that cannot be read or written is left alone or begun anew, and said so.
"""

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

BUSY_S = 2.0
"""How long to wait for another process that writes, in seconds."""
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_log = logging.getLogger(__name__)
Found = TypeVar("Found")


class SideFile:
    """One file with one table."""

    def __init__(self, path: Path, table: str, without_it: str) -> None:
        """Name the file; it is made when something is first kept.

        Args:
            path: where it lies.
            table: what makes its table where there is none.
            without_it: what it means when it cannot be used, for the log.
        """
        self._path = path
        self._table = table
        self._without_it = without_it

    async def attempt(
        self, work: Callable[[sqlite3.Connection], Found], verb: str, *, make: bool
    ) -> Found | None:
        """Do something with the file in a thread.

        Args:
            work: what.
            verb: how the log calls it, such as `read`.
            make: whether a file that is not there is made.

        Returns:
            What the work returned; None where the file is not there or cannot be used.
        """
        try:
            return await asyncio.to_thread(self._with_file, work, make)
        except (sqlite3.Error, OSError) as error:
            damaged = getattr(error, "sqlite_errorcode", None) in _DAMAGED
            if damaged:
                with suppress(OSError):
                    self._path.unlink()
            _log.warning(
                "%s cannot be %s (%s)%s: %s.",
                self._path,
                verb,
                error,
                " and is let go of" if damaged else "",
                self._without_it,
            )
            return None

    def _with_file(self, work: Callable[[sqlite3.Connection], Found], make: bool) -> Found | None:
        if not make and not self._path.exists():
            return None
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made by us first, so that it is never readable by others: it holds what people wrote.
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        with closing(sqlite3.connect(self._path, timeout=BUSY_S, isolation_level=None)) as db:
            # Half a millisecond a write where FULL takes twenty-five. A killed process loses nothing by it; a power
            # cut may damage the file, which then begins anew.
            db.execute("PRAGMA synchronous = OFF")
            db.execute("PRAGMA secure_delete = ON")  # what retention lets go of is gone
            db.executescript(self._table)
            return work(db)
