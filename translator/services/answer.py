"""Takes people's answers and makes the next revision of them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from translator.domain.caller import Caller
from translator.domain.errors import AnswerNotUnderstood, RevisionOutOfDate
from translator.domain.instant import instant
from translator.domain.reply import Reply
from translator.domain.spec import Spec
from translator.domain.text import readable
from translator.drafting.answers import apply_answer
from translator.drafting.diff import changed
from translator.knowledge.catalogue import Knowledge
from translator.ports import Clock, Receipt, SpecStore, Store


@dataclass(frozen=True)
class Answer:
    """The use case: replies to questions in, the next revision out; all of them or none."""

    knowledge: Knowledge
    store: Store
    clock: Clock

    async def __call__(
        self,
        caller: Caller,
        spec_id: str,
        replies: Sequence[tuple[str, Reply]],
        *,
        expected_revision: int,
        receipt: Receipt | None = None,
    ) -> Spec:
        """Answer questions of a specification.

        Args:
            caller: who answers, and in which workspace.
            spec_id: whose questions.
            replies: what is said to which question, in this order.
            expected_revision: the revision the caller saw.
            receipt: the repeatable request this answers; kept in the same transaction.

        Returns:
            The next revision, checked anew.

        Raises:
            NotFound: when the workspace has no such specification, or it has no such question.
            RevisionOutOfDate: when somebody was faster; the caller reads again.
            AnswerNotUnderstood: when a reply does not fit its question; nothing is kept.
        """
        if not replies:
            raise AnswerNotUnderstood("There is no answer in it. Send one for each question you can answer.")
        specs = self.store.within(caller.workspace).specs
        seen = await specs.get(spec_id)
        if seen.revision != expected_revision:
            raise await _too_late(specs, seen, expected_revision)
        # Off the event loop: what follows from the answer takes a while where the ask is long.
        spec = await asyncio.to_thread(
            with_answers,
            seen,
            replies,
            knowledge=self.knowledge,
            by=caller.name,
            at=instant(self.clock.now()),
            revision=expected_revision + 1,
        )
        try:
            await specs.add(spec, expected_revision=expected_revision, receipt=receipt)
        except RevisionOutOfDate:
            raise await _too_late(specs, await specs.get(spec_id), expected_revision) from None
        return spec


def with_answers(
    spec: Spec,
    replies: Sequence[tuple[str, Reply]],
    *,
    knowledge: Knowledge,
    by: str,
    at: str,
    revision: int,
) -> Spec:
    """Return a specification with every reply in its place.

    Args:
        spec: what the replies answer.
        replies: what is said to which question, in this order.
        knowledge: the formulas for what follows.
        by: who says it.
        at: when, RFC 3339 in UTC.
        revision: the number of the revision they make together.

    Raises:
        NotFound: when there is no such question.
        AnswerNotUnderstood: when a reply does not fit its question.
        TextNotReadable: when a reply holds what no text may hold.
    """
    for question_id, reply in replies:
        for words in (question_id, reply.text, reply.owner):
            readable(words or "")
        spec = apply_answer(spec, question_id, reply, knowledge=knowledge, by=by, at=at)
    return spec.model_copy(update={"revision": revision}) if replies else spec


async def _too_late(specs: SpecStore, current: Spec, sent: int) -> RevisionOutOfDate:
    """Say what changed since the revision the caller saw."""
    lines: tuple[str, ...] = ()
    if 1 <= sent < current.revision:
        lines = tuple(change.where for change in changed(await specs.get(current.spec_id, sent), current))
    return RevisionOutOfDate(sent=str(sent), current=current.revision, changed=tuple(dict.fromkeys(lines)))
