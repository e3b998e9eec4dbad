"""Where a model's provider is reached, told without importing litellm, so that a page can say it at once."""

from collections.abc import Mapping
from urllib.parse import urlsplit

_PROVIDERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "anthropic": ("https://api.anthropic.com", ("ANTHROPIC_API_BASE", "ANTHROPIC_BASE_URL")),
    "cerebras": ("https://api.cerebras.ai", ("CEREBRAS_API_BASE",)),
    "deepseek": ("https://api.deepseek.com", ("DEEPSEEK_API_BASE",)),
    "gemini": ("https://generativelanguage.googleapis.com", ("GEMINI_API_BASE",)),
    "groq": ("https://api.groq.com", ("GROQ_API_BASE",)),
    "hosted_vllm": ("", ("HOSTED_VLLM_API_BASE",)),
    "lm_studio": ("", ("LM_STUDIO_API_BASE",)),
    "mistral": ("https://api.mistral.ai", ("MISTRAL_AZURE_API_BASE", "MISTRAL_API_BASE")),
    "ollama": ("http://localhost:11434", ("OLLAMA_API_BASE",)),
    "ollama_chat": ("http://localhost:11434", ("OLLAMA_API_BASE",)),
    "openai": ("https://api.openai.com", ("OPENAI_BASE_URL", "OPENAI_API_BASE")),
    "openrouter": ("https://openrouter.ai", ("OPENROUTER_API_BASE",)),
    "together_ai": ("https://api.together.ai", ("TOGETHER_AI_API_BASE",)),
    "xai": ("https://api.x.ai", ("XAI_API_BASE",)),
    "azure": ("", ("AZURE_API_BASE",)),
}
"""Each provider's own address and the variables that litellm lets replace it, first set first; a test asks litellm."""

_BARE = (
    (("gpt-", "chatgpt-", "o1", "o3", "o4"), "openai"),
    (("claude-",), "anthropic"),
)
"""Models that litellm knows without a provider in front."""


def provider_of(name: str) -> str:
    """Return the provider of a model, such as `openai`; empty where the name does not say it.

    Args:
        name: the model as litellm names it, such as `openai/gpt-5-mini`.
    """
    provider, slash, _ = name.partition("/")
    if slash:
        return provider
    return next((known for starts, known in _BARE if name.startswith(starts)), "")


def host_of(name: str, base_url: str | None, environ: Mapping[str, str]) -> str:
    """Return the host that a model's questions are sent to.

    Args:
        name: the model as litellm names it.
        base_url: the address that was set for it; None for the provider's own.
        environ: the variables of this process.

    Returns:
        A host, with its port where the address has one. Where a provider has many, such as one a region, its name.
    """
    provider = provider_of(name)
    own, variables = _PROVIDERS.get(provider, ("", ()))
    address = base_url or next((environ[v] for v in variables if environ.get(v)), own)
    if not address:
        return f"servers of {provider}" if provider else "an unknown provider"
    return urlsplit(address).netloc.rpartition("@")[2] or address
