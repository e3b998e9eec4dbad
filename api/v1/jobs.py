"""`GET /v1/jobs/{id}`: what became of an accepted piece of work."""

from typing import Annotated

from fastapi import APIRouter, Path

from api.deps import AppDep, CallerDep
from api.problems import RESPONSES
from translator.domain.job import Job
from translator.domain.value import SCHEMA_VERSION

router = APIRouter(responses=RESPONSES, tags=["jobs"])


class JobOut(Job):
    """A piece of work, and where to find what came out."""

    schema_version: str = SCHEMA_VERSION
    result_url: str | None = None


@router.get("/v1/jobs/{job_id}", summary="A piece of work")
async def job(job_id: Annotated[str, Path(max_length=100)], app: AppDep, caller: CallerDep) -> JobOut:
    """Return its state and, once done, where its result is."""
    found = await app.jobs.get(caller, job_id)
    return JobOut(**found.model_dump(), result_url=f"/v1/specs/{found.result}" if found.result else None)
