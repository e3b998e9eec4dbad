"""What cannot be run is told in one sentence, in one place, with an exit code of its own."""

import argparse
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

PASSED, WORSE, BROKEN = 0, 1, 2
"""Exit codes: all is well, something is worse, or the run itself did not work and says nothing about the program."""


class Refused(ValueError):
    """A run is not begun, or says nothing; whoever started it reads why and what to do."""


class Words(argparse.ArgumentParser):
    """The words of a command; what is wrong with them is told like everything else."""

    def error(self, message: str) -> NoReturn:
        """Refuse.

        Raises:
            Refused: always.
        """
        raise Refused(f"{message[:1].upper()}{message[1:]}. See {self.prog} --help.")


def ended(run: Callable[[], int]) -> int:
    """Run a command to its exit code, whatever happens.

    Args:
        run: the command.

    Returns:
        What it returns; `BROKEN` where it refuses or breaks, never the code that stands for worse.
    """
    try:
        return run()
    except Refused as error:
        why = str(error)
    except OSError as error:
        why = f"{error.filename or 'A file'} cannot be used: {error.strerror or error}."
    except Exception as error:
        traceback.print_exc()
        why = f"The run broke and says nothing about the program: {error!r}"
    sys.stderr.write(f"{why}\n")
    return BROKEN


def read_text(path: Path) -> str:
    """Return the text of a file.

    Args:
        path: of a file in UTF-8.

    Raises:
        Refused: when it is not there, or is no text.
    """
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is not UTF-8: {error.reason} at byte {error.start}.") from error
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error


def writable(path: Path | None) -> None:
    """See that a file can be written, before the work that is to be written to it.

    Args:
        path: of the file; None for none.

    Raises:
        Refused: when it cannot.
    """
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("a").close()
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}.") from error
