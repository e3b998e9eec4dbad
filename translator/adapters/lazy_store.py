"""A store that is made when something is first kept or looked up, so that reading one ask loads no database."""

from collections.abc import Callable, Sequence
from datetime import datetime

from translator.ports import Store, Workspace


class StoreOnFirstUse:
    """Stands in for a store until it is needed."""

    def __init__(self, make: Callable[[], Store]) -> None:
        self._make = make
        self._store: Store | None = None

    def _made(self) -> Store:
        if self._store is None:
            self._store = self._make()
        return self._store

    def within(self, workspace: str) -> Workspace:
        """Open one workspace's room."""
        return self._made().within(workspace)

    async def rooms_with_work(self) -> Sequence[str]:
        """Return the names of the workspaces that hold unfinished work."""
        return await self._made().rooms_with_work()

    async def rooms_without_vectors(self, model: str) -> Sequence[str]:
        """Return the names of the workspaces that hold decisions this model has not been through."""
        return await self._made().rooms_without_vectors(model)

    async def rooms_with_past_work(self, before: datetime) -> Sequence[str]:
        """Return the names of the workspaces that hold work that ended before."""
        return await self._made().rooms_with_past_work(before)

    async def ready(self) -> None:
        """Open the store and bring its tables up to date."""
        await self._made().ready()

    async def alive(self) -> None:
        """Ask the store whether it still takes what is written."""
        await self._made().alive()

    async def close(self) -> None:
        """Let go of the store, if it was ever made."""
        if self._store is not None:
            await self._store.close()
