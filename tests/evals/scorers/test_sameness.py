"""What would be written for any ask is worth nothing."""

from evals.scorers.sameness import answers_differ, pages_differ
from evals.suite.outcome import outcome_of
from tests.drafting.drafted import drafted
from tests.evals.scorers.tide import CASE, SPEC, answering, every, with_

FORM = {"title": "Digital platform", "shared": "One platform for everybody."}
OTHER = drafted(
    "The museum wants a board that says when the next climb begins. The warden must be able to cancel it."
)


def test_a_form_that_is_filled_in_for_every_ask_is_flagged() -> None:
    assert answers_differ(CASE, answering(FORM), [answering(FORM, OTHER)]).value == 0
    own = {"title": "Tide assistant for skippers", "shared": "Skippers get answers."}
    assert answers_differ(CASE, answering(own), [answering(FORM, OTHER)]).value == 1
    assert answers_differ(CASE, outcome_of(SPEC), [answering(FORM, OTHER)]).value is None
    assert answers_differ(CASE, answering(own), [outcome_of(OTHER)]).value is None


def test_a_page_that_would_fit_any_ask_is_flagged() -> None:
    form = every("requirements", technical="The system shall be good.")
    title = with_(title="Digital platform")

    clean = pages_differ(CASE, outcome_of(SPEC), [outcome_of(OTHER)])
    filled = pages_differ(CASE, outcome_of(title(form(SPEC))), [outcome_of(title(form(OTHER)))])

    assert clean.value == 1
    assert (filled.value or 0) < 1
