"""Shows what was decided before: a list, one record with what others say of it, and what took the place of what."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.domain.caller import Caller
from translator.domain.decision import Decision
from translator.domain.errors import NotFound
from translator.ports import DecisionVersion, Store
from translator.ranking.succession import Shelf


@dataclass(frozen=True)
class OnePage:
    """One decision, with all that stands beside it."""

    decision: Decision
    version: int
    versions: Sequence[DecisionVersion]
    """All that is kept under its id, the newest first."""
    shelf: Shelf
    """The newest of each."""

    @property
    def is_newest(self) -> bool:
        """Say whether no later version is kept."""
        return self.version == self.versions[0].version


@dataclass(frozen=True)
class Browse:
    """The use case: people look through their workspace's decisions."""

    store: Store
    _kept: dict[str, tuple[int, Shelf]] = field(default_factory=dict)
    """What is ready to be shown, by workspace, with the change number it was made at."""

    async def shelf(self, caller: Caller) -> Shelf:
        """Return the decisions of a workspace as a list shows them.

        Args:
            caller: in which workspace.
        """
        room = self.store.within(caller.workspace).decisions
        change = await room.newest_change()
        kept = self._kept.get(caller.workspace)
        if kept is None or kept[0] != change:
            heads = await room.heads()
            kept = self._kept[caller.workspace] = (change, await asyncio.to_thread(Shelf, heads))
        return kept[1]

    async def one(self, caller: Caller, decision_id: str, version: int | None = None) -> OnePage:
        """Return one decision, with all that stands beside it.

        Args:
            caller: in which workspace.
            decision_id: which.
            version: counts from 1; the newest where none is named.

        Raises:
            NotFound: when this workspace has none, or not that version; the caller looks elsewhere.
        """
        room = self.store.within(caller.workspace).decisions
        versions = await room.versions(decision_id)
        if not versions:
            raise NotFound(kind="decision", id=decision_id)
        shown = version or versions[0].version
        decision = await room.get(decision_id, shown)
        return OnePage(decision, shown, versions, await self.shelf(caller))
