"""The tables of the store. The migrations make them; a test compares the two."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

KNOWN = ("0001",)
"""The versions of the tables this program can bring up to date, oldest first; the last is today's."""

metadata = MetaData()

workspaces = Table(
    "workspaces",
    metadata,
    Column("workspace", String(100), primary_key=True),
    Column("last_change", BigInteger, nullable=False),
)

revisions = Table(
    "revisions",
    metadata,
    Column("workspace", String(100), ForeignKey("workspaces.workspace"), nullable=False),
    Column("spec_id", String(100), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("change", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("state", String(40), nullable=False),
    Column("verdict", String(40), nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("updated_at", String(40), nullable=False),
    Column("schema_version", String(20), nullable=False),
    Column("document", Text, nullable=False),
    PrimaryKeyConstraint("workspace", "spec_id", "revision", name="revisions_key"),
    Index("revisions_by_change", "workspace", "change", unique=True),
)

jobs = Table(
    "jobs",
    metadata,
    Column("workspace", String(100), ForeignKey("workspaces.workspace"), nullable=False),
    Column("job_id", String(100), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("input_sha256", String(64), nullable=False),
    Column("state", String(20), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("updated_at", String(40), nullable=False),
    Column("result", String(100)),
    Column("error_code", String(100)),
    Column("error_message", Text),
    Column("change", BigInteger, nullable=False),
    PrimaryKeyConstraint("workspace", "job_id", name="jobs_key"),
)

requests = Table(
    "requests",
    metadata,
    Column("workspace", String(100), nullable=False),
    Column("key", String(255), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("claimed_ms", BigInteger, nullable=False),
    Column("spec_id", String(100)),
    Column("revision", Integer),
    Column("status", Integer),
    Column("headers", Text),
    Column("body", Text),
    PrimaryKeyConstraint("workspace", "key", name="requests_key"),
    Index("requests_by_age", "workspace", "claimed_ms"),
)
