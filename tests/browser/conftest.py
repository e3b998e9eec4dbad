"""A real browser in front of the real service; nothing of either is faked."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_START_S_MAX = 30
_EXPECTED = ("Failed to load resource", "htmx:")
"""What the browser says of refused answers and of a service that is gone; tests that bring them about look closer."""
Open = Callable[..., Page]
"""Opens a page of a size; options go to the browser's context."""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The service on a free port with a home of its own; its address."""
    import uvicorn

    from api.app import create_app
    from translator.bootstrap import bootstrap
    from translator.config import Settings

    web = create_app(bootstrap(Settings(home=tmp_path_factory.mktemp("home"))))
    server = uvicorn.Server(uvicorn.Config(web, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + _START_S_MAX
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    assert server.started, "the service did not start"
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; gone with its tests, since its event loop would stand in the way of others."""
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        tell = pytest.fail if os.environ.get("TRANSLATOR_REQUIRE_TOOLS") == "1" else pytest.skip
        tell("there is no Chromium; run make tools")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = ["--disable-dev-shm-usage", "--disable-gpu", *(["--no-sandbox"] if root else [])]
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=found, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, service: str) -> Iterator[Open]:
    """Open pages, and see afterwards that none of them asked another host or complained."""
    contexts: list[BrowserContext] = []
    foreign: list[str] = []
    complaints: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((service, "blob:", "data:")):
            foreign.append(request.url)

    def open_one(path: str = "/", *, width: int = 1280, height: int = 800, **options: object) -> Page:
        context = browser.new_context(
            base_url=service, viewport={"width": width, "height": height}, **options  # type: ignore[arg-type]  # options of a context, untyped here
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.on("request", asked)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        page.goto(path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert foreign == []
    assert [line for line in complaints if not line.startswith(_EXPECTED)] == []
