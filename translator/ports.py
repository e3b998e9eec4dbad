"""Protocols named for the need; adapters implement them, tests fake them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from translator.domain.canonical import Json
from translator.domain.decision import Decision, DecisionStatus, Link
from translator.domain.job import Holder, Job, JobEvent
from translator.domain.model import FailedAnswer, Message, ModelAnswer, ModelRequest, Purse, Spent
from translator.domain.spec import Precedent, Spec


class Clock(Protocol):
    """The time, as the only source of it."""

    def now(self) -> datetime:
        """Return the instant, aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        ...


class Ids(Protocol):
    """New names for new things, as the only source of them."""

    def new(self, kind: str) -> str:
        """Return an id never given before, sortable by time, such as `spec_01K...`."""
        ...


class LanguageModel(Protocol):
    """A model that writes: any that answers a conversation with a document of a given shape."""

    @property
    def name(self) -> str:
        """The model as whoever runs the service named it, such as `openai/gpt-5-mini`."""
        ...

    @property
    def host(self) -> str:
        """Where the text is sent, such as `api.openai.com`; said to people before and after."""
        ...

    async def ready(self) -> None:
        """Load what answering needs; may take seconds the first time, and does nothing afterwards."""
        ...

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer.

        Args:
            request: the rendered prompt, and the shape of the answer.
            purse: what the job may still spend; each call is counted in it.

        Returns:
            What was written, whole, cut off or refused; it is not yet looked into.

        Raises:
            ModelFailed: when there is no answer; the rules answer instead. `ModelBusy` says when to come again.
        """
        ...

    async def forget(self, request: ModelRequest) -> None:
        """Let go of a remembered answer that could not be used, so that asking again asks anew."""
        ...


class FailedAnswers(Protocol):
    """Answers that could not be used, kept for a while; keeping one never fails a translation."""

    async def keep(self, failed: FailedAnswer) -> None:
        """Keep one."""
        ...

    async def recent(self, limit: int) -> Sequence[FailedAnswer]:
        """Return the newest first, so many at most."""
        ...

    async def forget_old(self) -> None:
        """Let go of those kept for long enough, also where none is added any more."""
        ...


class Cases(Protocol):
    """Cases of a workspace's own for the evals."""

    async def add(self, workspace: str, case: Mapping[str, Json]) -> tuple[Path, dict[str, Json]]:
        """Keep a case, joined with what was said of the same specification before.

        Returns:
            The file it is in, and the case as it stands there now.

        Raises:
            FolderNotWritable: when it cannot be kept.
        """
        ...


class Prompt(Protocol):
    """One version of one prompt, never edited once live."""

    @property
    def id(self) -> str:
        """Name and version, such as `draft.v1`."""
        ...

    @property
    def sha256(self) -> str:
        """Of its file."""
        ...

    def render(self, values: Mapping[str, str]) -> tuple[Message, ...]:
        """Fill in its variables, the part that is the same for every ask first."""
        ...


class Prompts(Protocol):
    """The prompts in use."""

    def live(self, name: str) -> Prompt:
        """Return the one version of a prompt that is in use.

        Raises:
            PromptBroken: when there is not exactly one; whoever edits prompts acts.
        """
        ...


@dataclass(frozen=True)
class SpecRow:
    """What a list of specifications shows of each."""

    spec_id: str
    revision: int
    title: str
    state: str
    verdict: str
    created_at: str
    updated_at: str
    change: int
    """Grows with every write of the workspace; a re-check asks what changed since."""


@dataclass(frozen=True)
class Page:
    """One page of a list, and where the next begins."""

    rows: Sequence[SpecRow]
    next_cursor: str | None


@dataclass(frozen=True)
class Replay:
    """The answer to a request, kept for its repetition."""

    status: int
    headers: Mapping[str, str]
    body: str


@dataclass(frozen=True)
class Receipt:
    """A claimed request: its key, and what it already brought about if its first run was cut short."""

    key: str
    claimed_ms: int
    """When it was claimed, in milliseconds since 1970; a run that was taken over no longer holds it."""
    spec_id: str | None = None
    revision: int | None = None


@dataclass(frozen=True)
class Ending:
    """The run of a job that ends with a revision."""

    job_id: str
    attempt: int
    at: datetime
    spent: Spent | None = None
    """What the job has spent on a model in all its runs; None where that is not counted."""


class SpecStore(Protocol):
    """The specifications of one workspace; revisions are appended, never changed."""

    async def add(
        self,
        spec: Spec,
        *,
        expected_revision: int | None = None,
        job: Job | None = None,
        ends: Ending | None = None,
        receipt: Receipt | None = None,
    ) -> None:
        """Append a revision, with what belongs to it, in one transaction.

        Args:
            spec: the revision to keep; its number is one more than the newest kept.
            expected_revision: the newest revision the writer saw; None for a new specification.
            job: the piece of work that is accepted and done with this revision.
            ends: the run of an accepted piece of work that is done with this revision.
            receipt: the request that this revision answers, so that its repetition finds it.

        Raises:
            RevisionOutOfDate: when the newest kept is another one; the caller reads again.
            NotFound: when a change is made on a specification that this workspace has not.
            IdempotencyKeyInUse: when the request was answered by another run meanwhile.
            JobTakenOver: when the run may no longer write; nothing is kept.
        """
        ...

    async def get(self, spec_id: str, revision: int | None = None) -> Spec:
        """Return a revision, the newest by default, lifted to today's schema.

        Raises:
            NotFound: when this workspace has none.
        """
        ...

    async def all(self) -> Sequence[Spec]:
        """Return the newest revision of each, lifted to today's schema, by id."""
        ...

    async def recent(self, *, limit: int, after: str | None = None) -> Page:
        """Return the newest revision of each by last change, newest first.

        Args:
            limit: rows at most.
            after: the cursor the page before ended with; None for the first page.

        Raises:
            CursorNotUnderstood: when the cursor is none of ours.
        """
        ...


@dataclass(frozen=True)
class Taken:
    """What came of decisions that were sent."""

    new: int
    changed: int
    """Known under their id, with other content; both versions are kept."""
    same: int


@dataclass(frozen=True)
class DecisionRow:
    """What finding needs of a decision."""

    decision_id: str
    title: str
    status: str
    day: str
    """RFC 3339 full-date; empty where it has none."""
    links: Sequence[Link]
    superseded_by: Sequence[str]
    terms: Mapping[str, float]
    version: int = 1
    """Counts the texts kept under this id; the newest is meant."""


@dataclass(frozen=True)
class Bearing:
    """A past decision that bears on an ask, at the version that was read."""

    precedent: Precedent
    version: int


class Precedents(Protocol):
    """Finds what was decided before on an ask, in one workspace only."""

    async def __call__(self, workspace: str, text: str) -> Sequence[Bearing]:
        """Return what bears on an ask, nearest first; nothing where all that is near is weak."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors: texts that mean the same lie close together."""

    @property
    def name(self) -> str:
        """The model, such as `all-MiniLM-L6-v2`; vectors of two models are never compared."""
        ...

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        ...

    def reads(self, text: str) -> bool:
        """Say whether it can tell what a text means; one that is in another language is left to its words."""
        ...

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        """Return the vector of each text, in order: of length 1, as little-endian 32-bit floats.

        Args:
            texts: that it reads; of a long one the beginning counts.

        Raises:
            EmbedderNotThere: when the model is not installed, or is another one; whoever runs the program acts.
        """
        ...


@dataclass(frozen=True)
class DecisionHead:
    """What a list and a picture show of a decision."""

    decision_id: str
    title: str
    status: DecisionStatus
    day: str
    """RFC 3339 full-date; empty where it has none."""
    links: Sequence[Link] = ()
    superseded_by: Sequence[str] = ()


@dataclass(frozen=True)
class DecisionVersion:
    """One of the texts kept under an id."""

    version: int
    """Counts from 1."""
    title: str
    status: DecisionStatus


class DecisionStore(Protocol):
    """The decisions of one workspace; a version is never changed."""

    async def add(self, known: Sequence[tuple[Decision, Mapping[str, float]]]) -> Taken:
        """Keep decisions with the terms they are found by, all in one transaction; what is known already changes nothing."""
        ...

    async def get(self, decision_id: str, version: int | None = None) -> Decision:
        """Return a version; the newest where none is named.

        Raises:
            NotFound: when this workspace has none.
        """
        ...

    async def versions(self, decision_id: str) -> Sequence[DecisionVersion]:
        """Return all that is kept under an id, the newest first."""
        ...

    async def heads(self) -> Sequence[DecisionHead]:
        """Return what a list shows of the newest version of each."""
        ...

    async def newest_change(self) -> int:
        """Return the change number of the last decision written; 0 where there is none."""
        ...

    async def rows(self) -> Sequence[DecisionRow]:
        """Return what finding needs of the newest version of each."""
        ...

    async def all(self) -> Sequence[Decision]:
        """Return the newest version of each, by id."""
        ...


@dataclass(frozen=True)
class Unembedded:
    """A decision without a vector, with what it is made of."""

    decision_id: str
    version: int
    title: str
    text: str


@dataclass(frozen=True)
class Embedded:
    """The vector of one version of a decision."""

    decision_id: str
    version: int
    sha256: str
    """Of the text it was made of."""
    vector: bytes
    """Empty where the model cannot read what the decision is written in."""


class VectorStore(Protocol):
    """The vectors of one workspace's decisions, by the model that made them; one that is kept is never changed."""

    async def missing(self, model: str, *, limit: int) -> Sequence[Unembedded]:
        """Return decisions whose newest version this model has not been through, so many at most."""
        ...

    async def known(self, model: str, texts: Sequence[str]) -> Mapping[str, bytes]:
        """Return what this model made before, by the hash of the text, of those that it did."""
        ...

    async def keep(self, model: str, dimension: int, made: Sequence[Embedded]) -> None:
        """Keep vectors, all in one transaction; what is kept already stays as it is."""
        ...

    async def newest_change(self) -> int:
        """Return the change number of the last vectors written; 0 where there are none."""
        ...

    async def all(self, model: str) -> Mapping[str, bytes]:
        """Return the vector of the newest version of each decision that this model has been through, by its id."""
        ...

    async def of(self, model: str, decision_ids: Sequence[str]) -> Mapping[str, bytes]:
        """Return what `all` does, of these alone."""
        ...

    async def many(self, model: str) -> int:
        """Return how many decisions have a vector by this model, of their newest version."""
        ...


@dataclass(frozen=True)
class Near:
    """A decision that an index found near a vector."""

    decision_id: str
    cosine: float
    """-1 to 1, to some digits; the store's vectors give it exactly."""


class VectorIndex(Protocol):
    """Finds the nearest of very many vectors without comparing all; made from the store, and made anew when it is lost."""

    async def open(self, *, anew: bool = False) -> None:
        """Open it; takes seconds. What is damaged, of another version, or does not open in time is thrown away.

        Args:
            anew: throw away what is there, because it failed.

        Raises:
            IndexTaken: when another process holds it.
            IndexNotThere: when it cannot be opened all the same, or what carries it is not installed.
        """
        ...

    async def fill(
        self, workspace: str, model: str, vectors: Mapping[str, bytes], told: Callable[[int], None] = ...
    ) -> None:
        """Make it hold these and no others; only what differs is written. One of another model is emptied first.

        Args:
            workspace: whose they are.
            model: that made all of them.
            vectors: by the decision's id, none of them empty.
            told: hears how many are written, after each portion.
        """
        ...

    async def drop(self, workspace: str) -> None:
        """Take away what it holds of a workspace."""
        ...

    async def nearest(self, workspace: str, vector: bytes, *, limit: int) -> Sequence[Near]:
        """Return the nearest of a workspace that is filled, nearest first; one may be missed. What it raises means that it is broken.

        Args:
            workspace: whose are looked through.
            vector: by the same model.
            limit: how many at most.
        """
        ...

    async def close(self) -> None:
        """Let go of it."""
        ...


class RequestStore(Protocol):
    """Requests that may be repeated, by their idempotency key."""

    async def claim(self, key: str, *, sha256: str, at: datetime) -> Receipt | Replay:
        """Take a request as one's own, or find it answered.

        Args:
            key: the caller's idempotency key.
            sha256: of the request, so that another payload under the same key is noticed.
            at: now.

        Raises:
            IdempotencyKeyReused: when the key was used for another payload.
            IdempotencyKeyInUse: when the first request is still at work.
        """
        ...

    async def keep(self, receipt: Receipt, replay: Replay) -> None:
        """Keep the answer for repetitions."""
        ...

    async def release(self, receipt: Receipt) -> None:
        """Let go of a request that brought nothing about, so that it may be tried again."""
        ...


class JobStore(Protocol):
    """Accepted pieces of work of one workspace."""

    async def add(self, job: Job, *, receipt: Receipt | None = None) -> None:
        """Accept a piece of work, in one transaction with the request that brought it.

        Args:
            job: with all that is needed to run it.
            receipt: the request, so that its repetition finds the same job.

        Raises:
            IdempotencyKeyInUse: when the request was answered by another run meanwhile.
        """
        ...

    async def get(self, job_id: str) -> Job:
        """Return a piece of work.

        Raises:
            NotFound: when this workspace has none.
        """
        ...

    async def change(self, job_id: str, how: Callable[[Job], Job]) -> Job:
        """Move a piece of work on, in one transaction; a change of its state becomes an event.

        Args:
            job_id: which.
            how: one of the moves of `domain.job`, such as `begun`; what it raises leaves everything as it was.

        Returns:
            How it stands then.

        Raises:
            NotFound: when this workspace has none.
        """
        ...

    async def note(self, job_id: str, attempt: int, event: JobEvent, *, spent: Spent | None = None) -> None:
        """Keep that a stage is done; the event gets the next sequence number.

        Args:
            job_id: which.
            attempt: the number of the run.
            event: what the stage found.
            spent: what the job has spent until now, so that a killed process does not take it along.

        Raises:
            JobTakenOver: when the run may no longer write.
        """
        ...

    async def events(self, job_id: str, *, after: int = 0) -> Sequence[JobEvent]:
        """Return what happened after the event of that sequence number, in order.

        Raises:
            NotFound: when this workspace has no such piece of work.
        """
        ...

    async def startable(self, holder: Holder, *, at: datetime, limit: int) -> Sequence[str]:
        """Return the ids of what a process may begin, oldest first; see `domain.job.startable`."""
        ...

    async def unfinished(self, *, limit: int) -> Sequence[Job]:
        """Return what has not ended yet, newest first."""
        ...

    async def forgettable(self, *, before: datetime, at: datetime, limit: int) -> Sequence["Run"]:
        """Return the last run of each piece of work that may be forgotten, oldest first.

        Args:
            before: it ended before that.
            at: now; what a request may still be repeated for is not among them.
            limit: so many at most.
        """
        ...

    async def forget(self, job_ids: Sequence[str], *, before: datetime, at: datetime) -> None:
        """Remove pieces of work and their events, in one transaction; what came out of them stays.

        Args:
            job_ids: which; one that may not be forgotten, see `forgettable`, is left.
            before: it ended before that.
            at: now.
        """
        ...


class Workspace(Protocol):
    """A team's own room of the store; nothing crosses."""

    @property
    def specs(self) -> SpecStore:
        """Its specifications."""
        ...

    @property
    def requests(self) -> RequestStore:
        """Its requests that may be repeated."""
        ...

    @property
    def jobs(self) -> JobStore:
        """Its pieces of work."""
        ...

    @property
    def decisions(self) -> DecisionStore:
        """Its past decisions."""
        ...

    @property
    def vectors(self) -> VectorStore:
        """The vectors of its decisions."""
        ...


class Store(Protocol):
    """The record. No query can be written without a workspace."""

    def within(self, workspace: str) -> Workspace:
        """Open one workspace's room."""
        ...

    async def rooms_with_work(self) -> Sequence[str]:
        """Return the names of the workspaces that hold unfinished work, and nothing else of them."""
        ...

    async def rooms_without_vectors(self, model: str) -> Sequence[str]:
        """Return the names of the workspaces that hold decisions this model has not been through, and nothing else of them."""
        ...

    async def rooms_with_past_work(self, before: datetime) -> Sequence[str]:
        """Return the names of the workspaces that hold work that ended before, and nothing else of them."""
        ...

    async def ready(self) -> None:
        """Open the store and bring its tables up to date; a second call does nothing.

        Raises:
            StoreNotThere: when it cannot be opened; whoever runs the service acts.
            StoreIsNewer: when a newer version wrote it.
        """
        ...

    async def alive(self) -> None:
        """Ask the store whether it still takes what is written, by writing a little.

        Raises:
            NotThere: when it does not; whoever runs the service acts.
        """
        ...

    async def close(self) -> None:
        """Let go of the store."""
        ...


class Folder(Protocol):
    """A folder in which the service keeps things."""

    async def writable(self) -> None:
        """Write a little, and take it away again.

        Raises:
            FolderNotWritable: when it takes nothing; whoever runs the service acts.
        """
        ...


class Place(Protocol):
    """The place of this process among those that run jobs."""

    def take(self) -> Holder:
        """Take a place that no live process has; whoever had it before is dead."""
        ...

    def leave(self) -> None:
        """Let go of it, as the end of the process does by itself."""
        ...


class Turn(Protocol):
    """What one process does at a time; whoever has it and dies has it no more."""

    def take(self) -> bool:
        """Say whether it is ours now; it is not while another process has it.

        Raises:
            FolderNotWritable: when it cannot be known; whoever runs the service acts.
        """
        ...

    def leave(self) -> None:
        """Let go of it."""
        ...


class Aside(Protocol):
    """Runs this program a second time, beside this process."""

    def start(self, *words: str) -> None:
        """Start it and return at once; it goes on when this process ends, and nobody waits for it.

        Args:
            words: of the command, such as `decisions` and `embed`.
        """
        ...


class Step(Protocol):
    """Runs one part of a job so that a carrier may remember that it is done."""

    async def __call__(self, name: str, do: Callable[[], Awaitable[Json]]) -> Json:
        """Do it, or return what it brought when this run did it before.

        Args:
            name: of the part, such as `translate`.
            do: may be done again after a crash, so it must bear that.
        """
        ...


@dataclass(frozen=True)
class Run:
    """One run of a job, as a carrier is handed it: ids only."""

    workspace: str
    job_id: str
    attempt: int
    """Counts the runs of this job from 1; no two runs share one."""


JobWork = Callable[[Step, Run], Awaitable[None]]
"""What a run does; it deals with its own failures and raises nothing but the end of its time."""


class Jobs(Protocol):
    """Carries runs of jobs. The store is the record; losing a carrier loses nothing accepted."""

    async def open(self, work: JobWork, holder: Holder) -> None:
        """Get ready to run this work; may take seconds.

        Args:
            work: what a run does.
            holder: the process; its place is the name under which a carrier remembers its runs.
        """
        ...

    async def start(self, run: Run) -> None:
        """Start a run and return at once; the same run again changes nothing."""
        ...

    async def cancel(self, job_id: str) -> None:
        """Interrupt the run of a job at its next await, if it runs in this process."""
        ...

    async def forget(self, runs: Sequence[Run]) -> None:
        """Let go of what is remembered of ended jobs; nothing is remembered of some, and that is as well.

        Args:
            runs: the last run of each; those before it go too.
        """
        ...

    async def close(self) -> None:
        """Interrupt every run and let go; returns when all of them have ended."""
        ...
