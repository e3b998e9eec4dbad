"""What a job has spent on a model, and how often and how long it waited for one."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Widen the jobs; what they spent before is known only as what the dearest run of each cost."""
    for column in (
        sa.Column("spent_calls", sa.Integer, nullable=False, server_default="0"),
        sa.Column("spent_tokens_in", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("spent_tokens_out", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("spent_usd", sa.Float),
        sa.Column("spent_seconds", sa.Float, nullable=False, server_default="0"),
        sa.Column("waits", sa.Integer, nullable=False, server_default="0"),
        sa.Column("waited_s", sa.Float, nullable=False, server_default="0"),
    ):
        op.add_column("jobs", column)
    op.execute(
        "UPDATE jobs SET spent_usd = (SELECT MAX(job_events.usd) FROM job_events "
        "WHERE job_events.workspace = jobs.workspace AND job_events.job_id = jobs.job_id)"
    )
