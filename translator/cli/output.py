"""Writes for people in a terminal and for programs in a pipe, always in UTF-8."""

import re
import sys
import time

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

_QUIET_S = 2.0
"""After how many seconds progress is shown. Source: the contract, section 2."""
_EVERY_S = 0.2


def write(text: str) -> None:
    """Write to standard output; in a terminal nothing in the text can steer it."""
    shown = _CONTROL.sub("\ufffd", text) if sys.stdout.isatty() else text
    sys.stdout.flush()
    sys.stdout.buffer.write(shown.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_markdown(text: str) -> None:
    """Write Markdown: set in a terminal, as it is in a pipe."""
    if not sys.stdout.isatty():
        write(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(_CONTROL.sub("\ufffd", text)))


def note(text: str) -> None:
    """Write a line for people to standard error."""
    line = _CONTROL.sub("\ufffd", " ".join(text.split()))
    sys.stderr.write(line.encode("utf-8", "replace").decode("utf-8") + "\n")
    sys.stderr.flush()


def complain(message: str) -> None:
    """Write what went wrong and what to do, in one line, to standard error."""
    note(f"translator: {message}")


class Progress:
    """Shows on standard error how far a long run is; nothing in a pipe, nothing in a short run."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._started = self._last = time.monotonic()

    def show(self, words: str) -> None:
        """Say how far it is."""
        now = time.monotonic()
        if self._shown and now - self._started > _QUIET_S and now - self._last > _EVERY_S:
            self._last = now
            sys.stderr.write(f"\r{words}\x1b[K")
            sys.stderr.flush()

    def end(self) -> None:
        """Leave the line to what follows."""
        if self._last != self._started:
            sys.stderr.write("\r\x1b[K")
