"""The command `translator`. Only what a command needs is loaded, and only when it runs."""

import sys
from collections.abc import Sequence
from importlib import import_module

from translator.cli.arguments import understood
from translator.cli.output import complain
from translator.domain.errors import (
    KnowledgeBroken,
    NotFound,
    NotThere,
    SettingsNotUnderstood,
    TranslatorError,
)

DONE = 0
REFUSED = 1
WRONG_USAGE = 2
NOT_THERE = 3
SOME_FAILED = 4
"""Exit codes. Source: the contract, section 2."""
_BUG = 70
"""A mistake of ours, as BSD's sysexits names it; PYTHONDEVMODE=1 shows where."""
_STOPPED = 130
"""Stopped from the keyboard, as shells write it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: the words after the command's name; those of this process by default.

    Returns:
        The exit code: 0 done, 1 input refused, 2 wrong usage, 3 something needed is not there,
        4 finished with items that failed.
    """
    asked = understood(arguments)
    try:
        code: int = import_module(f"translator.cli.{asked.module}").run(asked)
    except TranslatorError as error:
        complain(error.message)
        return exit_code(error)
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        # Whoever read our output, such as `head`, has enough.
        sys.stderr.close()
        return DONE
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        complain(
            f"Something went wrong inside ({type(error).__name__}: {error}). Nothing was half saved. Please report it."
        )
        return _BUG
    return code


def exit_code(error: TranslatorError) -> int:
    """Say with which code a command ends that met this error."""
    if isinstance(error, NotThere | NotFound | KnowledgeBroken):
        return NOT_THERE
    return WRONG_USAGE if isinstance(error, SettingsNotUnderstood) else REFUSED
