"""A person pastes an ask, sees it marked, answers, sees what changed, copies, and finds the page again."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.contrast import too_faint
from translator.knowledge.catalogue import built_in

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
ASSISTANT = (EXAMPLES / "assistant.ask.txt").read_text(encoding="utf-8")
CHINESE = (EXAMPLES / "repair.ask.txt").read_text(encoding="utf-8")
SIZES = [pytest.param(1280, 800, id="desk"), pytest.param(390, 844, id="phone")]


def make(page: Page, text: str) -> str:
    """Paste a text, make its page, and return its address."""
    page.get_by_role("textbox").fill(text)
    page.locator("button.main").click()
    page.wait_for_url("**/specs/*")
    return page.url


def test_the_whole_way(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    area = page.get_by_role("textbox")
    area.fill(ASSISTANT)
    expect(page.locator(".mirror .vague", has_text="quickly")).to_be_attached()
    expect(page.locator(".mirror .number").first).to_be_attached()
    assert page.locator(".mirror").inner_text().strip() == ASSISTANT.strip()
    page.locator(".found .vague").first.hover()
    expect(page.locator("#tip")).to_be_visible()

    address = make(page, ASSISTANT)
    expect(page.locator(".now .question")).to_have_count(3)

    option = page.locator(".now .option", has=page.locator("b")).first
    chosen = option.locator("b").inner_text()
    option.click()
    expect(page.locator("#changed ins", has_text=chosen)).to_be_visible()
    expect(page.locator(".target.fresh .levels", has_text=chosen)).to_be_visible()
    expect(page.locator("#live")).to_contain_text(chosen)
    assert page.url == address

    words = page.locator(".now .question").filter(has=page.locator("input[placeholder*='own words']")).first
    words.locator("input[name=text]").fill("Late check-out on a Sunday, at most 3 rooms")
    words.get_by_role("button", name="Save").first.click()
    expect(page.locator("#changed")).to_contain_text("Late check-out on a Sunday")

    open_now = page.locator(".now .question").first
    open_now.get_by_text("Not known").click()
    open_now.locator("input[name=owner]").fill("Jonas (IT)")
    open_now.locator("input[name=due]").fill("2026-12-01")
    open_now.locator(".other button").click()
    expect(page.locator("#changed")).to_contain_text("Jonas (IT)")

    page.get_by_role("link", name="Copy for a ticket").click()
    expect(page.get_by_role("link", name="Copied")).to_be_visible()
    ticket = str(page.evaluate("navigator.clipboard.readText()"))
    assert len(ticket.splitlines()) <= 25
    assert chosen in ticket
    page.get_by_role("link", name="Copy all").click()
    page.wait_for_function(
        "(short) => navigator.clipboard.readText().then((text) => text.length > short)", arg=len(ticket)
    )

    page.reload()
    expect(page.locator(".levels", has_text=chosen)).to_be_visible()
    expect(page.locator("#changed")).to_have_count(0)
    page.goto("/")
    expect(page.locator(f".recent a[href='{address.removeprefix(page.url.rstrip('/'))}']")).to_be_visible()


@pytest.mark.parametrize("text", [ASSISTANT, CHINESE], ids=["english", "chinese"])
def test_the_first_screen_holds_what_matters_without_scrolling(open_page: Open, text: str) -> None:
    page = open_page()
    make(page, text)
    for what in ("h1", ".state", ".now .questions", ".ask-text", ".copy"):
        box = page.locator(what).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 800, what


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("text", [ASSISTANT, CHINESE], ids=["english", "chinese"])
def test_nothing_scrolls_sideways(open_page: Open, width: int, height: int, text: str) -> None:
    page = open_page(width=width, height=height)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0
    make(page, text)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    assert page.evaluate(wide) == 0
    for mark in page.locator(".n").all()[:6]:
        mark.focus()
        assert page.evaluate(wide) == 0


def test_on_a_phone_the_order_is_the_same(open_page: Open) -> None:
    page = open_page(width=390, height=844)
    make(page, ASSISTANT)
    tops = [
        page.locator(what).first.bounding_box()
        for what in ("h1", ".state", ".now .questions", ".ask", ".copy", "#targets")
    ]
    heights = [box["y"] for box in tops if box]
    assert len(heights) == 6
    assert heights == sorted(heights)


@pytest.mark.parametrize("by", ["hover", "focus", "tap"])
def test_a_number_says_who_said_it_and_lights_up_its_sentence(open_page: Open, by: str) -> None:
    page = open_page(has_touch=by == "tap")
    make(page, ASSISTANT)
    number = page.locator(".n-follows").first
    {"hover": number.hover, "focus": number.focus, "tap": number.tap}[by]()
    expect(page.locator("#tip")).to_be_visible()
    expect(page.locator("#tip")).to_contain_text("follows from")
    lit = page.locator(".lit").all_inner_texts()
    assert lit
    assert set(lit) <= {"14 front desk clerks", "around 900 calls a day", "6 minutes"}
    assert page.locator(".lit-line").count() >= len(lit)
    page.keyboard.press("Escape")
    expect(page.locator("#tip")).to_be_hidden()


def test_enter_in_a_field_saves_the_words_and_chooses_nothing(open_page: Open) -> None:
    page = open_page()
    make(page, ASSISTANT)
    card = page.locator(".now .question").filter(has=page.locator(".option b")).first
    card.locator("input[name=text]").fill("4 s")
    card.locator("input[name=text]").press("Enter")
    expect(page.locator("#changed ins")).to_contain_text("4 s")


def test_words_half_typed_elsewhere_survive_an_answer_and_a_reload(open_page: Open) -> None:
    page = open_page()
    make(page, ASSISTANT)
    field = (
        page.locator(".now .question")
        .filter(has_not=page.locator(".option b"))
        .first.locator("input[name=text]")
    )
    name = field.get_attribute("id")
    field.fill("half a thou")
    page.locator(".now .option", has=page.locator("b")).first.click()
    expect(page.locator("#changed")).to_be_visible()
    expect(page.locator(f"#{name}")).to_have_value("half a thou")
    page.reload()
    expect(page.locator(f"#{name}")).to_have_value("half a thou")


def test_a_service_that_does_not_answer_loses_nothing(open_page: Open) -> None:
    page = open_page()
    make(page, ASSISTANT)
    field = page.locator(".now input[name=text]").first
    field.fill("what I said")
    page.context.set_offline(True)
    field.press("Enter")
    expect(page.locator(".unreached")).to_be_visible()
    expect(field).to_have_value("what I said")


def test_two_people_at_once_get_one_clear_message(open_page: Open) -> None:
    mine = open_page()
    address = make(mine, ASSISTANT)
    theirs = open_page(address)
    theirs.locator(".now .option", has=theirs.locator("b")).first.click()
    expect(theirs.locator("#changed")).to_be_visible()
    field = (
        mine.locator(".now .question")
        .filter(has_not=mine.locator(".option b"))
        .first.locator("input[name=text]")
    )
    field.fill("said too late")
    field.press("Enter")
    expect(mine.locator(".conflict")).to_have_count(1)
    expect(mine.locator(".conflict")).to_contain_text("Somebody else answered meanwhile")
    assert "said too late" in [field.input_value() for field in mine.locator(".now input[name=text]").all()]


def test_without_scripts_everything_still_works(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    make(page, ASSISTANT)
    page.locator(".now .option", has=page.locator("b")).first.click()
    assert page.locator("#changed ins").first.is_visible()
    page.get_by_role("link", name="Copy for a ticket").click()
    assert "Requirements" in page.content() or "Targets" in page.content()


def test_typing_keeps_the_marks_on_their_words(open_page: Open) -> None:
    page = open_page()
    area = page.get_by_role("textbox")
    area.fill("We need a fast report for clerks.")
    expect(page.locator(".mirror .vague", has_text="fast")).to_be_attached()
    area.press("Home")
    area.press_sequentially("Hello. ", delay=5)
    assert page.locator(".mirror mark").all_inner_texts() == ["fast"]


def test_pointing_at_a_mark_in_the_text_says_what_would_settle_it(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("textbox").fill("We need a fast report for clerks.")
    box = page.locator(".mirror .vague", has_text="fast").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#tip")).to_be_visible()
    page.mouse.move(5, 5)
    expect(page.locator("#tip")).to_be_hidden()


def test_a_further_question_can_be_taken_first(open_page: Open) -> None:
    page = open_page()
    make(page, ASSISTANT)
    page.get_by_text("Further questions").click()
    further = page.locator(".asks-for").first
    asks = further.inner_text()
    further.click()
    expect(page.locator(".now .asks").first).to_contain_text(asks)
    expect(page.locator(".now .question").first.locator(":focus")).to_have_count(1)


def test_a_level_others_use_is_chosen_at_its_target(open_page: Open) -> None:
    page = open_page()
    make(page, ASSISTANT)
    target = page.locator(".target", has=page.locator(".bands")).first
    target.locator("summary").click()
    button = target.locator(".bands button").first
    expect(button).to_contain_text(re.compile(r", (19|20)\d\d"))
    button.click()
    expect(page.locator("#changed")).to_be_visible()
    expect(page.locator(".target.fresh")).to_have_count(1)


def test_a_chinese_page_is_chinese_throughout(open_page: Open) -> None:
    page = open_page()
    make(page, CHINESE)
    text = page.locator("body").inner_text().replace("Requirements Translator", "")
    for publisher in {source.publisher for source in built_in().sources}:
        text = text.replace(publisher, "")  # a name of its own, as the source of a band
    assert re.findall(r"[A-Za-z]{3,}", text) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_against_its_ground(open_page: Open, scheme: str) -> None:
    page = open_page(color_scheme=scheme, reduced_motion="reduce")
    make(page, ASSISTANT)
    page.locator(".now .option", has=page.locator("b")).first.click()
    expect(page.locator("#changed")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    page.locator(".n-follows").first.focus()
    assert too_faint(page) == []


SEVERAL = (
    "Hi Jo,\n\nTwo things for the boat app:\n1) Skippers should find a berth. It must work offline.\n"
    "2) The office needs a list of late payers.\n\nBest\nTom Weber"
)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_one_of_several_requests_gets_a_page_of_its_own(open_page: Open, width: int, height: int) -> None:
    page = open_page(width=width, height=height)
    whole = make(page, SEVERAL)
    offers = page.locator(".several")
    expect(offers.locator("p")).to_contain_text("asks for several things")
    expect(offers.locator("button").first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == width

    offers.locator("summary").click()
    offers.get_by_role("button", name="late payers").click()
    page.wait_for_url(lambda url: "/specs/" in url and url != whole)
    expect(page.locator(".ask-text")).to_contain_text("late payers")
    expect(page.locator(".ask-text")).not_to_contain_text("berth")
    expect(page.locator(".several")).to_have_count(0)
