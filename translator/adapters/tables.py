"""The tables of the store. The migrations make them; a test compares the two."""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

KNOWN = ("0001", "0002", "0003", "0004", "0005")
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
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("due_at", String(40)),
    Column("held_place", String(200)),
    Column("held_process", String(100)),
    Column("held_until", String(40)),
    Column("input", Text),
    Column("spent_calls", Integer, nullable=False, server_default="0"),
    Column("spent_tokens_in", BigInteger, nullable=False, server_default="0"),
    Column("spent_tokens_out", BigInteger, nullable=False, server_default="0"),
    Column("spent_usd", Float),
    Column("spent_seconds", Float, nullable=False, server_default="0"),
    Column("waits", Integer, nullable=False, server_default="0"),
    Column("waited_s", Float, nullable=False, server_default="0"),
    PrimaryKeyConstraint("workspace", "job_id", name="jobs_key"),
    Index("jobs_by_state", "state", "workspace", "job_id"),
)

job_events = Table(
    "job_events",
    metadata,
    Column("workspace", String(100), nullable=False),
    Column("job_id", String(100), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("at", String(40), nullable=False),
    Column("state", String(20), nullable=False),
    Column("stage", String(100)),
    Column("next_stage", String(100)),
    Column("found", Text, nullable=False),
    Column("elapsed_ms", BigInteger, nullable=False),
    Column("usd", Float),
    PrimaryKeyConstraint("workspace", "job_id", "sequence", name="job_events_key"),
    ForeignKeyConstraint(("workspace", "job_id"), ("jobs.workspace", "jobs.job_id")),
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

decisions = Table(
    "decisions",
    metadata,
    Column("workspace", String(100), ForeignKey("workspaces.workspace"), nullable=False),
    Column("decision_id", String(200), nullable=False),
    Column("version", Integer, nullable=False),
    Column("change", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("title", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("day", String(10), nullable=False),
    Column("document", Text, nullable=False),
    Column("terms", Text, nullable=False),
    PrimaryKeyConstraint("workspace", "decision_id", "version", name="decisions_key"),
    Index("decisions_by_change", "workspace", "change"),
)

vectors = Table(
    "vectors",
    metadata,
    Column("workspace", String(100), nullable=False),
    Column("decision_id", String(200), nullable=False),
    Column("version", Integer, nullable=False),
    Column("model", String(200), nullable=False),
    Column("dimension", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("vector", LargeBinary, nullable=False),
    Column("change", BigInteger, nullable=False),
    PrimaryKeyConstraint("workspace", "decision_id", "version", "model", name="vectors_key"),
    ForeignKeyConstraint(
        ("workspace", "decision_id", "version"),
        ("decisions.workspace", "decisions.decision_id", "decisions.version"),
    ),
    Index("vectors_by_text", "workspace", "model", "sha256"),
    Index("vectors_by_change", "workspace", "change"),
)
