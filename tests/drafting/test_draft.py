"""A whole draft: what each verdict leads to, and what the draft says it stood on."""

import pytest

from tests.drafting.drafted import drafted, grounded, stated, studied
from translator.domain.spec import Spec


def parts(spec: Spec) -> list[int]:
    return [
        len(spec.targets),
        len(spec.requirements),
        len(spec.alternatives),
        len(spec.risks),
        len(spec.milestones),
    ]


def test_an_ask_that_names_what_to_build_gets_the_whole_page() -> None:
    spec = drafted("Gardeners need a search over plant diseases. It should be fast.")

    assert spec.verdict == "specifiable"
    assert all(parts(spec))
    assert spec.questions


def test_a_wish_without_a_thing_gets_questions_and_nothing_to_build() -> None:
    spec = drafted("We need something better.")

    assert spec.verdict == "too_vague"
    assert parts(spec) == [0, 0, 0, 0, 0]
    assert spec.questions


@pytest.mark.parametrize(
    "text", ["Thanks for lunch yesterday, it was lovely.", "昨天的午饭很好吃，谢谢大家。"]
)
def test_a_text_that_asks_for_nothing_gets_a_short_honest_page(text: str) -> None:
    spec = drafted(text)

    assert spec.verdict == "not_a_request"
    assert parts(spec) == [0, 0, 0, 0, 0]
    assert (spec.questions, spec.vague) == ((), ())
    assert spec.left_out


def test_a_language_that_is_not_read_is_said_to_be_so() -> None:
    spec = drafted("Wir brauchen eine schnelle Suche für unsere Kunden, die in 2 Sekunden antwortet.")

    assert (spec.language, spec.verdict) == ("other", "not_a_request")
    assert "language that is not read" in spec.summary.shared


def test_the_page_speaks_the_language_of_the_ask() -> None:
    spec = drafted("护士需要一个排班小程序，操作要简单。")

    assert spec.language == "zh"
    assert all("\u4e00" <= q.text[-2] <= "\u9fff" or "”" in q.text for q in spec.questions)


def test_the_ask_is_kept_verbatim() -> None:
    text = "  Nurses need a rota app.\r\n\r\nIt should be simple.  "

    assert drafted(text).ask.text == text


def test_a_draft_names_the_knowledge_it_stood_on_with_a_hash_of_each() -> None:
    inputs = drafted("Gardeners need a fast search over plant diseases.").inputs

    assert {"archetypes/search", "measures/response-time", "openings/speed"} <= set(inputs.knowledge)
    assert all(len(content) >= 32 for content in inputs.knowledge.values())
    assert inputs.answers == ()


def test_knowledge_that_was_not_used_is_not_named() -> None:
    inputs = drafted("Gardeners need a fast search over plant diseases.").inputs

    assert "archetypes/vision" not in inputs.knowledge
    assert "measures/availability" not in inputs.knowledge


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "We need a new shop search. It must be live by 1 March 2027.", "2027-03-01", id="with-year"
        ),
        pytest.param(
            "We need a new shop search. It must be live by 1 March.", "2027-03-01", id="the-next-one"
        ),
        pytest.param(
            "We need a new shop search. It must be live by 20 December.", "2026-12-20", id="this-year"
        ),
        pytest.param("我们要做一个商品搜索，2027年3月1日前上线。", "2027-03-01", id="中文"),
    ],
)
def test_the_day_it_must_be_there_is_entered_as_a_date(text: str, day: str) -> None:
    dates = [e for e in drafted(text).ledger if e.kind == "date"]

    assert [(e.date, e.role, e.status) for e in dates] == [(day, "deadline", "stated")]


def test_a_day_that_is_no_deadline_is_entered_too_since_dates_stand_in_the_ledger_alone() -> None:
    spec = drafted("Since 3 May 2026 clerks have no archive. They need a search over old files.")

    assert [(e.date, e.role) for e in spec.ledger if e.kind == "date"] == [("2026-05-03", "other")]


def test_a_number_in_a_log_is_not_the_askers() -> None:
    spec = drafted("Clerks need a search over old files.\n\n```\nGET /files 200 in 4500 ms\n```\n")

    assert stated(spec) == []


def test_an_ask_of_no_sure_kind_is_drafted_after_the_general_one() -> None:
    plain = "Please make the fountain turn on at noon and off at dusk."

    assert all(kind.score < 0.3 for kind in studied(plain).reading.archetypes)
    assert grounded(plain).archetype.name == "general"
