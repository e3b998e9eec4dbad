"""Past decisions, each version kept, with the terms they are found by."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make room for them; there are none yet."""
    op.create_table(
        "decisions",
        sa.Column("workspace", sa.String(100), sa.ForeignKey("workspaces.workspace"), nullable=False),
        sa.Column("decision_id", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("change", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("terms", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "decision_id", "version", name="decisions_key"),
    )
    op.create_index("decisions_by_change", "decisions", ["workspace", "change"])
