"""The only place where a port meets an adapter."""

from collections.abc import Sequence
from dataclasses import dataclass

from translator.adapters.case_folder import CaseFolder
from translator.adapters.dbos_jobs import DbosJobs
from translator.adapters.disk_folder import DiskFolder
from translator.adapters.failure_file import FailureFile
from translator.adapters.file_lock import FileLock
from translator.adapters.lazy_store import StoreOnFirstUse
from translator.adapters.own_process import OwnProcess
from translator.adapters.process_place import ProcessPlace
from translator.adapters.sortable_ids import SortableIds
from translator.adapters.system_clock import SystemClock
from translator.config import ModelSettings, Settings
from translator.domain.caller import Caller
from translator.knowledge.catalogue import Knowledge, built_in
from translator.pipeline.by_model import writer_of
from translator.pipeline.stages import offline, with_model
from translator.pipeline.work import Stage
from translator.ports import (
    Aside,
    Clock,
    Embedder,
    FailedAnswers,
    Ids,
    Jobs,
    LanguageModel,
    Precedents,
    Prompts,
    Store,
)
from translator.services.accept import Accept
from translator.services.answer import Answer
from translator.services.bell import Bell
from translator.services.browse import Browse
from translator.services.check import Check
from translator.services.cross_check import CrossCheck
from translator.services.embed import Embed
from translator.services.embed_behind import EmbedBehind
from translator.services.follow import Follow
from translator.services.keep_index import KeepIndex
from translator.services.look_up import Specs
from translator.services.make_case import MakeCase
from translator.services.preview import Preview
from translator.services.read import Read
from translator.services.ready import Readiness
from translator.services.recall import Recall
from translator.services.remember import Remember
from translator.services.retention import Retention
from translator.services.sweep import Sweeper
from translator.services.translate import Translate
from translator.services.translate_job import TranslateJob
from translator.services.warm import Warming


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
    jobs: Follow
    bell: Bell
    preview: Preview
    ready: Readiness
    failures: FailedAnswers
    """Answers of a model that could not be used."""
    retention: Retention
    """Forgets what ended long ago; the sweeper sees to it, or where there is none the service."""
    remember: Remember
    recall: Recall
    """Finds what was decided before."""
    browse: Browse
    """Shows what was decided before."""
    cross_check: CrossCheck
    """Finds what clashes across the backlog."""
    make_case: MakeCase
    """Turns a specification that came out wrong into a case for the evals."""
    embed: Embed | None = None
    """Makes the vectors of decisions; None where no sentence model is installed, or none is wanted."""
    index: KeepIndex | None = None
    """Keeps the index of very many vectors; None where decisions get no vectors."""
    embed_behind: EmbedBehind | None = None
    """Makes them by itself after decisions were taken in; None where nothing does."""
    aside: Aside | None = None
    """Lets a command leave that work to a process of its own; None where there is none."""
    model: LanguageModel | None = None
    """Who writes drafts beside the rules; None where no model is set up."""
    warming: Warming | None = None
    """Loads the model after the start; None where there is none."""
    accept: Accept | None = None
    """Takes asks on as jobs; None where no model is configured, since everything is then done at once."""
    sweeper: Sweeper | None = None
    """Runs the jobs, where there are any."""

    @property
    def caller(self) -> Caller:
        """Who acts while no keys exist: the person at this machine."""
        return Caller(name=self.settings.person, workspace=self.settings.workspace)


def bootstrap(
    settings: Settings,
    *,
    store: Store | None = None,
    clock: Clock | None = None,
    ids: Ids | None = None,
    model: LanguageModel | None = None,
    stages: Sequence[Stage] | None = None,
    carrier: Jobs | None = None,
    prompts: Prompts | None = None,
    embedder: Embedder | None = None,
    aside: Aside | None = None,
) -> App:
    """Put the program together; nothing is opened yet.

    Args:
        settings: what whoever runs it chose.
        store: another record than the settings name.
        clock: another time than the machine's.
        ids: another source of names.
        model: another language model than the settings name.
        stages: another way from an ask to a specification than the settings imply.
        carrier: another engine for jobs than DBOS on its own file.
        prompts: others than those that ship, to try a version before it goes live.
        embedder: another sentence model than the one that is installed.
        aside: another way to run this program a second time.

    Raises:
        KnowledgeBroken: when a knowledge file breaks its schema; whoever edits the files acts.
    """
    knowledge = built_in()
    clock = clock or SystemClock()
    ids = ids or SortableIds(clock)
    store = store or StoreOnFirstUse(lambda: _store(settings))
    model = model or _model(settings, clock)
    failures = FailureFile(settings.home / "failures.sqlite", clock, kept_days=settings.retention_days)
    embedder = embedder or _embedder(settings)
    index = _index(settings, store, clock, embedder) if embedder else None
    recall = Recall(store, embedder, index)
    embed = Embed(store, embedder) if embedder else None
    turn = FileLock(settings.home / "embedding.lock")
    behind = EmbedBehind(store, embed, turn) if embed and settings.vectors_behind else None
    way = tuple(stages or _stages(settings, knowledge, model, failures, prompts, recall.bearing_on))
    bell = Bell()
    if carrier is None and model:
        carrier = DbosJobs(settings.home / "jobs.sqlite")
    retention = Retention(store, clock, failures, days=settings.retention_days, carrier=carrier)
    sweeper = accept = None
    if carrier:
        work = TranslateJob(
            knowledge, way, store, clock, bell, settings.model.budget, settings.model.wait_total_s
        )
        place = ProcessPlace(settings.home)
        running_max = settings.model.at_once
        sweeper = Sweeper(
            store, clock, carrier, work, bell, place, running_max=running_max, retention=retention
        )
        accept = Accept(store, clock, ids, sweeper, settings.time_zone, settings.chars_max)
    return App(
        settings=settings,
        knowledge=knowledge,
        store=store,
        clock=clock,
        ids=ids,
        read=Read(knowledge, settings.chars_max),
        check=Check(),
        translate=Translate(knowledge, way, store, clock, ids, settings.time_zone, settings.chars_max),
        answer=Answer(knowledge, store, clock),
        specs=Specs(store),
        jobs=Follow(store, clock, bell, carrier),
        bell=bell,
        model=model,
        preview=Preview(knowledge, model, settings.chars_max),
        ready=Readiness(store, clock, DiskFolder(settings.home) if carrier else None, sweeper),
        failures=failures,
        remember=Remember(store, behind.nudge) if behind else Remember(store),
        recall=recall,
        browse=Browse(store),
        index=index,
        cross_check=CrossCheck(store, clock, settings.time_zone),
        embed=embed,
        embed_behind=behind,
        aside=aside or (OwnProcess() if behind else None),
        make_case=MakeCase(store, CaseFolder(settings.home / "cases")),
        retention=retention,
        warming=Warming(model) if model else None,
        accept=accept,
        sweeper=sweeper,
    )


def _store(settings: Settings) -> Store:
    from translator.adapters.sqlalchemy_store import SqlAlchemyStore

    return SqlAlchemyStore(settings.store_url)


def _embedder(settings: Settings) -> Embedder | None:
    from translator.adapters.minilm import MiniLm, installed

    return MiniLm() if settings.vectors and installed() else None


def _index(settings: Settings, store: Store, clock: Clock, embedder: Embedder) -> KeepIndex:
    from translator.adapters.chroma_index import ChromaIndex

    chosen = settings.index
    chroma = ChromaIndex(settings.home / "index", url=chosen.url, open_s=chosen.open_s)
    return KeepIndex(store, chroma, clock, embedder.name, from_decisions=chosen.from_decisions)


def _stages(
    settings: Settings,
    knowledge: Knowledge,
    model: LanguageModel | None,
    failures: FailedAnswers,
    prompts: Prompts | None,
    precedents: Precedents,
) -> tuple[Stage, ...]:
    """List the stages an ask goes through; without a model they need no network."""
    if model is None:
        return offline(knowledge, precedents)
    from translator.adapters.prompt_files import PromptFiles

    chosen = settings.model
    writer = writer_of(
        model,
        prompts or PromptFiles(),
        knowledge,
        failures,
        budget=chosen.budget,
        tokens_max=chosen.tokens_max,
    )
    return with_model(knowledge, writer, precedents)


def _model(settings: Settings, clock: Clock) -> LanguageModel | None:
    """Put the language model together, with a memory; None where none is named."""
    if settings.model.name is None:
        return None
    from translator.adapters.answer_cache import RememberingModel
    from translator.adapters.answer_file import AnswerFile

    memory = AnswerFile(settings.home / "answers.sqlite", clock)
    return RememberingModel(language_model(settings.model, clock), memory)


def language_model(chosen: ModelSettings, clock: Clock) -> LanguageModel:
    """Put a language model together that remembers nothing; what is heavy is imported when it is made ready.

    Args:
        chosen: with a name.
        clock: for waits and dates.

    Raises:
        ValueError: when no model is named; a bug of ours.
    """
    from translator.adapters.litellm_model import LitellmModel
    from translator.adapters.model_hosts import provider_of
    from translator.adapters.patient_model import PatientModel

    if chosen.name is None:
        raise ValueError("no model is named")

    def at_provider(name: str, first: str) -> LitellmModel:
        # Key and address belong to the first model's provider and go to no other.
        same = provider_of(name) == provider_of(first)
        key = chosen.key.get_secret_value() if same and chosen.key else None
        return LitellmModel(
            name, clock, timeout_s=chosen.timeout_s, key=key, base_url=chosen.base_url if same else None
        )

    fallback = at_provider(chosen.fallback, chosen.name) if chosen.fallback else None
    return PatientModel(at_provider(chosen.name, chosen.name), fallback, clock, chosen.wait_max_s)
