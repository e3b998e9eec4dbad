"""The stages of the offline composition, each made by a factory that takes what it needs."""

from dataclasses import replace
from importlib.metadata import version

from translator.checks import CHECKS
from translator.checks import check as run_checks
from translator.checks.all import Check
from translator.domain.spec import Engine
from translator.drafting.draft import draft
from translator.knowledge.catalogue import Knowledge
from translator.pipeline.work import Stage, Work
from translator.reading.reader import study

_NO_MODEL = "no model is configured"


def read(knowledge: Knowledge) -> Stage:
    """Read the ask."""

    async def reading(work: Work) -> Work:
        return replace(work, notes=study(work.ask.text, knowledge))

    reading.__name__ = "read"
    return reading


def draft_from_rules(knowledge: Knowledge) -> Stage:
    """Write the draft by rules; when a model was asked for, say that the rules answered."""

    async def drafting(work: Work) -> Work:
        assert work.notes is not None, "the reading comes first"
        asked = work.model_asked_for
        engine = Engine(
            kind="rules",
            version=version("requirements-translator"),
            model=asked,
            fallback=asked is not None,
            fallback_reason=_NO_MODEL if asked else None,
        )
        spec = draft(
            work.notes, knowledge, ask=work.ask, spec_id=work.spec_id, workspace=work.workspace, engine=engine
        )
        return replace(work, spec=spec)

    drafting.__name__ = "draft"
    return drafting


def check(checks: tuple[Check, ...] = CHECKS) -> Stage:
    """Look for what is wrong with the draft and with the ask."""

    async def checking(work: Work) -> Work:
        assert work.spec is not None, "the draft comes first"
        return replace(work, spec=work.spec.model_copy(update={"findings": run_checks(work.spec, checks)}))

    checking.__name__ = "check"
    return checking


def offline(knowledge: Knowledge) -> tuple[Stage, ...]:
    """Return the stages that need no model, no key and no network."""
    return (read(knowledge), draft_from_rules(knowledge), check())
