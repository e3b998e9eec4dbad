"""The program at work on jobs, in one event loop, with whatever stages a test wants."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any

from tests.fakes import FixedClock
from translator.adapters.inline_jobs import InlineJobs
from translator.bootstrap import App, bootstrap
from translator.config import Settings
from translator.domain.job import Job
from translator.domain.spec import AskOrigin
from translator.knowledge.catalogue import built_in
from translator.pipeline.stages import offline
from translator.pipeline.work import Stage
from translator.ports import Jobs
from translator.services.sweep import Sweeper

ASK = "Clerks need a faster way to find past repairs, within 2 seconds."
WEB = AskOrigin(kind="web")
TEST_S_MAX = 90
"""What takes longer stands still; better a failure that says where."""


def put_together(
    settings: Settings,
    clock: FixedClock,
    *before: Stage,
    last: Stage | None = None,
    carrier: Jobs | None = None,
) -> App:
    """Return a program whose rules' stages come after some, and before another."""
    stages: Sequence[Stage] = (*before, *offline(built_in()), *((last,) if last else ()))
    return bootstrap(settings, clock=clock, stages=stages, carrier=carrier or InlineJobs())


def sweeper_of(app: App) -> Sweeper:
    assert app.sweeper is not None
    return app.sweeper


async def accepted(app: App, text: str = ASK, **more: Any) -> Job:
    assert app.accept is not None
    return await app.accept(app.caller, text, origin=WEB, **more)


async def ended(app: App, job_id: str, wait_s: float = 20) -> Job:
    return await app.jobs.ended_within(app.caller, job_id, wait_s)


async def in_state(app: App, job_id: str, state: str, attempts: int = 1) -> Job:
    """Wait until a job is in a state, after so many attempts at least."""
    async with asyncio.timeout(20):
        while True:
            job = await app.jobs.get(app.caller, job_id)
            if job.state == state and job.attempts >= attempts:
                return job
            await asyncio.sleep(0.01)


@asynccontextmanager
async def at_work(app: App) -> AsyncIterator[App]:
    """Open the store and the carrier; rounds of the sweeper are the test's own."""
    await app.store.ready()
    try:
        await sweeper_of(app).open()
        yield app
        await sweeper_of(app).close()
    finally:
        await app.store.close()


def run(app: App, test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    async def whole() -> None:
        async with asyncio.timeout(TEST_S_MAX), at_work(app):
            await test()

    asyncio.run(whole())
