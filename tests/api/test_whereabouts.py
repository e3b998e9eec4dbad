"""What a page may promise about where a text stays."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from starlette.requests import Request

from api.whereabouts import nothing_leaves
from translator.config import Settings

HERE = Settings(home=Path("home"))
ELSEWHERE = Settings(home=Path("home"), store_url="postgresql+asyncpg://db.test/translator")


def asked(settings: Settings, *, host: str = "127.0.0.1:8000", peer: str | None = "127.0.0.1") -> Request:
    return Request(
        {
            "type": "http",
            "method": "GET",
            "path": "/",
            "query_string": b"",
            "scheme": "http",
            "headers": [(b"host", host.encode())],
            "client": (peer, 50000) if peer else None,
            "app": SimpleNamespace(state=SimpleNamespace(app=SimpleNamespace(settings=settings))),
        }
    )


@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "127.0.0.9"])
def test_a_text_typed_and_kept_on_this_machine_leaves_nothing(peer: str) -> None:
    assert nothing_leaves(asked(HERE, peer=peer))


@pytest.mark.parametrize("peer", ["203.0.113.9", "testclient", None])
def test_another_machine_is_promised_nothing_whatever_host_it_names(peer: str | None) -> None:
    assert not nothing_leaves(asked(HERE, peer=peer))


def test_another_host_name_is_promised_nothing() -> None:
    assert not nothing_leaves(asked(HERE, host="translator.test"))


def test_a_store_on_a_server_is_promised_nothing() -> None:
    assert not nothing_leaves(asked(ELSEWHERE))
