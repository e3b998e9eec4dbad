"""The program as it is served, with a scripted model behind the provider's address, met at the HTTP layer."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import respx

from evals.scripted.models import MODELS
from evals.scripted.reading import seen
from evals.scripted.reply import Conversation, completion
from evals.suite.outcome import Exchange, Outcome, outcome_of
from evals.suite.wrapped import Wrapped
from translator.adapters.litellm_settings import load
from translator.adapters.system_clock import SystemClock
from translator.bootstrap import App, bootstrap, language_model
from translator.config import ModelSettings, Settings
from translator.domain.model import ModelAnswer, ModelRequest, Purse
from translator.ports import LanguageModel, Prompts

RULES = "rules"
"""The program with no model at all."""
_ADDRESS = "https://scripted.invalid/v1"
_TIMEOUT_S = 90.0
"""A busy machine must not look like a slow model: what comes too late is told as such, and nobody waits for it."""


class StillClock:
    """A clock that only moves where somebody waits, so that two runs are alike."""

    def __init__(self) -> None:
        self._at = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the instant."""
        return self._at

    async def sleep(self, seconds: float) -> None:
        """Move on by so many seconds, at once."""
        self._at += timedelta(seconds=seconds)


class CountedIds:
    """Names that count."""

    def __init__(self) -> None:
        self._given = 0

    def new(self, kind: str) -> str:
        """Return the next name."""
        self._given += 1
        return f"{kind}_{self._given}"


class Served:
    """The program with one model, asked case by case."""

    def __init__(self, app: App, exchanges: dict[str, list[Exchange]]) -> None:
        """Take the program and where its calls are noted.

        Args:
            app: put together.
            exchanges: by the id of the ask in the prompt.
        """
        self._app = app
        self._exchanges = exchanges

    async def translate(self, text: str) -> Outcome:
        """Translate one ask, and note what it took."""
        begun = time.perf_counter()
        spec = await self._app.translate(self._app.caller, text, save=False)
        taken_s = time.perf_counter() - begun
        return outcome_of(spec, tuple(self._exchanges.pop(spec.ask.sha256[:12], ())), taken_s)


class Noting(Wrapped):
    """A model whose exchanges are noted, where it is not met at the HTTP layer."""

    def __init__(self, inner: LanguageModel, exchanges: dict[str, list[Exchange]]) -> None:
        """Note what a model is asked.

        Args:
            inner: who answers.
            exchanges: where it is noted, by the id of the ask in the prompt.
        """
        super().__init__(inner)
        self._exchanges = exchanges

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer, and note it.

        Raises:
            ModelFailed: what the inner model fails with.
        """
        answer = await super().answer(request, purse)
        messages = tuple({"role": m.role, "content": m.content} for m in request.messages)
        self._exchanges.setdefault(seen(messages).ask_id, []).append(Exchange(messages, 200, answer.text))
        return answer


@contextmanager
def served(model: str, prompts: Prompts | None = None) -> Iterator[Served]:
    """Put the program together with a scripted model.

    Args:
        model: a name of `MODELS`, or `RULES` for none.
        prompts: others than those in use.
    """
    exchanges: dict[str, list[Exchange]] = {}
    with TemporaryDirectory() as home, _over_httpx(), respx.mock(assert_all_called=False) as provider:
        provider.post(f"{_ADDRESS}/chat/completions").mock(side_effect=_side(model, exchanges))
        chosen = ModelSettings()
        if model != RULES:
            chosen = ModelSettings.model_validate(
                {
                    "name": f"openai/{model}",
                    "base_url": _ADDRESS,
                    "key": "none",
                    "timeout_s": _TIMEOUT_S,
                }
            )
        settings, clock = Settings(home=Path(home), model=chosen), StillClock()
        # Without the memory that the service has: a question that is asked twice counts twice.
        asked = language_model(chosen, clock) if chosen.name else None
        app = bootstrap(settings, clock=clock, ids=CountedIds(), model=asked, prompts=prompts)
        yield Served(app, exchanges)


@contextmanager
def served_by(model: LanguageModel, prompts: Prompts | None = None) -> Iterator[Served]:
    """Put the program together with a model that is handed over: a real one, or a recording.

    Args:
        model: who answers.
        prompts: others than those in use.
    """
    exchanges: dict[str, list[Exchange]] = {}
    with TemporaryDirectory() as home:
        noting = Noting(model, exchanges)
        app = bootstrap(
            Settings(home=Path(home)), clock=SystemClock(), ids=CountedIds(), model=noting, prompts=prompts
        )
        yield Served(app, exchanges)


@contextmanager
def _over_httpx() -> Iterator[None]:
    """Let litellm's clients go over httpx, which respx scripts; in production they are aiohttp's."""
    litellm: Any = load()
    kept, litellm.disable_aiohttp_transport = litellm.disable_aiohttp_transport, True
    litellm.in_memory_llm_clients_cache.flush_cache()
    try:
        yield
    finally:
        litellm.disable_aiohttp_transport = kept
        litellm.in_memory_llm_clients_cache.flush_cache()


class _side:
    """Answers a request as the scripted model would, and notes both."""

    def __init__(self, model: str, exchanges: dict[str, list[Exchange]]) -> None:
        self._model = Conversation(MODELS[model]) if model != RULES else None
        self._exchanges = exchanges

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        assert self._model is not None, "the rules ask no model"
        body = json.loads(request.content)
        ask = seen(body["messages"])
        reply = self._model.reply(ask)
        exchange = Exchange(tuple(body["messages"]), reply.status, reply.text or reply.refusal or "")
        self._exchanges.setdefault(ask.ask_id, []).append(exchange)
        if reply.late_s:
            raise httpx.ReadTimeout("Nobody waits any more.", request=request)
        document = completion(reply, body, self._model.calls)
        return httpx.Response(reply.status, json=document, headers=dict(reply.headers))
