"""What a good ask says."""

import pytest

from translator.domain.reading import FacetName, Slice
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.reading.evidence import gathered
from translator.reading.facet_words import says
from translator.reading.facets import facets_in
from translator.reading.paste.layout import layout_of


def said(text: str, facet: FacetName, language: Language = "en") -> str | None:
    piece = facets_in(gathered(text, layout_of(text), language, built_in()))[0][facet]
    assert piece is None or text[piece.start : piece.end] == piece.text
    return piece.text if piece else None


@pytest.mark.parametrize(
    ("text", "facet", "words"),
    [
        pytest.param("As a lifeguard, I want to see my shifts.", "user", "lifeguard", id="the-user-of-a-story"),
        pytest.param("Tour guides should see the weather.", "user", "Tour guides", id="the-user-who-acts"),
        pytest.param("Add a map for our visitors.", "user", "visitors", id="the-user-it-is-for"),
        pytest.param("Print badges so that nobody waits.", "outcome", "so that nobody waits", id="outcome"),
        pytest.param(
            "Only for the north gate.", "boundary", "Only for the north gate", id="a-boundary-with-only"
        ),
        pytest.param("The badge design stays as it is.", "boundary", "stays as it is", id="what-stays"),
        pytest.param(
            "Each year we stamp 12,500 badges by hand.", "baseline", "Each year we stamp 12,500 badges by hand", id="a-comma-in-a-number",
        ),
        pytest.param("Today we write badges by hand.", "baseline", "Today we write badges by hand", id="today"),
        pytest.param("We have scans stored in SharePoint.", "data", "scans stored in SharePoint", id="data"),
        pytest.param(
            "If the scanner is down, let the guard type.",
            "fallback",
            "If the scanner is down, let the guard type",
            id="fallback",
        ),
        pytest.param("It must be live by the end of June.", "deadline", "live by the end of June", id="deadline"),
        pytest.param("Budget is EUR 20,000.", "budget", "Budget is EUR 20,000", id="budget"),
    ],
)  # fmt: skip
def test_what_the_ask_says_is_found(text: str, facet: FacetName, words: str) -> None:
    assert said(text, facet) == words


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        pytest.param("Competitors have it.", "user", id="competitors-are-no-users"),
        pytest.param("Show the invoice list first.", "user", id="a-list-is-nobody"),
        pytest.param("Data protection must agree.", "data", id="data-protection-is-no-data"),
        pytest.param("Follow-up in two weeks.", "deadline", id="a-follow-up-is-no-deadline"),
        pytest.param("Build a budget planner.", "budget", id="a-budget-planner-is-no-budget"),
        pytest.param("Can we get a faster kiosk?", "baseline", id="a-request-tells-nothing-of-today"),
    ],
)
def test_what_only_sounds_like_it_is_not_found(text: str, facet: FacetName) -> None:
    assert said(text, facet) is None


@pytest.mark.parametrize(
    ("text", "facet", "words"),
    [
        pytest.param("作为前台主管，我希望看到访客名单。", "user", "前台主管", id="user"),
        pytest.param("登记要快，这样访客就不用排队。", "outcome", "这样访客就不用排队", id="outcome"),
        pytest.param("只支持中文，扫描件不在范围内。", "boundary", "只支持中文", id="boundary"),
        pytest.param("目前靠手写登记。", "baseline", "目前靠手写登记", id="baseline"),
        pytest.param("数据从门禁系统取。", "data", "数据从门禁系统取", id="data"),
        pytest.param("识别失败时转人工登记。", "fallback", "识别失败时转人工登记", id="fallback"),
        pytest.param("年底前上线。", "deadline", "年底前上线", id="deadline"),
    ],
)
def test_chinese_asks_are_read_with_the_same_care(text: str, facet: FacetName, words: str) -> None:
    assert said(text, facet, "zh") == words


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        pytest.param("Draw a map of the moorings, but nothing fancy.", "data", id="a-connective"),
        pytest.param("Same in the reminder mail. Draw a map.", "user", id="a-place-is-nobody"),
        pytest.param("Upload the v4.1 file.", "data", id="a-version"),
    ],
)
def test_a_word_without_content_carries_nothing(text: str, facet: FacetName) -> None:
    assert said(text, facet) in (None, text.split(". ")[-1].rstrip("."))


def piece(text: str, words: str) -> Slice:
    start = text.index(words)
    return Slice(text=words, start=start, end=start + len(words))


@pytest.mark.parametrize(
    ("facet", "words", "enough"),
    [
        ("boundary", "only", False),
        ("boundary", "only for crews", True),
        ("boundary", "not part of this", False),
        ("data", "but", False),
        ("data", "v3.2", False),
        ("data", "Excel", True),
        ("need", "amounts", False),
        ("need", "read the amounts", True),
        ("need", "哪种电梯？", False),
        ("need", "给电梯做一个报修小程序", True),
        ("fallback", "treatment", False),
        ("fallback", "hand over to a clerk", True),
        ("deadline", "before that", False),
        ("deadline", "by June", True),
        ("outcome", "instead of 40", False),
        ("outcome", "so that nobody waits", True),
        ("user", "per vacancy, best-fitting people", False),
        ("user", "crews", True),
    ],
)
def test_a_facet_is_told_by_a_phrase_with_content(facet: FacetName, words: str, enough: bool) -> None:
    assert says(words, facet, piece(words, words)) is enough
