"""`/v1/jobs/{id}`: what becomes of an accepted piece of work."""

import asyncio
from collections.abc import AsyncIterable
from contextlib import aclosing
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Response
from fastapi.sse import EventSourceResponse, ServerSentEvent

from api.deps import AppDep, CallerDep
from api.problems import RESPONSES
from api.v1.progress import JobOut, job_out, retry_s
from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.canonical import as_json
from translator.domain.job import Job

router = APIRouter(responses=RESPONSES, tags=["jobs"])
RECONNECT_MS = 2_000
"""When a client whose connection broke comes back, in milliseconds."""

JobId = Annotated[str, Path(max_length=100)]


async def _known(job_id: JobId, app: AppDep, caller: CallerDep) -> Job:
    return await app.jobs.get(caller, job_id)


@router.get("/v1/jobs/{job_id}", summary="A piece of work")
async def job(job_id: JobId, app: AppDep, caller: CallerDep, response: Response) -> JobOut:
    """Return how it stands: its state, the stage that runs, what the others found, what it cost, where its result is."""
    out = await _out(app, caller, job_id)
    response.headers["Cache-Control"] = "no-store"
    if not out.ended:
        response.headers["Retry-After"] = str(retry_s(out, app.clock.now()))
    return out


@router.delete("/v1/jobs/{job_id}", summary="Cancel a piece of work")
async def cancel(job_id: JobId, app: AppDep, caller: CallerDep) -> JobOut:
    """Interrupt it; nothing of it is saved afterwards. What is done or failed already answers 409."""
    await app.jobs.cancel(caller, job_id)
    return await _out(app, caller, job_id)


@router.get(
    "/v1/jobs/{job_id}/events",
    summary="What happens to a piece of work, as it happens",
    response_class=EventSourceResponse,
)
async def events(
    known: Annotated[Job, Depends(_known)],
    app: AppDep,
    caller: CallerDep,
    last_event_id: Annotated[
        str | None, Header(description="The last event you saw; those after it are told.")
    ] = None,
) -> AsyncIterable[ServerSentEvent]:
    """Tell `stage` for each stage that is done, `state` for each change of state, and `end` with the whole job."""
    sent = (last_event_id or "").strip()
    after = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else 0
    yield ServerSentEvent(comment="a piece of work", retry=RECONNECT_MS)
    async with aclosing(app.jobs.events(caller, known.job_id, after=after)) as told:
        async for event in told:
            name = "stage" if event.stage is not None else "state"
            yield ServerSentEvent(event=name, id=str(event.sequence), data=as_json(event))
    out = await asyncio.shield(_out(app, caller, known.job_id))
    if out.ended:
        yield ServerSentEvent(event="end", data=as_json(out))


async def _out(app: App, caller: Caller, job_id: str) -> JobOut:
    found = await app.jobs.get(caller, job_id)
    return job_out(found, await app.jobs.past(caller, job_id), app.clock.now())
