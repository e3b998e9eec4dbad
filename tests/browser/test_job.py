"""An ask that a model works on, in a real browser: the stages appear as they end, and then the page."""

import asyncio
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Route, expect

from api.app import create_app
from tests.browser.conftest import Open
from translator.adapters.inline_jobs import InlineJobs
from translator.bootstrap import bootstrap
from translator.config import Settings
from translator.knowledge.catalogue import built_in
from translator.pipeline.stages import offline
from translator.pipeline.work import Work

pytestmark = pytest.mark.browser
ASK = "Clerks need a faster way to find past repairs, within 2 seconds."
LET_ON = threading.Event()


async def held(work: Work) -> Work:
    """Stand still until the test lets it on."""
    while not LET_ON.is_set():
        await asyncio.sleep(0.02)
    return work


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The service with one more stage, in place of the usual one."""
    home: Path = tmp_path_factory.mktemp("home")
    stages = (*offline(built_in()), held)
    app = bootstrap(Settings(home=home), stages=stages, carrier=InlineJobs())
    server = uvicorn.Server(uvicorn.Config(create_app(app), host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    LET_ON.set()
    app.bell.close()
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(autouse=True)
def _held() -> None:
    LET_ON.clear()


def test_the_stages_appear_as_they_end_and_the_page_follows(open_page: Open) -> None:
    page = open_page()
    page.fill("#text", ASK)
    page.click("button.main")

    expect(page.locator(".steps li.running .what")).to_have_text("held")
    expect(page.locator(".steps li .what")).to_have_text(
        ["Read your text", "Draft by rules", "Check the page", "held"]
    )
    expect(page.locator(".seconds")).not_to_have_text("0")
    LET_ON.set()
    page.wait_for_url("**/specs/**")
    expect(page.locator(".ask-text")).to_contain_text("faster way")


def test_cancelling_leads_back_to_the_text(open_page: Open) -> None:
    page = open_page()
    page.fill("#text", ASK)
    page.click("button.main")
    page.locator(".steps li.running").wait_for()

    page.click("text=Cancel")
    expect(page.locator("h1")).to_have_text("Cancelled")
    page.click("text=Edit the text")

    expect(page.locator("#text")).to_have_value(ASK)


def test_work_that_was_cancelled_elsewhere_is_shown_and_not_left(open_page: Open) -> None:
    page = open_page()
    page.fill("#text", ASK)
    page.click("button.main")
    page.locator(".steps li.running").wait_for()
    looked: list[str] = []

    def late(route: Route) -> None:
        looked.append(route.request.url)
        time.sleep(0.3)  # so that the next event comes while the page still looks
        route.continue_()

    page.route("**/jobs/*", late)
    where = page.url
    page.request.delete(where.replace("/jobs/", "/v1/jobs/"))

    expect(page.locator("h1")).to_have_text("Cancelled")
    page.wait_for_timeout(700)
    assert set(looked) <= {
        where
    }  # the look itself may be over before it is watched; another address is never asked for
    assert page.url == where


def test_without_scripts_the_page_looks_again_by_itself(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.fill("#text", ASK)
    page.click("button.main")
    page.locator("h1").wait_for()
    LET_ON.set()

    page.wait_for_url("**/specs/**", timeout=15_000)


def test_the_page_fits_a_telephone_in_chinese(open_page: Open) -> None:
    page = open_page(width=360, height=640, locale="zh-CN")
    page.fill("#text", "我们要一个智能客服，能又快又准地回答顾客的问题。")
    page.click("button.main")
    page.locator(".steps li.running").wait_for()

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("h1")).to_have_text("正在生成页面")
