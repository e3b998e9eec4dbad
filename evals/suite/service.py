"""The program as it is served, with a scripted model behind the provider's address, met at the HTTP layer."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import respx

from evals.scripted.models import MODELS
from evals.scripted.reading import Record, seen
from evals.scripted.reply import Conversation, completion
from evals.suite.case import Case
from evals.suite.outcome import Exchange, Outcome, outcome_of
from evals.suite.wrapped import Wrapped
from translator.adapters.litellm_settings import load
from translator.adapters.system_clock import SystemClock
from translator.bootstrap import App, bootstrap, language_model
from translator.config import ModelSettings, Settings
from translator.domain.caller import Caller
from translator.domain.canonical import sha256_of
from translator.domain.decision import Decision
from translator.domain.model import ModelAnswer, ModelRequest, Purse
from translator.ports import LanguageModel, Prompts

RULES = "rules"
"""The program with no model at all."""
_ADDRESS = "https://scripted.invalid/v1"
_ID_CHARS = 12
"""Of the hash of an ask, as it is named in a prompt."""
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


@dataclass
class Beside:
    """What is known of an ask beside its text, by the id it has in a prompt."""

    exchanges: dict[str, list[Exchange]] = field(default_factory=dict)
    """The calls it took."""
    records: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    """What was decided where it comes from."""


class Served:
    """The program with one model, asked case by case."""

    def __init__(self, app: App, beside: Beside) -> None:
        """Take the program and where its calls are noted.

        Args:
            app: put together.
            beside: filled by whoever answers, and here with what was decided.
        """
        self._app = app
        self._beside = beside
        self._one_by_one = asyncio.Lock()

    @property
    def model(self) -> LanguageModel:
        """Who writes drafts; there is one unless the rules are served."""
        assert self._app.model is not None, "the rules have no model"
        return self._app.model

    async def translate(self, text: str) -> Outcome:
        """Translate one ask that comes from nowhere, and note what it took."""
        return await self._translated(self._app.caller, text, save=False)

    async def translate_case(self, case: Case) -> Outcome:
        """Translate the ask of a case; where something was decided before, in a workspace that remembers it."""
        if not case.decisions:
            return await self.translate(case.text)
        caller = self._app.caller.model_copy(update={"workspace": case.id})
        decided = [Decision(**one.model_dump(exclude={"bears"})) for one in case.decisions]
        self._beside.records[sha256_of(case.text)[:_ID_CHARS]] = tuple(
            Record(one.decision_id, one.title, one.status, one.text) for one in decided
        )
        async with (
            self._one_by_one
        ):  # SQLite takes one writer, and a busy machine makes the others wait too long
            await self._app.store.ready()
            await self._app.remember(caller, decided)
            return await self._translated(caller, case.text, save=True)

    async def close(self) -> None:
        """Let go of what was opened, where anything was."""
        await self._app.store.close()

    async def _translated(self, caller: Caller, text: str, *, save: bool) -> Outcome:
        begun = time.perf_counter()
        spec = await self._app.translate(caller, text, save=save)
        taken_s = time.perf_counter() - begun
        exchanges = self._beside.exchanges.pop(spec.ask.sha256[:_ID_CHARS], ())
        return outcome_of(spec, tuple(exchanges), taken_s)


class Noting(Wrapped):
    """A model whose exchanges are noted, where it is not met at the HTTP layer."""

    def __init__(self, inner: LanguageModel, beside: Beside) -> None:
        """Note what a model is asked.

        Args:
            inner: who answers.
            beside: where it is noted.
        """
        super().__init__(inner)
        self._exchanges = beside.exchanges

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
    beside = Beside()
    with TemporaryDirectory() as home, _over_httpx(), respx.mock(assert_all_called=False) as provider:
        provider.post(f"{_ADDRESS}/chat/completions").mock(side_effect=_side(model, beside))
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
        # Without vectors: a run must not depend on whether a sentence model is installed.
        settings, clock = Settings(home=Path(home), model=chosen, vectors=False), StillClock()
        # Without the memory that the service has: a question that is asked twice counts twice.
        asked = language_model(chosen, clock) if chosen.name else None
        app = bootstrap(settings, clock=clock, ids=CountedIds(), model=asked, prompts=prompts)
        yield Served(app, beside)


@contextmanager
def served_by(model: LanguageModel, prompts: Prompts | None = None) -> Iterator[Served]:
    """Put the program together with a model that is handed over: a real one, or a recording.

    Args:
        model: who answers.
        prompts: others than those in use.
    """
    beside = Beside()
    with TemporaryDirectory() as home:
        noting = Noting(model, beside)
        app = bootstrap(
            Settings(home=Path(home), vectors=False),
            clock=SystemClock(),
            ids=CountedIds(),
            model=noting,
            prompts=prompts,
        )
        yield Served(app, beside)


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

    def __init__(self, model: str, beside: Beside) -> None:
        self._model = Conversation(MODELS[model]) if model != RULES else None
        self._beside = beside

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        assert self._model is not None, "the rules ask no model"
        body = json.loads(request.content)
        ask = seen(body["messages"])
        ask = replace(ask, records=self._beside.records.get(ask.ask_id, ()))
        reply = self._model.reply(ask)
        exchange = Exchange(tuple(body["messages"]), reply.status, reply.text or reply.refusal or "")
        self._beside.exchanges.setdefault(ask.ask_id, []).append(exchange)
        if reply.late_s:
            raise httpx.ReadTimeout("Nobody waits any more.", request=request)
        document = completion(reply, body, self._model.calls)
        return httpx.Response(reply.status, json=document, headers=dict(reply.headers))
