"""Sentence vectors of decisions, each version by each model once."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make room for them; there are none yet."""
    op.create_table(
        "vectors",
        sa.Column("workspace", sa.String(100), nullable=False),
        sa.Column("decision_id", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("model", sa.String(200), nullable=False),
        sa.Column("dimension", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sa.Column("change", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "decision_id", "version", "model", name="vectors_key"),
        sa.ForeignKeyConstraint(
            ("workspace", "decision_id", "version"),
            ("decisions.workspace", "decisions.decision_id", "decisions.version"),
        ),
    )
    op.create_index("vectors_by_text", "vectors", ["workspace", "model", "sha256"])
    op.create_index("vectors_by_change", "vectors", ["workspace", "change"])
