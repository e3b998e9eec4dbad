"""How litellm is set up, in one place: quiet, offline but for the provider, and never calling twice on its own."""

import logging
import os
import warnings
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

BEFORE_IMPORT = {
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",  # prices from the package, not from GitHub
    "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS": "True",  # likewise, or the first Anthropic call fetches them
    "LITELLM_MODE": "PRODUCTION",  # in DEV, the default, a .env of the working directory is read
    "HF_HUB_OFFLINE": "1",  # counting tokens of a Llama would fetch its tokenizer
}
"""Variables litellm reads when it is imported or first called; whoever runs the service may set others."""

CUT_SHORT = (
    "model_context_window_exceeded",  # Anthropic: the window was full before the limit was reached
    "pause_turn",  # Anthropic: a long turn that wants to be continued
    "insufficient_system_resource",  # DeepSeek
    "network_error",  # Zhipu
    "error",  # OpenRouter and others: the provider failed while writing
    "ERROR",
    "MALFORMED_RESPONSE",  # Gemini
)
"""Endings of an unfinished answer that litellm 1.106 reports as `stop`, as if it were whole."""


@cache
def load() -> ModuleType:
    """Import litellm, ten seconds the first time, and set it up.

    Returns:
        The module. Call it in a thread when an event loop runs.
    """
    for name, value in BEFORE_IMPORT.items():
        os.environ.setdefault(name, value)
    import_module(
        "openai.resources"
    )  # two seconds that the first call would otherwise take in the event loop
    import litellm
    from litellm.litellm_core_utils import core_helpers
    from litellm.llms.custom_httpx.http_handler import AsyncHTTPHandler

    litellm.suppress_debug_info = True  # or every error prints an invitation to standard output
    for name in ("LiteLLM", "LiteLLM Router", "LiteLLM Proxy"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # its lines may quote the question or the answer
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # pydantic's remark on a type of litellm's, made when it is first used
        litellm.ModelResponse()
    core_helpers._FINISH_REASON_MAP.update(dict.fromkeys(CUT_SHORT, "length"))
    # The handler of Anthropic and others asks a second time when a connection breaks, even after the question arrived:
    # a call that nobody counted. Retries have one place, PatientModel.
    AsyncHTTPHandler.single_connection_post_request = _not_again  # type: ignore[method-assign]
    _follow_no_redirection()
    return litellm


async def _not_again(*_: Any, **__: Any) -> NoReturn:
    raise  # the error that made the handler want a second call


def _follow_no_redirection() -> None:
    """Send a question where the page says it goes, and nowhere else.

    All of litellm's clients, and those of the providers' own packages, are httpx's, and each is made to follow. With
    the prompt goes the key, so a server that points elsewhere is not obeyed, also not within its own host.
    """
    import httpx

    send, send_at_once = httpx.AsyncClient.send, httpx.Client.send

    async def sent(client: Any, request: Any, **how: Any) -> Any:
        return await send(client, request, **{**how, "follow_redirects": False})

    def sent_at_once(client: Any, request: Any, **how: Any) -> Any:
        return send_at_once(client, request, **{**how, "follow_redirects": False})

    httpx.AsyncClient.send = sent  # type: ignore[method-assign, assignment]
    httpx.Client.send = sent_at_once  # type: ignore[method-assign, assignment]
