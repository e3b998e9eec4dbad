"""What every test may ask for: a still clock, counted names, the program on its own store, a client of its service."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as properties
from starlette.testclient import TestClient

from tests.fakes import CountingIds, FixedClock
from translator.checks.sheltered import sheltered
from translator.config import Settings

if TYPE_CHECKING:  # the program is put together only for the tests that want it
    from translator.bootstrap import App


properties.register_profile("suite", derandomize=True, deadline=None)
properties.register_profile("search", max_examples=2_000, deadline=None, print_blob=True)
properties.load_profile("suite")
"""The suite tries the same examples every time, so that a red one is of the change; `make soak` looks for new ones."""


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the settings and the store of whoever runs it."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"TRANSLATOR_{name.upper()}", raising=False)
    monkeypatch.setenv("TRANSLATOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv(
        "TRANSLATOR_VECTORS_BEHIND", "false"
    )  # no test leaves a process of its own behind unasked


@pytest.fixture(autouse=True)
def _no_check_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A check that fails costs only its finding, so that a test would not see it; a test that means it clears the log."""
    yield
    failed = [r.getMessage() for r in caplog.get_records("call") if r.name == sheltered.__module__]
    assert not failed, failed


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def ids() -> CountingIds:
    return CountingIds()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


@pytest.fixture
def app(settings: Settings, clock: FixedClock, ids: CountingIds) -> "App":
    """The program on a store of its own."""
    from translator.bootstrap import bootstrap

    return bootstrap(settings, clock=clock, ids=ids)


@pytest.fixture
def client(app: "App") -> Iterator[TestClient]:
    """A client of the running service; what fails inside answers as it would for a stranger."""
    from api.app import create_app

    with TestClient(
        create_app(app),
        base_url="http://127.0.0.1:8000",
        client=("127.0.0.1", 50000),
        raise_server_exceptions=False,
    ) as running:
        yield running
