"""The change numbers of a workspace: they grow with every document written there."""

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from translator.adapters.tables import workspaces


async def next_change(connection: AsyncConnection, workspace: str) -> int:
    """Allot the workspace's next change number; its row makes writers of one workspace wait for each other."""
    await connection.execute(
        text("INSERT INTO workspaces (workspace, last_change) VALUES (:w, 0) ON CONFLICT DO NOTHING"),
        {"w": workspace},
    )
    mine = workspaces.c.workspace == workspace
    await connection.execute(update(workspaces).where(mine).values(last_change=workspaces.c.last_change + 1))
    change: int | None = await connection.scalar(select(workspaces.c.last_change).where(mine))
    assert change is not None, "the row was written just before"
    return change
