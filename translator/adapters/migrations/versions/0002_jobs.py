"""What a job needs to be run again, who runs it, and what happened to it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Widen the jobs, and make the table of their events."""
    for column in (
        sa.Column("failures", sa.Integer, nullable=False, server_default="0"),
        sa.Column("due_at", sa.String(40)),
        sa.Column("held_place", sa.String(200)),
        sa.Column("held_process", sa.String(100)),
        sa.Column("held_until", sa.String(40)),
        sa.Column("input", sa.Text),
    ):
        op.add_column("jobs", column)
    op.create_index("jobs_by_state", "jobs", ["state", "workspace", "job_id"])
    op.create_table(
        "job_events",
        sa.Column("workspace", sa.String(100), nullable=False),
        sa.Column("job_id", sa.String(100), nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("stage", sa.String(100)),
        sa.Column("next_stage", sa.String(100)),
        sa.Column("found", sa.Text, nullable=False),
        sa.Column("elapsed_ms", sa.BigInteger, nullable=False),
        sa.Column("usd", sa.Float),
        sa.PrimaryKeyConstraint("workspace", "job_id", "sequence", name="job_events_key"),
        sa.ForeignKeyConstraint(["workspace", "job_id"], ["jobs.workspace", "jobs.job_id"]),
    )
