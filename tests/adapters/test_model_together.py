"""The model as the program puts it together: patient, remembering, and careful whom it gives a key."""

import asyncio
import json
from typing import Any

import httpx
import pytest
import respx

from tests.adapters.providers import PROVIDERS, openai_error
from tests.fakes import CountingIds, FixedClock
from translator.bootstrap import App, bootstrap
from translator.config import ModelSettings, Settings
from translator.domain.errors import ModelBudgetSpent, ModelBusy
from translator.domain.model import Budget, Message, ModelAnswer, ModelRequest, Purse

pytestmark = pytest.mark.usefixtures("litellm")

OPENAI, ANTHROPIC, LOCAL = PROVIDERS["openai"], PROVIDERS["anthropic"], PROVIDERS["local"]
REQUEST = ModelRequest(
    messages=(Message(role="user", content="Make it fast."),),
    answer_schema={"type": "object", "properties": {}, "required": [], "additionalProperties": False},
    prompt="draft.v1",
    prompt_sha256="0" * 64,
    tokens_max=1000,
)
TROUBLE = httpx.Response(500, json=openai_error("The server had an error while processing your request"))
GOOD = httpx.Response(200, json=OPENAI.reply("{}"))


def put_together(settings: Settings, clock: FixedClock, **chosen: Any) -> App:
    model = ModelSettings.model_validate(chosen)
    return bootstrap(settings.model_copy(update={"model": model}), clock=clock, ids=CountingIds())


def ask(app: App, purse: Purse | None = None) -> ModelAnswer:
    assert app.model
    return asyncio.run(app.model.answer(REQUEST, purse or Purse(Budget())))


def test_without_a_name_there_is_no_model(app: App) -> None:
    assert app.model is None


def test_trouble_that_passes_costs_calls_and_brings_the_answer(settings: Settings, clock: FixedClock) -> None:
    app, purse = put_together(settings, clock, name=OPENAI.model), Purse(Budget())
    with respx.mock() as server:
        route = server.post(OPENAI.url).mock(side_effect=[TROUBLE, httpx.ReadError("reset"), GOOD])
        answer = ask(app, purse)

    assert (answer.text, answer.calls, purse.calls, route.call_count) == ("{}", 3, 3, 3)
    assert len(clock.slept_s) == 2


def test_trouble_that_stays_goes_to_the_other_provider(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, name=OPENAI.model, fallback=ANTHROPIC.model, key="the first one's")
    with respx.mock() as server:
        first = server.post(OPENAI.url).mock(return_value=TROUBLE)
        second = server.post(ANTHROPIC.url).respond(200, json=ANTHROPIC.reply("{}"))
        answer = ask(app)

    assert (answer.model, answer.calls, first.call_count, second.call_count) == (ANTHROPIC.model, 4, 3, 1)


def test_a_key_and_an_address_go_to_the_first_ones_provider_alone(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(
        settings,
        clock,
        name=LOCAL.model,
        base_url=LOCAL.base_url,
        key="for-this-machine",
        fallback=ANTHROPIC.model,
    )
    assert app.model
    assert app.model.host == "127.0.0.1:8080 or api.anthropic.com"
    with respx.mock() as server:
        first = server.post(LOCAL.url).mock(return_value=httpx.Response(401, json=openai_error("No.")))
        second = server.post(ANTHROPIC.url).respond(200, json=ANTHROPIC.reply("{}"))
        ask(app)

    assert first.calls.last.request.headers["authorization"] == "Bearer for-this-machine"
    assert second.calls.last.request.headers["x-api-key"] == "key-of-the-environment"


def test_a_fallback_of_the_same_provider_has_the_same_key_and_address(
    settings: Settings, clock: FixedClock
) -> None:
    app = put_together(
        settings,
        clock,
        name=LOCAL.model,
        fallback="openai/smaller",
        base_url=LOCAL.base_url,
        key="for-this-machine",
    )
    with respx.mock() as server:
        route = server.post(LOCAL.url).mock(
            side_effect=[httpx.Response(404, json=openai_error("No such model")), GOOD]
        )
        ask(app)

    assert [json.loads(call.request.content)["model"] for call in route.calls] == ["qwen3", "smaller"]
    assert {call.request.headers["authorization"] for call in route.calls} == {"Bearer for-this-machine"}


def test_a_long_wait_is_let_through_and_costs_one_call(settings: Settings, clock: FixedClock) -> None:
    app, purse = put_together(settings, clock, name=OPENAI.model), Purse(Budget())
    busy = httpx.Response(429, json=openai_error("Slow down"), headers={"Retry-After": "3600"})
    with respx.mock() as server:
        server.post(OPENAI.url).mock(return_value=busy)
        with pytest.raises(ModelBusy) as told:
            ask(app, purse)

    assert (told.value.wait_s, purse.calls, clock.slept_s) == (3600, 1, [])


def test_what_was_answered_is_not_asked_again_after_a_restart(settings: Settings, clock: FixedClock) -> None:
    with respx.mock() as server:
        route = server.post(OPENAI.url).mock(return_value=GOOD)
        ask(put_together(settings, clock, name=OPENAI.model))
        again = ask(put_together(settings, clock, name=OPENAI.model))

    assert (again.text, again.calls, route.call_count) == ("{}", 0, 1)
    assert (settings.home / "answers.sqlite").exists()


def test_a_job_never_makes_more_calls_than_its_budget(settings: Settings, clock: FixedClock) -> None:
    app = put_together(settings, clock, name=OPENAI.model, fallback=ANTHROPIC.model)
    purse = Purse(Budget(calls_max=6))
    with respx.mock() as server:
        first = server.post(OPENAI.url).mock(return_value=TROUBLE)
        second = server.post(ANTHROPIC.url).respond(
            200, json=ANTHROPIC.reply("no", "refusal")
        )  # never remembered
        for _ in range(2):
            ask(app, purse)
        with pytest.raises(ModelBudgetSpent):
            ask(app, purse)

    assert (purse.calls, first.call_count + second.call_count) == (6, 6)
