"""A model that remembers its answers, so that nobody pays twice for one question."""

import asyncio
import hashlib
import json
from typing import Protocol

from translator.domain.errors import ModelBudgetSpent, ModelFailed
from translator.domain.model import ModelAnswer, ModelRequest, Purse
from translator.ports import LanguageModel


class Answers(Protocol):
    """Where answers are kept; it never fails, it only forgets."""

    async def find(self, key: str) -> ModelAnswer | None:
        """Return the answer kept under a key, if there is one."""
        ...

    async def keep(self, key: str, answer: ModelAnswer) -> None:
        """Keep an answer."""
        ...

    async def forget(self, key: str) -> None:
        """Let go of the answer kept under a key."""
        ...


class RememberingModel:
    """Another model, with a memory."""

    def __init__(self, inner: LanguageModel, answers: Answers) -> None:
        """Give a model a memory.

        Args:
            inner: the model asked when nothing is remembered.
            answers: what is remembered.
        """
        self._inner = inner
        self._answers = answers
        self._running: dict[str, asyncio.Future[ModelAnswer]] = {}

    @property
    def name(self) -> str:
        """The inner model's name."""
        return self._inner.name

    @property
    def host(self) -> str:
        """Where the text is sent when nothing is remembered."""
        return self._inner.host

    async def ready(self) -> None:
        """Load what answering needs."""
        await self._inner.ready()

    async def forget(self, request: ModelRequest) -> None:
        """Let go of the answer to a question."""
        await self._answers.forget(self._key(request))

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer from memory, at no cost, or ask and remember; see `ports.LanguageModel`.

        Of identical questions at the same time one is asked; the others wait for its answer, or fail with it.
        """
        key = self._key(request)
        while running := self._running.get(key):
            await asyncio.wait([running])  # not the future itself: who stops waiting must not stop it
            if not running.cancelled():
                return _remembered(running.result())
        running = self._running[key] = asyncio.get_running_loop().create_future()
        try:
            answer = await self._answer(key, request, purse)
            running.set_result(answer)
        except ModelBudgetSpent:  # this job's purse is empty, another's is not
            raise
        except ModelFailed as trouble:
            running.set_exception(trouble)
            running.exception()  # seen, also where nobody waits
            raise
        finally:
            running.cancel()  # does nothing where there is an outcome; else the next in line asks
            del self._running[key]
        return answer

    async def _answer(self, key: str, request: ModelRequest, purse: Purse) -> ModelAnswer:
        if found := await self._answers.find(key):
            return _remembered(found)
        answer = await self._inner.answer(request, purse)
        # Also one that was cut off: whoever comes again, after a busy provider, goes on to the question with more room.
        if answer.finish != "refused":
            await self._answers.keep(key, answer)
        return answer

    def _key(self, request: ModelRequest) -> str:
        # The host, because two servers may give one name to different models.
        asked = {"model": self._inner.name, "host": self._inner.host, **request.model_dump(mode="json")}
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def _remembered(answer: ModelAnswer) -> ModelAnswer:
    """Return an answer at what it costs the second time."""
    return answer.model_copy(update={"calls": 0, "tokens_in": 0, "tokens_out": 0, "usd": 0.0})
