"""Protocols named for the need; adapters implement them, tests fake them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from translator.domain.job import Job
from translator.domain.spec import Spec


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


class SpecRow(Protocol):
    """What a list of specifications shows of each."""

    spec_id: str
    revision: int
    title: str
    state: str
    verdict: str
    updated_at: str
    change: int


class SpecStore(Protocol):
    """The specifications of one workspace; revisions are appended, never changed."""

    async def add(self, spec: Spec, *, expected_revision: int | None = None) -> None:
        """Append a revision in one transaction.

        Args:
            spec: the revision to keep; its number is one more than the newest kept.
            expected_revision: the newest revision the writer saw; None for a new specification.

        Raises:
            RevisionOutOfDate: when the newest kept is another one; the caller reads again.
        """
        ...

    async def get(self, spec_id: str, revision: int | None = None) -> Spec:
        """Return a revision, the newest by default, lifted to today's schema.

        Raises:
            NotFound: when this workspace has none.
        """
        ...

    async def recent(self, *, limit: int, after: str | None = None) -> tuple[Sequence[SpecRow], str | None]:
        """Return rows by last change, newest first, and the cursor of the next page or None."""
        ...


class Replay(Protocol):
    """An answer kept for a repeated request."""

    status: int
    body: str
    headers: dict[str, str]


class Workspace(Protocol):
    """A team's own room of the store; nothing crosses."""

    specs: SpecStore

    async def job(self, job_id: str) -> Job:
        """Return an accepted piece of work.

        Raises:
            NotFound: when this workspace has none.
        """
        ...

    async def save_job(self, job: Job) -> None:
        """Write a job's row."""
        ...


class Store(Protocol):
    """The record. No query can be written without a workspace."""

    def within(self, workspace: str) -> Workspace:
        """Open one workspace's room."""
        ...

    async def ready(self) -> None:
        """Open the store and bring its tables up to date.

        Raises:
            StoreNotThere: when it cannot be opened; whoever runs the service acts.
            StoreIsNewer: when a newer version wrote it.
        """
        ...

    async def close(self) -> None:
        """Let go of the store."""
        ...
