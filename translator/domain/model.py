"""What is asked of a language model, and what comes back."""

from datetime import datetime, timedelta
from typing import Any, Literal

from pydantic import Field

from translator.domain.errors import ModelBudgetSpent
from translator.domain.value import Value

RULES_ALONE = "rules"
"""Named as the model by who wants none: the rules answer, and that is no fallback."""
Finish = Literal["whole", "cut_off", "refused"]


class Message(Value):
    """One part of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


class ModelRequest(Value):
    """One question to a model: the rendered prompt and the shape its answer must have."""

    messages: tuple[Message, ...]
    answer_schema: dict[str, Any]
    """Closed JSON Schema of the answer."""
    prompt: str
    """Name and version of the prompt, such as `draft.v1`."""
    prompt_sha256: str
    """Of the prompt's file, so that an answer can be traced to the words that asked for it."""
    tokens_max: int = Field(ge=1)
    """Longest answer, in tokens."""


class ModelAnswer(Value):
    """What a model wrote, and what it cost."""

    text: str
    model: str
    """The model that really answered; another than was asked for where that one failed."""
    finish: Finish = "whole"
    """`cut_off` where the answer hit its limit, `refused` where the model or its provider would not answer."""
    calls: int = Field(default=1, ge=0)
    """Calls that were made for it; 0 for one remembered."""
    tokens_in: int = Field(default=0, ge=0)
    tokens_out: int = Field(default=0, ge=0)
    usd: float | None = Field(default=None, ge=0)
    """Price in US dollars by the provider's list; None where no list names the model."""


class FailedAnswer(Value):
    """An answer that could not be used, kept for the people who mend the prompts."""

    asked_at: str
    """When the ask came in, RFC 3339 in UTC."""
    workspace: str
    spec_id: str
    model: str
    prompt: str
    prompt_sha256: str
    code: str
    """Of the error, such as `model_answer_not_understood`."""
    why: str
    text: str
    """As the model wrote it; what was masked on the way out is masked in it."""


class Budget(Value):
    """The most one job may spend on a model."""

    calls_max: int = Field(default=6, ge=1)
    """Calls, repetitions after a failure counted."""
    tokens_max: int = Field(default=60_000, ge=1)
    """Tokens, those of the questions and of the answers together."""
    usd_max: float = Field(default=1.0, gt=0)
    """US dollars by the provider's price list; a model without a list price is not held to it."""
    seconds_max: float = Field(default=240.0, gt=0)
    """Seconds from the first call on, waiting for a busy provider included."""


class Purse:
    """What one job has spent of its budget. The only mutable value here: it is handed from call to call."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.calls = 0
        self.tokens_in = 0
        self.tokens_out = 0
        self.usd: float | None = None
        self._until: datetime | None = None

    def open(self, now: datetime) -> None:
        """Allow one more call, and count it.

        Args:
            now: the instant before the call.

        Raises:
            ModelBudgetSpent: when nothing is left; the rules answer instead.
        """
        spent, budget = self.tokens_in + self.tokens_out, self.budget
        if self.calls >= budget.calls_max:
            raise ModelBudgetSpent(spent=f"{self.calls} calls", most=f"{budget.calls_max} calls")
        if spent >= budget.tokens_max:
            raise ModelBudgetSpent(spent=f"{spent:,} tokens", most=f"{budget.tokens_max:,} tokens")
        if (self.usd or 0.0) >= budget.usd_max:
            raise ModelBudgetSpent(spent=f"{self.usd:.2f} USD", most=f"{budget.usd_max:.2f} USD")
        if self.seconds_left(now) <= 0:
            raise ModelBudgetSpent(
                spent=f"over {budget.seconds_max:g} seconds", most=f"{budget.seconds_max:g} seconds"
            )
        self.calls += 1

    def seconds_left(self, now: datetime) -> float:
        """Return how many seconds the job may still take; the first question starts the clock."""
        self._until = self._until or now + timedelta(seconds=self.budget.seconds_max)
        return (self._until - now).total_seconds()

    def pay(self, *, tokens_in: int, tokens_out: int, usd: float | None) -> None:
        """Count what a call cost."""
        self.tokens_in += tokens_in
        self.tokens_out += tokens_out
        if usd is not None:
            self.usd = (self.usd or 0.0) + usd
