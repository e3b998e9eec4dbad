"""What the rules make of an ask, and of an answer to it, for tests that only care about the outcome."""

import asyncio
from functools import cache

from translator.domain.canonical import sha256_of
from translator.domain.ledger import Entry
from translator.domain.reply import Reply
from translator.domain.spec import BOUNDARY_KINDS, Ask, BoundaryLine, Question, Spec, Target
from translator.domain.value import Span
from translator.drafting.answers import apply_answer
from translator.drafting.draft import ground_of
from translator.drafting.ground import Ground
from translator.knowledge.catalogue import built_in
from translator.pipeline.run import run
from translator.pipeline.stages import offline
from translator.pipeline.work import Work
from translator.reading.reader import Notes, study

AT = "2026-11-24T09:30:00.000Z"
LATER = "2026-11-25T08:00:00.000Z"


def asked(text: str, *, time_zone: str = "UTC") -> Ask:
    """An ask that came in on the day of the tests."""
    return Ask(text=text, at=AT, time_zone=time_zone, sha256=sha256_of(text))


@cache
def drafted(text: str, *, model: str | None = None) -> Spec:
    """The specification of an ask, by rules and checked."""
    work = Work(ask=asked(text), spec_id="spec_1", workspace="default", model_asked_for=model)
    spec = asyncio.run(run(offline(built_in()), work)).spec
    assert spec is not None
    return spec


@cache
def studied(text: str) -> Notes:
    """The reading of an ask with its working notes."""
    return study(text, built_in())


def grounded(text: str) -> Ground:
    """What a draft of an ask stands on."""
    from translator.checks.dates import day_of

    return ground_of(studied(text), built_in(), today=day_of(asked(text)))


def answered(spec: Spec, question: Question, reply: Reply, *, by: str = "Ada") -> Spec:
    """The next revision, with one question answered."""
    return apply_answer(spec, question.id, reply, knowledge=built_in(), by=by, at=LATER)


def chosen(spec: Spec, question: Question, option: int = 0) -> Spec:
    """The next revision, with one option chosen."""
    return answered(spec, question, Reply(kind="option", option=option))


def typed(spec: Spec, question: Question, words: str) -> Spec:
    """The next revision, with words typed."""
    return answered(spec, question, Reply(kind="text", text=words))


def measured(spec: Spec, question: Question, words: str) -> Spec:
    """The next revision, with a number typed."""
    return answered(spec, question, Reply(kind="quantity", text=words))


def every_question(spec: Spec) -> tuple[Question, ...]:
    """All questions, those asked now and those that wait."""
    return (*spec.questions, *spec.later)


def question_about(spec: Spec, about: str) -> Question:
    """The first question about one thing."""
    return next(q for q in every_question(spec) if q.about == about)


def asks_for_level(spec: Spec) -> Question:
    """The first question that takes a number as a target's goal."""
    return next(q for q in every_question(spec) if q.takes.get("quantity", "").endswith("/goal"))


def target_of(spec: Spec, measure: str) -> Target:
    """The target with this measure."""
    return next(t for t in spec.targets if t.measure == measure)


def lines_of(spec: Spec) -> list[BoundaryLine]:
    """Every boundary line."""
    return [line for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind)]


def stated(spec: Spec) -> list[str]:
    """The words of the ask that became numbers."""
    return [e.source.quote or "" for e in spec.ledger if e.status == "stated"]


def entry(spec: Spec, ref: str | None) -> Entry:
    """The number a place names."""
    assert ref is not None, "nothing is named here"
    return spec.entry(ref)


def words(spec: Spec, span: Span) -> str:
    """The words of the ask in a range."""
    return spec.ask.text[span.start : span.end]
