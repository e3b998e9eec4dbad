"""Specifications of one workspace in the database: revisions are appended, and written down once."""

import json
from collections.abc import Sequence

from sqlalchemy import Select, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from translator.adapters.sqlalchemy_change import next_change
from translator.adapters.sqlalchemy_database import Database
from translator.adapters.sqlalchemy_jobs import insert_job, job_in, move_job
from translator.adapters.sqlalchemy_requests import note_receipt
from translator.adapters.tables import revisions
from translator.domain.canonical import as_json, canonical
from translator.domain.errors import (
    CursorNotUnderstood,
    NotFound,
    RevisionOutOfDate,
)
from translator.domain.job import Job, done
from translator.domain.spec import Spec
from translator.domain.upgrade import lift
from translator.exports.writer import render
from translator.ports import Ending, Page, Receipt, SpecRow


class SqlAlchemySpecs:
    """The specifications of one workspace."""

    def __init__(self, database: Database, workspace: str) -> None:
        self._database = database
        self._workspace = workspace

    async def add(
        self,
        spec: Spec,
        *,
        expected_revision: int | None = None,
        job: Job | None = None,
        ends: Ending | None = None,
        receipt: Receipt | None = None,
    ) -> None:
        """Append a revision, with what belongs to it, in one transaction; see `ports.SpecStore`."""
        if spec.workspace != self._workspace or (job and job.workspace != self._workspace):
            raise ValueError(f"a document of {spec.workspace!r} does not belong into {self._workspace!r}")
        document = canonical(as_json(spec))
        async with self._database.writing() as connection:
            change = await next_change(connection, self._workspace)
            await self._must_follow(connection, spec, expected_revision)
            await connection.execute(insert(revisions).values(**_row(spec), change=change, document=document))
            if job:
                await insert_job(connection, job, change=change)
            if ends:
                running = await job_in(connection, self._workspace, ends.job_id)
                ended = done(running, ends.attempt, at=ends.at, result=spec.spec_id)
                spent = ends.spent or running.spent
                await move_job(connection, running, ended.model_copy(update={"spent": spent}))
            if receipt:
                await note_receipt(
                    connection, self._workspace, receipt, spec_id=spec.spec_id, revision=spec.revision
                )

    async def get(self, spec_id: str, revision: int | None = None) -> Spec:
        """Return a revision, the newest by default, lifted to today's schema; see `ports.SpecStore`."""
        query = select(revisions.c.document).where(
            revisions.c.workspace == self._workspace, revisions.c.spec_id == spec_id
        )
        if revision is not None:
            query = query.where(revisions.c.revision == revision)
        async with self._database.reading() as connection:
            document = await connection.scalar(query.order_by(revisions.c.revision.desc()).limit(1))
        if document is None:
            raise NotFound(
                kind="specification" if revision is None else f"revision {revision} of", id=spec_id
            )
        return Spec.model_validate(lift(json.loads(document)))

    async def all(self) -> Sequence[Spec]:
        """Return the newest revision of each, by id; see `ports.SpecStore`."""
        query = self._newest().add_columns(revisions.c.document).order_by(None).order_by(revisions.c.spec_id)
        async with self._database.reading() as connection:
            found = (await connection.execute(query)).all()
        return tuple(Spec.model_validate(lift(json.loads(row.document))) for row in found)

    async def recent(self, *, limit: int, after: str | None = None) -> Page:
        """Return the newest revision of each by last change, newest first; see `ports.SpecStore`."""
        query = self._newest().limit(limit + 1)
        if after is not None:
            query = query.where(revisions.c.change < _change_of(after))
        async with self._database.reading() as connection:
            found = (await connection.execute(query)).all()
        rows = tuple(SpecRow(**row._asdict()) for row in found[:limit])
        return Page(rows=rows, next_cursor=f"c{rows[-1].change}" if len(found) > limit else None)

    def _newest(self) -> Select[tuple[str, int, str, str, str, str, str, int]]:
        newer = aliased(revisions)
        c = revisions.c
        overtaken = select(newer.c.revision).where(
            newer.c.workspace == c.workspace, newer.c.spec_id == c.spec_id, newer.c.revision == c.revision + 1
        )
        return (
            select(c.spec_id, c.revision, c.title, c.state, c.verdict, c.created_at, c.updated_at, c.change)
            .where(c.workspace == self._workspace, ~overtaken.exists())
            .order_by(c.change.desc())
        )

    async def _must_follow(self, connection: AsyncConnection, spec: Spec, expected: int | None) -> None:
        newest = await connection.scalar(
            select(revisions.c.revision)
            .where(revisions.c.workspace == self._workspace, revisions.c.spec_id == spec.spec_id)
            .order_by(revisions.c.revision.desc())
            .limit(1)
        )
        if newest is None and expected is not None:
            raise NotFound(kind="specification", id=spec.spec_id)
        if newest != expected:
            raise RevisionOutOfDate(sent=str(expected or 0), current=newest or 0)
        if spec.revision != (newest or 0) + 1:
            raise ValueError(f"revision {spec.revision} does not follow {newest}")


def _row(spec: Spec) -> dict[str, str | int]:
    columns = spec.model_dump(
        include={
            "workspace",
            "spec_id",
            "revision",
            "state",
            "verdict",
            "created_at",
            "updated_at",
            "schema_version",
        }
    )
    return columns | {"title": render(spec.title, spec)}  # a list has no ledger to look a number up in


def _change_of(cursor: str) -> int:
    digits = cursor[1:]
    if cursor[:1] != "c" or not (digits.isascii() and digits.isdigit()) or len(digits) > 18:
        raise CursorNotUnderstood
    return int(digits)
