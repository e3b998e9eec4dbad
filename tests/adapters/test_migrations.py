"""The migrations make exactly the tables that the code reads and writes."""

import asyncio
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from translator.adapters import tables
from translator.adapters.sqlalchemy_store import SqlAlchemyStore

FOLDER = Path(tables.__file__).parent / "migrations"


def test_the_migrations_make_the_tables_the_code_knows(tmp_path: Path) -> None:
    async def opening() -> None:
        store = SqlAlchemyStore(f"sqlite+aiosqlite:///{tmp_path}/store.sqlite")
        await store.ready()
        await store.close()

    asyncio.run(opening())
    engine = create_engine(f"sqlite:///{tmp_path}/store.sqlite")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), tables.metadata)
    engine.dispose()

    assert differences == []


def test_the_known_versions_are_those_of_the_files_in_order() -> None:
    scripts = ScriptDirectory(str(FOLDER)).walk_revisions()

    assert tuple(reversed([script.revision for script in scripts])) == tables.KNOWN
