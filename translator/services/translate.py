"""Turns an ask into a specification and keeps it, at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from translator.domain.caller import Caller
from translator.domain.instant import instant
from translator.domain.job import Job, TranslationInput, job_id_of
from translator.domain.model import Purse
from translator.domain.reply import Reply
from translator.domain.spec import AskOrigin, Spec
from translator.domain.text import CHARS_MAX
from translator.knowledge.catalogue import Knowledge
from translator.pipeline.run import run
from translator.pipeline.work import Report, Stage, Work, silent
from translator.ports import Clock, Ids, Receipt, Store
from translator.services.answer import with_answers
from translator.services.take_in import KIND, input_sha256, take_in

_UNNAMED_DOOR = AskOrigin()


@dataclass(frozen=True)
class Translate:
    """The use case: an ask in, the first revision of a specification out."""

    knowledge: Knowledge
    stages: tuple[Stage, ...]
    store: Store
    clock: Clock
    ids: Ids
    time_zone: str = "UTC"
    """IANA name of the zone that calendar dates are in."""
    chars_max: int = CHARS_MAX
    """Longest ask taken, in Unicode code points."""

    async def __call__(
        self,
        caller: Caller,
        text: str,
        *,
        origin: AskOrigin = _UNNAMED_DOOR,
        model: str | None = None,
        replies: Sequence[tuple[str, Reply]] = (),
        save: bool = True,
        receipt: Receipt | None = None,
        report: Report = silent,
    ) -> Spec:
        """Translate an ask.

        Args:
            caller: who asks, and in which workspace.
            text: the ask, as received.
            origin: the door it came through.
            model: the language model asked for; without one configured the rules answer and say so.
            replies: answers known beforehand, by question; they belong to the first revision.
            save: whether the specification and its job are kept, in one transaction.
            receipt: the repeatable request this answers; kept in the same transaction.
            report: hears of each stage once it is done.

        Raises:
            InputRefused: when the text or a reply cannot be taken; the caller mends it.
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
        spec = await written(taken, caller.workspace, self.stages, self.knowledge, report, keeps=save)
        if save:
            job = self._done(taken, caller.workspace)
            await self.store.within(caller.workspace).specs.add(spec, job=job, receipt=receipt)
        return spec

    def _done(self, taken: TranslationInput, workspace: str) -> Job:
        """Record the piece of work; it is done as soon as it is accepted, so nothing is kept to run it again."""
        return Job(
            job_id=job_id_of(taken.spec_id),
            workspace=workspace,
            kind=KIND,
            input_sha256=input_sha256(taken),
            state="done",
            attempts=1,
            created_at=taken.ask.at,
            updated_at=instant(self.clock.now()),
            result=taken.spec_id,
        )


async def written(
    taken: TranslationInput,
    workspace: str,
    stages: Sequence[Stage],
    knowledge: Knowledge,
    report: Report = silent,
    *,
    purse: Purse | None = None,
    may_wait_s: float = 0.0,
    keeps: bool = True,
) -> Spec:
    """Walk an ask through the stages and put the answers known beforehand in their places.

    Args:
        taken: all that was sent.
        workspace: whose specification it becomes.
        stages: what is done.
        knowledge: the formulas for what follows from the answers.
        report: hears of each stage once it is done.
        purse: what the work may still spend on a model; None for all that one draft may.
        may_wait_s: how long the work can be put aside for a busy provider, in seconds; where that is not enough, the
            rules answer at once.
        keeps: whether the specification is kept; one that is not looks nothing up in the store either.

    Returns:
        The first revision, not yet kept.

    Raises:
        ModelBusy: when the provider takes no more calls for now, and the work can wait.
        NotFound: when an answer names a question that is not asked.
        AnswerNotUnderstood: when an answer does not fit its question.
    """
    work = Work(
        ask=taken.ask,
        spec_id=taken.spec_id,
        workspace=workspace,
        model_asked_for=taken.model,
        purse=purse,
        may_wait_s=may_wait_s,
        keeps=keeps,
    )
    spec = (await run(stages, work, report)).spec
    assert spec is not None, "the last stage leaves a specification"
    return with_answers(spec, taken.replies, knowledge=knowledge, by=taken.by, at=taken.ask.at, revision=1)
