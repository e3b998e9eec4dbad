"""Whether a question can fit at all, seen before anything is sent or paid."""

from collections.abc import Mapping
from typing import Any

from translator.domain.errors import ModelAskTooLong
from translator.domain.model import ModelRequest, Purse

_BYTES_PER_TOKEN = 4
"""A token has about four letters of English, and three quarters of a Chinese character has one: an estimate from below,
so that nothing is turned away that a provider would have taken."""


def fits(request: ModelRequest, purse: Purse, *, model: str, listed: Mapping[str, Mapping[str, Any]]) -> None:
    """Turn a question away that is sure to go beyond the model's window or the job's budget.

    What is nearer to a limit than an estimate can tell goes out, and the provider or the purse decides.

    Args:
        request: the question.
        purse: what the job may still spend.
        model: as whoever runs the service named it.
        listed: litellm's own list of models, with windows in tokens and prices in US dollars a token.

    Raises:
        ModelAskTooLong: with what is needed and what there is; the rules answer instead.
    """
    tokens = sum(len(m.content.encode(errors="replace")) for m in request.messages) // _BYTES_PER_TOKEN
    needed = f"at least {tokens:,} tokens"
    entry = listed.get(model) or listed.get(model.partition("/")[2]) or {}
    price_usd = entry.get("input_cost_per_token") or 0.0
    window = entry.get("max_input_tokens")
    if (
        price_usd and window and tokens > window
    ):  # the window of a model without a price is set by whoever runs it
        raise ModelAskTooLong(model=model, needed=needed, most=f"a window of {window:,}")
    if tokens > purse.tokens_left > 0:  # an empty purse says so itself
        raise ModelAskTooLong(model=model, needed=needed, most=f"{purse.tokens_left:,} left of its budget")
    if tokens * price_usd > purse.usd_left > 0:
        raise ModelAskTooLong(
            model=model,
            needed=f"{tokens * price_usd:.2f} USD or more",
            most=f"{purse.usd_left:.2f} USD left of its budget",
        )
