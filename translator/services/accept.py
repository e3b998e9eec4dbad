"""Accepts an ask that a model will work on: from here on it is not lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from translator.domain.caller import Caller
from translator.domain.job import Job, job_id_of
from translator.domain.reply import Reply
from translator.domain.spec import AskOrigin
from translator.domain.text import CHARS_MAX
from translator.ports import Clock, Ids, Receipt, Store
from translator.services.sweep import Sweeper
from translator.services.take_in import KIND, input_sha256, take_in


@dataclass(frozen=True)
class Accept:
    """The use case: an ask in, an accepted job out; the work is begun and not waited for."""

    store: Store
    clock: Clock
    ids: Ids
    sweeper: Sweeper
    time_zone: str = "UTC"
    """IANA name of the zone that calendar dates are in."""
    chars_max: int = CHARS_MAX
    """Longest ask taken, in Unicode code points."""

    async def __call__(
        self,
        caller: Caller,
        text: str,
        *,
        origin: AskOrigin,
        model: str | None = None,
        replies: Sequence[tuple[str, Reply]] = (),
        receipt: Receipt | None = None,
    ) -> Job:
        """Accept an ask.

        Args:
            caller: who asks, and in which workspace.
            text: the ask, as received.
            origin: the door it came through.
            model: the language model asked for; the configured one by default.
            replies: answers known beforehand, by question.
            receipt: the repeatable request this answers; kept in the same transaction.

        Raises:
            InputRefused: when the text cannot be taken; the caller mends it.
            NotThere: when the store is not there; whoever runs the service acts.
        """
        taken = take_in(
            caller,
            text,
            spec_id=self.ids.new("spec"),
            at=self.clock.now(),
            time_zone=self.time_zone,
            chars_max=self.chars_max,
            origin=origin,
            model=model,
            replies=replies,
        )
        job = Job(
            job_id=job_id_of(taken.spec_id),
            workspace=caller.workspace,
            kind=KIND,
            input_sha256=input_sha256(taken),
            created_at=taken.ask.at,
            updated_at=taken.ask.at,
            input=taken,
        )
        await self.store.within(caller.workspace).jobs.add(job, receipt=receipt)
        await self.sweeper.launch(job.workspace, job.job_id)
        return job
