"""Every way in which a provider fails ends in an answer or in one error of the family, after exactly one call."""

import asyncio
import json
import shutil
import ssl
import subprocess
import sys
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

from tests.adapters.providers import (
    PROVIDERS,
    Misbehave,
    Provider,
    gzip_garbage,
    hang_up,
    missing_last_chunk,
    no_http,
    openai_error,
    openai_reply,
    reset_mid_body,
    serving,
    short_body,
    silence,
    slow_drip,
    truncated_chunk,
    whole,
)
from tests.fakes import FixedClock
from translator.adapters.litellm_model import LitellmModel
from translator.adapters.model_trouble import WAIT_UNSAID_S, ModelStumbled, ModelUnpaid
from translator.domain.errors import (
    ModelAnswerNotUnderstood,
    ModelAskTooLong,
    ModelBudgetSpent,
    ModelBusy,
    ModelFailed,
    ModelKeyRefused,
    ModelNotThere,
    ModelUnknown,
)
from translator.domain.model import Budget, Message, ModelAnswer, ModelRequest, Purse

pytestmark = pytest.mark.usefixtures("litellm")

SCHEMA = {
    "type": "object",
    "properties": {"title": {"type": "string"}},
    "required": ["title"],
    "additionalProperties": False,
}
REQUEST = ModelRequest(
    messages=(Message(role="system", content="Be exact."), Message(role="user", content="Make it fast.")),
    answer_schema=SCHEMA,
    prompt="draft.v1",
    prompt_sha256="0" * 64,
    tokens_max=1000,
)
ANSWER = '{"title": "Fast"}'

each_provider = pytest.mark.parametrize("provider", PROVIDERS.values(), ids=PROVIDERS)


def a_model(provider: Provider, *, timeout_s: float = 5.0, base_url: str | None = None) -> LitellmModel:
    return LitellmModel(
        provider.model, FixedClock(), timeout_s=timeout_s, base_url=base_url or provider.base_url
    )


def ask(model: LitellmModel, purse: Purse | None = None) -> ModelAnswer:
    return asyncio.run(model.answer(REQUEST, purse or Purse(Budget())))


def ask_one(provider: Provider, reply: httpx.Response | Exception, purse: Purse | None = None) -> ModelAnswer:
    """Ask once, and see that one call was made of it."""
    with respx.mock(assert_all_called=False) as server:
        route = server.post(provider.url).mock(side_effect=[reply])
        try:
            return ask(a_model(provider), purse)
        finally:
            assert route.call_count == 1


def sent_to(provider: Provider, *, name: str | None = None, key: str | None = None) -> httpx.Request:
    with respx.mock() as server:
        route = server.post(provider.url).respond(200, json=provider.reply(ANSWER))
        model = LitellmModel(
            name or provider.model, FixedClock(), timeout_s=5, base_url=provider.base_url, key=key
        )
        ask(model)
        return route.calls.last.request


# An answer


@each_provider
def test_an_answer_comes_with_its_cost(provider: Provider) -> None:
    purse = Purse(Budget())

    answer = ask_one(
        provider, httpx.Response(200, json=provider.reply(ANSWER, model=provider.model.split("/")[1])), purse
    )

    assert answer == ModelAnswer(
        text=ANSWER, model=provider.model, calls=1, tokens_in=100, tokens_out=50, usd=answer.usd
    )
    assert answer.usd == (provider.usd and pytest.approx(provider.usd))
    assert (purse.calls, purse.tokens_in, purse.tokens_out, purse.usd) == (1, 100, 50, answer.usd)


def test_a_server_that_does_not_count_is_estimated_and_has_no_price() -> None:
    reply = openai_reply("数" * 9)
    del reply["usage"]
    purse = Purse(Budget())

    answer = ask_one(PROVIDERS["openai"], httpx.Response(200, json=reply), purse)

    said = len("Be exact.Make it fast.")
    assert (answer.tokens_in, answer.tokens_out, answer.usd) == (-(-said // 3), 9, None)
    assert (purse.tokens_in, purse.usd) == (answer.tokens_in, None)


def test_halves_of_characters_are_replaced() -> None:
    body = json.dumps(openai_reply("a\ud800b")).encode()

    assert ask_one(PROVIDERS["openai"], httpx.Response(200, content=body)).text == "a?b"


# What is sent


@each_provider
def test_the_longest_answer_is_always_said(provider: Provider) -> None:
    assert json.loads(sent_to(provider).content)["max_tokens"] == 1000


def test_models_that_think_are_told_the_longest_answer_in_their_own_words() -> None:
    sent = json.loads(sent_to(PROVIDERS["openai"], name="openai/gpt-5-mini").content)

    assert sent["max_completion_tokens"] == 1000
    assert "max_tokens" not in sent


STRICT = {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": SCHEMA}}


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("openai/gpt-4o-mini", STRICT),
        ("openai/gpt-3.5-turbo", {"type": "json_object"}),
        ("openai/a-model-nobody-knows", {"type": "json_object"}),
    ],
)
def test_the_shape_is_asked_for_as_strictly_as_the_model_takes_it(name: str, shape: dict[str, Any]) -> None:
    assert json.loads(sent_to(PROVIDERS["openai"], name=name).content)["response_format"] == shape


def test_anthropic_is_given_the_schema_and_told_what_to_keep() -> None:
    sent = json.loads(sent_to(PROVIDERS["anthropic"]).content)

    assert sent["output_format"] == {"type": "json_schema", "schema": SCHEMA}
    assert sent["system"] == [{"type": "text", "text": "Be exact.", "cache_control": {"type": "ephemeral"}}]
    assert "cache_control" not in json.dumps(sent["messages"])


def test_an_older_anthropic_model_answers_through_a_tool() -> None:
    provider = PROVIDERS["anthropic"]
    tool = {"type": "tool_use", "id": "toolu_1", "name": "json_tool_call", "input": {"title": "Fast"}}
    with respx.mock() as server:
        route = server.post(provider.url).respond(200, json=provider.reply(None, "tool_use", content=[tool]))
        answer = ask(LitellmModel("anthropic/claude-3-haiku-20240307", FixedClock(), timeout_s=5))
        sent = json.loads(route.calls.last.request.content)

    assert sent["tools"][0]["input_schema"] == SCHEMA
    assert (json.loads(answer.text), answer.finish) == ({"title": "Fast"}, "whole")


def test_a_server_that_does_not_know_the_shape_is_asked_for_less_the_next_time() -> None:
    provider = PROVIDERS["local"]
    model = a_model(provider)
    refusal = openai_error("'response_format.type' must be 'json_schema' or 'text'", "invalid_request_error")
    with respx.mock() as server:
        route = server.post(provider.url).mock(
            side_effect=[httpx.Response(400, json=refusal), httpx.Response(200, json=provider.reply(ANSWER))]
        )
        with pytest.raises(ModelStumbled, match="shape"):
            ask(model)
        assert ask(model).text == ANSWER
        shapes = [json.loads(call.request.content).get("response_format") for call in route.calls]

    assert shapes == [{"type": "json_object"}, None]


def test_calls_at_one_time_learn_that_a_shape_is_not_known_once() -> None:
    provider, model = PROVIDERS["openai"], a_model(PROVIDERS["openai"])
    refusal = httpx.Response(400, json=openai_error("Invalid schema for response_format 'answer'"))

    async def ask_together() -> None:
        asking = (model.answer(REQUEST, Purse(Budget())) for _ in range(3))
        told = await asyncio.gather(*asking, return_exceptions=True)
        assert {type(one) for one in told} == {ModelStumbled}

    with respx.mock() as server:
        server.post(provider.url).mock(return_value=refusal)
        asyncio.run(ask_together())
        route = server.post(provider.url).respond(200, json=provider.reply(ANSWER))
        ask(model)

    assert json.loads(route.calls.last.request.content)["response_format"] == {"type": "json_object"}


def test_the_key_that_was_set_is_sent() -> None:
    assert sent_to(PROVIDERS["local"], key="mine").headers["authorization"] == "Bearer mine"
    assert sent_to(PROVIDERS["anthropic"], key="mine").headers["x-api-key"] == "mine"


def test_a_key_of_the_environment_goes_to_its_provider_and_to_no_other_server() -> None:
    environment = "key-of-the-environment"

    assert environment in sent_to(PROVIDERS["openai"]).headers["authorization"]
    assert environment not in str(sent_to(PROVIDERS["local"]).headers)


# Answers that are none


@each_provider
def test_an_answer_at_its_limit_is_cut_off_whatever_it_looks_like(provider: Provider) -> None:
    purse = Purse(Budget())

    answer = ask_one(provider, httpx.Response(200, json=provider.reply(ANSWER, provider.cut)), purse)

    assert answer.finish == "cut_off"
    assert purse.tokens_out == 50


@pytest.mark.parametrize(
    ("provider", "ending"),
    [
        ("anthropic", "model_context_window_exceeded"),
        ("anthropic", "pause_turn"),
        ("openai", "insufficient_system_resource"),
        ("local", "error"),
    ],
)
def test_endings_that_litellm_calls_whole_are_cut_off(provider: str, ending: str) -> None:
    own = PROVIDERS[provider]

    assert ask_one(own, httpx.Response(200, json=own.reply(ANSWER, ending))).finish == "cut_off"


@pytest.mark.parametrize(("text", "finish"), [('{"title": "Fa', "cut_off"), (ANSWER, "whole")])
def test_an_ending_nobody_knows_is_whole_only_where_the_answer_shows_it(text: str, finish: str) -> None:
    reply = openai_reply(text, "something_new")

    assert ask_one(PROVIDERS["local"], httpx.Response(200, json=reply)).finish == finish


@each_provider
def test_a_filtered_answer_is_refused_and_paid_for(provider: Provider) -> None:
    purse = Purse(Budget())

    answer = ask_one(provider, httpx.Response(200, json=provider.reply(None, provider.refused)), purse)

    assert answer.finish == "refused"
    assert purse.tokens_in == 100


def test_a_refusal_in_words_is_refused_and_not_taken_for_the_answer() -> None:
    reply = openai_reply(None, refusal="I'm sorry, I cannot help with that.")

    answer = ask_one(PROVIDERS["openai"], httpx.Response(200, json=reply))

    assert (answer.finish, answer.text) == ("refused", "I'm sorry, I cannot help with that.")


FILTERED = {
    "openai's policy": openai_error(
        "Invalid prompt: your prompt was flagged as potentially violating our usage policy.",
        "invalid_request_error",
        "invalid_prompt",
    ),
    "azure's filter": openai_error(
        "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
        "invalid_request_error",
        "content_filter",
    ),
}


@pytest.mark.parametrize("body", FILTERED.values(), ids=FILTERED)
def test_a_filtered_question_is_refused(body: dict[str, Any]) -> None:
    assert ask_one(PROVIDERS["openai"], httpx.Response(400, json=body)).finish == "refused"


@each_provider
@pytest.mark.parametrize("content", [None, "", " \n"], ids=["null", "empty", "blank"])
def test_an_empty_answer_is_not_understood_but_paid_for(provider: Provider, content: str | None) -> None:
    purse = Purse(Budget())

    with pytest.raises(ModelAnswerNotUnderstood, match="it is empty"):
        ask_one(provider, httpx.Response(200, json=provider.reply(content)), purse)

    assert purse.tokens_out == 50


CALL = {"id": "call_1", "type": "function", "function": {"name": "look_up", "arguments": "{}"}}
TOOL = {"type": "tool_use", "id": "toolu_1", "name": "look_up", "input": {}}


@pytest.mark.parametrize(
    ("provider", "reply"),
    [
        ("openai", PROVIDERS["openai"].reply(None, "tool_calls", tool_calls=[CALL])),
        ("anthropic", PROVIDERS["anthropic"].reply(None, "tool_use", content=[TOOL])),
    ],
)
def test_a_call_of_a_tool_is_no_answer(provider: str, reply: dict[str, Any]) -> None:
    with pytest.raises(ModelAnswerNotUnderstood, match="calls a tool"):
        ask_one(PROVIDERS[provider], httpx.Response(200, json=reply))


NO_REPLIES = {
    "HTML": b"<html><body>Please sign in to the hotel's network.</body></html>",
    "nothing": b"",
    "half a document": b'{"id": "chatcmpl-1", "choices": [{"mess',
    "a list": b"[]",
    "another document": b'{"ok": true}',
    "an error with status 200": json.dumps(openai_error("The engine is overloaded")).encode(),
    "no choices": json.dumps({**openai_reply(""), "choices": [], "content": []}).encode(),
    "not UTF-8": b'{"id": "\xff\xfe"}',
    "deep nesting": b"[" * 100_000,
}


@each_provider
@pytest.mark.parametrize("body", NO_REPLIES.values(), ids=NO_REPLIES)
def test_a_body_that_is_no_reply_is_a_model_that_is_not_there_or_not_understood(
    provider: Provider, body: bytes
) -> None:
    with pytest.raises((ModelNotThere, ModelAnswerNotUnderstood)):
        ask_one(provider, httpx.Response(200, content=body))


# Statuses


@each_provider
@pytest.mark.parametrize("status", [500, 502, 503, 504, 529, 408, 425])
def test_a_server_in_trouble_is_worth_another_call(provider: Provider, status: int) -> None:
    with pytest.raises(ModelStumbled):
        ask_one(provider, httpx.Response(status, json=provider.error("Overloaded", "overloaded_error")))


@each_provider
@pytest.mark.parametrize("status", [429, 503, 529])
def test_a_busy_server_is_waited_for_as_long_as_it_says(provider: Provider, status: int) -> None:
    busy = httpx.Response(status, json=provider.error("Slow down"), headers={"Retry-After": "7"})

    with pytest.raises(ModelBusy) as told:
        ask_one(provider, busy)

    assert told.value.wait_s == 7


IN_A_MINUTE = format_datetime(FixedClock().now() + timedelta(minutes=1), usegmt=True)
LONG_AGO = format_datetime(FixedClock().now() - timedelta(days=1), usegmt=True)


@each_provider
@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ({"Retry-After": "3600"}, 3600.0),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": IN_A_MINUTE}, 60.0),
        ({"Retry-After": LONG_AGO}, 0.0),
        ({"Retry-After": "-5"}, 0.0),
        ({"Retry-After": "99999999999"}, 86_400.0),
        ({"Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"}, 86_400.0),
        ({"retry-after-ms": "250", "Retry-After": "1"}, 0.25),
        ({}, WAIT_UNSAID_S),
        ({"Retry-After": "soon"}, WAIT_UNSAID_S),
        ({"Retry-After": "inf"}, WAIT_UNSAID_S),
        ({"Retry-After": "nan"}, WAIT_UNSAID_S),
        ({"Retry-After": "Fri, 31 Dec 2026 23:59:59 -0000"}, WAIT_UNSAID_S),
    ],
)
def test_waits_are_read_in_every_form(provider: Provider, headers: dict[str, str], wait_s: float) -> None:
    with pytest.raises(ModelBusy) as told:
        ask_one(provider, httpx.Response(429, json=provider.error("Slow down"), headers=headers))

    assert told.value.wait_s == wait_s


def error_of(name: str, *said: str) -> tuple[Provider, dict[str, Any]]:
    return PROVIDERS[name], PROVIDERS[name].error(*said)


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (
            429,
            error_of(
                "openai",
                "You exceeded your current quota, please check your plan and billing details.",
                "insufficient_quota",
                "insufficient_quota",
            ),
        ),
        (402, error_of("openai", "Insufficient Balance", "unknown_error", "invalid_request_error")),
        (402, error_of("anthropic", "There is an issue with your billing.", "billing_error")),
        (
            400,
            error_of(
                "anthropic",
                "Your credit balance is too low to access the Anthropic API.",
                "invalid_request_error",
            ),
        ),
    ],
)
def test_an_empty_account_is_not_waited_for(status: int, answer: tuple[Provider, dict[str, Any]]) -> None:
    provider, body = answer

    with pytest.raises(ModelUnpaid, match="no credit left"):
        ask_one(provider, httpx.Response(status, json=body, headers={"Retry-After": "1"}))


def test_a_quota_by_the_minute_is_waited_for() -> None:
    body = openai_error("You exceeded your current quota. Please retry in 30s.", "RESOURCE_EXHAUSTED")

    with pytest.raises(ModelBusy):
        ask_one(PROVIDERS["local"], httpx.Response(429, json=body, headers={"Retry-After": "30"}))


@each_provider
@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_is_told_without_the_key(provider: Provider, status: int) -> None:
    body = provider.error("Incorrect API key provided: sk-pr******Xy9z.", "authentication_error")

    with pytest.raises(ModelKeyRefused) as told:
        ask_one(provider, httpx.Response(status, json=body))

    assert not isinstance(told.value, ModelUnpaid)
    assert "Xy9z" not in told.value.message


@pytest.mark.parametrize(
    ("name", "variables"),
    [
        ("openai/gpt-4o-mini", ("OPENAI_API_KEY",)),
        ("anthropic/claude-sonnet-4-5", ("ANTHROPIC_API_KEY",)),
        ("gemini/gemini-2.5-flash", ("GEMINI_API_KEY", "GOOGLE_API_KEY")),
    ],
)
def test_a_key_that_was_never_set_is_told_without_a_call(
    monkeypatch: pytest.MonkeyPatch, name: str, variables: tuple[str, ...]
) -> None:
    for variable in variables:
        monkeypatch.delenv(variable, raising=False)
    with respx.mock(assert_all_called=False) as server:
        anything = server.route()
        with pytest.raises(ModelKeyRefused):
            ask(LitellmModel(name, FixedClock(), timeout_s=5))

    assert not anything.called


@each_provider
@pytest.mark.parametrize("status", [400, 404, 405, 422])
def test_a_model_that_does_not_take_the_question_is_unknown(provider: Provider, status: int) -> None:
    with pytest.raises(ModelUnknown):
        ask_one(provider, httpx.Response(status, json=provider.error("No.", "not_found_error")))


@pytest.mark.parametrize("name", ["a-model-nobody-knows", "nobody/knows-this-provider"])
def test_a_name_without_a_provider_is_unknown_without_a_call(name: str) -> None:
    with pytest.raises(ModelUnknown):
        ask(LitellmModel(name, FixedClock(), timeout_s=5))


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (
            400,
            error_of(
                "openai",
                "This model's maximum context length is 128000 tokens. However, your messages resulted in 200000 tokens.",
                "invalid_request_error",
                "context_length_exceeded",
            ),
        ),
        (
            400,
            error_of(
                "anthropic", "prompt is too long: 250000 tokens > 200000 maximum", "invalid_request_error"
            ),
        ),
        (413, error_of("openai", "Request too large", "invalid_request_error")),
    ],
)
def test_an_ask_that_does_not_fit_is_too_long(status: int, answer: tuple[Provider, dict[str, Any]]) -> None:
    provider, body = answer

    with pytest.raises(ModelAskTooLong):
        ask_one(provider, httpx.Response(status, json=body))


def test_an_ask_that_is_sure_not_to_fit_is_never_sent() -> None:
    provider = PROVIDERS["openai"]
    purse = Purse(Budget(tokens_max=2))

    with respx.mock(assert_all_called=False) as server:
        route = server.post(provider.url)
        with pytest.raises(ModelAskTooLong):
            ask(a_model(provider), purse)

    assert (route.call_count, purse.calls) == (0, 0)


# The connection


@each_provider
@pytest.mark.parametrize(
    "fault",
    [
        httpx.ConnectError("All connection attempts failed"),
        httpx.ConnectTimeout("timed out"),
        httpx.ReadTimeout("timed out"),
        httpx.ReadError("reset"),
        httpx.WriteError("broken pipe"),
        httpx.RemoteProtocolError("peer closed connection without sending complete message body"),
        httpx.DecodingError("Error -3 while decompressing data"),
        httpx.PoolTimeout("no free connection"),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_a_broken_connection_is_worth_another_call_but_not_by_itself(
    provider: Provider, fault: Exception
) -> None:
    with pytest.raises(ModelStumbled):
        ask_one(provider, fault)


@pytest.fixture(params=["httpx", "aiohttp"])
def transport(request: pytest.FixtureRequest, litellm: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """Use the tests' transport, or the one of production."""
    if request.param == "aiohttp":
        monkeypatch.delenv("DISABLE_AIOHTTP_TRANSPORT")
    return str(request.param)


async def closing_clients(work: Any) -> Any:
    from litellm.llms.custom_httpx.async_client_cleanup import close_litellm_async_clients

    try:
        return await work
    finally:
        await close_litellm_async_clients()  # type: ignore[no-untyped-call]  # litellm gives it no types


def ask_loopback(
    provider: Provider, misbehave: Misbehave, *, timeout_s: float = 5.0, tls: ssl.SSLContext | None = None
) -> tuple[Any, int]:
    """Ask a server on this machine; return the answer or the error, and how often it was called."""

    async def run() -> tuple[Any, int]:
        async with serving(misbehave, json.dumps(provider.reply(ANSWER)).encode(), tls) as server:
            address = server.base_url + ("/v1" if provider.model.startswith("openai/") else "")
            model = a_model(provider, timeout_s=timeout_s, base_url=address)
            try:
                return await model.answer(REQUEST, Purse(Budget())), server.calls
            except ModelFailed as error:
                return error, server.calls

    result: tuple[Any, int] = asyncio.run(closing_clients(run()))
    return result


@pytest.mark.usefixtures("transport")
@each_provider
def test_a_real_server_is_answered_by(provider: Provider) -> None:
    answer, calls = ask_loopback(provider, whole)

    assert (answer.text, calls) == (ANSWER, 1)


@pytest.mark.usefixtures("transport")
@each_provider
@pytest.mark.parametrize(
    "misbehave",
    [reset_mid_body, short_body, truncated_chunk, missing_last_chunk, gzip_garbage, hang_up, no_http],
)
def test_a_reply_that_breaks_is_worth_another_call_but_not_by_itself(
    provider: Provider, misbehave: Misbehave
) -> None:
    error, calls = ask_loopback(provider, misbehave)

    assert isinstance(error, ModelStumbled)
    assert calls == 1


@pytest.mark.usefixtures("transport")
@each_provider
@pytest.mark.parametrize("misbehave", [slow_drip, silence])
def test_a_reply_that_takes_too_long_is_ended_by_the_clock_on_the_wall(
    provider: Provider, misbehave: Misbehave
) -> None:
    error, calls = ask_loopback(provider, misbehave, timeout_s=0.6)

    assert isinstance(error, ModelStumbled)
    assert "longer than 0.6 s" in error.message
    assert calls == 1


@pytest.mark.usefixtures("transport")
@each_provider
@pytest.mark.parametrize(
    ("host", "why"),
    [("http://127.0.0.1:1", "nothing listens"), ("http://nowhere.invalid", "name of its server")],
)
def test_a_server_that_cannot_be_found_is_told(provider: Provider, host: str, why: str) -> None:
    model = a_model(provider, base_url=host)

    with pytest.raises(ModelStumbled, match=why):
        asyncio.run(closing_clients(model.answer(REQUEST, Purse(Budget()))))


@pytest.mark.usefixtures("transport")
@each_provider
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_server_that_points_elsewhere_is_not_there_and_nobody_else_is_asked(
    provider: Provider, status: int
) -> None:
    async def run() -> tuple[Any, int, int]:
        async with serving(whole, json.dumps(provider.reply(ANSWER)).encode()) as other:

            async def point(writer: asyncio.StreamWriter, _: bytes) -> None:
                head = (
                    f"HTTP/1.1 {status} Moved\r\nlocation: {other.base_url}/v1/x\r\ncontent-length: 0\r\n\r\n"
                )
                writer.write(head.encode())

            async with serving(point, b"") as server:
                address = server.base_url + ("/v1" if provider.model.startswith("openai/") else "")
                try:
                    answer: Any = await a_model(provider, base_url=address).answer(REQUEST, Purse(Budget()))
                except ModelFailed as error:
                    answer = error
                return answer, server.calls, other.calls

    error, calls, elsewhere = asyncio.run(closing_clients(run()))

    assert type(error) is ModelNotThere
    assert "points to another address" in error.message
    assert (calls, elsewhere) == (1, 0)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
@pytest.mark.usefixtures("transport")
@each_provider
def test_a_certificate_that_is_not_accepted_stays_so(provider: Provider, tmp_path: Path) -> None:
    made = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost"
    own = ["-keyout", str(tmp_path / "key.pem"), "-out", str(tmp_path / "cert.pem")]
    subprocess.run(["openssl", *made.split(), *own], check=True, capture_output=True)
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")

    error, calls = ask_loopback(provider, whole, tls=tls)

    assert isinstance(error, ModelNotThere)
    assert not isinstance(error, ModelStumbled)
    assert "certificate is not accepted" in error.message
    assert calls == 0


# The purse


def test_a_call_takes_no_longer_than_the_job_may() -> None:
    async def run() -> None:
        async with serving(silence, b"") as server:
            model = a_model(PROVIDERS["local"], timeout_s=5, base_url=server.base_url + "/v1")
            await model.answer(REQUEST, Purse(Budget(seconds_max=0.25)))

    with pytest.raises(ModelStumbled, match=r"longer than 0\.25 s"):
        asyncio.run(closing_clients(run()))


def test_an_empty_purse_makes_no_call() -> None:
    purse = Purse(Budget(calls_max=1))
    ask_one(PROVIDERS["openai"], httpx.Response(200, json=openai_reply(ANSWER)), purse)

    with respx.mock(assert_all_called=False) as server:
        anything = server.route()
        with pytest.raises(ModelBudgetSpent):
            ask(a_model(PROVIDERS["openai"]), purse)

    assert not anything.called


# The host


@pytest.mark.parametrize(
    "name",
    [
        "openai/gpt-4o-mini",
        "gpt-4o-mini",
        "anthropic/claude-sonnet-4-5",
        "claude-sonnet-4-5",
        "gemini/gemini-2.5-flash",
        "mistral/mistral-large-latest",
        "groq/llama-3.3-70b-versatile",
        "deepseek/deepseek-chat",
        "xai/grok-3",
        "openrouter/openai/gpt-4o",
        "together_ai/qwen3",
        "ollama/qwen3",
        "ollama_chat/qwen3",
    ],
)
def test_the_host_told_is_the_host_called(name: str) -> None:
    model = LitellmModel(name, FixedClock(), timeout_s=5)
    with respx.mock() as server:
        anything = server.route().respond(500)
        with pytest.raises(ModelFailed):
            ask(model)
        hosts = {call.request.url.netloc.decode() for call in anything.calls}

    assert hosts == {model.host}


@pytest.mark.parametrize(
    ("name", "variable"),
    [
        ("openai/gpt-4o-mini", "OPENAI_BASE_URL"),
        ("openai/gpt-4o-mini", "OPENAI_API_BASE"),
        ("anthropic/claude-sonnet-4-5", "ANTHROPIC_API_BASE"),
        ("anthropic/claude-sonnet-4-5", "ANTHROPIC_BASE_URL"),
        ("ollama/qwen3", "OLLAMA_API_BASE"),
        ("groq/llama-3.3-70b-versatile", "GROQ_API_BASE"),
        ("hosted_vllm/qwen3", "HOSTED_VLLM_API_BASE"),
    ],
)
def test_an_address_of_the_environment_is_told(
    monkeypatch: pytest.MonkeyPatch, name: str, variable: str
) -> None:
    monkeypatch.setenv(variable, "http://models.example:8443/v1")

    test_the_host_told_is_the_host_called(name)
    assert LitellmModel(name, FixedClock(), timeout_s=5).host == "models.example:8443"


@pytest.mark.parametrize(
    ("name", "base_url", "host"),
    [
        ("openai/qwen3", "http://user:secret@127.0.0.1:8080/v1", "127.0.0.1:8080"),
        ("openai/qwen3", "https://[::1]:8080", "[::1]:8080"),
        ("bedrock/anthropic.claude-3-haiku-20240307-v1:0", None, "servers of bedrock"),
        ("a-model-nobody-knows", None, "an unknown provider"),
    ],
)
def test_a_host_is_told_without_secrets_and_never_guessed(name: str, base_url: str | None, host: str) -> None:
    assert LitellmModel(name, FixedClock(), timeout_s=5, base_url=base_url).host == host


# The process


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    program = (
        "import sys, translator, api.app, translator.cli, translator.bootstrap as b, translator.config as c\n"
        "app = b.bootstrap(c.Settings(model={'name': 'openai/gpt-5-mini', 'fallback': 'ollama/qwen3'}))\n"
        "assert (app.model.name, app.model.host) == ('openai/gpt-5-mini', 'api.openai.com or localhost:11434')\n"
        "print([m for m in ('litellm', 'openai', 'langchain_core', 'dbos', 'chromadb') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stdout == "[]\n"


def test_making_ready_says_nothing_asks_nobody_and_keeps_the_loop_alive() -> None:
    program = (
        "import asyncio, socket, time\n"
        "def refuse(*_, **__): raise AssertionError('a name was looked up')\n"
        "socket.getaddrinfo = refuse\n"
        "from translator.adapters.litellm_model import LitellmModel\n"
        "from translator.adapters.system_clock import SystemClock\n"
        "async def run():\n"
        "    ready = asyncio.create_task(LitellmModel('openai/x', SystemClock(), timeout_s=1).ready())\n"
        "    turns = 0\n"
        "    while not ready.done():\n"
        "        await asyncio.sleep(0.05)\n"
        "        turns += 1\n"
        "    await ready\n"
        "    assert turns > 5, turns\n"
        "asyncio.run(run())\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert (ran.stdout, ran.stderr) == ("", "")
