"""No number that nobody gave stands anywhere on the page as more than a proposal."""

import pytest

from evals.scorers.invented import none_invented
from evals.suite.case import Case
from evals.suite.outcome import outcome_of
from tests.evals.scorers.tide import (
    CASE,
    SPEC,
    Change,
    both,
    entries,
    first,
    line,
    proposed,
    scored,
    seconds,
    with_,
)
from translator.domain.ledger import Entry, Origin
from translator.domain.spec import Example, Spec


def entered(spec: Spec) -> Spec:
    origin = Origin(kind="model", ref="draft.v1")
    one = Entry(id="N90", value=7.0, unit="s", status="confirmed", source=origin)
    return spec.model_copy(update={"ledger": (*spec.ledger, one)})


def example(expected: str) -> Change:
    one = Example(id="X1", kind="typical", given="A question", expected=expected, origin="model")
    return with_(examples=(one,))


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param(entered, id="an-entry-that-passes-for-confirmed"),
        pytest.param(entries(seconds, value=40.0), id="a-value-that-its-own-quote-does-not-say"),
        pytest.param(both(proposed, first("targets", limit="N90")), id="a-limit-from-a-proposal"),
        pytest.param(both(proposed, first("targets", stretch="N90")), id="a-stretch-from-a-proposal"),
        pytest.param(both(proposed, first("requirements", technical="The tide assistant shall answer in {N90}.")), id="a-requirement-on-a-proposal"),
        pytest.param(both(proposed, first("requirements", business="It answers in 7 seconds.")), id="a-proposal-written-out"),
        pytest.param(line("It serves five hundred users."), id="a-number-in-words"),
        pytest.param(line("要让五百人同时使用。"), id="a-number-in-chinese-words"),
        pytest.param(first("questions", text="Does it stay below 12345 USD?"), id="in-a-question"),
        pytest.param(first("alternatives", gives_up="It takes thirty weeks longer."), id="in-an-alternative"),
        pytest.param(example("It answers in 37 ms."), id="in-an-example"),
        pytest.param(with_(problem=SPEC.problem.model_copy(update={"outcome": "Costs fall by 35 %."})), id="in-the-problem"),
    ],
)  # fmt: skip
def test_an_invention_breaks_the_promise(spoilt: Change) -> None:
    assert scored(none_invented, spoilt) == 0


@pytest.mark.parametrize(
    "harmless",
    [
        pytest.param(proposed, id="a-number-that-is-only-offered"),
        pytest.param(
            both(proposed, first("questions", text="Is {N90} enough?")), id="a-proposal-in-a-question"
        ),
        pytest.param(line("Both of two sides read one page."), id="words-that-count-a-few"),
        pytest.param(line("It answers in {N1}."), id="a-number-of-the-ask"),
        pytest.param(first("targets", limit="N1"), id="a-limit-that-the-ask-gives"),
    ],
)
def test_what_the_ask_gives_and_what_is_offered_are_no_inventions(harmless: Change) -> None:
    assert scored(none_invented, harmless) == 1


QUOTE = "Whatever answers skippers does so within 3 seconds."


def decided(status: str = "accepted", value: float = 3.0, quote: str = QUOTE) -> float | None:
    """Score a goal that a decision gives."""
    source = Origin(kind="decision", ref="H-6", quote=quote)
    entry = Entry(id="N91", value=value, unit="s", bound="at_most", status="decided", source=source)
    row = {"decision_id": "H-6", "title": "Answers", "status": status, "text": QUOTE}
    case = Case.model_validate(CASE.model_dump() | {"decisions": [row]})
    spec = first("targets", goal="N91")(SPEC.model_copy(update={"ledger": (*SPEC.ledger, entry)}))
    return none_invented(case, outcome_of(spec)).value


def test_a_goal_may_come_from_a_decision_that_holds_and_says_it() -> None:
    assert decided() == 1
    assert decided(status="superseded") == 0
    assert decided(value=4.0) == 0
    assert decided(quote="Within 3 seconds it is.") == 0
