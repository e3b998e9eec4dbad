"""Specifications of one workspace in the database: revisions are appended, and written down once."""

import json

from sqlalchemy import Select, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from translator.adapters.sqlalchemy_database import Database
from translator.adapters.tables import jobs, requests, revisions, workspaces
from translator.domain.canonical import as_json, canonical
from translator.domain.errors import (
    CursorNotUnderstood,
    IdempotencyKeyInUse,
    NotFound,
    RevisionOutOfDate,
)
from translator.domain.job import Job
from translator.domain.spec import Spec
from translator.domain.upgrade import lift
from translator.exports.writer import render
from translator.ports import Page, Receipt, SpecRow


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
        receipt: Receipt | None = None,
    ) -> None:
        """Append a revision, with what belongs to it, in one transaction; see `ports.SpecStore`."""
        if spec.workspace != self._workspace or (job and job.workspace != self._workspace):
            raise ValueError(f"a document of {spec.workspace!r} does not belong into {self._workspace!r}")
        document = canonical(as_json(spec))
        async with self._database.writing() as connection:
            change = await self._next_change(connection)
            await self._must_follow(connection, spec, expected_revision)
            await connection.execute(insert(revisions).values(**_row(spec), change=change, document=document))
            if job:
                await connection.execute(insert(jobs).values(**job.model_dump(), change=change))
            if receipt:
                await self._note(connection, receipt, spec)

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

    async def _next_change(self, connection: AsyncConnection) -> int:
        """Allot the workspace's next change number; its row makes writers of one workspace wait for each other."""
        await connection.execute(
            text("INSERT INTO workspaces (workspace, last_change) VALUES (:w, 0) ON CONFLICT DO NOTHING"),
            {"w": self._workspace},
        )
        mine = workspaces.c.workspace == self._workspace
        await connection.execute(
            update(workspaces).where(mine).values(last_change=workspaces.c.last_change + 1)
        )
        change: int | None = await connection.scalar(select(workspaces.c.last_change).where(mine))
        assert change is not None, "the row was written just before"
        return change

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

    async def _note(self, connection: AsyncConnection, receipt: Receipt, spec: Spec) -> None:
        noted = await connection.execute(
            update(requests)
            .where(
                requests.c.workspace == self._workspace,
                requests.c.key == receipt.key,
                requests.c.claimed_ms == receipt.claimed_ms,
                requests.c.spec_id.is_(None),
            )
            .values(spec_id=spec.spec_id, revision=spec.revision)
        )
        if noted.rowcount != 1:
            raise IdempotencyKeyInUse(key=receipt.key)


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
