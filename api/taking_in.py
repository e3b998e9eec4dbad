"""Takes files of decisions in, in one go; what cannot be read is told by file and line while the rest goes in."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.decision import Decision
from translator.imports.decision_files import KINDS, Unread, decisions_in
from translator.ports import Taken


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
    """
    read, unread = await asyncio.to_thread(_read, files, caller.workspace)
    return Outcome(await app.remember(caller, read), unread)


def _read(files: Sequence[tuple[str, bytes]], workspace: str) -> tuple[list[Decision], list[Unread]]:
    read: list[Decision] = []
    unread: list[Unread] = []
    for name, raw in files:
        if not name.lower().endswith(KINDS):
            unread.append(Unread(name, 1, f"its name ends in none of {', '.join(KINDS)}"))
            continue
        for one in decisions_in(name, raw, record_id=PurePosixPath(name).stem, workspace=workspace):
            (unread if isinstance(one, Unread) else read).append(one)  # type: ignore[arg-type]  # told apart just before
    return read, unread
