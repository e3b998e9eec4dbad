"""Answers of models on disk, so that a repeated step pays nothing. Losing the file loses money, never work."""

import sqlite3
from pathlib import Path

from pydantic import ValidationError

from translator.adapters.side_file import SideFile
from translator.domain.model import ModelAnswer
from translator.ports import Clock

KEPT_MS = 30 * 24 * 3600 * 1000
"""How long an answer is kept, 30 days; it holds what people wrote, and nobody repeats a step after a month."""
BYTES_MAX = 64 * 1024 * 1024
"""The most the answers may take, in bytes; the oldest go first. About ten thousand of the longest usual ones."""

_TABLE = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, kept_ms INTEGER NOT NULL, bytes INTEGER NOT NULL, answer TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answers_by_age ON answers (kept_ms, bytes);
"""


class AnswerFile:
    """The answers in one file."""

    def __init__(self, path: Path, clock: Clock, *, bytes_max: int = BYTES_MAX) -> None:
        """Name the file; it is made when something is first kept.

        Args:
            path: where it lies.
            clock: the time, for retention.
            bytes_max: the most the answers may take, in bytes.
        """
        self._file = SideFile(path, _TABLE, "repeated questions are paid for again")
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

        found = await self._file.attempt(look, "read", make=False)
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

        await self._file.attempt(write, "written", make=True)

    async def forget(self, key: str) -> None:
        """Let go of the answer kept under a key."""

        def delete(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM answers WHERE key = ?", (key,))

        await self._file.attempt(delete, "written", make=False)

    def _now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)
