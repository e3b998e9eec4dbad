"""The kind of system an ask wants, told by its words; the first wish counts most."""

import pytest

from translator.domain.reading import ArchetypeScore
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.reading.archetypes import archetypes_of


def kinds(text: str, language: Language = "en") -> list[str]:
    return [k.name for k in scores(text, language)]


def scores(text: str, language: Language = "en") -> tuple[ArchetypeScore, ...]:
    return archetypes_of(text, language, built_in())


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
    assert kinds("做一个 chatbot 给租户用。", "zh") == ["question_answering"]


@pytest.mark.parametrize("text", ["", "Thanks for lunch.", "Everything should be better."])
def test_where_nothing_points_anywhere_there_is_no_kind(text: str) -> None:
    assert kinds(text) == []


def test_a_word_inside_another_points_nowhere() -> None:
    assert "search" not in kinds("Our researchers wear robotics gloves.")
    assert "question_answering" not in kinds("Our robots weld.")


def test_a_word_with_a_star_takes_any_ending() -> None:
    assert kinds("Forecasting ice cream sales.") == kinds("A forecast of ice cream sales.") == ["forecast"]


def test_a_word_said_twice_counts_once() -> None:
    assert scores("A search.") == scores("A search. A search. A search.")


def test_more_words_of_one_kind_make_it_surer() -> None:
    [one, more] = (
        scores(text)[0].score for text in ("A search.", "A search with a result list and filters.")
    )

    assert one < more < 1


def test_what_stands_early_counts_more_than_what_stands_late() -> None:
    far = "The garden is old and green. " * 60

    assert kinds("A forecast. " + far + "A search box.")[0] == "forecast"
    assert kinds("A search box. " + far + "A forecast.")[0] == "search"


def test_a_faint_hint_far_down_is_no_kind() -> None:
    assert kinds("x " * 2000 + "query") == []


def test_best_first_and_at_most_three() -> None:
    found = scores("A chatbot with a search, a forecast, a report, recommendations and fraud alerts.")

    assert len(found) == 3
    assert [k.score for k in found] == sorted((k.score for k in found), reverse=True)
