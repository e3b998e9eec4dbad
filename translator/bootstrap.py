"""The only place where a port meets an adapter."""

from dataclasses import dataclass

from translator.adapters.lazy_store import StoreOnFirstUse
from translator.adapters.sortable_ids import SortableIds
from translator.adapters.system_clock import SystemClock
from translator.config import Settings
from translator.domain.caller import Caller
from translator.knowledge.catalogue import Knowledge, built_in
from translator.pipeline.run import Stage
from translator.pipeline.stages import offline
from translator.ports import Clock, Ids, Store


@dataclass(frozen=True)
class App:
    """Everything the entry points need, put together once."""

    settings: Settings
    knowledge: Knowledge
    store: Store
    clock: Clock
    ids: Ids
    stages: tuple[Stage, ...]

    @property
    def caller(self) -> Caller:
        """Who acts while no keys exist: the person at this machine."""
        return Caller(name=self.settings.person, workspace=self.settings.workspace)


def bootstrap(settings: Settings) -> App:
    """Put the program together; nothing is opened yet.

    Raises:
        KnowledgeBroken: when a knowledge file breaks its schema; whoever edits the files acts.
    """
    knowledge = built_in()
    clock = SystemClock()
    return App(
        settings=settings,
        knowledge=knowledge,
        store=StoreOnFirstUse(lambda: _store(settings)),
        clock=clock,
        ids=SortableIds(clock),
        stages=offline(knowledge),
    )


def _store(settings: Settings) -> Store:
    from translator.adapters.sqlalchemy_store import SqlAlchemyStore

    return SqlAlchemyStore(settings.store_url)
