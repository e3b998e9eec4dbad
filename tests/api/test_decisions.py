"""`/v1/decisions`: taken in once, found with how they bear, and nothing crosses workspaces."""

import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.deps import get_caller
from api.intake import JSON_LINES
from api.shield import FILES_BYTES_MAX
from api.taking_in import RECORDS_MAX
from tests.fakes import FakeEmbedder
from translator.bootstrap import App, bootstrap
from translator.config import IndexSettings, Settings

ROW = {"id": "logs", "title": "Keep chat logs", "status": "accepted", "text": "Chat logs of guests are kept for at most 90 days."}  # fmt: skip
ASKED = "Chat logs of guests must be kept for at least 2 years."


def take_in(client: TestClient, *rows: dict[str, Any]) -> dict[str, Any]:
    answer = client.post("/v1/decisions", json={"decisions": list(rows)})
    assert answer.status_code == 200, answer.text
    taken: dict[str, Any] = answer.json()
    return taken


def search(client: TestClient, **body: object) -> dict[str, Any]:
    answer = client.post("/v1/decisions/search", json={"text": ASKED, **body})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_what_was_taken_in_is_listed_and_the_same_again_changes_nothing(client: TestClient) -> None:
    assert take_in(client, ROW)["new"] == 1
    assert take_in(client, ROW)["same"] == 1

    assert [d["decision_id"] for d in client.get("/v1/decisions").json()["decisions"]] == ["logs"]


def test_what_cannot_be_read_is_told_by_its_place_and_the_rest_goes_in(client: TestClient) -> None:
    taken = take_in(client, {"title": "No id", "text": "x"}, ROW)

    assert taken["new"] == 1
    assert [one["at"] for one in taken["unread"]] == [0]


def test_a_clash_is_found_with_both_places(client: TestClient) -> None:
    take_in(client, ROW)

    found = search(client)

    assert not found["weak"]
    assert found["precedents"][0]["relation"] == "conflicts"
    assert found["precedents"][0]["quote"] == ROW["text"]
    assert found["precedents"][0]["asked"]["text"] == ASKED
    assert search(client, exclude=["logs"])["precedents"] == []


def test_an_empty_text_and_a_day_that_is_none_are_refused(client: TestClient) -> None:
    for body in ({"text": " "}, {"text": "logs", "before": "spring"}):
        answer = client.post("/v1/decisions/search", json=body)
        assert answer.json()["code"] == "fields_not_understood"


def test_nothing_crosses_into_another_workspace(client: TestClient, app: App) -> None:
    take_in(client, ROW)
    others = app.caller.model_copy(update={"workspace": "others"})
    client.app.dependency_overrides[get_caller] = lambda: others  # type: ignore[attr-defined]  # the client says only that it is some ASGI app

    assert client.get("/v1/decisions").json()["decisions"] == []
    assert search(client) == {
        "schema_version": "1",
        "precedents": [],
        "weak": True,
        "by_meaning": False,
        "index": "none",
    }
    assert take_in(client, ROW | {"workspace": "default"})["unread"]
    assert take_in(client, ROW)["new"] == 1


def lines_in(client: TestClient, body: bytes, kind: str = "application/x-ndjson", **headers: str) -> Any:
    return client.post("/v1/decisions", content=body, headers={"content-type": kind, **headers})


@pytest.mark.parametrize("kind", [*JSON_LINES, "Application/X-NDJSON; charset=utf-8"])
def test_lines_go_in_and_each_that_cannot_be_read_is_told_by_its_number(
    client: TestClient, kind: str
) -> None:
    body = b'{"id": "a", "title": "A", "text": "x"}\n\nno json\n{"title": "no id", "text": "x"}\n\xff\xfe\n{"id": "b", "title": "B", "text": "\\u0000"}\n{"id": "c", "title": "C"}'  # fmt: skip
    taken = lines_in(client, body, kind).json()

    assert (taken["new"], taken["changed"], taken["same"]) == (2, 0, 0)
    assert [one["line"] for one in taken["unread"]] == [3, 4, 5, 6]
    assert all(one["why"] for one in taken["unread"])
    assert lines_in(client, body, kind).json()["same"] == 2


def test_one_document_sent_as_json_is_still_read_as_one(client: TestClient) -> None:
    assert lines_in(client, b'{"decisions": []}', "application/json").status_code == 422
    assert lines_in(client, b'{"id": "a"}\n{"id": "b"}', "application/json").json()["code"] == "json_broken"
    assert lines_in(client, b"{}", "text/plain").json()["code"] == "body_kind_unknown"


def test_lines_sent_again_under_one_key_are_taken_in_once(client: TestClient) -> None:
    body = b'{"id": "a", "title": "A", "text": "x"}'
    first, again = (lines_in(client, body, **{"idempotency-key": "k"}) for _ in range(2))

    assert again.headers["idempotency-replayed"] == "true"
    assert first.json() == again.json()
    assert lines_in(client, body + b"\n", **{"idempotency-key": "k"}).status_code == 422


def test_many_lines_may_be_longer_than_another_request_and_not_without_end(client: TestClient) -> None:
    line = b'{"id": "%d", "title": "Oars", "text": "' + b"o" * 1_000_000 + b'"}\n'
    taken = lines_in(
        client, b"".join(line % n for n in range(3)) + b'{"id": "long", "text": "' + b"o" * 2_000_001 + b'"}'
    )

    assert taken.json()["new"] == 3
    assert [one["line"] for one in taken.json()["unread"]] == [4]
    assert lines_in(client, b" " * (FILES_BYTES_MAX + 1)).json()["code"] == "body_too_large"


def test_more_lines_than_are_taken_at_once_are_refused_and_none_is_kept(client: TestClient) -> None:
    lines = b"".join(b'{"id":%d,"title":"a"}\n' % n for n in range(RECORDS_MAX // 2)) + b"1\n" * (
        RECORDS_MAX // 2
    )
    answer = lines_in(client, lines + b"1\n")

    assert (answer.status_code, answer.json()["code"]) == (422, "fields_not_understood")
    assert client.get("/v1/decisions").json()["decisions"] == []


def test_lines_of_another_workspace_stay_there(client: TestClient, app: App) -> None:
    take_in(client, ROW)
    others = app.caller.model_copy(update={"workspace": "others"})
    client.app.dependency_overrides[get_caller] = lambda: others  # type: ignore[attr-defined]  # as above

    assert lines_in(client, b'{"id": "logs", "title": "Ours", "text": "x"}').json()["new"] == 1
    client.app.dependency_overrides.clear()  # type: ignore[attr-defined]  # as above
    assert client.get("/v1/decisions").json()["decisions"][0]["text"] == ROW["text"]


def test_the_description_names_json_lines(client: TestClient) -> None:
    body = client.get("/openapi.json").json()["paths"]["/v1/decisions"]["post"]["requestBody"]

    assert {"application/json", "application/x-ndjson"} <= body["content"].keys()


def test_the_service_brings_the_index_in_step_beside_its_work_and_finds_the_same(tmp_path: Path) -> None:
    pytest.importorskip("chromadb")
    settings = Settings(home=tmp_path / "home", index=IndexSettings(from_decisions=1))
    app = bootstrap(settings, embedder=FakeEmbedder(chat=0.1))
    assert app.embed is not None
    with TestClient(create_app(app), base_url="http://127.0.0.1:8000", client=("127.0.0.1", 50000)) as client:
        take_in(client, ROW)
        assert client.portal is not None
        client.portal.call(app.embed, app.caller)
        first = search(client)
        end = time.monotonic() + 90
        while (last := search(client))["index"] != "used" and time.monotonic() < end:
            time.sleep(0.05)

    assert (first.pop("index"), last.pop("index")) == ("building", "used")
    assert last == first
    assert first["by_meaning"]
