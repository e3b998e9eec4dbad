"""How far a run is: one line that moves in a terminal, a plain line now and then everywhere else."""

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, TimeoutError
from typing import TextIO, TypeVar

from evals.suite.about import in_minutes

ResultT = TypeVar("ResultT")
_EVERY_S = 0.2
"""How often the line moves in a terminal."""
_PLAIN_S = 15.0
"""How often a line is written where none can move, such as in the log of a build."""


class Progress:
    """Tells on standard error how many of a run's cases are done."""

    def __init__(self, stream: TextIO | None = None, seconds: Callable[[], float] = time.monotonic) -> None:
        """Tell nothing yet.

        Args:
            stream: where to; standard error without it.
            seconds: the time that has gone by, in seconds.
        """
        self._stream = stream or sys.stderr
        self._seconds = seconds
        self._moves = self._stream.isatty()
        self._begun = seconds()
        self._last = -_PLAIN_S
        self._done = self._of = 0

    @property
    def taken_s(self) -> float:
        """Seconds since it began."""
        return self._seconds() - self._begun

    def begin(self, cases: int, models: int) -> None:
        """Say what is run.

        Args:
            cases: how many.
            models: with how many models each.
        """
        self._of = cases * models
        self.say(f"{counted(cases, 'case')} with {counted(models, 'model')}, loading", now=True)

    def case_done(self, model: str) -> None:
        """Count one more case.

        Args:
            model: who answered.
        """
        self._done += 1
        more = f" of {self._of}" if self._done <= self._of else ""
        self.say(f"{self._done}{more} done, {model}", now=self._done == self._of)

    def waited(self, future: "Future[ResultT]", words: str) -> ResultT:
        """Return what is worked on beside the run, and say meanwhile that it is.

        Args:
            future: of the work.
            words: what is worked on.
        """
        while True:
            try:
                return future.result(timeout=_EVERY_S)
            except TimeoutError:
                if future.done():
                    raise
                self.say(words)

    def say(self, words: str, *, now: bool = False) -> None:
        """Say how far it is, where that is due.

        Args:
            words: what is done.
            now: whether it is due in any case.
        """
        taken_s = self.taken_s
        if not now and taken_s - self._last < (_EVERY_S if self._moves else _PLAIN_S):
            return
        self._last = taken_s
        line = f"evals: {words} ({in_minutes(taken_s)})"
        self._stream.write(f"\r{line}\x1b[K" if self._moves else f"{line}\n")
        self._stream.flush()

    def end(self) -> None:
        """Leave the line to what follows."""
        if self._moves:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def counted(number: int, word: str) -> str:
    """Return a number with its noun.

    Args:
        number: how many.
        word: in the singular, with a regular plural.
    """
    return f"{number:,} {word}{'' if number == 1 else 's'}"
