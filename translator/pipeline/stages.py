"""The stages of the offline composition, each made by a factory that takes what it needs."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from translator.checks import CHECKS
from translator.checks import check as run_checks
from translator.checks.all import Check
from translator.domain.model import RULES_ALONE
from translator.domain.own_version import own_version
from translator.domain.spec import Engine, Spec
from translator.domain.value import Span
from translator.drafting.draft import draft
from translator.drafting.precedents import with_precedents
from translator.knowledge.catalogue import Knowledge
from translator.pipeline.by_model import Writer, written_by
from translator.pipeline.work import Stage, Work
from translator.ports import Precedents
from translator.reading.reader import Notes, study

_NO_MODEL = {
    "en": "A language model was asked for, and none is set up here. This page was written by rules from your text alone, and nothing you said is lost. To use one, whoever runs this service names it in TRANSLATOR_MODEL__NAME.",
    "zh": "指定了语言模型，但这里没有设置。这一页由规则根据原文写成，你说的都在。要用模型，请管理这个服务的人在 TRANSLATOR_MODEL__NAME 里写上它的名字。",
}
_SHORT_CHARS_MAX = 4_000
"""Up to so many code points an ask is worked on at once; a longer one would hold up everybody else's."""
_T = TypeVar("_T")


async def _apart(work: Work, do: Callable[[], _T]) -> _T:
    """Do a piece of work over one ask; where the ask is long, in a thread, so that others are served meanwhile."""
    return do() if len(work.ask.text) <= _SHORT_CHARS_MAX else await asyncio.to_thread(do)


def read(knowledge: Knowledge) -> Stage:
    """Read the ask."""

    async def reading(work: Work) -> Work:
        return replace(work, notes=await _apart(work, lambda: study(work.ask.text, knowledge)))

    reading.__name__ = "read"
    return reading


def recall(precedents: Precedents) -> Stage:
    """Find what was decided before; the orders, greetings and quotations in an ask are not what is looked for."""

    async def recalling(work: Work) -> Work:
        notes = work.notes
        assert notes is not None, "the reading comes first"
        if not work.keeps or notes.reading.verdict == "not_a_request":
            return work
        return replace(work, bearings=tuple(await precedents(work.workspace, _asked_for(notes))))

    recalling.__name__ = "recall"
    return recalling


def _asked_for(notes: Notes) -> str:
    """Return the wish as a whole and what else is demanded, each sentence once; all that was not set aside where nothing is."""
    lead = notes.terms.wish
    wished = [*([lead] if lead else []), *(f.where for f in notes.found if f.parts)]
    told: list[Span] = []
    for part in wished:
        sentence = next((s for s in notes.sentences if s.start <= part.start < s.end), part)
        if sentence not in told:
            told.append(sentence)
    return "\n".join(notes.text[s.start : s.end] for s in told or notes.sentences)


def draft_from_rules(knowledge: Knowledge, *, alone: bool = True) -> Stage:
    """Write the draft by rules; when a model was asked for and none is there, say so.

    Args:
        knowledge: the facts.
        alone: whether no model comes after.
    """

    async def drafting(work: Work) -> Work:
        notes = work.notes
        assert notes is not None, "the reading comes first"
        asked = work.model_asked_for if alone and work.model_asked_for != RULES_ALONE else None
        way = "zh" if notes.reading.language == "zh" else "en"
        engine = Engine(
            kind="rules",
            version=own_version(),
            model=asked,
            fallback=asked is not None,
            fallback_reason=_NO_MODEL[way] if asked else None,
        )

        def write() -> Spec:
            spec = draft(
                notes,
                knowledge,
                ask=work.ask,
                spec_id=work.spec_id,
                workspace=work.workspace,
                engine=engine,
                decisions=work.decisions,
            )
            return with_precedents(spec, work.bearings)

        return replace(work, spec=await _apart(work, write))

    drafting.__name__ = "draft"
    return drafting


def check(checks: tuple[Check, ...] = CHECKS) -> Stage:
    """Look for what is wrong with the draft and with the ask."""

    async def checking(work: Work) -> Work:
        spec = work.spec
        assert spec is not None, "the draft comes first"
        reading = work.notes.reading if work.notes else None
        findings = await _apart(work, lambda: run_checks(spec, checks, reading=reading))
        return replace(work, spec=spec.model_copy(update={"findings": findings}))

    checking.__name__ = "check"
    return checking


def offline(knowledge: Knowledge, precedents: Precedents | None = None) -> tuple[Stage, ...]:
    """Return the stages that need no model, no key and no network.

    Args:
        knowledge: the facts.
        precedents: finds what was decided before; None where nothing is remembered.
    """
    return (*_read(knowledge, precedents), draft_from_rules(knowledge), check())


def with_model(
    knowledge: Knowledge, writer: Writer, precedents: Precedents | None = None
) -> tuple[Stage, ...]:
    """Return the stages in which a model writes over the rules' draft, which stands where it fails.

    Args:
        knowledge: the facts.
        writer: the model with its prompts.
        precedents: finds what was decided before; None where nothing is remembered.
    """
    before = _read(knowledge, precedents)
    return (*before, draft_from_rules(knowledge, alone=False), *written_by(writer), check())


def _read(knowledge: Knowledge, precedents: Precedents | None) -> tuple[Stage, ...]:
    return (read(knowledge), recall(precedents)) if precedents else (read(knowledge),)
