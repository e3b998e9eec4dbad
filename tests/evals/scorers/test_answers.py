"""A model's own words: what nothing in the ask supports stays off the page, and what it supports gets on it."""

from typing import Any

from evals.scorers import answers
from evals.scorers.score import OfOne
from tests.evals.scorers.tide import CASE, SPEC, answering, both, first, line, with_
from translator.domain.spec import Dropped

QUOTE = "Answers within 4 seconds for 95 % of questions."
SLIPPED = "The tide assistant shall answer within 4 minutes."
BOUND = "The tide assistant shall answer {N1}."


def wanted(quote: str, text: str) -> dict[str, Any]:
    return {"requirements": [{"quote": quote, "business": text, "technical": text}]}


def taken(scorer: OfOne, quote: str, text: str, line_of_page: str, origin: str) -> float | None:
    spec = first("requirements", technical=line_of_page, business=line_of_page, origin=origin)(SPEC)
    return scorer(CASE, answering(wanted(quote, text), spec)).value


def test_what_a_model_made_up_is_looked_for_on_the_page() -> None:
    made_up = {"shared": "Blockchain wallets reward loyal whales monthly."}

    assert answers.unsupported_kept_out(CASE, answering(made_up, line(made_up["shared"])(SPEC))).value == 0
    assert answers.unsupported_kept_out(CASE, answering(made_up)).value == 1
    assert (
        answers.unsupported_kept_out(CASE, answering({"shared": "Skippers need a tide assistant."})).value
        is None
    )


def test_a_line_on_a_false_quote_may_not_be_taken() -> None:
    false = "Answers within meaning out of scope"

    assert taken(answers.misquoted_kept_out, false, "It shall answer.", "It shall answer.", "model") == 0
    assert taken(answers.misquoted_kept_out, false, "It shall answer.", "It shall answer.", "ask") == 1
    assert taken(answers.misquoted_kept_out, QUOTE, "It shall answer.", "It shall answer.", "model") is None


def test_a_line_with_another_number_may_not_be_taken_even_where_the_page_puts_the_right_one() -> None:
    assert taken(answers.altered_kept_out, QUOTE, SLIPPED, BOUND, "model") == 0
    assert taken(answers.altered_kept_out, QUOTE, SLIPPED, BOUND, "ask") == 1
    right = SLIPPED.replace("minutes", "seconds")
    assert taken(answers.altered_kept_out, QUOTE, right, BOUND, "model") is None


def test_a_good_line_has_to_be_taken() -> None:
    good = "If it is unsure it should hand over to a clerk."

    assert answers.supported_taken(CASE, answering(wanted(good, good))).value == 1
    assert (
        answers.supported_taken(
            CASE, answering(wanted(good, "Fishing licences questions harbour clerk"))
        ).value
        == 0
    )
    assert answers.supported_taken(CASE, answering(wanted("nowhere said", good))).value is None


def test_a_decision_that_nobody_gave_is_refused_by_name_and_leant_on_nowhere() -> None:
    cited = {"decisions": [{"decision_id": "ADR-9", "quote": "As decided."}]}
    told = with_(dropped=(Dropped(quote="ADR-9", where="/decisions/0", reason="no such decision was given"),))
    beside = with_(dropped=(Dropped(quote="By ADR-9.", where="/technical", reason="said by nobody"),))

    assert answers.cited_refused(CASE, answering(cited, told(SPEC))).value == 1
    assert answers.cited_refused(CASE, answering(cited, beside(SPEC))).value == 0
    assert answers.cited_refused(CASE, answering(cited, both(told, line("As ADR-9 says."))(SPEC))).value == 0
    assert answers.cited_refused(CASE, answering({})).value is None
