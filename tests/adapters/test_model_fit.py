"""A question that is sure not to fit is turned away before anything is sent or paid."""

from typing import Any

import pytest

from translator.adapters.model_fit import fits
from translator.domain.errors import ModelAskTooLong
from translator.domain.model import Budget, Message, ModelRequest, Purse

LISTED: dict[str, dict[str, Any]] = {
    "small": {"max_input_tokens": 100, "input_cost_per_token": 1e-6},
    "dear": {"max_input_tokens": 1_000_000, "input_cost_per_token": 0.01},
    "own": {"max_input_tokens": 100, "input_cost_per_token": 0.0},
}


def see(text: str, model: str, purse: Purse | None = None) -> None:
    request = ModelRequest(
        messages=(Message(role="user", content=text),),
        answer_schema={},
        prompt="draft.v1",
        prompt_sha256="0" * 64,
        tokens_max=1000,
    )
    fits(request, purse or Purse(Budget()), model=model, listed=LISTED)


def test_a_text_beyond_the_window_is_turned_away_with_both_figures() -> None:
    with pytest.raises(ModelAskTooLong, match=r"at least 101 tokens, and hoster/small has a window of 100"):
        see("abcd" * 101, "hoster/small")


def test_a_text_that_just_fills_the_window_goes_out() -> None:
    see("abcd" * 100, "hoster/small")


def test_chinese_takes_more_tokens_a_character() -> None:
    with pytest.raises(ModelAskTooLong, match="at least 150 tokens"):
        see("快" * 200, "small")


def test_the_window_of_a_model_without_a_price_is_its_own_servers_matter() -> None:
    see("abcd" * 500, "own")


def test_a_model_that_nobody_lists_is_held_to_the_budget_alone() -> None:
    see("abcd" * 59_000, "house/unlisted")

    with pytest.raises(ModelAskTooLong, match="60,000 left of its budget"):
        see("abcd" * 60_001, "house/unlisted")


def test_what_was_spent_before_is_counted() -> None:
    purse = Purse(Budget(tokens_max=1_000))
    purse.pay(tokens_in=700, tokens_out=200, usd=None)

    with pytest.raises(ModelAskTooLong, match="100 left of its budget"):
        see("abcd" * 101, "house/unlisted", purse)


def test_a_dear_text_is_turned_away_before_it_is_paid_for() -> None:
    with pytest.raises(ModelAskTooLong, match=r"1\.01 USD or more, and dear has 1\.00 USD left"):
        see("abcd" * 101, "dear")


def test_an_empty_purse_is_left_to_say_so_itself() -> None:
    purse = Purse(Budget(tokens_max=1_000))
    purse.pay(tokens_in=1_000, tokens_out=0, usd=2.0)

    see("abcd" * 50, "dear", purse)
