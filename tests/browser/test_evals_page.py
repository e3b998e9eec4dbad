"""The page of the evals in a browser: it fits a phone and a desk, asks nothing of the network, and a link opens its case."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from evals.suite.page import html
from tests.evals.test_page import ABOUT, CASES, results, verdict

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1400])
def test_it_fits_the_width_and_a_link_opens_the_case(browser: Browser, tmp_path: Path, width: int) -> None:
    now = results(recall=0.5)
    path = tmp_path / "evals.html"
    path.write_text(html(now, verdict(now, results()), CASES, None, ABOUT), encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    try:
        wider = "all => all.filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.tagName)"
        assert page.locator("main *:visible").evaluate_all(wider) == []
        expect(page.locator("blockquote#quay")).not_to_be_visible()

        page.get_by_role("link", name="quay").first.click()

        expect(page.locator("blockquote#quay")).to_be_in_viewport()
        assert asked[0] == path.as_uri()
        assert {url.partition("#")[0] for url in asked} == {path.as_uri()}
    finally:
        context.close()
