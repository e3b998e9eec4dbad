"""What the ask says against itself is shown to its author with both places; it is no error of ours."""

import pytest

from tests.drafting.drafted import drafted, words
from translator.checks.contradictions import MESSAGES, contradictions
from translator.checks.examined import Examined
from translator.domain.spec import Precedent
from translator.reading.quantities.bare import bare_quantity

CLASH = (
    "Tenants need an assistant. Answers must come within 2 seconds. The lease check alone takes 10 seconds."
)


def test_a_clash_is_a_warning_about_the_ask_with_both_places() -> None:
    spec = drafted(CLASH)
    [finding] = contradictions(Examined(spec))

    assert (finding.check, finding.severity, finding.about) == ("contradictions", "warning", "ask")
    assert [words(spec, s) for s in finding.spans] == ["within 2 seconds", "10 seconds"]


def test_it_is_found_with_every_draft_and_asked_about() -> None:
    spec = drafted(CLASH)

    assert "contradictions" in [f.check for f in spec.findings]
    assert "cannot both hold" in spec.questions[0].text


def test_an_ask_that_agrees_with_itself_is_left_in_peace() -> None:
    assert contradictions(Examined(drafted("Gardeners need a fast search over plant diseases."))) == ()


def test_a_chinese_ask_is_told_in_chinese() -> None:
    [finding] = contradictions(Examined(drafted("租户需要一个智能助手。所有问题都要尽量回答。")))

    assert finding.message == MESSAGES["everything_if_possible"]["zh"]


@pytest.mark.parametrize("kind", MESSAGES)
def test_every_kind_is_told_in_both_languages_without_a_number(kind: str) -> None:
    assert set(MESSAGES[kind]) == {"en", "zh"}
    assert [words for words in MESSAGES[kind].values() if bare_quantity(words)] == []


def beside(relation: str, status: str) -> list[str]:
    """Where the findings are, with one past decision beside an ask that agrees with itself."""
    spec = drafted("Gardeners need a fast search over plant diseases.")
    one = Precedent(
        decision_id="0003",
        title="No search",
        status=status,
        relation=relation,
        why="Both speak of plants.",
        quote="",
    )
    return [f.where for f in contradictions(Examined(spec.model_copy(update={"precedents": (one,)})))]


def test_a_decision_that_stands_and_is_gone_against_is_a_warning() -> None:
    assert beside("conflicts", "accepted") == ["/precedents/0003"]


@pytest.mark.parametrize(("relation", "status"), [("related", "accepted"), ("conflicts", "superseded")])
def test_a_decision_that_is_only_near_or_no_longer_stands_is_none(relation: str, status: str) -> None:
    assert beside(relation, status) == []
