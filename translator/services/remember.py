"""Takes past decisions in, and keeps each version."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from translator.domain.caller import Caller
from translator.domain.decision import Decision
from translator.ports import Store, Taken
from translator.ranking.records import terms_of_record


@dataclass(frozen=True)
class Remember:
    """The use case: decisions become part of a workspace's memory; the same again changes nothing."""

    store: Store
    told: Callable[[], None] = lambda: None
    """Hears that something was kept; what follows from it goes on by itself."""

    async def __call__(self, caller: Caller, decisions: Sequence[Decision]) -> Taken:
        """Keep decisions, all or none.

        Args:
            caller: into which workspace.
            decisions: as read; one named twice counts as it comes last.
        """
        room = self.store.within(caller.workspace).decisions
        own = [d.model_copy(update={"workspace": caller.workspace}) for d in decisions]
        # Seconds for thousands of records, during which a service goes on answering others.
        known = await asyncio.to_thread(lambda: [(d, terms_of_record(d.title, d.text)) for d in own])
        taken = await room.add(known)
        if taken.new or taken.changed:
            self.told()
        return taken
