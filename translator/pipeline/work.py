"""What travels through the stages: frozen, enriched step by step."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from translator.domain.spec import Ask, Spec
from translator.reading.reader import Notes


@dataclass(frozen=True)
class Work:
    """One ask on its way to a specification."""

    ask: Ask
    spec_id: str
    workspace: str
    model_asked_for: str | None = None
    """The model the caller named; without one configured the rules answer and say so."""
    notes: Notes | None = field(default=None, repr=False)
    spec: Spec | None = field(default=None, repr=False)


@dataclass(frozen=True)
class StageEvent:
    """One stage is done, with what it found in words."""

    stage: str
    found: str
    usd: float | None = None
    """What the model has cost so far, in US dollars; None where nothing was paid or no price is known."""


Stage = Callable[[Work], Awaitable[Work]]
Report = Callable[[StageEvent], Awaitable[None]]


async def silent(event: StageEvent) -> None:
    """Report to nobody."""
