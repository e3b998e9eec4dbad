"""A process of its own is started with other words and not waited for; where none can be started, that is no error."""

import sys
import time
from pathlib import Path

from translator.adapters.own_process import OwnProcess

WAIT_S_MAX = 60


def test_it_runs_with_the_words_beside_this_one(tmp_path: Path) -> None:
    wait = "while not pathlib.Path(sys.argv[1], 'go').exists(): time.sleep(.01)"
    program = f"import pathlib, sys, time\n{wait}\npathlib.Path(sys.argv[1], 'done').touch()"
    own = OwnProcess((sys.executable, "-c", program))

    own.start(str(tmp_path))
    (tmp_path / "go").touch()

    end = time.monotonic() + WAIT_S_MAX
    while not (tmp_path / "done").exists():
        assert time.monotonic() < end
        time.sleep(0.01)
    for process in own._started:  # the test ends no earlier than what it started
        process.wait()


def test_where_none_can_be_started_the_work_is_left(tmp_path: Path) -> None:
    OwnProcess((str(tmp_path / "no such program"),)).start("decisions", "embed")
