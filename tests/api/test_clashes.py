"""`GET /v1/clashes`: what cannot all hold is told with both documents, and nothing crosses workspaces."""

from starlette.testclient import TestClient

from api.deps import get_caller
from tests.api.test_decisions import ASKED, ROW, take_in
from translator.bootstrap import App
from translator.domain.caller import Caller


def test_a_kept_specification_that_clashes_with_a_decision_is_told_with_it(client: TestClient) -> None:
    nothing = client.get("/v1/clashes").json()
    spec_id = client.post("/v1/translations", json={"text": ASKED}).json()["spec_id"]
    take_in(client, ROW)

    told = client.get("/v1/clashes").json()

    assert (nothing["clashes"], nothing["specs"], nothing["decisions"]) == ([], 0, 0)
    assert (told["specs"], told["decisions"], told["more"]) == (1, 1, False)
    [clash] = told["clashes"]
    one, other = clash["levels"]
    assert (one["id"], one["quote"], one["revision"], one["entry"]["value"]) == (
        "logs",
        ROW["text"],
        None,
        90,
    )
    assert (other["id"], other["quote"], other["revision"], other["entry"]["value"]) == (spec_id, ASKED, 1, 2)


def test_a_decision_that_is_superseded_later_clashes_no_more(client: TestClient) -> None:
    client.post("/v1/translations", json={"text": ASKED})
    take_in(client, ROW)
    assert len(client.get("/v1/clashes").json()["clashes"]) == 1

    take_in(client, {**ROW, "status": "superseded by archive"})

    assert client.get("/v1/clashes").json()["clashes"] == []


def test_nothing_clashes_across_workspaces(client: TestClient, app: App) -> None:
    client.post("/v1/translations", json={"text": ASKED})
    client.app.dependency_overrides[get_caller] = lambda: Caller(name="Bo", workspace="others")  # type: ignore[attr-defined]
    take_in(client, ROW)

    told = client.get("/v1/clashes").json()

    assert (told["clashes"], told["specs"], told["decisions"]) == ([], 0, 1)
