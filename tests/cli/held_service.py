"""The service with one more stage at its end, which stands still until a file is there. Run as a process by tests.

Without a model set up, one is put in that is never asked: the engine then runs, and litellm is not loaded.
"""

import asyncio
import os
import sys
from pathlib import Path

from tests.fakes import FakeModel
from translator import bootstrap as putting_together
from translator.bootstrap import App
from translator.cli import main, serve
from translator.config import Settings
from translator.pipeline.work import Work


async def hold(work: Work) -> Work:
    """Say that this stage runs, and go on once the file is there."""
    folder = Path(os.environ["HELD_IN"])
    (folder / "inside").touch()
    while not (folder / "go on").exists():
        await asyncio.sleep(0.02)
    return work


def put_together(settings: Settings) -> App:
    usual = putting_together.bootstrap(settings)
    model = usual.model or FakeModel(usual.clock, "{}")
    return putting_together.bootstrap(settings, model=model, stages=(*usual.translate.stages, hold))


if __name__ == "__main__":
    serve.bootstrap = put_together  # type: ignore[assignment, attr-defined]  # the only seam a process has
    sys.exit(main())
