"""Answers of models that could not be used, on disk, for the people who mend the prompts."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from translator.adapters.side_file import SideFile
from translator.domain.model import FailedAnswer
from translator.ports import Clock

KEPT_DAYS = 30
"""How long a failed answer is kept, in days, unless somebody says otherwise; it holds what people wrote."""
KEPT_MAX = 500
"""So many are kept at most, the newest."""

_TABLE = """
CREATE TABLE IF NOT EXISTS failures (number INTEGER PRIMARY KEY, kept_ms INTEGER NOT NULL, failed TEXT NOT NULL);
"""


class FailureFile:
    """The failed answers in one file; see `ports.FailedAnswers`."""

    def __init__(self, path: Path, clock: Clock, *, kept_days: int = KEPT_DAYS) -> None:
        """Name the file; it is made when something is first kept.

        Args:
            path: where it lies.
            clock: the time, for retention.
            kept_days: how long a failed answer is kept, in days.
        """
        self._file = SideFile(path, _TABLE, "a failed answer is not kept")
        self._clock = clock
        self._kept_ms = kept_days * 24 * 3600 * 1000

    async def keep(self, failed: FailedAnswer) -> None:
        """Keep one, and let go of those too old or too many."""
        now_ms, oldest_ms, text = self._now_ms(), self._oldest_ms(), failed.model_dump_json()

        def write(db: sqlite3.Connection) -> None:
            db.execute("BEGIN IMMEDIATE")
            db.execute("INSERT INTO failures (kept_ms, failed) VALUES (?, ?)", (now_ms, text))
            db.execute("DELETE FROM failures WHERE kept_ms < ?", (oldest_ms,))
            db.execute(
                "DELETE FROM failures WHERE number NOT IN (SELECT number FROM failures ORDER BY number DESC LIMIT ?)",
                (KEPT_MAX,),
            )
            db.execute("COMMIT")

        await self._file.attempt(write, "written", make=True)

    async def recent(self, limit: int) -> Sequence[FailedAnswer]:
        """Return the newest first, so many at most."""
        oldest_ms = self._oldest_ms()

        def look(db: sqlite3.Connection) -> list[str]:
            rows = db.execute(
                "SELECT failed FROM failures WHERE kept_ms >= ? ORDER BY number DESC LIMIT ?",
                (oldest_ms, limit),
            )
            return [row[0] for row in rows]

        return [f for text in await self._file.attempt(look, "read", make=False) or () if (f := _read(text))]

    async def forget_old(self) -> None:
        """Let go of those kept for long enough; see `ports.FailedAnswers`."""
        oldest_ms = self._oldest_ms()

        def delete(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM failures WHERE kept_ms < ?", (oldest_ms,))

        await self._file.attempt(delete, "written", make=False)

    def _oldest_ms(self) -> int:
        return self._now_ms() - self._kept_ms

    def _now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)


def _read(text: str) -> FailedAnswer | None:
    try:
        return FailedAnswer.model_validate_json(text)
    except ValidationError:  # written by another version of this program
        return None
