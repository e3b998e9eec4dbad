"""Writes for people in a terminal and for programs in a pipe, always in UTF-8."""

import re
import sys

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


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
