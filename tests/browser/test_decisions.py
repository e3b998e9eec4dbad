"""A person takes records in, asks whether something was decided, reads the record and follows what took its place."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.contrast import too_faint

pytestmark = pytest.mark.browser

ASKED = "Chat logs of guests must be kept for at least 2 years."
RECORDS = [
    {"id": f"logs-{n}", "title": title, "status": status, "date": f"202{n}-05-01", "text": text,
     "links": [{"kind": "supersedes", "to": f"logs-{other}"} for other in range(1, n)]}
    for n, title, status, text in (
        (1, "Keep chat logs for a month", "superseded", "Chat logs of guests are kept for at most 30 days."),
        (2, "Keep chat logs until the stay ends", "superseded", "Chat logs of guests are deleted at check-out."),
        (3, "Keep chat logs for ninety days", "accepted",
         f"## Why\n\nChat logs of guests are kept for at most 90 days.\n\n```\n{'a long line ' * 40}\n```\n\n| {'wide | ' * 30}\n|{'-|' * 30}\n"
         f"\n![p](https://elsewhere.example/p.png)\n\n{'longer' * 60}"),
    )
] + [{"id": "ring", "title": "\u202e" + "W" * 400, "status": "rejected", "text": "<img src=x onerror=alert(1)>", "links": [{"kind": "supersedes", "to": "ring-2"}]},
     {"id": "ring-2", "title": "Second", "status": "deprecated", "text": "x", "links": [{"kind": "supersedes", "to": "ring"}]}]  # fmt: skip
PAGES = ["/decisions", "/decisions?q=" + ASKED, "/decisions/logs-2", "/decisions/logs-3", "/decisions/ring"]


def take_in(page: Page, tmp_path: Path) -> None:
    """Take the records in through the page; those that are there already change nothing."""
    file = tmp_path / "past.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in RECORDS) + "no json\n", encoding="utf-8")
    page.get_by_text("Take records in").click() if page.locator(".take-in[open]").count() == 0 else None
    page.get_by_label("Files").set_input_files(file)
    page.get_by_role("button", name="Take in").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_whole_way(open_page: Open, tmp_path: Path, *, scripts: bool) -> None:
    page = open_page("/", java_script_enabled=scripts)
    page.get_by_role("link", name="Decisions").click()
    take_in(page, tmp_path)
    expect(page.get_by_role("status")).to_contain_text("past.jsonl, line 6")

    page.get_by_role("searchbox").fill(ASKED)
    page.get_by_role("button", name="Was it decided?").click()
    first = page.locator(".hits > li").first
    expect(first).to_contain_text("stands against it")
    expect(first).to_contain_text("Chat logs of guests are kept for at most 90 days.")

    first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep chat logs for ninety days")
    page.locator("svg a", has_text="for a month").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep chat logs for a month")
    page.locator(".stands").get_by_role("link", name="ninety days").click()
    expect(page.locator(".prose")).to_contain_text("at most 90 days")

    page.get_by_role("link", name="All decisions").click()
    page.get_by_role("link", name="superseded 2").click()
    expect(page.locator(".shelf li")).to_have_count(2)


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en-US", "zh-CN"])
def test_every_page_fits_and_can_be_read(
    open_page: Open, tmp_path: Path, width: int, scheme: str, locale: str
) -> None:
    take_in(open_page("/decisions"), tmp_path)
    page = open_page("/decisions", width=width, color_scheme=scheme, locale=locale)
    for address in PAGES:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        assert page.evaluate("document.documentElement.scrollWidth") == width, address
        assert too_faint(page) == [], address


def test_on_a_phone_the_picture_and_the_text_stand_before_the_links(open_page: Open, tmp_path: Path) -> None:
    take_in(open_page("/decisions"), tmp_path)
    page = open_page("/decisions/logs-2", width=390, height=844)
    boxes = [page.locator(what).bounding_box() for what in ("h1", "svg", ".prose", ".linked")]
    tops = [box["y"] for box in boxes if box]

    assert len(tops) == 4
    assert tops == sorted(tops)


def test_every_thing_to_press_has_a_name_and_every_rank_of_heading_follows_one(
    open_page: Open, tmp_path: Path
) -> None:
    take_in(open_page("/decisions"), tmp_path)
    page = open_page("/decisions")
    for address in PAGES:
        page.goto(address)
        unnamed = "[...document.querySelectorAll('a, button, input:not([type=hidden]), summary')].filter((e) => !(e.innerText || e.textContent).trim() && !e.labels?.length)"
        assert page.evaluate(f"{unnamed}.map((e) => e.outerHTML)") == [], address
        ranks = page.evaluate(
            "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => +h.tagName[1])"
        )
        assert ranks.count(1) == 1
        assert page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, at, all) => all.indexOf(id) !== at)") == []  # fmt: skip
