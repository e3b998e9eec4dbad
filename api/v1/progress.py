"""How accepted work is written into answers."""

import math
from collections.abc import Sequence
from datetime import datetime

from fastapi import Response
from pydantic import Field

from api.v1.answered import spec_response
from api.waiting import Waiting
from translator.bootstrap import App
from translator.domain.caller import Caller
from translator.domain.errors import JobCancelled, JobFailed, JobRefused
from translator.domain.job import GIVEN_UP, Job, JobEvent, JobStanding
from translator.domain.value import SCHEMA_VERSION, Value

RETRY_S = 2
"""When to ask again how work stands, in seconds, unless it waits for something itself."""
RETRY_S_MAX = 600


class StageOut(Value):
    """A stage that is done."""

    stage: str
    found: str
    """What it found, in words."""
    elapsed_ms: int
    """Milliseconds since this run began."""


class JobOut(JobStanding):
    """A piece of work: how it stands, and where to find what came out."""

    schema_version: str = SCHEMA_VERSION
    stage: str | None = None
    """The stage that runs."""
    stages: list[StageOut] = Field(default_factory=list)
    """The stages of this run that are done, in order."""
    elapsed_ms: int = 0
    """Milliseconds since it was accepted, until now or until it ended."""
    usd: float | None = None
    """What the model has cost so far, in US dollars; null where nothing was paid or no price is known."""
    url: str
    events_url: str
    """Server-sent events: each stage as it ends."""
    result_url: str | None = None


def job_out(job: Job, events: Sequence[JobEvent], now: datetime) -> JobOut:
    """Write how a piece of work stands.

    Args:
        job: as it is kept.
        events: all that happened to it so far.
        now: the instant.
    """
    last = _last_run(events)
    until = datetime.fromisoformat(job.updated_at) if job.ended else now
    elapsed = (until - datetime.fromisoformat(job.created_at)).total_seconds()
    where = f"/v1/jobs/{job.job_id}"
    return JobOut(
        **job.model_dump(),
        stage=last[-1].next_stage if last and job.state == "running" else None,
        stages=[
            StageOut(stage=e.stage, found=e.found, elapsed_ms=e.elapsed_ms)
            for e in last
            if e.stage is not None
        ],
        elapsed_ms=max(0, round(elapsed * 1000)),
        usd=job.spent.usd,
        url=where,
        events_url=f"{where}/events",
        result_url=f"/v1/specs/{job.result}" if job.result else None,
    )


def _last_run(events: Sequence[JobEvent]) -> Sequence[JobEvent]:
    begun = [at for at, event in enumerate(events) if event.state == "running" and event.stage is None]
    return events[begun[-1] :] if begun else ()


def retry_s(job: JobStanding, now: datetime) -> int:
    """Say in how many seconds it is worth asking again."""
    if job.state != "waiting" or job.due_at is None:
        return RETRY_S
    left = math.ceil((datetime.fromisoformat(job.due_at) - now).total_seconds())
    return min(max(left, RETRY_S), RETRY_S_MAX)


async def once_ended(app: App, caller: Caller, job_id: str, wait: Waiting, name: str) -> Response:
    """Answer with the specification that comes out, or with where to find it later.

    Args:
        app: the program.
        caller: in which workspace.
        job_id: which piece of work.
        wait: how long to wait for its end.
        name: the form a specification is written in.

    Raises:
        JobRefused: when what was sent turned out to be unfit; the caller mends it.
        JobFailed: when it was given up; whoever runs the service acts.
        JobCancelled: when somebody cancelled it.
    """
    job = await app.jobs.ended_within(caller, job_id, wait.wait_s)
    applied = {"Preference-Applied": wait.applied} if wait.applied else {}
    if job.state == "failed":
        raise (JobFailed if job.error_code == GIVEN_UP else JobRefused)(job.error_message or "")
    if job.state == "cancelled":
        raise JobCancelled(job_id=job_id)
    if job.result is None:
        return await _later(app, caller, job, applied)
    response = spec_response(await app.specs.get(caller, job.result, 1), status=201, name=name)
    response.headers.update(applied)
    return response


async def _later(app: App, caller: Caller, job: Job, applied: dict[str, str]) -> Response:
    now = app.clock.now()
    out = job_out(job, await app.jobs.past(caller, job.job_id), now)
    headers = {
        "Location": out.url,
        "Retry-After": str(retry_s(job, now)),
        "Cache-Control": "no-store",
        **applied,
    }
    return Response(out.model_dump_json(), 202, headers, media_type="application/json")
