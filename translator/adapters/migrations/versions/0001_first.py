"""The first tables: workspaces, revisions, jobs, requests."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, and let SQLite refuse any change of a revision."""
    op.create_table(
        "workspaces",
        sa.Column("workspace", sa.String(100), primary_key=True),
        sa.Column("last_change", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "revisions",
        sa.Column("workspace", sa.String(100), sa.ForeignKey("workspaces.workspace"), nullable=False),
        sa.Column("spec_id", sa.String(100), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("change", sa.BigInteger, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("verdict", sa.String(40), nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
        sa.Column("updated_at", sa.String(40), nullable=False),
        sa.Column("schema_version", sa.String(20), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "spec_id", "revision", name="revisions_key"),
    )
    op.create_index("revisions_by_change", "revisions", ["workspace", "change"], unique=True)
    op.create_table(
        "jobs",
        sa.Column("workspace", sa.String(100), sa.ForeignKey("workspaces.workspace"), nullable=False),
        sa.Column("job_id", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("input_sha256", sa.String(64), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
        sa.Column("updated_at", sa.String(40), nullable=False),
        sa.Column("result", sa.String(100)),
        sa.Column("error_code", sa.String(100)),
        sa.Column("error_message", sa.Text),
        sa.Column("change", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "job_id", name="jobs_key"),
    )
    op.create_table(
        "requests",
        sa.Column("workspace", sa.String(100), nullable=False),
        sa.Column("key", sa.String(255), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("claimed_ms", sa.BigInteger, nullable=False),
        sa.Column("spec_id", sa.String(100)),
        sa.Column("revision", sa.Integer),
        sa.Column("status", sa.Integer),
        sa.Column("headers", sa.Text),
        sa.Column("body", sa.Text),
        sa.PrimaryKeyConstraint("workspace", "key", name="requests_key"),
    )
    op.create_index("requests_by_age", "requests", ["workspace", "claimed_ms"])
    if op.get_context().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER revisions_no_{change.lower()} BEFORE {change} ON revisions "
                "BEGIN SELECT RAISE(ABORT, 'revisions are appended, never changed'); END"
            )
