"""Sees to it that every accepted job runs: the new, the due, and those a dead process left behind."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import chain, zip_longest

from translator.domain.errors import EngineNotOpen, JobTakenOver, TranslatorError
from translator.domain.job import Holder, begun, held_on, put_back
from translator.ports import Clock, Jobs, JobWork, Place, Run, Step, Store
from translator.services.bell import Bell
from translator.services.retention import Retention

RUNNING_MAX = 16
"""Jobs that one process runs at once; the others wait in the store, in their order."""
HOLD_S = 30.0
"""Seconds that a process counts as alive without saying so again; after that its jobs are taken over."""
EVERY_S = 5.0
"""Seconds between two rounds; also how often a process says that it is alive."""

_STARTING = "what carries it is still loading, which takes seconds."
_LOGGED = (
    "what carries it cannot be opened. The log of the service says why; it is tried again every few seconds."
)

_log = logging.getLogger(__name__)


class Sweeper:
    """Begins jobs in the store, then hands each run to the carrier.

    The store decides who begins a job, before any carrier hears of it. So any number of processes may sweep at
    once, and no carrier needs to know what another one did.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        carrier: Jobs,
        work: JobWork,
        bell: Bell,
        place: Place,
        *,
        running_max: int = RUNNING_MAX,
        hold_s: float = HOLD_S,
        every_s: float = EVERY_S,
        retention: Retention | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._carrier = carrier
        self._work = work
        self._bell = bell
        self._place = place
        self._holder: Holder | None = None  # taken when it opens
        self._trouble = _STARTING
        self._running_max = running_max
        self._hold_s = hold_s
        self._every_s = every_s
        self._retention = retention
        self._mine: dict[str, Run | None] = {}  # None while it is being begun
        self._said_alive: datetime | None = None
        self._nudge = asyncio.Event()

    async def run(self) -> None:
        """Sweep until cancelled; what goes wrong in one round is tried again in the next."""
        while True:
            try:
                await self.sweep()
                if self._retention:
                    await self._retention.when_due()
            except Exception:
                _log.exception("a round of the sweeper ended unexpectedly")
            with suppress(TimeoutError):
                # Not wait_for: before Python 3.12 it swallows a cancellation that meets a nudge, and never ends.
                async with asyncio.timeout(self._every_s):
                    await self._nudge.wait()
            self._nudge.clear()

    async def open(self) -> None:
        """Get the carrier ready; until then accepted work waits in the store."""
        if self._holder is None:
            try:
                self._holder = await self._opened()
            except Exception as error:
                self._trouble = error.message if isinstance(error, TranslatorError) else _LOGGED
                raise

    async def _opened(self) -> Holder:
        holder = self._place.take()
        try:
            await self._carrier.open(self._carried, holder)
        except BaseException:
            self._place.leave()
            raise
        return holder

    def must_be_open(self) -> None:
        """Raise where nothing is begun.

        Raises:
            EngineNotOpen: before it is open, with what keeps it from opening; whoever runs the service acts.
        """
        if self._holder is None:
            raise EngineNotOpen(why=self._trouble)

    async def close(self) -> None:
        """Stop: what runs is interrupted and left to the next process."""
        self._holder = None
        await self._carrier.close()
        self._place.leave()

    async def sweep(self) -> None:
        """Do one round: say which jobs are held on to, then begin what may be begun."""
        await self.open()
        await self._hold_on()
        found = [await self._found(room) for room in await self._store.rooms_with_work()]
        # By turns, so that a room with much to do does not hold up the others.
        await asyncio.gather(
            *(self.launch(*begin) for begin in chain.from_iterable(zip_longest(*found)) if begin)
        )

    async def _found(self, room: str) -> Sequence[tuple[str, str]]:
        free = self._running_max - len(self._mine)
        if free <= 0 or self._holder is None:
            return ()
        ids = await self._store.within(room).jobs.startable(self._holder, at=self._clock.now(), limit=free)
        return [(room, job_id) for job_id in ids]

    async def launch(self, workspace: str, job_id: str) -> None:
        """Begin a job now if there is room for it and nobody else was faster; otherwise a later round does.

        Args:
            workspace: the room it lies in.
            job_id: which.
        """
        holder = self._holder
        if holder is None or job_id in self._mine or len(self._mine) >= self._running_max:
            return
        self._mine[job_id] = None
        try:
            run = await self._begun(workspace, job_id, holder)
            if run:
                self._mine[job_id] = run
                await self._start(run)
        except Exception:
            # Whoever had it accepted must not be told that it was not; a later round begins it.
            _log.exception("job %s could not be begun", job_id)
        finally:
            if self._mine.get(job_id) is None:
                self._mine.pop(job_id, None)

    async def _begun(self, workspace: str, job_id: str, holder: Holder) -> Run | None:
        at = self._clock.now()
        try:
            job = await self._store.within(workspace).jobs.change(
                job_id, lambda job: begun(job, holder=holder, at=at, hold_s=self._hold_s)
            )
        except JobTakenOver:
            return None
        self._bell.ring(job_id)
        return Run(workspace, job_id, job.attempts) if job.state == "running" else None

    async def _start(self, run: Run) -> None:
        try:
            await self._carrier.start(run)
        except Exception:
            _log.exception("job %s: run %d could not be started", run.job_id, run.attempt)
            self._mine.pop(run.job_id, None)
            await self._leave(run)

    async def _leave(self, run: Run) -> None:
        at = self._clock.now()
        with suppress(Exception):  # the store may be what failed; then the hold runs out by itself
            await self._store.within(run.workspace).jobs.change(
                run.job_id, lambda job: put_back(job, run.attempt, at=at)
            )

    async def _carried(self, step: Step, run: Run) -> None:
        """Do the work of a run, and make room for the next."""
        try:
            await self._work(step, run)
        except Exception:
            _log.exception("job %s: run %d could not be ended", run.job_id, run.attempt)
        finally:
            self._mine.pop(run.job_id, None)
            self._nudge.set()

    async def _hold_on(self) -> None:
        """Say of each job run here that its process lives; one that was cancelled elsewhere is interrupted."""
        now = self._clock.now()
        if self._said_alive and now < self._said_alive + timedelta(seconds=self._every_s * 0.9):
            return
        self._said_alive = now
        for run in [run for run in self._mine.values() if run]:
            await self._hold(run, now)

    async def _hold(self, run: Run, now: datetime) -> None:
        jobs = self._store.within(run.workspace).jobs
        try:
            await jobs.change(run.job_id, lambda job: held_on(job, run.attempt, at=now, hold_s=self._hold_s))
        except JobTakenOver:
            await self._carrier.cancel(run.job_id)
            self._mine.pop(run.job_id, None)
