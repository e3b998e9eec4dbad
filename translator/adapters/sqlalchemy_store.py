"""The record on SQLAlchemy and SQLite; another database is another address, and untried."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from translator.adapters.sqlalchemy_database import Database
from translator.adapters.sqlalchemy_decisions import SqlAlchemyDecisions
from translator.adapters.sqlalchemy_jobs import UNFINISHED, SqlAlchemyJobs, past
from translator.adapters.sqlalchemy_requests import SqlAlchemyRequests
from translator.adapters.sqlalchemy_specs import SqlAlchemySpecs
from translator.adapters.sqlalchemy_vectors import SqlAlchemyVectors, rooms_missing
from translator.adapters.tables import jobs


class SqlAlchemyRoom:
    """One workspace's room; every query of its stores names the workspace."""

    def __init__(self, database: Database, workspace: str) -> None:
        self.specs = SqlAlchemySpecs(database, workspace)
        self.requests = SqlAlchemyRequests(database, workspace)
        self.jobs = SqlAlchemyJobs(database, workspace)
        self.decisions = SqlAlchemyDecisions(database, workspace)
        self.vectors = SqlAlchemyVectors(database, workspace)


class SqlAlchemyStore:
    """The record. No query can be written without a workspace."""

    def __init__(self, url: str) -> None:
        """Remember where the store is; nothing is opened yet.

        Args:
            url: as SQLAlchemy writes it, such as `sqlite+aiosqlite:////home/me/store.sqlite`.

        Raises:
            StoreNotThere: when no driver here reads such an address.
        """
        self._database = Database(url)

    def within(self, workspace: str) -> SqlAlchemyRoom:
        """Open one workspace's room."""
        return SqlAlchemyRoom(self._database, workspace)

    async def rooms_with_work(self) -> Sequence[str]:
        """Return the names of the workspaces that hold unfinished work, and nothing else of them."""
        query = select(jobs.c.workspace).where(jobs.c.state.in_(UNFINISHED)).distinct()
        async with self._database.reading() as connection:
            return tuple((await connection.scalars(query)).all())

    async def rooms_without_vectors(self, model: str) -> Sequence[str]:
        """Return the names of the workspaces that hold decisions this model has not been through; see `ports.Store`."""
        async with self._database.reading() as connection:
            return tuple((await connection.scalars(rooms_missing(model))).all())

    async def rooms_with_past_work(self, before: datetime) -> Sequence[str]:
        """Return the names of the workspaces that hold work that ended before, and nothing else of them."""
        query = select(jobs.c.workspace).where(past(before)).distinct()
        async with self._database.reading() as connection:
            return tuple((await connection.scalars(query)).all())

    async def ready(self) -> None:
        """Open the store and bring its tables up to date; a second call does nothing.

        Raises:
            StoreNotThere: when it cannot be opened; whoever runs the service acts.
            StoreIsNewer: when a newer version wrote it.
        """
        await self._database.ready()

    async def alive(self) -> None:
        """Ask the store whether it still takes what is written; see `ports.Store`."""
        await self._database.writable()

    async def close(self) -> None:
        """Let go of the store."""
        await self._database.close()
