"""The command line, run in this process."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from translator.cli import main


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command with some standard input."""

    def running(*arguments: str, given: str | bytes = "") -> Done:
        raw = given if isinstance(given, bytes) else given.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        try:
            code: Any = main(arguments)
        except SystemExit as end:
            code = end.code
        captured = capsysbinary.readouterr()
        return Done(code or 0, captured.out.decode(), captured.err.decode())

    return running
