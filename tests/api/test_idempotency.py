"""A request may be repeated without doing the work twice."""

import asyncio
from typing import Any

import pytest
from httpx2 import ASGITransport, AsyncClient
from starlette.testclient import TestClient

from api.app import create_app
from tests.fakes import FixedClock
from translator.bootstrap import App
from translator.domain.canonical import sha256_of
from translator.ports import Receipt

ASK = {"text": "Clerks need a fast search over past repairs."}


def test_a_repeated_request_gets_the_same_answer_and_makes_nothing_new(client: TestClient) -> None:
    first, again = (
        client.post("/v1/translations", json=ASK, headers={"Idempotency-Key": '"one"'}) for _ in range(2)
    )

    assert again.content == first.content
    assert (again.status_code, again.headers["location"]) == (201, first.headers["location"])
    assert again.headers["idempotency-replayed"] == "true"
    assert "idempotency-replayed" not in first.headers
    assert len(client.get("/v1/specs").json()["specs"]) == 1


def test_a_key_with_and_without_quotes_is_one_key(client: TestClient) -> None:
    for key in ("one", '"one"'):
        client.post("/v1/translations", json=ASK, headers={"Idempotency-Key": key})

    assert len(client.get("/v1/specs").json()["specs"]) == 1


def test_a_key_used_for_another_payload_is_refused(client: TestClient) -> None:
    client.post("/v1/translations", json=ASK, headers={"Idempotency-Key": "one"})

    for path, body in (("/v1/translations", {"text": "Another."}), ("/v1/readings", ASK)):
        refused = client.post(path, json=body, headers={"Idempotency-Key": "one"})
        assert (refused.status_code, refused.json()["code"]) == (422, "idempotency_key_reused")


def test_readings_and_answers_honour_the_key_too(client: TestClient) -> None:
    readings = [client.post("/v1/readings", json=ASK, headers={"Idempotency-Key": "r"}) for _ in range(2)]
    assert readings[1].headers["idempotency-replayed"] == "true"
    assert readings[1].content == readings[0].content

    spec_id = client.post("/v1/translations", json=ASK).json()["spec_id"]
    answers = [
        client.post(
            f"/v1/specs/{spec_id}/answers",
            json={"question": "Q1", "kind": "not_yet", "owner": "Grace"},
            headers={"Idempotency-Key": "a", "If-Match": '"1"'},
        )
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[1].json()["revision"] == 2


def test_a_refused_request_may_be_mended_under_the_same_key(client: TestClient) -> None:
    refused = client.post("/v1/translations", json={"text": ""}, headers={"Idempotency-Key": "one"})
    mended = client.post("/v1/translations", json=ASK, headers={"Idempotency-Key": "one"})

    assert (refused.status_code, mended.status_code) == (422, 201)


def test_a_request_that_was_cut_short_after_the_write_is_finished(client: TestClient, app: App) -> None:
    """The first run wrote its specification and died before it could answer."""
    body = b'{"text":"Clerks need a fast search over past repairs."}'
    parts = ("POST", "/v1/translations", "*/*", "", sha256_of(body.decode()))
    requests = app.store.within("default").requests

    async def first_run() -> str:
        receipt = await requests.claim("one", sha256=sha256_of("\n".join(parts)), at=app.clock.now())
        assert isinstance(receipt, Receipt)
        return (await app.translate(app.caller, ASK["text"], receipt=receipt)).spec_id

    made = client.portal.call(first_run) if client.portal else ""
    answer = client.post(
        "/v1/translations",
        content=body,
        headers={"Idempotency-Key": "one", "content-type": "application/json", "accept": "*/*"},
    )

    assert (answer.status_code, answer.json()["spec_id"]) == (201, made)
    assert len(client.get("/v1/specs").json()["specs"]) == 1


def test_many_at_once_make_one(app: App, clock: FixedClock) -> None:
    async def whole() -> list[Any]:
        web = create_app(app)
        async with (
            web.router.lifespan_context(web),
            AsyncClient(transport=ASGITransport(web), base_url="http://127.0.0.1") as client,
        ):
            sent = (
                client.post("/v1/translations", json=ASK, headers={"Idempotency-Key": "k"}) for _ in range(12)
            )
            answers = await asyncio.gather(*sent)
            made = (await client.get("/v1/specs")).json()["specs"]
        return [sorted({answer.status_code for answer in answers}), len(made), answers]

    codes, made, answers = asyncio.run(whole())

    assert made == 1
    assert set(codes) <= {201, 409}
    assert all(a.headers["retry-after"] == "1" for a in answers if a.status_code == 409)


@pytest.mark.parametrize("key", ["", '""', "x" * 256, "caf\xe9", "a\tb"])
def test_a_key_that_cannot_be_kept_is_refused(client: TestClient, key: str) -> None:
    refused = client.post("/v1/translations", json=ASK, headers={b"Idempotency-Key": key.encode("latin-1")})

    assert (refused.status_code, refused.json()["code"]) == (400, "idempotency_key_not_understood")
