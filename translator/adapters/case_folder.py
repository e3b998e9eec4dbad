"""Cases of a workspace's own for the evals, a file each, outside of any repository."""

import asyncio
import json
import re
from collections.abc import Mapping
from pathlib import Path

from translator.domain.canonical import Json
from translator.domain.errors import FolderNotWritable

_JOINED = ("must", "wrong", "names_with_digits")
_KEPT_WHERE_BOTH = ("quantities",)


class CaseFolder:
    """The folder of cases; see `ports.Cases`."""

    def __init__(self, path: Path) -> None:
        """Name the folder; it is made when the first case is kept.

        Args:
            path: where it lies.
        """
        self._path = path

    async def add(self, workspace: str, case: Mapping[str, Json]) -> tuple[Path, dict[str, Json]]:
        """Keep a case, joined with what was said of the same specification before."""
        return await asyncio.to_thread(self._add, workspace, case)

    def _add(self, workspace: str, case: Mapping[str, Json]) -> tuple[Path, dict[str, Json]]:
        folder = self._path / _plain(workspace)
        file = folder / f"{_plain(str(case['id']))}.jsonl"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            whole = _joined(_row_in(file), case) if file.exists() else dict(case)
            part = file.with_suffix(".part")
            part.write_text(json.dumps(whole, ensure_ascii=False) + "\n", encoding="utf-8")
            part.replace(file)  # whole or not at all
        except OSError as error:
            raise FolderNotWritable(folder=str(folder), why=(error.strerror or str(error)).lower()) from error
        return file, whole


def _row_in(file: Path) -> dict[str, Json]:
    try:
        row = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise FolderNotWritable(folder=str(file), why="the case kept there cannot be read") from error
    if not isinstance(row, dict):
        raise FolderNotWritable(folder=str(file), why="what is kept there is no case")
    return row


def _joined(before: Mapping[str, Json], now: Mapping[str, Json]) -> dict[str, Json]:
    """Join two rows about one specification: what is wrong in either is wrong, what is right in both is right."""
    whole = {key: value for key, value in now.items() if key in before or key in _JOINED}
    for key in (*_JOINED, *_KEPT_WHERE_BOTH):
        old, new = _list(before.get(key)), _list(now.get(key))
        both = key in _KEPT_WHERE_BOTH
        whole[key] = [one for one in old if one in new] if both else [*old, *(n for n in new if n not in old)]
    return whole


def _list(value: Json) -> list[Json]:
    return list(value) if isinstance(value, list) else []


def _plain(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]", "_", name)
