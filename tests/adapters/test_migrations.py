"""The migrations make exactly the tables that the code reads and writes."""

import asyncio
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from translator.adapters import tables
from translator.adapters.sqlalchemy_store import SqlAlchemyStore
from translator.domain.job import Job
from translator.domain.model import Spent

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


def test_a_store_of_the_first_version_is_brought_up_to_date_with_its_jobs(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO workspaces VALUES ('default', 1)"))
        connection.execute(
            text(
                "INSERT INTO jobs VALUES ('default', 'job_1', 'translate', 'sha', 'done', 1, 'then', 'then', "
                "'spec_1', NULL, NULL, 1)"
            )
        )
        command.upgrade(config, "0002")
        connection.execute(
            text(
                "INSERT INTO job_events VALUES ('default', 'job_1', 1, 'then', 'running', 'draft', NULL, '', 0, 0.25)"
            )
        )
    engine.dispose()

    async def opening() -> Job:
        store = SqlAlchemyStore(f"sqlite+aiosqlite:///{path}")
        await store.ready()
        job = await store.within("default").jobs.get("job_1")
        await store.close()
        return job

    job = asyncio.run(opening())
    assert (job.state, job.result, job.failures, job.input) == ("done", "spec_1", 0, None)
    assert job.spent == Spent(usd=0.25)
