"""Takes text from a file or from standard input, byte for byte."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from translator.cli.output import note
from translator.domain.errors import FileNotThere, TextTooLong
from translator.domain.text import decoded

BYTES_MAX = 16_000_000
"""Most read at once, in bytes: the specification of the longest ask fits."""


@contextmanager
def opened(path: str | None) -> Iterator[BinaryIO]:
    """Open a file, or standard input where none is named.

    Raises:
        FileNotThere: when the file cannot be read; the caller corrects its name.
    """
    if path is None or path == "-":
        if sys.stdin.isatty():
            note("Type or paste the text, then press Ctrl-D.")
        yield sys.stdin.buffer
        return
    try:
        file = open(path, "rb")  # noqa: SIM115  # closed below; only the opening may fail with our words
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise FileNotThere(path=path, why=why.lower()) from error
    with file:
        try:
            yield file
        except IsADirectoryError as error:
            raise FileNotThere(path=path, why="it is a folder") from error


def whole(path: str | None) -> str:
    """Read a whole text.

    Raises:
        FileNotThere: when the file cannot be read.
        TextTooLong: when it is far longer than anything taken here.
        TextNotReadable: when it is no UTF-8.
    """
    with opened(path) as source:
        raw = source.read(BYTES_MAX + 1)
    if len(raw) > BYTES_MAX:
        raise TextTooLong(chars=len(raw), chars_max=BYTES_MAX)
    return decoded(raw)


def pieces(source: BinaryIO) -> Iterator[bytes | None]:
    """Read line by line; a line that is too long to hold is skipped and given as None."""
    while line := source.readline(BYTES_MAX):
        if len(line) < BYTES_MAX or line.endswith(b"\n"):
            yield line
            continue
        while (rest := source.readline(BYTES_MAX)) and not rest.endswith(b"\n"):
            pass
        yield None
