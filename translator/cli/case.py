"""`translator case`: a specification that came out wrong becomes a case for the evals."""

import argparse
import asyncio

from translator.bootstrap import App, bootstrap
from translator.cli.output import note, write
from translator.config import from_environment


def run(asked: argparse.Namespace) -> int:
    """Carry out the command."""
    app = bootstrap(from_environment())
    asyncio.run(_add(app, asked))
    return 0


async def _add(app: App, asked: argparse.Namespace) -> None:
    try:
        await app.store.ready()
        file = await app.make_case(
            app.caller, asked.id, wrong=asked.wrong, should=asked.should, revision=asked.revision
        )
    finally:
        await app.store.close()
    write(f"{file}\n")
    note(f"Kept with secrets and personal data masked. Run it with: python -m evals --cases {file.parent}")
