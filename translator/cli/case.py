"""`translator case`: a specification that came out wrong becomes a case for the evals."""

import argparse
import asyncio

from translator.bootstrap import App, bootstrap
from translator.cli.output import note, write
from translator.config import from_environment
from translator.services.make_case import Made


def run(asked: argparse.Namespace) -> int:
    """Carry out the command."""
    app = bootstrap(from_environment())
    asyncio.run(_add(app, asked))
    return 0


async def _add(app: App, asked: argparse.Namespace) -> None:
    try:
        await app.store.ready()
        made = await app.make_case(
            app.caller, asked.id, wrong=asked.wrong, should=asked.should, revision=asked.revision
        )
    finally:
        await app.store.close()
    write(f"{made.file}\n")
    note(_told(made))


def _told(made: Made) -> str:
    """Say what the case asks for from now on, and how to run it."""
    asks = [f"{place} must not say “{_short(said)}”" for place, said in made.wrong]
    asks += [f"the page must show “{_short(words)}”" for words in made.must]
    return (
        f"Kept: {'; '.join(asks)}. Secrets and personal data are masked, names in plain prose are not: look at it "
        f"before you share it. Run it in a checkout of the project: make evals CASES={made.file.parent} ONLY={made.id}"
    )


def _short(words: str) -> str:
    return words if len(words) <= _CHARS_MAX else words[:_CHARS_MAX] + "…"


_CHARS_MAX = 60
