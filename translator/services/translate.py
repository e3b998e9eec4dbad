"""Turns an ask into a specification and keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass

from translator.domain.caller import Caller
from translator.domain.canonical import as_json, canonical, sha256_of
from translator.domain.instant import instant
from translator.domain.job import Job, job_id_of
from translator.domain.reply import Reply
from translator.domain.spec import Ask, AskOrigin, Spec
from translator.domain.text import CHARS_MAX, accepted, readable
from translator.knowledge.catalogue import Knowledge
from translator.pipeline.run import run
from translator.pipeline.work import Report, Stage, Work, silent
from translator.ports import Clock, Ids, Receipt, Store
from translator.services.answer import with_answers

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
        text = accepted(text, chars_max=self.chars_max)
        for words in (origin.kind, origin.ref, origin.url, model):
            readable(words or "")
        at = instant(self.clock.now())
        ask = Ask(text=text, at=at, time_zone=self.time_zone, origin=origin, sha256=sha256_of(text))
        spec_id = self.ids.new("spec")
        work = Work(ask=ask, spec_id=spec_id, workspace=caller.workspace, model_asked_for=model)
        done = await run(self.stages, work, report)
        assert done.spec is not None, "the last stage leaves a specification"
        spec = with_answers(done.spec, replies, knowledge=self.knowledge, by=caller.name, at=at, revision=1)
        if save:
            job = self._job(spec, model)
            await self.store.within(caller.workspace).specs.add(spec, job=job, receipt=receipt)
        return spec

    def _job(self, spec: Spec, model: str | None) -> Job:
        """Record the piece of work; by rules it is done as soon as it is accepted."""
        return Job(
            job_id=job_id_of(spec.spec_id),
            workspace=spec.workspace,
            kind="translate",
            input_sha256=sha256_of(canonical({"ask": as_json(spec.ask), "model": model})),
            state="done",
            attempts=1,
            created_at=spec.ask.at,
            updated_at=instant(self.clock.now()),
            result=spec.spec_id,
        )
