"""Tools of others, run as they come: wyzer-reqlint from its package, write-good from npm; None where one is not installed."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

_TIMEOUT_S = 300
_WRITE_GOOD = Path(__file__).parent / "node_modules" / ".bin" / "write-good"


def reqlint(texts: Sequence[str]) -> list[bool] | None:
    """Say for each text whether wyzer-reqlint finds anything in it."""
    program = Path(sys.executable).with_name("reqlint")
    if not program.exists():
        return None
    with TemporaryDirectory() as folder:
        file = Path(folder) / "requirements.txt"
        file.write_text("\n".join(" ".join(text.split()) for text in texts) + "\n", encoding="utf-8")
        done = subprocess.run(
            [str(program), str(file), "--json"],
            capture_output=True,
            text=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    found = {report["line_number"]: bool(report["findings"]) for report in json.loads(done.stdout)}
    return [found.get(i + 1, False) for i in range(len(texts))]


def write_good(texts: Sequence[str]) -> list[bool] | None:
    """Say for each text whether write-good finds anything in it."""
    if not _WRITE_GOOD.exists() or not shutil.which("node"):
        return None
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{i}.txt" for i in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [str(_WRITE_GOOD), "--parse", *map(str, files)],
            capture_output=True,
            text=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    named = {line.split(":", 1)[0] for line in done.stdout.splitlines() if ":" in line}
    return [str(file) in named for file in files]
