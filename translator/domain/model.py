"""What is asked of a language model, and what comes back."""

from datetime import datetime
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


class Spent(Value):
    """What one job has spent on a model in all its runs, as it is kept with the job."""

    calls: int = Field(default=0, ge=0)
    tokens_in: int = Field(default=0, ge=0)
    tokens_out: int = Field(default=0, ge=0)
    usd: float | None = Field(default=None, ge=0)
    """US dollars; None where nothing was paid or no price is known."""
    seconds: float = Field(default=0.0, ge=0)
    """Seconds from the first call of each run to its end."""


class Purse:
    """What one job has spent of its budget. The only mutable value here: it is handed from call to call."""

    def __init__(self, budget: Budget, spent: Spent | None = None) -> None:
        """Fill a purse.

        Args:
            budget: the most one job may spend.
            spent: what its runs before have spent of it; None for the first.
        """
        before = spent or Spent()
        self.budget = budget
        self.calls = before.calls
        self.tokens_in = before.tokens_in
        self.tokens_out = before.tokens_out
        self.usd = before.usd
        self._seconds_before = before.seconds
        self._since: datetime | None = None

    def open(self, now: datetime) -> None:
        """Allow one more call, and count it.

        Args:
            now: the instant before the call.

        Raises:
            ModelBudgetSpent: when nothing is left; the rules answer instead.
        """
        self._since = self._since or now
        if empty := self.empty(now):
            raise empty
        self.calls += 1

    def empty(self, now: datetime) -> ModelBudgetSpent | None:
        """Say what is used up; None while one more call is allowed."""
        budget, tokens, usd = self.budget, self.tokens_in + self.tokens_out, self.usd or 0.0
        if self.calls >= budget.calls_max:
            return ModelBudgetSpent(spent=f"{self.calls} calls", most=f"{budget.calls_max} calls")
        if tokens >= budget.tokens_max:
            return ModelBudgetSpent(spent=f"{tokens:,} tokens", most=f"{budget.tokens_max:,} tokens")
        if usd >= budget.usd_max:
            return ModelBudgetSpent(spent=f"{usd:.2f} USD", most=f"{budget.usd_max:.2f} USD")
        if self.seconds_left(now) <= 0:
            most = f"{budget.seconds_max:g} seconds"
            return ModelBudgetSpent(spent=f"over {most}", most=most)
        return None

    @property
    def tokens_left(self) -> int:
        """How many tokens the job may still use, those of questions and answers together."""
        return max(0, self.budget.tokens_max - self.tokens_in - self.tokens_out)

    @property
    def usd_left(self) -> float:
        """How many US dollars the job may still spend."""
        return max(0.0, self.budget.usd_max - (self.usd or 0.0))

    def seconds_left(self, now: datetime) -> float:
        """Return how many seconds the job may still take; the first call of a run starts the clock."""
        return self.budget.seconds_max - self._seconds(now)

    def spent(self, now: datetime) -> Spent:
        """Return what was spent until now, to be kept with the job."""
        return Spent(
            calls=self.calls,
            tokens_in=self.tokens_in,
            tokens_out=self.tokens_out,
            usd=self.usd,
            seconds=self._seconds(now),
        )

    def _seconds(self, now: datetime) -> float:
        # A clock that was set back gives no time back.
        return self._seconds_before + max(0.0, (now - self._since).total_seconds() if self._since else 0.0)

    def pay(self, *, tokens_in: int, tokens_out: int, usd: float | None) -> None:
        """Count what a call cost."""
        self.tokens_in += tokens_in
        self.tokens_out += tokens_out
        if usd is not None:
            self.usd = (self.usd or 0.0) + usd
