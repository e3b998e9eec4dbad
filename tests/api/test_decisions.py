"""`/v1/decisions`: taken in once, found with how they bear, and nothing crosses workspaces."""

import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.deps import get_caller
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
