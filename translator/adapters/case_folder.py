"""Cases of a workspace's own for the evals, one file a workspace, outside of any repository."""

import asyncio
import json
import re
from collections.abc import Mapping
from pathlib import Path

from translator.domain.canonical import Json
from translator.domain.errors import FolderNotWritable


class CaseFolder:
    """The folder of cases; see `ports.Cases`."""

    def __init__(self, path: Path) -> None:
        """Name the folder; it is made when the first case is kept.

        Args:
            path: where it lies.
        """
        self._path = path

    async def add(self, workspace: str, case: Mapping[str, Json]) -> Path:
        """Keep a case; one of the same id takes the place of the one before."""
        return await asyncio.to_thread(self._add, workspace, case)

    def _add(self, workspace: str, case: Mapping[str, Json]) -> Path:
        folder = self._path / re.sub(r"[^A-Za-z0-9_.-]", "_", workspace)
        file = folder / "cases.jsonl"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            rows = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
            kept = [row for row in rows if json.loads(row).get("id") != case["id"]]
            part = file.with_suffix(".part")
            part.write_text("\n".join([*kept, json.dumps(case, ensure_ascii=False)]) + "\n", encoding="utf-8")
            part.replace(file)  # whole or not at all
        except OSError as error:
            raise FolderNotWritable(folder=str(folder), why=(error.strerror or str(error)).lower()) from error
        return file
