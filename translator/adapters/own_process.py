"""Runs this program a second time, in a process of its own that nobody waits for."""

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

COMMAND = (sys.executable, "-c", "import sys; from translator.cli import main; sys.exit(main())")
if sys.platform == "win32":
    _APART = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _APART = 0


class OwnProcess:
    """Starts the command line with other words; what it reads from the environment is the same."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        """Name the program.

        Args:
            command: what is put before the words.
        """
        self._command = command
        self._started: list[subprocess.Popen[bytes]] = []  # so that none is waited for when it is let go of

    def start(self, *words: str) -> None:
        """Start it and return at once; see `ports.Aside`. Where the system starts none, the work waits for another process."""
        with suppress(OSError):
            self._started.append(
                subprocess.Popen(
                    [*self._command, *words],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                    creationflags=_APART,
                )
            )
