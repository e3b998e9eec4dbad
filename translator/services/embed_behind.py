"""Makes the vectors of decisions behind whoever takes them in, and of those that another process took in."""

import asyncio
import logging
from contextlib import suppress

from translator.domain.caller import Caller
from translator.domain.errors import EmbedderNotThere
from translator.ports import Store, Turn
from translator.services.embed import Embed

EVERY_S = 30.0
"""Seconds between two looks at the store; what this process takes in is told at once."""

_log = logging.getLogger(__name__)


class EmbedBehind:
    """Goes through what has no vector, one process at a time.

    No piece of work is written down for it: a decision without a vector says itself what is left to do, so that a process that is
    killed leaves nothing but that, and the next goes on.
    """

    def __init__(self, store: Store, embed: Embed, turn: Turn, *, every_s: float = EVERY_S) -> None:
        """Put it together; nothing is done yet.

        Args:
            store: whose workspaces are looked at.
            embed: goes through one of them.
            turn: who has it makes vectors; others leave it to them.
            every_s: seconds between two looks.
        """
        self._store = store
        self._embed = embed
        self._turn = turn
        self._every_s = every_s
        self._nudge = asyncio.Event()

    def nudge(self) -> None:
        """Say that decisions were taken in; whoever runs this looks at once."""
        self._nudge.set()

    async def run(self) -> None:
        """Look until cancelled. What goes wrong is tried again; a model that is not there ends it, which the log tells."""
        while True:
            self._nudge.clear()
            try:
                await self.round()
            except EmbedderNotThere as error:
                _log.warning("no vectors are made: %s", error.message)
                return
            except Exception:
                _log.exception("making vectors ended unexpectedly; it is tried again")
            with suppress(TimeoutError):
                async with asyncio.timeout(self._every_s):
                    await self._nudge.wait()

    async def round(self) -> None:
        """Go through every workspace that holds decisions without a vector; nothing where another process does.

        Raises:
            EmbedderNotThere: when the model is not installed; what was kept stays.
        """
        if not self._turn.take():
            return
        try:
            for room in await self._store.rooms_without_vectors(self._embed.embedder.name):
                await self._embed(Caller(name="translator", workspace=room))
        finally:
            self._turn.leave()
