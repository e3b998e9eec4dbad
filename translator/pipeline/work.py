"""What travels through the stages: frozen, enriched step by step."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from translator.binding.masking import NO_MASKS, Masks
from translator.domain.decision import Decision
from translator.domain.errors import ModelFailed
from translator.domain.model import ModelAnswer, ModelRequest, Purse
from translator.domain.spec import Ask, Spec
from translator.ports import Bearing
from translator.reading.reader import Notes


@dataclass(frozen=True)
class Work:
    """One ask on its way to a specification."""

    ask: Ask
    spec_id: str
    workspace: str
    model_asked_for: str | None = None
    """The model the caller named, or `RULES_ALONE`; one that is not set up here leaves the rules' draft, which says so."""
    notes: Notes | None = field(default=None, repr=False)
    keeps: bool = False
    """Whether what comes of it is kept in the store; only then is anything looked up there."""
    bearings: tuple[Bearing, ...] = field(default=(), repr=False)
    """What was decided before and bears on the ask, nearest first."""
    spec: Spec | None = field(default=None, repr=False)
    may_wait_s: float = 0.0
    """How long the work can still be put aside for a busy provider, in seconds; where that asks for more, the rules answer."""
    by_rules: Spec | None = field(default=None, repr=False)
    """The draft by rules, under the model's."""
    purse: Purse | None = field(default=None, repr=False)
    """What the model has cost so far; None where none is asked."""
    masks: Masks = field(default=NO_MASKS, repr=False)
    """What was masked before the text left."""
    sent: str = field(default="", repr=False)
    """The ask as it leaves: masked, and without the orders found in it."""
    request: ModelRequest | None = field(default=None, repr=False)
    """What the model was asked last."""
    answer: ModelAnswer | None = field(default=None, repr=False)
    """What the model wrote last, not yet bound."""
    complaints: tuple[str, ...] = ()
    """What is wrong with that answer, a pointer and a reason each; with any, it is worth asking once more."""
    taken: int = 0
    """How many of its texts stand on the page."""
    failure: ModelFailed | None = None
    """Why the model's draft is not there; the rules' draft stands."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Return the decisions that bear on the ask and hold."""
        return tuple(b.decision for b in self.bearings if b.decision is not None)


@dataclass(frozen=True)
class StageEvent:
    """One stage is done, with what it found in words."""

    stage: str
    found: str
    usd: float | None = None
    """What the model has cost so far, in US dollars; None where none was asked, or its price is not known."""


Stage = Callable[[Work], Awaitable[Work]]
Report = Callable[[StageEvent], Awaitable[None]]


async def silent(event: StageEvent) -> None:
    """Report to nobody."""
