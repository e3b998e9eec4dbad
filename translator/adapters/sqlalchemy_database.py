"""Opens the database, brings its tables up to date, and hands out transactions. Knows nothing about specifications."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.pool.base import PoolProxiedConnection

from translator.adapters.disk_folder import DiskFolder
from translator.adapters.tables import KNOWN, metadata
from translator.domain.errors import StoreIsNewer, StoreNotThere

BUSY_MS = 10_000
"""How long a writer waits for another writer of the same SQLite file."""

_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA journal_mode = WAL",  # readers never wait for the writer
    # With NORMAL a power cut may undo the last commits of a WAL; an answer we acknowledged must stay.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # so that REPLACE cannot slip past the trigger that refuses deletes
)


class Database:
    """One database, named by its address."""

    def __init__(self, url: str) -> None:
        try:
            self._url = make_url(url)
            self._engine: AsyncEngine = create_async_engine(self._url)
        except (ArgumentError, NoSuchModuleError, ImportError) as error:
            raise StoreNotThere(
                f"The store's address {_shown(url)!r} cannot be used ({error}). Correct TRANSLATOR_STORE_URL."
            ) from error
        self._opened = False
        self._opening = asyncio.Lock()
        if self._url.get_backend_name() == "sqlite":
            event.listen(self._engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(self._engine.sync_engine, "begin", _begin_sqlite)

    async def ready(self) -> None:
        """Open the database and bring its tables up to date; a second call does nothing.

        Raises:
            StoreNotThere: when it cannot be opened or is not ours.
            StoreIsNewer: when a newer version of this program made its tables.
        """
        async with self._opening:
            if self._opened:
                return
            self._make_folder()
            with self._explained():
                async with self.writing() as connection:
                    await connection.run_sync(_bring_up_to_date, self._where)
            self._opened = True

    async def writable(self) -> None:
        """Write what is there already once more, and see that there is room for more.

        Raises:
            StoreNotThere: when it does not answer, or takes nothing.
            FolderNotWritable: when its disk is full.
        """
        async with self.writing() as connection:
            await connection.execute(text("UPDATE workspaces SET last_change = last_change"))
        if folder := self._folder():
            await DiskFolder(folder).writable()

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Hand out a transaction that sees one state of the database."""
        with self._explained():
            async with self._engine.connect() as connection, connection.begin():
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Hand out a transaction that may write; it is kept whole or not at all."""
        with self._explained():
            async with self._engine.connect() as connection:
                await connection.execution_options(**{_WRITES: True})
                async with connection.begin():
                    yield connection

    @property
    def _where(self) -> str:
        return (
            self._url.database or "" if self._url.get_backend_name() == "sqlite" else _shown(str(self._url))
        )

    def _folder(self) -> Path | None:
        file = self._url.database
        if self._url.get_backend_name() != "sqlite" or not file or file.startswith((":memory:", "file:")):
            return None
        return Path(file).parent

    def _make_folder(self) -> None:
        folder = self._folder()
        if folder is None:
            return
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreNotThere(
                f"The folder {str(folder)!r} cannot be made ({error.strerror}). "
                "Set TRANSLATOR_HOME to a folder you may write to."
            ) from error

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn the vendor's errors into ours."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise StoreNotThere(f"The store {self._where!r} {_why(error)}") from error


_WRITES = "translator_writes"


def _prepare_sqlite(connection: PoolProxiedConnection, _: ConnectionPoolEntry) -> None:
    # The driver's own way to begin is switched off: it would begin late, and two readers that turn writers collide.
    connection.isolation_level = None  # type: ignore[attr-defined]  # sqlite3's attribute, passed on by aiosqlite
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up_to_date(connection: Connection, where: str) -> None:
    names = set(inspect(connection).get_table_names())
    found = None
    if "alembic_version" in names:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    elif names and connection.dialect.name == "sqlite" and not names & set(metadata.tables):
        raise StoreNotThere(
            f"The store {where!r} holds another program's tables. Set TRANSLATOR_HOME or TRANSLATOR_STORE_URL."
        )
    if found == KNOWN[-1]:
        return
    if found is not None and found not in KNOWN:
        raise StoreIsNewer(
            f"The store {where!r} was written by a newer version of this program (tables {found}; "
            f"this one knows up to {KNOWN[-1]}). Update the program, or set TRANSLATOR_HOME to another folder."
        )
    _migrate(connection)


def _migrate(connection: Connection) -> None:
    from alembic import command  # a third of a second, needed only when the tables change
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _why(error: Exception) -> str:
    said = str(error.orig if isinstance(error, DBAPIError) else error).splitlines()[0]
    for sign, words in _SIGNS:
        if sign in said.lower():
            return words
    return f"does not answer ({said}). Check that it is there and may be written to."


_SIGNS = (
    (
        "not a database",
        "is no database: the file is damaged or another program's. Move it away, or restore a copy.",
    ),
    ("malformed", "is damaged. Stop the service and restore a copy of the file."),
    ("readonly", "may not be written to. Change the file's permissions, or set TRANSLATOR_HOME."),
    ("unable to open", "cannot be opened. Check the path and its permissions, or set TRANSLATOR_HOME."),
    ("is full", "has no room left on its disk. Make room and repeat; nothing was half saved."),
    ("locked", "is held by another program. Repeat, or stop the other program."),
)


def _shown(url: str) -> str:
    """Leave a password out of what people read."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return url.split("@")[-1]
