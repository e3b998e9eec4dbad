"""Templates filled with the words of the ask; what it does not surely name goes by a neutral word."""

import pytest

from tests.drafting.drafted import grounded
from translator.drafting.slots import Slots
from translator.knowledge.schema import Words


def slot(text: str, name: str) -> str:
    return grounded(text).slots.values[name]


def filled(template: str, **values: str) -> str:
    return Slots(language="en", values=values, said=frozenset()).fill(Words(en=template, zh=""))


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        pytest.param("Gardeners need a search over plant diseases.", "thing", "search", id="thing"),
        pytest.param("Gardeners need a search over plant diseases.", "users", "gardeners", id="users"),
        pytest.param("Gardeners need a search over plant diseases.", "user", "gardener", id="one-user"),
        pytest.param("Let staff book rooms in an app.", "user", "staff member", id="one-of-the-staff"),
        pytest.param("We need a workflow that approves invoices.", "items", "invoices", id="items"),
        pytest.param("We need a workflow that approves invoices.", "item", "invoice", id="one-item"),
        pytest.param("Finance needs a report of open orders.", "users", "finance staff", id="a-department"),
        pytest.param("We need an assistant in the app that answers questions.", "thing", "assistant", id="head"),
        pytest.param("仓库管理员想要一个看板，实时显示库存。", "users", "仓库管理员", id="谁用"),
        pytest.param("仓库管理员想要一个看板，实时显示库存。", "thing", "看板", id="叫什么"),
    ],
)  # fmt: skip
def test_a_slot_holds_the_askers_own_words(text: str, name: str, says: str) -> None:
    assert slot(text, name) == says


def test_what_the_ask_does_not_name_is_called_after_its_kind() -> None:
    ground = grounded("We need a search that finds old files.")

    assert ground.slots.values["users"]
    assert "users" not in ground.slots.said
    assert "thing" in ground.slots.said


def test_a_kind_that_is_not_sure_lends_no_name() -> None:
    assert slot("Incoming mail should be handled better by everybody here.", "thing") in (
        "system",
        "incoming mail",
    )


@pytest.mark.parametrize(
    ("template", "thing", "says"),
    [
        pytest.param("A {thing} helps.", "assistant", "An assistant helps.", id="an"),
        pytest.param("A {thing} helps.", "search", "A search helps.", id="a"),
        pytest.param("A {thing} helps.", "user portal", "A user portal helps.", id="a-user"),
        pytest.param("A {thing} helps.", "hourly report", "An hourly report helps.", id="an-hourly"),
        pytest.param("A {thing} helps.", "FAQ page", "An FAQ page helps.", id="spelled"),
        pytest.param("A {thing} helps.", "HR portal", "An HR portal helps.", id="spelled-too"),
        pytest.param("Use a “{thing}”.", "app", "Use an “app”.", id="quoted"),
    ],
)
def test_the_article_fits_the_word_put_in(template: str, thing: str, says: str) -> None:
    assert filled(template, thing=thing) == says


def test_a_template_without_such_an_article_is_left_alone() -> None:
    assert filled("The {thing} took a hour.", thing="search") == "The search took a hour."


def test_a_sentence_begins_with_a_capital() -> None:
    assert filled("{users} wait.", users="gardeners") == "Gardeners wait."


def test_a_template_is_filled_in_the_language_of_the_ask() -> None:
    slots = Slots(language="zh", values={"thing": "看板"}, said=frozenset())

    assert slots.fill(Words(en="the {thing}", zh="用{thing}")) == "用看板"


def test_a_slot_nobody_fills_is_a_broken_knowledge_file() -> None:
    with pytest.raises(KeyError):
        filled("The {nonsense} waits.", thing="search")


def test_a_vague_word_or_brace_of_the_ask_never_becomes_a_name_of_ours() -> None:
    values = grounded("Gardeners need a {thing} {N1} search over plants.").slots.values

    assert not any("{" in value for value in values.values())


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        pytest.param("Subject: chaos at the kennels\n\nPlease sort the letters by urgency.", "thing", "system", id="a-subject-line"),
        pytest.param("Please sort the letters by urgency.", "item", "letter", id="what-it-sorts"),
        pytest.param("About 60 owners a day get called. Please remind them by text.", "items", "cases", id="people-are-no-items"),
        pytest.param("想要一个自动写回信的工具,店员看一眼再发。", "items", "文稿", id="一眼不是东西"),
        pytest.param("没信号时设备也要能自己报警。", "thing", "这个系统", id="没有名字"),
        pytest.param("As a keeper of the zoo I want to see the feeding list.", "users", "keepers of the zoo", id="of"),
        pytest.param("As a foreman I want to see the list.", "users", "foremen", id="man"),
    ],
)  # fmt: skip
def test_what_is_not_surely_named_goes_by_a_neutral_word(text: str, name: str, says: str) -> None:
    assert slot(text, name) == says
