"""Wakes those who wait for a job in this process; what other processes do they find by looking again."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

LOOK_AGAIN_S = 2.0
"""How long one waits before looking at the store unasked, in seconds; another process may have moved the job."""


class Ears:
    """One who waits; what rang since the last time is not missed."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def hear(self) -> None:
        """Wake up."""
        self._rung.set()

    async def wait(self, wait_s: float = LOOK_AGAIN_S) -> None:
        """Wait until it rings, or so many seconds."""
        try:
            async with asyncio.timeout(wait_s):
                await self._rung.wait()
        except TimeoutError:
            return
        self._rung.clear()


class Bell:
    """Rung for a job whenever something happened to it."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, set[Ears]] = defaultdict(set)
        self.closed = False
        """Whether the service is stopping; nobody waits any longer."""

    def ring(self, job_id: str) -> None:
        """Wake all who wait for a job."""
        for ears in self._listeners.get(job_id, ()):
            ears.hear()

    def close(self) -> None:
        """Wake everybody for good, since the service stops."""
        self.closed = True
        for job_id in tuple(self._listeners):
            self.ring(job_id)

    @contextmanager
    def listening(self, job_id: str) -> Iterator[Ears]:
        """Listen for a job; look at the store only once one listens, so that nothing falls in between."""
        ears = Ears()
        self._listeners[job_id].add(ears)
        try:
            yield ears
        finally:
            self._listeners[job_id].discard(ears)
            if not self._listeners[job_id]:
                del self._listeners[job_id]
