"""A real model that is paid for: what it costs by litellm's list, and a limit for a whole run."""

from argparse import ArgumentTypeError
from dataclasses import dataclass
from json import dumps
from math import inf, nan

from evals.suite.wrapped import Wrapped
from translator.adapters.litellm_settings import load
from translator.adapters.patient_model import TRIES_MAX
from translator.domain.errors import ModelBudgetSpent
from translator.domain.model import ModelAnswer, ModelRequest, Purse
from translator.ports import LanguageModel


@dataclass(frozen=True)
class Price:
    """What a model costs, in US dollars a token."""

    token_in_usd: float
    token_out_usd: float

    def of(self, tokens_in: float, tokens_out: float) -> float:
        """Return the price of so many tokens, in US dollars."""
        return tokens_in * self.token_in_usd + tokens_out * self.token_out_usd

    def most(self, request: ModelRequest) -> float:
        """Return the most that one question can cost, in US dollars, each try at its longest answer.

        A token has one byte at least, so that no tokenizer counts more of them than there are bytes.
        """
        asked = [m.content for m in request.messages] + [dumps(request.answer_schema)]
        tokens_in = sum(len(text.encode(errors="replace")) for text in asked)
        return TRIES_MAX * self.of(tokens_in, request.tokens_max)


def price_of(model: str) -> Price | None:
    """Return a model's price by litellm's own list; None where it lists none.

    Args:
        model: as litellm names it.
    """
    listed = load().model_cost
    entry = listed.get(model) or listed.get(model.partition("/")[2]) or {}
    token_in_usd, token_out_usd = entry.get("input_cost_per_token"), entry.get("output_cost_per_token")
    return None if token_in_usd is None or token_out_usd is None else Price(token_in_usd, token_out_usd)


def missing_keys(model: str) -> list[str]:
    """Return the variables in which a provider looks for its key, where it wants one and none is set.

    A provider that can be reached in other ways too, such as by a role of the machine, is left to say so itself.

    Args:
        model: as litellm names it.
    """
    missing = list(load().validate_environment(model)["missing_keys"])
    return missing if all(name.endswith("_API_KEY") for name in missing) else []


def above_zero_usd(text: str) -> float:
    """Understand a limit in US dollars, for the words of a command.

    Raises:
        ArgumentTypeError: when it buys nothing, or limits nothing.
    """
    try:
        value = float(text)
    except ValueError:
        value = nan
    if not 0 < value < inf:
        raise ArgumentTypeError(f"{text} is no limit; say a number of US dollars above 0")
    return value


class Limited(Wrapped):
    """A model that is asked only while the whole run is sure to stay within a limit."""

    def __init__(self, inner: LanguageModel, usd_max: float, price: Price | None) -> None:
        """Set a limit.

        Args:
            inner: who answers.
            usd_max: the most all answers together may cost, in US dollars.
            price: what the model costs; None where no list says so, and then nothing limits it.
        """
        super().__init__(inner)
        self._usd_max = usd_max
        self._price = price
        self._reserved = 0.0
        self.usd = 0.0
        self.calls = 0
        """Calls that were made, those that failed counted."""
        self.held_back = 0
        """Questions that were not asked, for the limit might not have held."""

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer while the limit is sure to hold, also with what others are asking meanwhile.

        Raises:
            ModelBudgetSpent: when it is not.
            ModelFailed: what the inner model fails with.
        """
        most = self._price.most(request) if self._price else 0.0
        if self._price and self.usd + self._reserved + most > self._usd_max:
            self.held_back += 1
            raise ModelBudgetSpent(spent=f"{self.usd:.2f} USD", most=f"{self._usd_max:.2f} USD for the run")
        before_usd, calls_before = purse.usd or 0.0, purse.calls
        self._reserved += most
        try:
            return await super().answer(request, purse)
        finally:
            self._reserved -= most
            self.usd += (purse.usd or 0.0) - before_usd
            self.calls += purse.calls - calls_before
