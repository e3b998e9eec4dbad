"""Looks after accepted work: how it stands, what happens to it, and its end before time."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from translator.domain.caller import Caller
from translator.domain.instant import instant
from translator.domain.job import Job, JobEvent, cancelled
from translator.ports import Clock, Jobs, Store
from translator.services.bell import LOOK_AGAIN_S, Bell


@dataclass(frozen=True)
class Follow:
    """The use case: accepted pieces of work of the caller's workspace."""

    store: Store
    clock: Clock
    bell: Bell
    carrier: Jobs | None = None
    """What runs them; None where no model is configured, since everything is then done at once."""

    async def get(self, caller: Caller, job_id: str) -> Job:
        """Return a piece of work.

        Raises:
            NotFound: when the caller's workspace has none.
        """
        return await self.store.within(caller.workspace).jobs.get(job_id)

    async def unfinished(self, caller: Caller, *, limit: int) -> Sequence[Job]:
        """Return what has not ended yet, newest first."""
        return await self.store.within(caller.workspace).jobs.unfinished(limit=limit)

    async def past(self, caller: Caller, job_id: str) -> Sequence[JobEvent]:
        """Return what happened to a piece of work so far.

        Raises:
            NotFound: when the caller's workspace has none.
        """
        return await self.store.within(caller.workspace).jobs.events(job_id)

    async def events(self, caller: Caller, job_id: str, *, after: int = 0) -> AsyncGenerator[JobEvent, None]:
        """Tell what happens to a piece of work as it happens, until it ends or the service stops.

        Args:
            caller: in which workspace.
            job_id: which.
            after: the sequence number of the last event known; 0 for all.

        Raises:
            NotFound: when the caller's workspace has none.
        """
        with self.bell.listening(job_id) as ears:
            while True:
                # Shielded: whoever stops listening must not break a connection to the store.
                ended, events = await asyncio.shield(self._since(caller, job_id, after))
                for event in events:
                    after = event.sequence
                    yield event
                if ended or self.bell.closed:
                    return
                await ears.wait()

    async def _since(self, caller: Caller, job_id: str, after: int) -> tuple[bool, Sequence[JobEvent]]:
        jobs = self.store.within(caller.workspace).jobs
        ended = (await jobs.get(job_id)).ended  # asked first: then the events hold the last one
        return ended, await jobs.events(job_id, after=after)

    async def ended_within(self, caller: Caller, job_id: str, wait_s: float) -> Job:
        """Return a piece of work once it has ended, or as it stands after so many seconds.

        Work that waits for its provider longer than that is returned at once.

        Raises:
            NotFound: when the caller's workspace has none.
        """
        clock = asyncio.get_running_loop().time
        until = clock() + wait_s
        with self.bell.listening(job_id) as ears:
            while True:
                job = await self.get(caller, job_id)
                left_s = until - clock()
                if job.ended or left_s <= 0 or self.bell.closed or self._due_after(job, left_s):
                    return job
                await ears.wait(min(left_s, LOOK_AGAIN_S))

    def _due_after(self, job: Job, seconds: float) -> bool:
        due = job.due_at if job.state == "waiting" else None
        return due is not None and due > instant(self.clock.now() + timedelta(seconds=seconds))

    async def cancel(self, caller: Caller, job_id: str) -> Job:
        """End a piece of work; its running stage is interrupted, and nothing of it is saved afterwards.

        Raises:
            NotFound: when the caller's workspace has none.
            JobEnded: when it is done or failed already.
        """
        at = self.clock.now()
        job = await self.store.within(caller.workspace).jobs.change(job_id, lambda job: cancelled(job, at=at))
        if self.carrier:
            await self.carrier.cancel(job_id)
        self.bell.ring(job_id)
        return job
