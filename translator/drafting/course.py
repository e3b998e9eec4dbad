"""Risks and milestones customary for this kind of system, in the words of the ask; no days, no probabilities."""

from translator.domain.spec import Milestone, Risk, RiskResponse, Target
from translator.drafting.ground import Ground

_RISKS_MAX = 3


def risks_of(ground: Ground) -> tuple[Risk, ...]:
    """Write at most three risks."""
    fill = ground.slots.fill
    return tuple(
        Risk(
            id=ground.names.give("K", risk.key),
            cause=fill(risk.cause),
            event=fill(risk.event),
            effect=fill(risk.effect),
            trigger=fill(risk.trigger),
            response=RiskResponse(strategy=risk.strategy, action=fill(risk.action)),
            origin="knowledge",
        )
        for risk in ground.archetype.risks[:_RISKS_MAX]
    )


def milestones_of(ground: Ground, targets: tuple[Target, ...]) -> tuple[Milestone, ...]:
    """Write the steps with their deliverable and acceptance; the last one is judged by the targets."""
    fill = ground.slots.fill
    steps = ground.archetype.milestones
    return tuple(
        Milestone(
            id=ground.names.give("M", step.key),
            name=fill(step.name),
            deliverable=fill(step.deliverable),
            acceptance=fill(step.acceptance),
            targets=tuple(t.id for t in targets) if index == len(steps) - 1 else (),
        )
        for index, step in enumerate(steps)
    )
