"""Walks an ask through the stages and reports each."""

from collections.abc import Sequence

from translator.pipeline.work import Report, Stage, StageEvent, Work, silent


async def run(stages: Sequence[Stage], work: Work, report: Report = silent) -> Work:
    """Run the stages in order.

    Args:
        stages: what is done, such as `offline(knowledge)`.
        work: the ask.
        report: hears of each stage once it is done.

    Returns:
        The work with its specification.
    """
    for stage in stages:
        work = await stage(work)
        usd = work.purse.usd if work.purse else None
        await report(StageEvent(stage=name_of(stage), found=_found(work), usd=usd))
    return work


def name_of(stage: Stage) -> str:
    """Return the name a stage is reported under."""
    return str(getattr(stage, "__name__", "stage"))


def _found(work: Work) -> str:
    """Count in words what is there so far."""
    if work.spec is not None:
        return f"{len(work.spec.targets)} targets, {len(work.spec.questions)} questions, {len(work.spec.findings)} findings"
    if work.notes is not None:
        reading = work.notes.reading
        return f"{len(reading.vague)} vague phrases, {len(reading.quantities)} numbers"
    return ""
