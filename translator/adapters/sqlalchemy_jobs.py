"""Accepted pieces of work of one workspace in the database."""

from sqlalchemy import select

from translator.adapters.sqlalchemy_database import Database
from translator.adapters.tables import jobs
from translator.domain.errors import NotFound
from translator.domain.job import Job


class SqlAlchemyJobs:
    """The jobs of one workspace."""

    def __init__(self, database: Database, workspace: str) -> None:
        self._database = database
        self._workspace = workspace

    async def get(self, job_id: str) -> Job:
        """Return a piece of work; see `ports.JobStore`."""
        query = select(*(jobs.c[name] for name in Job.model_fields)).where(
            jobs.c.workspace == self._workspace, jobs.c.job_id == job_id
        )
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        if row is None:
            raise NotFound(kind="job", id=job_id)
        return Job.model_validate(row._asdict())
