"""The labelled texts of one folder, and the reading of each, made once."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from translator.domain.reading import Reading
from translator.knowledge.catalogue import built_in
from translator.reading.reader import read

Row = dict[str, Any]


class Labelled:
    """A folder of labelled sets, such as `requirements/` and `asks/`.

    Args:
        folder: where the sets lie.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read = cache(self._read)

    def _read(self, text: str) -> Reading:
        return read(text, built_in())

    def file(self, name: str) -> Path:
        """Return where a set of requirements lies."""
        return self.folder / "requirements" / name

    def rows(self, name: str) -> list[Row]:
        """Return a set of requirements; empty where there is none of that name."""
        return rows_of(self.file(name))

    def asks(self) -> list[Row]:
        """Return the annotated asks of the folder."""
        return [row for file in sorted((self.folder / "asks").glob("*.jsonl")) for row in rows_of(file)]


def rows_of(file: Path) -> list[Row]:
    """Return the rows of a file of one JSON object a line; none where there is no such file."""
    if not file.is_file():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
