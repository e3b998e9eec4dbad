"""The kind of system an ask wants, told by all its words and by cues that point to a kind."""

import pytest

from translator.domain.reading import ArchetypeScore
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.reading.archetypes import archetypes_of, cues_to_kinds


def kinds(text: str, language: Language = "en") -> list[str]:
    return [k.name for k in scores(text, language)]


def scores(text: str, language: Language = "en", wish: str = "") -> tuple[ArchetypeScore, ...]:
    return archetypes_of(text, wish, language, cues_to_kinds(text, language, built_in()), built_in())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gardeners need a search over plant diseases.", "search"),
        ("Tenants want a chatbot that answers questions.", "question_answering"),
        ("Incoming mail should be classified and tagged automatically.", "classification"),
        ("The shop should recommend plants that fit.", "recommendation"),
        ("We want a forecast of ice cream sales.", "forecast"),
        ("Extract the totals from scanned invoices.", "extraction"),
        ("Editors want drafts of product descriptions generated.", "generation"),
        ("Raise alerts on suspicious payments and fraud.", "anomaly_detection"),
        ("A camera shall find scratches on the parts.", "vision"),
        ("Leave requests need an approval workflow.", "workflow"),
        ("Managers want a dashboard and a weekly report.", "report"),
        ("Staff book rooms in an app, with a form to edit bookings.", "crud"),
    ],
)
def test_words_of_a_kind_point_to_it(text: str, kind: str) -> None:
    assert kinds(text)[0] == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("律师要在历史合同里检索条款。", "search"),
        ("做一个智能客服，回答退货问题。", "question_answering"),
        ("预测每家门店的销量。", "forecast"),
        ("给用户推荐喜欢的商品。", "recommendation"),
        ("从扫描件里提取发票金额，自动录入。", "extraction"),
    ],
)
def test_chinese_words_of_a_kind_point_to_it(text: str, kind: str) -> None:
    assert kinds(text, "zh")[0] == kind


def test_english_terms_count_in_a_chinese_ask() -> None:
    assert kinds("做一个 chatbot 给租户用。", "zh")[0] == "question_answering"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Who should get the birthday voucher first?", "recommendation", id="whom"),
        pytest.param("Tell us how many portions to cook tomorrow.", "forecast", id="how-many"),
        pytest.param("Pull sender, date and amount out of each letter.", "extraction", id="pull-out"),
        pytest.param("Holiday forms go to the boss, then to payroll, with a nudge after a while.", "workflow", id="hand-over"),
    ],
)  # fmt: skip
def test_the_kind_follows_from_what_is_wanted_not_from_its_name(text: str, kind: str) -> None:
    assert kinds(text)[0] == kind


def test_nothing_said_points_to_no_kind() -> None:
    assert kinds("") == []


@pytest.mark.parametrize("text", ["Thanks for lunch.", "Everything should be better."])
def test_where_nothing_points_anywhere_no_kind_is_sure(text: str) -> None:
    assert all(k.score < 0.3 for k in scores(text))


def test_a_word_inside_another_is_no_cue() -> None:
    assert cues_to_kinds("Our researchers wear robotics gloves.", "en", built_in()) == {}
    assert cues_to_kinds("We search for gloves.", "en", built_in()).keys() == {"search"}


def test_a_cue_with_a_star_takes_any_ending() -> None:
    one, other = (cues_to_kinds(t, "en", built_in()) for t in ("Forecasting sales.", "A forecast of sales."))

    assert one.keys() == other.keys() == {"forecast"}


def test_a_cue_said_twice_counts_once() -> None:
    once, thrice = (
        cues_to_kinds(t, "en", built_in()) for t in ("A search.", "A search. A search. A search.")
    )

    assert once == thrice


def test_more_cues_to_one_kind_make_it_surer() -> None:
    one, more = (
        cues_to_kinds(text, "en", built_in())["search"]
        for text in ("A search.", "A search with a result list.")
    )

    assert one < more < 1


def test_a_cue_far_down_counts_less() -> None:
    near, far = (cues_to_kinds("x " * n + "query", "en", built_in())["search"] for n in (1, 400))

    assert far < near


def test_best_first_and_at_most_three_and_no_chance_more_than_one() -> None:
    found = scores("A chatbot with a search, a forecast, a report, recommendations and fraud alerts.")

    assert len(found) <= 3
    assert [k.score for k in found] == sorted((k.score for k in found), reverse=True)
    assert sum(k.score for k in found) <= 1.01


def test_what_is_wanted_counts_as_much_as_all_that_is_told_beside_it() -> None:
    wish = "A porter who is ill should be replaced by the next on the list, and the head porter approves it."
    text = f"The camera at the gate takes pictures of each trolley and nobody looks at the images. {wish}"

    assert scores(text, wish="")[0].name == "vision"
    assert scores(text, wish=wish)[0].name == "workflow"
