"""Whether the service can work: what it keeps is taken, and what it accepts is begun."""

import asyncio
from datetime import datetime, timedelta

from translator.domain.errors import NotThere
from translator.ports import Clock, Folder, Store
from translator.services.sweep import Sweeper

EVERY_S = 3.0
"""How often something is written to see whether it is taken, in seconds at least; those who ask meanwhile hear the same."""


class Readiness:
    """Answers whoever asks whether to send work here."""

    def __init__(self, store: Store, clock: Clock, home: Folder | None, sweeper: Sweeper | None) -> None:
        """Say what is needed.

        Args:
            store: the record.
            clock: the time.
            home: the folder of everything beside the record; None where nothing is kept there.
            sweeper: what begins accepted work; None where all is done at once.
        """
        self._store = store
        self._clock = clock
        self._home = home
        self._sweeper = sweeper
        self._looked: datetime | None = None
        self._trouble: NotThere | None = None
        self._looking = asyncio.Lock()

    async def __call__(self) -> None:
        """Return when the service can work.

        Raises:
            NotThere: when it cannot, with what is missing; whoever runs the service acts.
        """
        async with self._looking:
            now = self._clock.now()
            if self._looked is None or not timedelta() <= now - self._looked < timedelta(seconds=EVERY_S):
                self._trouble = await self._look()
                self._looked = now
        if self._trouble:
            raise self._trouble
        if self._sweeper:
            self._sweeper.must_be_open()

    async def _look(self) -> NotThere | None:
        try:
            await self._store.alive()
            if self._home:
                await self._home.writable()
        except NotThere as trouble:
            return trouble
        return None
