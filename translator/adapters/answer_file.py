"""Answers of models on disk, so that a repeated step pays nothing. Losing the file loses money, never work."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from translator.domain.model import ModelAnswer
from translator.ports import Clock

KEPT_MS = 30 * 24 * 3600 * 1000
"""How long an answer is kept, 30 days; it holds what people wrote, and nobody repeats a step after a month."""
BYTES_MAX = 64 * 1024 * 1024
"""The most the answers may take, in bytes; the oldest go first. About ten thousand of the longest usual ones."""
BUSY_S = 2.0
"""How long to wait for another process that writes, in seconds."""

_TABLE = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, kept_ms INTEGER NOT NULL, bytes INTEGER NOT NULL, answer TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answers_by_age ON answers (kept_ms, bytes);
"""
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_log = logging.getLogger(__name__)
Found = TypeVar("Found")


class AnswerFile:
    """One SQLite file, opened for each look, so that any number of processes may share it."""

    def __init__(self, path: Path, clock: Clock, *, bytes_max: int = BYTES_MAX) -> None:
        """Name the file; it is made when something is first kept.

        Args:
            path: where it lies.
            clock: the time, for retention.
            bytes_max: the most the answers may take, in bytes.
        """
        self._path = path
        self._clock = clock
        self._bytes_max = bytes_max

    async def find(self, key: str) -> ModelAnswer | None:
        """Return the answer kept under a key; None where there is none, or the file cannot be read."""
        oldest_ms = self._now_ms() - KEPT_MS

        def look(db: sqlite3.Connection) -> str | None:
            row = db.execute(
                "SELECT answer FROM answers WHERE key = ? AND kept_ms >= ?", (key, oldest_ms)
            ).fetchone()
            return row[0] if row else None

        found = await self._try(look, "read", make=False)
        try:
            return ModelAnswer.model_validate_json(found) if found else None
        except ValidationError:  # written by another version of this program
            return None

    async def keep(self, key: str, answer: ModelAnswer) -> None:
        """Keep an answer, and let go of those too old or too many; a file that cannot be written is left alone."""
        now_ms, text = self._now_ms(), answer.model_dump_json()

        def write(db: sqlite3.Connection) -> None:
            db.execute("BEGIN IMMEDIATE")
            db.execute("DELETE FROM answers WHERE kept_ms < ?", (now_ms - KEPT_MS,))
            db.execute(
                "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", (key, now_ms, len(text.encode()), text)
            )
            db.execute(
                "DELETE FROM answers WHERE key IN (SELECT key FROM (SELECT key, sum(bytes) OVER"
                " (ORDER BY kept_ms DESC, key) AS so_far FROM answers) WHERE so_far > ?)",
                (self._bytes_max,),
            )
            db.execute("COMMIT")

        await self._try(write, "written", make=True)

    def _now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)

    async def _try(
        self, work: Callable[[sqlite3.Connection], Found], verb: str, *, make: bool
    ) -> Found | None:
        try:
            return await asyncio.to_thread(self._with_file, work, make)
        except (sqlite3.Error, OSError) as error:
            damaged = getattr(error, "sqlite_errorcode", None) in _DAMAGED
            if damaged:
                with suppress(OSError):
                    self._path.unlink()
            _log.warning(
                "The answers in %s cannot be %s (%s)%s: repeated questions are paid for again.",
                self._path,
                verb,
                error,
                " and are let go of" if damaged else "",
            )
            return None

    def _with_file(self, work: Callable[[sqlite3.Connection], Found], make: bool) -> Found | None:
        if not make and not self._path.exists():
            return None
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made by us first, so that it is never readable by others: it holds what people wrote.
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        with closing(sqlite3.connect(self._path, timeout=BUSY_S, isolation_level=None)) as db:
            # Half a millisecond an answer where FULL takes twenty-five. A killed process loses nothing by it; a power
            # cut may damage the file, which then begins anew.
            db.execute("PRAGMA synchronous = OFF")
            db.execute("PRAGMA secure_delete = ON")  # what retention lets go of is gone
            db.executescript(_TABLE)
            return work(db)
