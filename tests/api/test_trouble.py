"""When something goes wrong inside: what a stranger sees, and what not."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from starlette.testclient import TestClient

from api.app import create_app
from translator.bootstrap import bootstrap
from translator.config import Settings
from translator.domain.errors import StoreNotThere
from translator.ports import Store, Workspace


class LostStore:
    """A store that was there when the service started and is gone now."""

    def within(self, workspace: str) -> Workspace:
        raise StoreNotThere("The store does not answer. Look after it.")

    async def rooms_with_work(self) -> Sequence[str]:
        raise StoreNotThere("The store does not answer. Look after it.")

    async def rooms_without_vectors(self, model: str) -> Sequence[str]:
        raise StoreNotThere("The store does not answer. Look after it.")

    async def rooms_with_past_work(self, before: datetime) -> Sequence[str]:
        raise StoreNotThere("The store does not answer. Look after it.")

    async def ready(self) -> None:
        return

    async def alive(self) -> None:
        raise StoreNotThere("The store does not answer. Look after it.")

    async def close(self) -> None:
        return


@contextmanager
def service(settings: Settings, store: Store) -> Iterator[TestClient]:
    web = create_app(bootstrap(settings, store=store))

    @web.get("/v1/bug")
    def bug() -> None:
        raise RuntimeError("secret inside")

    with TestClient(web, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


def test_a_service_without_its_store_is_alive_but_not_ready(settings: Settings) -> None:
    with service(settings, LostStore()) as client:
        ready = client.get("/readyz")

        assert client.get("/livez").status_code == 200
        assert (ready.status_code, ready.json()["code"]) == (503, "store_not_there")


def test_without_the_store_texts_are_still_read_and_nothing_is_half_kept(settings: Settings) -> None:
    with service(settings, LostStore()) as client:
        kept = client.post("/v1/translations", json={"text": "Clerks need a fast search."})

        assert client.post("/v1/readings", json={"text": "Clerks need a fast search."}).status_code == 200
        assert (kept.status_code, kept.json()["code"]) == (503, "store_not_there")


def test_a_bug_of_ours_tells_a_stranger_nothing_about_the_inside(settings: Settings) -> None:
    with service(settings, LostStore()) as client:
        answer = client.get("/v1/bug")

    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
