"""A place has one live process at a time, and is free again however that process ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from translator.adapters import process_place
from translator.adapters.process_place import ProcessPlace
from translator.domain.errors import FolderNotWritable, FolderTaken

HOLDING = (
    "import sys, pathlib; from translator.adapters.process_place import ProcessPlace\n"
    "place = ProcessPlace(pathlib.Path(sys.argv[1]))\n"
    "print(place.take().place, flush=True); sys.stdin.read()"
)


def test_two_live_processes_have_two_places_and_a_killed_one_leaves_its_own(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        theirs = other.stdout.readline().strip()
        mine = ProcessPlace(tmp_path)
        assert mine.take().place != theirs

        other.kill()
        other.wait(10)

    heir = ProcessPlace(tmp_path)
    assert heir.take().place == theirs
    for place in (mine, heir):
        place.leave()


def test_a_place_taken_again_is_another_process(tmp_path: Path) -> None:
    place = ProcessPlace(tmp_path / "new folder")
    first = place.take()
    place.leave()
    second = place.take()
    place.leave()

    assert first.place == second.place
    assert first.process != second.process


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(FolderNotWritable, match="cannot be written to: file exists"):
        ProcessPlace(tmp_path / "file").take()


def test_when_every_place_is_taken_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_place, "PLACES_MAX", 1)
    first = ProcessPlace(tmp_path)
    first.take()

    with pytest.raises(FolderTaken, match="1 processes"):
        ProcessPlace(tmp_path).take()
    first.leave()
