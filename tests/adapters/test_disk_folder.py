"""A folder takes what is written, or says why not, and nothing stays behind."""

import asyncio
import os
from pathlib import Path

import pytest

from translator.adapters.disk_folder import DiskFolder
from translator.domain.errors import FolderNotWritable

FULL = Path("/dev/full")
"""A device on which there is never room, on Linux."""


def test_a_folder_that_takes_what_is_written_is_left_as_it_was(tmp_path: Path) -> None:
    asyncio.run(DiskFolder(tmp_path / "new" / "folder").writable())

    assert list((tmp_path / "new" / "folder").iterdir()) == []


def test_what_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(FolderNotWritable, match=r"file' cannot be written to: file exists\. Make room"):
        asyncio.run(DiskFolder(tmp_path / "file").writable())


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has it")
def test_a_full_disk_is_said_and_nothing_stays_behind(tmp_path: Path) -> None:
    (tmp_path / f".room-{os.getpid()}").symlink_to(FULL)

    with pytest.raises(FolderNotWritable, match="no space left on device"):
        asyncio.run(DiskFolder(tmp_path).writable())
    assert list(tmp_path.iterdir()) == []
