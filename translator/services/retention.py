"""Forgets work that ended long ago: its row, its events, and what the engine remembers of it. Specifications stay."""

import asyncio
import logging
from datetime import datetime, timedelta

from translator.ports import Clock, FailedAnswers, Jobs, Store

EVERY_S = 3_600.0
"""Seconds between two times of looking for what may be forgotten."""
LOOK_S = 60.0
"""Seconds between two looks at the clock where no sweeper does its rounds."""
AT_ONCE = 50
"""So many jobs are forgotten in one transaction, so that nobody waits long for the store."""
BATCHES_MAX = 10
"""So many transactions at most before the rounds of the sweeper go on; the rest follows in the next."""

_log = logging.getLogger(__name__)


class Retention:
    """Keeps what has ended for so many days, and no longer."""

    def __init__(
        self, store: Store, clock: Clock, failures: FailedAnswers, *, days: int, carrier: Jobs | None = None
    ) -> None:
        """Say what is forgotten, and when.

        Args:
            store: the record.
            clock: the time.
            failures: answers that could not be used, which know themselves how long they are kept.
            days: days that ended work is kept.
            carrier: the engine, once it is open; None where nothing is carried.
        """
        self._store = store
        self._clock = clock
        self._failures = failures
        self._kept = timedelta(days=days)
        self._carrier = carrier
        self._due: datetime | None = None

    async def run(self) -> None:
        """Forget when it is time, until cancelled; for a service without a sweeper."""
        while True:
            await self.when_due()
            await asyncio.sleep(LOOK_S)

    async def when_due(self) -> None:
        """Forget if that is due; what goes wrong is logged, and tried again the next time."""
        now = self._clock.now()
        if self._due and now < self._due:
            return
        self._due = now + timedelta(seconds=EVERY_S)
        try:
            if not await self.forget():
                self._due = now
        except Exception:
            _log.exception("what ended long ago could not be forgotten")

    async def forget(self) -> bool:
        """Forget what ended long ago, the engine's part first: what it remembers is found by the row only.

        Returns:
            Whether nothing is left to be forgotten today.
        """
        now = self._clock.now()
        before = now - self._kept
        await self._failures.forget_old()
        batches = 0
        for room in await self._store.rooms_with_past_work(before):
            jobs = self._store.within(room).jobs
            while runs := await jobs.forgettable(before=before, at=now, limit=AT_ONCE):
                if batches == BATCHES_MAX:
                    return False
                if self._carrier:
                    await self._carrier.forget(runs)
                await jobs.forget([run.job_id for run in runs], before=before, at=now)
                batches += 1
        return True
