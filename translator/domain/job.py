"""One accepted piece of work, a row of the store."""

from typing import Literal

from translator.domain.value import Value

JobState = Literal["accepted", "running", "waiting", "done", "failed", "cancelled"]


class Job(Value):
    """A piece of work that was accepted and must not be lost or done twice."""

    job_id: str
    workspace: str
    kind: str
    """The use case, such as `translate`."""
    input_sha256: str
    state: JobState = "accepted"
    attempts: int = 0
    created_at: str
    updated_at: str
    result: str | None = None
    """The id of what came out, such as a specification's."""
    error_code: str | None = None
    error_message: str | None = None


def job_id_of(spec_id: str) -> str:
    """Name the piece of work that made a specification: its number, as a job's."""
    return "job_" + spec_id.removeprefix("spec_")
