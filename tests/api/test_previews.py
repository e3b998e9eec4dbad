from fastapi.testclient import TestClient


def test_a_preview_shows_what_would_leave_and_keeps_nothing(client: TestClient) -> None:
    answer = client.post(
        "/v1/previews", json={"text": "A fast search, please. Mail ana.lopez@hotel.example."}
    )

    assert answer.status_code == 200
    shown = answer.json()
    assert (shown["host"], shown["masked"], shown["kinds"]) == (None, 1, {"email": 1})
    assert "ana.lopez" not in shown["text"]
    assert client.get("/v1/specs").json()["specs"] == []


def test_an_empty_text_is_refused_with_what_to_do(client: TestClient) -> None:
    answer = client.post("/v1/previews", json={"text": " "})

    assert (answer.status_code, answer.json()["code"]) == (422, "text_empty")
