"""Accepted pieces of work of one workspace in the database, and what happened to them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, exists, func, insert, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from translator.adapters.sqlalchemy_change import next_change
from translator.adapters.sqlalchemy_database import Database
from translator.adapters.sqlalchemy_requests import note_receipt, repeatable
from translator.adapters.tables import job_events, jobs
from translator.domain.canonical import as_json, canonical
from translator.domain.errors import NotFound
from translator.domain.instant import instant
from translator.domain.job import ENDED, Holder, Job, JobEvent, TranslationInput, spec_id_of, still_held
from translator.domain.model import Spent
from translator.ports import Receipt, Run

_PLAIN = tuple(name for name in Job.model_fields if name not in ("holder", "input", "spent"))
UNFINISHED = ("accepted", "running", "waiting")
"""The states of work that has not ended."""


_GONE = "Check the link. A job is removed some time after it ended (TRANSLATOR_RETENTION_DAYS); what came out of it stays, as {}."


class SqlAlchemyJobs:
    """The jobs of one workspace."""

    def __init__(self, database: Database, workspace: str) -> None:
        self._database = database
        self._workspace = workspace

    async def add(self, job: Job, *, receipt: Receipt | None = None) -> None:
        """Accept a piece of work; see `ports.JobStore`."""
        if job.workspace != self._workspace:
            raise ValueError(f"a job of {job.workspace!r} does not belong into {self._workspace!r}")
        async with self._database.writing() as connection:
            await insert_job(connection, job, change=await next_change(connection, self._workspace))
            await _append(connection, job, _moved_to(job, ""))
            if receipt:
                spec_id = job.input.spec_id if job.input else job.result
                await note_receipt(connection, self._workspace, receipt, spec_id=spec_id or "", revision=1)

    async def get(self, job_id: str) -> Job:
        """Return a piece of work; see `ports.JobStore`."""
        async with self._database.reading() as connection:
            return await job_in(connection, self._workspace, job_id)

    async def change(self, job_id: str, how: Callable[[Job], Job]) -> Job:
        """Move a piece of work on; see `ports.JobStore`."""
        async with self._database.writing() as connection:
            job = await job_in(connection, self._workspace, job_id)
            return await move_job(connection, job, how(job))

    async def note(self, job_id: str, attempt: int, event: JobEvent, *, spent: Spent | None = None) -> None:
        """Keep that a stage is done; see `ports.JobStore`."""
        async with self._database.writing() as connection:
            job = still_held(await job_in(connection, self._workspace, job_id), attempt)
            await _append(connection, job, event)
            if spent:
                await move_job(connection, job, job.model_copy(update={"spent": spent}))

    async def events(self, job_id: str, *, after: int = 0) -> Sequence[JobEvent]:
        """Return what happened after an event, in order; see `ports.JobStore`."""
        query = (
            select(*(job_events.c[name] for name in JobEvent.model_fields))
            .where(
                job_events.c.workspace == self._workspace,
                job_events.c.job_id == job_id,
                job_events.c.sequence > after,
            )
            .order_by(job_events.c.sequence)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
            if not rows:
                await job_in(connection, self._workspace, job_id)
        return tuple(JobEvent.model_validate(row._asdict()) for row in rows)

    async def startable(self, holder: Holder, *, at: datetime, limit: int) -> Sequence[str]:
        """Return the ids of what a process may begin, oldest first; see `ports.JobStore`."""
        query = (
            select(jobs.c.job_id)
            .where(jobs.c.workspace == self._workspace, _startable(holder, instant(at)))
            .order_by(jobs.c.job_id)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return tuple((await connection.scalars(query)).all())

    async def unfinished(self, *, limit: int) -> Sequence[Job]:
        """Return what has not ended yet, newest first; see `ports.JobStore`."""
        query = (
            select(jobs)
            .where(jobs.c.workspace == self._workspace, jobs.c.state.in_(UNFINISHED))
            .order_by(jobs.c.job_id.desc())
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return tuple(map(_job, (await connection.execute(query)).all()))

    async def forgettable(self, *, before: datetime, at: datetime, limit: int) -> Sequence[Run]:
        """Return the last run of each piece of work that may be forgotten; see `ports.JobStore`."""
        query = (
            select(jobs.c.job_id, jobs.c.attempts)
            .where(self._forgettable(before, at))
            .order_by(jobs.c.job_id)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return tuple(Run(self._workspace, row.job_id, row.attempts) for row in rows)

    async def forget(self, job_ids: Sequence[str], *, before: datetime, at: datetime) -> None:
        """Remove pieces of work and their events; see `ports.JobStore`."""
        chosen = select(jobs.c.job_id).where(jobs.c.job_id.in_(job_ids), self._forgettable(before, at))
        async with self._database.writing() as connection:
            # Looked at again, since a request may have been repeated meanwhile.
            gone: Sequence[str] = (await connection.scalars(chosen)).all()
            for table in (job_events, jobs):
                mine = and_(table.c.workspace == self._workspace, table.c.job_id.in_(gone))
                await connection.execute(delete(table).where(mine))

    def _forgettable(self, before: datetime, at: datetime) -> ColumnElement[bool]:
        spec_id = literal("spec_").concat(func.substr(jobs.c.job_id, len("job_") + 1))  # as `spec_id_of` does
        return and_(
            jobs.c.workspace == self._workspace,
            past(before),
            ~exists().where(repeatable(self._workspace, spec_id, at)),
        )


def past(before: datetime) -> ColumnElement[bool]:
    """Say in the database's words that a job ended before."""
    return and_(jobs.c.state.in_(ENDED), jobs.c.updated_at < instant(before))


async def job_in(connection: AsyncConnection, workspace: str, job_id: str) -> Job:
    """Return a job; inside a writing transaction nobody else changes it meanwhile.

    Raises:
        NotFound: when the workspace has none.
    """
    query = select(jobs).where(jobs.c.workspace == workspace, jobs.c.job_id == job_id).with_for_update()
    row = (await connection.execute(query)).one_or_none()
    if row is None:
        raise NotFound(kind="job", id=job_id, hint=_GONE.format(spec_id_of(job_id)))
    return _job(row)


async def insert_job(connection: AsyncConnection, job: Job, *, change: int) -> None:
    """Write a new job down."""
    await connection.execute(insert(jobs).values(**_columns(job), change=change))


async def move_job(connection: AsyncConnection, before: Job, after: Job, *, found: str = "") -> Job:
    """Write down how a job stands now; a change of its state becomes an event.

    Args:
        connection: in a writing transaction that holds the job.
        before: as it stood.
        after: as it stands now.
        found: what to say of the change, where the job's own message does not.
    """
    if after == before:
        return after
    await connection.execute(
        update(jobs)
        .where(jobs.c.workspace == after.workspace, jobs.c.job_id == after.job_id)
        .values(**_columns(after))
    )
    if (before.state, before.attempts) != (after.state, after.attempts):
        await _append(connection, after, _moved_to(after, found))
    return after


async def _append(connection: AsyncConnection, job: Job, event: JobEvent) -> None:
    mine = and_(job_events.c.workspace == job.workspace, job_events.c.job_id == job.job_id)
    last: int = (
        await connection.scalar(select(func.coalesce(func.max(job_events.c.sequence), 0)).where(mine)) or 0
    )
    columns = event.model_dump() | {"sequence": last + 1, "state": job.state}
    await connection.execute(insert(job_events).values(workspace=job.workspace, job_id=job.job_id, **columns))


def _moved_to(job: Job, found: str) -> JobEvent:
    return JobEvent(sequence=1, at=job.updated_at, state=job.state, found=job.error_message or found)


def _startable(holder: Holder, now: str) -> ColumnElement[bool]:
    """Say in the database's words what `domain.job.startable` says."""
    c = jobs.c
    left_behind = or_(
        c.held_until.is_(None),
        c.held_until <= now,
        and_(c.held_place == holder.place, c.held_process != holder.process),
    )
    return or_(
        c.state == "accepted",
        and_(c.state == "waiting", or_(c.due_at.is_(None), c.due_at <= now)),
        and_(c.state == "running", left_behind),
    )


def _columns(job: Job) -> dict[str, Any]:
    plain = {name: getattr(job, name) for name in _PLAIN}
    return plain | {
        "held_place": job.holder.place if job.holder else None,
        "held_process": job.holder.process if job.holder else None,
        "input": canonical(as_json(job.input)) if job.input else None,
        **{f"spent_{name}": amount for name, amount in job.spent.model_dump().items()},
    }


def _job(row: Row[Any]) -> Job:
    plain = {name: getattr(row, name) for name in _PLAIN}
    holder = Holder(place=row.held_place, process=row.held_process) if row.held_place else None
    work = TranslationInput.model_validate_json(row.input) if row.input else None
    spent = Spent(**{name: getattr(row, f"spent_{name}") for name in Spent.model_fields})
    return Job(**plain, holder=holder, input=work, spent=spent)
