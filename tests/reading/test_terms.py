"""What the ask calls the thing, its users and what it works on; what it does not say stays unsaid."""

import pytest

from tests.drafting.drafted import studied
from translator.domain.value import Span
from translator.reading.thing import names_a_thing


def term(text: str, name: str) -> str | None:
    """The ask's own words for one part of its wish."""
    span: Span | None = getattr(studied(text).terms, name)
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        pytest.param("Gardeners need a search over plant diseases.", "search over plant diseases", id="wanted"),
        pytest.param("We want an app where nurses swap shifts.", "app", id="with-a-place"),
        pytest.param("Our chatbot is useless. It should answer questions.", "chatbot", id="only-named"),
        pytest.param("Plant search\n\nWe want to find plants quickly.", "Plant search", id="heading"),
        pytest.param("Two wishes for the kiosk:\n- show the map\n- print a ticket", "kiosk", id="list"),
        pytest.param("We want our booking page to be faster for guests.", "booking page", id="what-is-to-be-better"),
        pytest.param("仓库管理员想要一个看板，实时显示库存。", "看板", id="看板"),
        pytest.param("我们想看门店的销售报表，每天早上要有。", "销售报表", id="报表"),
    ],
)  # fmt: skip
def test_the_thing_is_what_is_wanted_or_named(text: str, thing: str) -> None:
    assert term(text, "thing") == thing


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("As a tenant I want to see my lease.", id="only-a-deed"),
        pytest.param("It should be better.", id="a-pronoun"),
        pytest.param("Performance must improve.", id="a-result"),
        pytest.param(
            "Chaos in the boathouse\n\nWe want to find boats quickly.", id="a-heading-that-complains"
        ),
    ],
)
def test_a_thing_that_is_not_named_stays_unnamed(text: str) -> None:
    assert term(text, "thing") is None


@pytest.mark.parametrize(
    ("text", "users"),
    [
        pytest.param("As a tenant I want to see my lease.", "tenant", id="as-a"),
        pytest.param("We want an app where nurses swap shifts.", "nurses", id="where-they"),
        pytest.param("All our gardeners need a plant search.", "gardeners", id="without-article"),
        pytest.param("仓库管理员想要一个看板，实时显示库存。", "仓库管理员", id="谁"),
        pytest.param("We need a plant search.", None, id="nobody"),
    ],
)
def test_the_users_are_those_the_ask_names(text: str, users: str | None) -> None:
    found = term(text, "users")

    assert (found or "").lower().removeprefix("our ") == (users or "")


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param("We need a tool that approves travel expenses.", "travel expenses", id="object"),
        pytest.param("Extract the totals from scanned invoices.", "invoices", id="taken-from"),
        pytest.param("Travel expenses currently wait for approval. They should be approved faster.", "Travel expenses", id="told-of"),
        pytest.param("Clerks sort 300 letters a day. We need a sorter.", "letters", id="counted"),
        pytest.param("We need a tool that helps clerks.", None, id="people-are-none"),
        pytest.param("We need a tool that answers the phone.", None, id="one-thing-is-none"),
    ],
)  # fmt: skip
def test_what_it_works_on_are_the_many_it_handles(text: str, items: str | None) -> None:
    assert term(text, "items") == items


def test_them_are_the_many_named_before() -> None:
    assert (
        term("The scanned invoices pile up. We need a tool that can sort them.", "items")
        == "scanned invoices"
    )


@pytest.mark.parametrize(
    ("text", "verb", "rest"),
    [
        pytest.param("We need a bot that answers questions.", "answer", "questions", id="third-person"),
        pytest.param("As a tenant I want to see my lease.", "see", "my lease", id="infinitive"),
        pytest.param("仓库管理员想要一个看板，实时显示库存。", "", "实时显示库存", id="中文"),
    ],
)
def test_what_it_does_is_a_verb_in_its_base_form_with_what_follows(text: str, verb: str, rest: str) -> None:
    assert (studied(text).terms.verb, term(text, "rest")) == (verb, rest)


def test_whether_the_users_do_it_or_the_thing_does() -> None:
    assert studied("As a tenant I want to see my lease.").terms.lets
    assert not studied("We need a bot that answers questions.").terms.lets


def test_what_for_is_what_follows_so_that() -> None:
    assert term("As a tenant I want to see my lease so that I wait less.", "purpose") == "I wait less"
    assert term("As a tenant I want to see my lease.", "purpose") is None


@pytest.mark.parametrize(
    ("phrase", "thing"), [("search portal", True), ("results", False), ("it", False), ("体验", False)]
)
def test_a_result_or_a_pronoun_names_nothing_that_could_be_built(phrase: str, thing: bool) -> None:
    assert names_a_thing(phrase, Span(start=0, end=len(phrase))) is thing


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ask: match the dues by night. The secretary wants a dashboard, the treasurer says no dashboards.", id="what-another-refuses"),
        pytest.param("Every loan needs a report with photos. We want the photos to be compared.", id="what-each-needs"),
        pytest.param("I would like applications to be sorted by urgency.", id="what-is-treated"),
        pytest.param("希望手机上能看到排多久。摄像头不让装。", id="不让装的"),
    ],
)  # fmt: skip
def test_what_is_refused_treated_or_needed_by_each_is_not_the_thing(text: str) -> None:
    assert term(text, "thing") is None


def test_a_new_one_refused_leaves_the_one_that_is_there() -> None:
    assert term("The bus app must tell the truth. We don't want a new app.", "thing") == "bus app"
