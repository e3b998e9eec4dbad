"""What tests of the model's adapters may ask for: litellm as production sets it up, but where respx sees it."""

from collections.abc import Iterator
from typing import Any

import pytest

from translator.adapters.litellm_settings import load

KEYS = (
    "OPENAI",
    "ANTHROPIC",
    "GEMINI",
    "GOOGLE",
    "MISTRAL",
    "GROQ",
    "DEEPSEEK",
    "XAI",
    "OPENROUTER",
    "TOGETHERAI",
)


@pytest.fixture
def litellm(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Hand out litellm with fresh clients over httpx, which respx replaces; in production they are aiohttp's."""
    monkeypatch.setenv("DISABLE_AIOHTTP_TRANSPORT", "True")
    for name in KEYS:
        monkeypatch.setenv(f"{name}_API_KEY", "key-of-the-environment")
        for tail in ("API_BASE", "BASE_URL"):
            monkeypatch.delenv(f"{name}_{tail}", raising=False)
    module = load()
    module.in_memory_llm_clients_cache.flush_cache()
    yield module
    module.in_memory_llm_clients_cache.flush_cache()
