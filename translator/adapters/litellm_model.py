"""Any model that litellm reaches, hosted or local. One answer is one call; who repeats it is PatientModel."""

import asyncio
import json
import os
from types import ModuleType
from typing import Any

from translator.adapters.litellm_settings import load
from translator.adapters.model_fit import fits
from translator.adapters.model_hosts import host_of, provider_of
from translator.adapters.model_trouble import ModelStumbled, understood
from translator.domain.errors import ModelAnswerNotUnderstood, ModelFailed, ModelRefused
from translator.domain.model import Finish, ModelAnswer, ModelRequest, Purse
from translator.ports import Clock

_SCHEMA_ANYWAY = frozenset({"anthropic", "ollama", "ollama_chat"})
"""Providers for whose older models litellm makes a forced tool, or a grammar, of a schema."""
_ENDS = frozenset({"end_turn", "stop_sequence", "STOP", "COMPLETE", "eos", "eos_token"})
"""What providers call the end of a whole answer, beside `stop`."""
_SHAPES = ("json_schema", "json_object", "prompt")
"""Ways to ask for a shape, strictest first; the last is the prompt alone."""
_SHAPE_SIGNS = ("response_format", "json_schema", "json_object", "output_format")
"""What a refusal of the shape asked for names."""
_BYTES_PER_TOKEN = 3
"""For servers that do not count: above the four letters a token has in English, about one token a Chinese character."""


class LitellmModel:
    """One model at one address."""

    def __init__(
        self,
        name: str,
        clock: Clock,
        *,
        timeout_s: float,
        key: str | None = None,
        base_url: str | None = None,
    ) -> None:
        """Name the model; nothing is imported yet.

        Args:
            name: as litellm names it, such as `openai/gpt-5-mini`.
            clock: the time, for the job's purse and for waits given as dates.
            timeout_s: the longest one call may take, in seconds by the clock on the wall.
            key: the provider's; None for the variable the provider names.
            base_url: address of its server; None for the provider's own.
        """
        self._name = name
        self._clock = clock
        self._timeout_s = timeout_s
        self._key = key
        self._base_url = base_url
        self._shapes: list[str] = []

    @property
    def name(self) -> str:
        """The model as whoever runs the service named it."""
        return self._name

    @property
    def host(self) -> str:
        """Where the text is sent."""
        return host_of(self._name, self._base_url, os.environ)

    async def ready(self) -> None:
        """Import litellm in a thread, ten seconds the first time."""
        await asyncio.to_thread(load)

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer with one call; see `ports.LanguageModel`.

        Raises:
            ModelFailed: one of the family, drawn in `model_trouble`.
        """
        await self.ready()
        litellm = load()
        now = self._clock.now()
        fits(request, purse, model=self._name, listed=litellm.model_cost)
        purse.open(now)
        timeout_s = min(self._timeout_s, purse.seconds_left(now))
        shape = None
        try:
            shape = self._shape(litellm)
            # Not litellm's own limit, which begins anew with every byte: a server that drips one a second never hits it.
            async with asyncio.timeout(timeout_s):
                reply = await litellm.acompletion(**self._question(request, shape, timeout_s))
            return self._read(reply, request, purse)
        except ModelFailed:
            raise
        except TimeoutError as error:
            raise ModelStumbled(model=self._name, why=f"it took longer than {timeout_s:.3g} s") from error
        except Exception as error:
            if self._shape_refused(shape, error):
                raise ModelStumbled(
                    model=self._name, why="it does not take the shape of answer asked for"
                ) from error
            trouble = understood(error, model=self._name, now=self._clock.now())
            if isinstance(trouble, ModelRefused):
                return ModelAnswer(text="", model=self._name, finish="refused")
            raise trouble from error

    def _shape(self, litellm: ModuleType) -> str:
        self._shapes = self._shapes or _shapes(litellm, self._name)
        return self._shapes[0]

    async def forget(self, request: ModelRequest) -> None:
        """Do nothing: it remembers nothing."""

    def _question(self, request: ModelRequest, shape: str, timeout_s: float) -> dict[str, Any]:
        # A key that the environment holds for the provider is not sent to another server.
        key = self._key or ("none" if self._base_url else None)
        return {
            "model": self._name,
            "messages": [self._message(m.role, m.content) for m in request.messages],
            "max_tokens": request.tokens_max,  # without it litellm fills in the model's longest
            "response_format": _response_format(shape, request.answer_schema),
            "timeout": timeout_s,
            "num_retries": 0,
            "max_retries": 0,
            "api_key": key,
            "base_url": self._base_url,
        }

    def _message(self, role: str, content: str) -> dict[str, Any]:
        if role != "system" or provider_of(self._name) != "anthropic":
            return {"role": role, "content": content}
        # Anthropic keeps a prefix only where one says so; the others keep it by themselves.
        return {
            "role": role,
            "content": [{"type": "text", "text": content, "cache_control": {"type": "ephemeral"}}],
        }

    def _shape_refused(self, shape: str | None, error: Exception) -> bool:
        """Ask for less from now on, where a server does not know the shape asked for."""
        said = str(error).lower()
        if (
            getattr(error, "status_code", None) not in (400, 422)
            or shape in (None, _SHAPES[-1])
            or not any(sign in said for sign in _SHAPE_SIGNS)
        ):
            return False
        if self._shapes[0] == shape:  # another call may have learned it meanwhile
            del self._shapes[0]
        return True

    def _read(self, reply: Any, request: ModelRequest, purse: Purse) -> ModelAnswer:
        if not reply.choices:
            raise ModelStumbled(model=self._name, why="its reply holds no answer")
        choice = reply.choices[0]
        text = _clean(choice.message.content)
        tokens_in, tokens_out, usd = _cost(reply, request, text)
        purse.pay(tokens_in=tokens_in, tokens_out=tokens_out, usd=usd)
        refusal = _clean(_own(choice.message, "refusal"))
        finish: Finish = "refused" if refusal else _finish(choice, text)
        if finish == "whole" and not text.strip():
            why = "it calls a tool instead of answering" if choice.message.tool_calls else "it is empty"
            raise ModelAnswerNotUnderstood(model=self._name, why=why)
        return ModelAnswer(
            text=refusal or text,
            model=self._name,
            finish=finish,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            usd=usd,
        )


def _shapes(litellm: ModuleType, name: str) -> list[str]:
    """Return the ways to ask for a shape that a model takes."""
    if provider_of(name) in _SCHEMA_ANYWAY or litellm.supports_response_schema(model=name):
        return list(_SHAPES)
    if "response_format" in (litellm.get_supported_openai_params(model=name) or ()):
        return list(_SHAPES[1:])
    return list(_SHAPES[2:])


def _response_format(shape: str, schema: dict[str, Any]) -> dict[str, Any] | None:
    if shape == "json_schema":
        return {"type": shape, "json_schema": {"name": "answer", "strict": True, "schema": schema}}
    return {"type": shape} if shape == "json_object" else None


def _finish(choice: Any, text: str) -> Finish:
    if choice.finish_reason == "content_filter":
        return "refused"
    if choice.finish_reason == "length":
        return "cut_off"
    # litellm calls every ending it does not know `stop`; such an answer is whole only if it shows it.
    own = _own(choice, "native_finish_reason")
    known = own is None or own in _ENDS
    return "whole" if known or _is_json(text) else "cut_off"


def _own(part: Any, name: str) -> Any:
    """Return what a provider says beside the fields that all have."""
    return (getattr(part, "provider_specific_fields", None) or {}).get(name)


def _clean(text: object) -> str:
    """Return a text without halves of characters, which JSON can carry and nothing can keep; empty for none."""
    return text.encode(errors="replace").decode() if isinstance(text, str) else ""


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _cost(reply: Any, request: ModelRequest, text: str) -> tuple[int, int, float | None]:
    """Return tokens of the question, tokens of the answer, and US dollars by litellm's own list."""
    usage = getattr(reply, "usage", None)
    tokens_in, tokens_out = (
        max(getattr(usage, name, None) or 0, 0) for name in ("prompt_tokens", "completion_tokens")
    )
    if tokens_in or tokens_out:
        return tokens_in, tokens_out, reply._hidden_params.get("response_cost")
    return _estimated("".join(m.content for m in request.messages)), _estimated(text), None


def _estimated(text: str) -> int:
    return -(-len(text.encode(errors="replace")) // _BYTES_PER_TOKEN)
