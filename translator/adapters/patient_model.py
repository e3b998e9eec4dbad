"""A model that tries again where that may help: the one place that owns retries, waits and the fallback."""

import random
from collections.abc import Callable
from datetime import datetime
from itertools import count

from translator.adapters.model_trouble import ModelStumbled
from translator.domain.errors import ModelBudgetSpent, ModelBusy, ModelFailed
from translator.domain.model import ModelAnswer, ModelRequest, Purse
from translator.ports import Clock, LanguageModel

TRIES_MAX = 3
"""Calls to the first model for one answer; with the fallback's this leaves two of a job's six for a repair."""
BACKOFF_S = 1.0
BACKOFF_MAX_S = 8.0
"""The first pause and the longest, in seconds. Each is twice the last, of which chance takes up to half, so that many
jobs that stumbled together do not come back together.

Source: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ ("equal jitter")
"""


class PatientModel:
    """A first model, asked again where that may help, and a fallback, asked once where it does not."""

    def __init__(
        self,
        first: LanguageModel,
        fallback: LanguageModel | None,
        clock: Clock,
        wait_max_s: float,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Put two models behind one name.

        Args:
            first: the model that whoever runs the service chose.
            fallback: the one for when the first cannot answer; None for none.
            clock: the time, and the only way to wait.
            wait_max_s: the longest an answer is waited for in place while the provider is busy, in seconds.
            chance: numbers from 0 up to 1.
        """
        self._first = first
        self._fallback = fallback
        self._clock = clock
        self._wait_max_s = wait_max_s
        self._chance = chance

    @property
    def name(self) -> str:
        """The first model's name; an answer says which one it is from."""
        return self._first.name

    @property
    def host(self) -> str:
        """Where the text is sent, and where it may be sent if that fails."""
        hosts = dict.fromkeys(model.host for model in (self._first, self._fallback) if model)
        return " or ".join(hosts)

    async def ready(self) -> None:
        """Load what answering needs."""
        await self._first.ready()
        if self._fallback:
            await self._fallback.ready()

    async def forget(self, request: ModelRequest) -> None:
        """Let go of what either remembers."""
        await self._first.forget(request)
        if self._fallback:
            await self._fallback.forget(request)

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer, with as many calls as it takes and the purse allows; see `ports.LanguageModel`.

        Raises:
            ModelBusy: when the provider wants a longer wait than is made in place, and no other model answers.
            ModelFailed: what the first model failed with, when no other model answers.
        """
        calls_before = purse.calls
        try:
            answer = await self._persist(request, purse)
        except ModelBudgetSpent:
            raise
        except ModelFailed as trouble:
            if self._fallback is None:
                raise
            answer = await self._instead(self._fallback, trouble, request, purse)
        else:
            if answer.finish == "refused" and self._fallback:
                answer = await self._second_opinion(self._fallback, answer, request, purse)
        return answer.model_copy(update={"calls": purse.calls - calls_before})

    async def _persist(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        waited_s = 0.0
        for tries in count(1):
            begun = self._clock.now()
            try:
                return await self._first.answer(request, purse)
            except (ModelBusy, ModelStumbled) as trouble:
                pause_s = self._backoff_s(tries)
                if isinstance(trouble, ModelBusy):
                    pause_s = trouble.wait_s
                    waited_s += pause_s
                if (
                    tries >= TRIES_MAX
                    or waited_s > self._wait_max_s
                    or not self._affords(purse, pause_s, begun)
                ):
                    raise
            await self._clock.sleep(pause_s)
        raise AssertionError  # counting has no end

    def _affords(self, purse: Purse, pause_s: float, begun: datetime) -> bool:
        """Tell whether the purse has a call left, and time for one as long as the last; for two where one is the fallback's."""
        now, calls = self._clock.now(), 2 if self._fallback else 1
        needed_s = pause_s + calls * (now - begun).total_seconds()
        return purse.calls + calls <= purse.budget.calls_max and needed_s < purse.seconds_left(now)

    def _backoff_s(self, tries: int) -> float:
        whole_s: float = min(BACKOFF_S * 2 ** (tries - 1), BACKOFF_MAX_S)
        return whole_s * (1 - self._chance() / 2)

    async def _instead(
        self, fallback: LanguageModel, trouble: ModelFailed, request: ModelRequest, purse: Purse
    ) -> ModelAnswer:
        try:
            return await fallback.answer(request, purse)
        except ModelFailed as second:
            # Waiting brings an answer, so a busy model is the better news; of two, the one that is free sooner.
            busy = [e for e in (trouble, second) if isinstance(e, ModelBusy)]
            raise min(busy, key=lambda e: e.wait_s, default=trouble) from second

    async def _second_opinion(
        self, fallback: LanguageModel, refused: ModelAnswer, request: ModelRequest, purse: Purse
    ) -> ModelAnswer:
        try:
            return await fallback.answer(request, purse)
        except ModelFailed:
            return refused
