"""What was decided before lies beside the draft; only a decision that stands can be gone against."""

import pytest

from tests.drafting.drafted import drafted
from translator.domain.spec import DecisionRef, Precedent
from translator.drafting.precedents import SHOWN_MAX, with_precedents, with_the_same_precedents
from translator.ports import Bearing

ASK = "Foresters need a search over felling permits that answers within 2 s."
VAGUE = "Make it better."
GREETING = "Thank you all, see you on Monday!"


def bearing(decision_id: str = "0003", **changes: str) -> Bearing:
    one = Precedent(
        decision_id=decision_id,
        title="Keep permits in one table",
        status="accepted",
        relation="related",
        why="Both speak of permits.",
        quote="Permits are kept in one table.",
    )
    return Bearing(one.model_copy(update=changes), version=2)


def test_each_is_named_with_the_version_that_was_read() -> None:
    spec = with_precedents(drafted(ASK), [bearing()])

    assert [one.decision_id for one in spec.precedents] == ["0003"]
    assert spec.inputs.decisions == (DecisionRef(decision_id="0003", revision=2),)
    assert spec.verdict == "specifiable"


def test_one_that_stands_and_conflicts_is_the_verdict_and_comes_first() -> None:
    spec = with_precedents(drafted(ASK), [bearing(), bearing("0009", relation="conflicts")])

    assert spec.verdict == "contradicts_decision"
    assert spec.precedents[0].decision_id == "0009"


@pytest.mark.parametrize("status", ["superseded", "deprecated", "proposed"])
def test_one_that_does_not_stand_binds_nobody(status: str) -> None:
    spec = with_precedents(drafted(ASK), [bearing(relation="conflicts", status=status)])

    assert spec.verdict == "specifiable"


def test_an_ask_that_says_too_little_stays_one() -> None:
    vague = drafted(VAGUE)

    assert with_precedents(vague, [bearing(relation="conflicts")]).verdict == vague.verdict


def test_what_is_no_request_has_no_precedents() -> None:
    nothing = drafted(GREETING)

    assert nothing.verdict == "not_a_request"
    assert with_precedents(nothing, [bearing()]) == nothing


def test_a_page_names_few() -> None:
    spec = with_precedents(drafted(ASK), [bearing(str(n)) for n in range(9)])

    assert len(spec.precedents) == len(spec.inputs.decisions) == SHOWN_MAX


def test_nothing_found_changes_nothing() -> None:
    assert with_precedents(drafted(ASK), []) == drafted(ASK)


def test_another_draft_of_the_same_ask_keeps_them() -> None:
    first = with_precedents(drafted(ASK), [bearing(relation="conflicts")])

    assert with_the_same_precedents(drafted(ASK), first) == first
    assert with_the_same_precedents(drafted(ASK), drafted(ASK)) == drafted(ASK)
    assert with_the_same_precedents(drafted(GREETING), first) == drafted(GREETING)


def test_what_follows_from_an_answer_is_worked_out_whatever_was_decided() -> None:
    assert with_precedents(drafted(ASK), [bearing(relation="conflicts")]).specifiable
    assert drafted(ASK).specifiable
    assert not drafted(GREETING).specifiable
