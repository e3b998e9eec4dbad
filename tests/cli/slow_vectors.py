"""The command line with vectors of two numbers, which stands still where a test wants it. Run as a process by tests.

What stands still says so by the file `inside`, with the number of its process, and goes on once `go on` is there.
"""

import asyncio
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.fakes import FakeEmbedder
from translator import bootstrap as putting_together
from translator.adapters.own_process import OwnProcess
from translator.bootstrap import App
from translator.cli import decisions, main
from translator.config import Settings
from translator.domain.caller import Caller
from translator.domain.decision import Decision
from translator.ports import Taken
from translator.services.remember import Remember

PROGRAM = (sys.executable, "-m", "tests.cli.slow_vectors")
FOLDER = Path(os.environ.get("HELD_IN", "."))
AT = os.environ.get("HELD_AT", "")
"""What stands still: `embedding`, the second time it is asked, or `import`, after its first portion; nothing by default."""
STILL_S_MAX = 180
"""After so long it ends, so that no test leaves it behind."""


async def hold() -> None:
    (FOLDER / "inside.part").write_text(str(os.getpid()))
    (FOLDER / "inside.part").rename(FOLDER / "inside")
    async with asyncio.timeout(STILL_S_MAX):
        while not (FOLDER / "go on").exists():
            await asyncio.sleep(0.02)


class Slow(FakeEmbedder):
    """Knows what a paddle is, and stands still."""

    def __init__(self) -> None:
        super().__init__(paddle=0.1, oar=0.2)

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        if AT == "embedding" and self.asked:
            await hold()
        return await super().embed(texts)


@dataclass(frozen=True)
class SlowRemember(Remember):
    """Stands still after the first portion is kept."""

    async def __call__(self, caller: Caller, decisions: Sequence[Decision]) -> Taken:
        taken = await super().__call__(caller, decisions)
        await hold()
        return taken


def put_together(settings: Settings) -> App:
    app = putting_together.bootstrap(settings, embedder=Slow(), aside=OwnProcess(PROGRAM))
    if AT == "import":
        return replace(app, remember=SlowRemember(app.remember.store, app.remember.told))
    return app


if __name__ == "__main__":
    decisions.bootstrap = put_together  # type: ignore[assignment, attr-defined]  # the only seam a process has
    if "serve" in sys.argv:
        from translator.cli import serve

        serve.bootstrap = put_together  # type: ignore[assignment, attr-defined]
    sys.exit(main())
