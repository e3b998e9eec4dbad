"""Takes files of decisions in, in one go; what cannot be read is told by file and line while the rest goes in."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.decision import Decision
from translator.domain.errors import FieldsNotUnderstood
from translator.imports.decision_files import KINDS, Unread, decisions_in
from translator.ports import Taken

RECORDS_MAX = 10_000
"""In one go; a line of a few letters is a record too, and each costs more than its bytes."""


@dataclass(frozen=True)
class Outcome:
    """What became of some files."""

    taken: Taken
    unread: Sequence[Unread]


async def taken_in(app: App, caller: Caller, files: Sequence[tuple[str, bytes]]) -> Outcome:
    """Read files and keep what they decide.

    Args:
        app: the program.
        caller: into which workspace.
        files: each with its name, whose ending says what it is, and its bytes.

    Raises:
        FieldsNotUnderstood: when there are more than `RECORDS_MAX`; the caller sends them in portions.
    """
    read, unread = await asyncio.to_thread(_read, files, caller.workspace)
    return Outcome(await app.remember(caller, read), unread)


def _read(files: Sequence[tuple[str, bytes]], workspace: str) -> tuple[list[Decision], list[Unread]]:
    read: list[Decision] = []
    unread: list[Unread] = []
    for one in _each(files, workspace):
        if isinstance(one, Unread):
            unread.append(one)
        else:
            read.append(one)
        if len(read) + len(unread) > RECORDS_MAX:
            raise FieldsNotUnderstood(
                f"There are more than {RECORDS_MAX:,} records. Send them in several goes; nothing was kept of this one."
            )
    return read, unread


def _each(files: Sequence[tuple[str, bytes]], workspace: str) -> Iterator[Decision | Unread]:
    for name, raw in files:
        if name.lower().endswith(KINDS):
            yield from decisions_in(name, raw, record_id=PurePosixPath(name).stem, workspace=workspace)
        else:
            yield Unread(name, 1, f"its name ends in none of {', '.join(KINDS)}")
