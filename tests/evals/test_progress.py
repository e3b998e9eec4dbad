"""How far a run is told: a line that moves in a terminal, plain lines now and then elsewhere."""

from concurrent.futures import Future
from io import StringIO

import pytest

from evals.suite.progress import Progress, counted


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_log_gets_a_plain_line_at_intervals_and_no_more() -> None:
    log, seconds = StringIO(), Seconds()
    progress = Progress(log, seconds)
    progress.begin(100, 2)
    for _ in range(199):
        progress.case_done("careful")
        seconds.now += 0.5

    lines = log.getvalue().splitlines()
    assert lines[0] == "evals: 100 cases with 2 models, loading (0 s)"
    assert lines[1] == "evals: 31 of 200 done, careful (15 s)"
    assert len(lines) == 7
    assert "\r" not in log.getvalue()


def test_a_terminal_has_one_line_that_moves_and_is_gone_at_the_end() -> None:
    terminal, seconds = Terminal(), Seconds()
    progress = Progress(terminal, seconds)
    progress.begin(3, 1)
    seconds.now += 61
    progress.case_done("terse")
    progress.end()

    assert "\n" not in terminal.getvalue()
    assert "\revals: 1 of 3 done, terse (1 min 1 s)" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_the_last_case_is_told_however_soon_it_follows() -> None:
    log = StringIO()
    progress = Progress(log, Seconds())
    progress.begin(2, 1)
    progress.case_done("rules")
    progress.case_done("rules")

    assert log.getvalue().splitlines()[1:] == ["evals: 2 of 2 done, rules (0 s)"]


def test_what_is_waited_for_is_given_back_or_fails_as_it_failed() -> None:
    progress = Progress(StringIO(), Seconds())
    done, broken = Future[int](), Future[int]()
    done.set_result(7)
    broken.set_exception(TimeoutError("of the work itself"))

    assert progress.waited(done, "planted") == 7
    with pytest.raises(TimeoutError, match="of the work itself"):
        progress.waited(broken, "planted")


def test_one_is_no_plural() -> None:
    assert [counted(n, "model") for n in (0, 1, 1200)] == ["0 models", "1 model", "1,200 models"]
