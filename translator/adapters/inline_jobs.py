"""Carries jobs as tasks of this process, for tests and where nothing has to be remembered."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from translator.domain.canonical import Json
from translator.domain.job import Holder
from translator.ports import JobWork, Run


class InlineJobs:
    """Runs as asyncio tasks; they end with the process, and the store starts them anew."""

    def __init__(self) -> None:
        self._work: JobWork | None = None
        self._tasks: dict[Run, asyncio.Task[None]] = {}

    async def open(self, work: JobWork, holder: Holder) -> None:
        """Get ready to run this work."""
        self._work = work

    async def start(self, run: Run) -> None:
        """Start a run and return at once; see `ports.Jobs`."""
        assert self._work is not None, "a carrier is opened first"
        if run in self._tasks:
            return
        task = asyncio.ensure_future(self._work(step, run))
        self._tasks[run] = task
        task.add_done_callback(lambda _: self._tasks.pop(run, None))

    async def cancel(self, job_id: str) -> None:
        """Interrupt the run of a job; see `ports.Jobs`."""
        await self._interrupt([task for run, task in self._tasks.items() if run.job_id == job_id])

    async def forget(self, runs: Sequence[Run]) -> None:
        """Nothing is remembered of what has ended; see `ports.Jobs`."""

    async def close(self) -> None:
        """Interrupt every run; see `ports.Jobs`."""
        await self._interrupt(list(self._tasks.values()))

    async def _interrupt(self, tasks: list[asyncio.Task[None]]) -> None:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def step(name: str, do: Callable[[], Awaitable[Json]]) -> Json:
    """Do it; nothing is remembered."""
    return await do()
