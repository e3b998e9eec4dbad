"""Who may speak to the service through a browser, and what a page may load."""

import pytest
from starlette.testclient import TestClient

ASK = {"text": "Clerks need a fast search."}


@pytest.mark.parametrize("host", ["evil.test", "127.0.0.1.evil.test", "evil.test:8000", "", "[::2]:8000"])
def test_a_host_name_that_is_not_ours_is_refused(client: TestClient, host: str) -> None:
    """A website may point its own name at this machine; its pages must not reach the service."""
    refused = client.get("/v1/specs", headers={"Host": host})

    assert (refused.status_code, refused.json()["code"]) == (403, "host_not_allowed")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:9", "LOCALHOST", "[::1]:8000", "127.0.0.1"])
def test_the_machines_own_names_are_served(client: TestClient, host: str) -> None:
    assert client.get("/livez", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.test"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://[::1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_a_change_asked_for_by_another_website_is_not_carried_out(
    client: TestClient, headers: dict[str, str]
) -> None:
    refused = client.post("/v1/translations", json=ASK, headers=headers)

    assert (refused.status_code, refused.json()["code"]) == (403, "origin_not_allowed")
    assert client.get("/v1/specs").json()["specs"] == []


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}],
    ids=str,
)
def test_our_own_pages_and_programs_may_change_things(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/v1/translations", json=ASK, headers=headers).status_code == 201


@pytest.mark.parametrize("path", ["/livez", "/docs", "/v1/specs", "/nothing"])
def test_every_answer_forbids_loading_from_elsewhere(client: TestClient, path: str) -> None:
    headers = client.get(path).headers

    assert "default-src 'none'" in headers["content-security-policy"]
    assert "http" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in headers
