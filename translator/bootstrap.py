"""The only place where a port meets an adapter."""

from dataclasses import dataclass

from translator.adapters.lazy_store import StoreOnFirstUse
from translator.adapters.sortable_ids import SortableIds
from translator.adapters.system_clock import SystemClock
from translator.config import Settings
from translator.domain.caller import Caller
from translator.knowledge.catalogue import Knowledge, built_in
from translator.pipeline.stages import offline
from translator.ports import Clock, Ids, LanguageModel, Store
from translator.services.answer import Answer
from translator.services.check import Check
from translator.services.look_up import Jobs, Specs
from translator.services.read import Read
from translator.services.translate import Translate


@dataclass(frozen=True)
class App:
    """Everything the entry points need, put together once."""

    settings: Settings
    knowledge: Knowledge
    store: Store
    clock: Clock
    ids: Ids
    read: Read
    check: Check
    translate: Translate
    answer: Answer
    specs: Specs
    jobs: Jobs
    model: LanguageModel | None = None
    """Who writes drafts beside the rules; None where no model is set up."""

    @property
    def caller(self) -> Caller:
        """Who acts while no keys exist: the person at this machine."""
        return Caller(name=self.settings.person, workspace=self.settings.workspace)


def bootstrap(
    settings: Settings, *, store: Store | None = None, clock: Clock | None = None, ids: Ids | None = None
) -> App:
    """Put the program together; nothing is opened yet.

    Args:
        settings: what whoever runs it chose.
        store: another record than the settings name.
        clock: another time than the machine's.
        ids: another source of names.

    Raises:
        KnowledgeBroken: when a knowledge file breaks its schema; whoever edits the files acts.
    """
    knowledge = built_in()
    clock = clock or SystemClock()
    ids = ids or SortableIds(clock)
    store = store or StoreOnFirstUse(lambda: _store(settings))
    return App(
        settings=settings,
        knowledge=knowledge,
        store=store,
        clock=clock,
        ids=ids,
        read=Read(knowledge, settings.chars_max),
        check=Check(),
        translate=Translate(
            knowledge, offline(knowledge), store, clock, ids, settings.time_zone, settings.chars_max
        ),
        answer=Answer(knowledge, store, clock),
        specs=Specs(store),
        jobs=Jobs(store),
    )


def _store(settings: Settings) -> Store:
    from translator.adapters.sqlalchemy_store import SqlAlchemyStore

    return SqlAlchemyStore(settings.store_url)
