"""A question goes to whoever can answer it."""

from tests.checks.spoiling import first_changed, found, help_desk, search
from translator.checks.addressees import addressees, customary
from translator.domain.spec import Addressee


def test_the_questions_of_a_draft_go_where_the_catalogue_sends_them() -> None:
    assert found(addressees, search()) == found(addressees, help_desk()) == []


def test_one_that_goes_to_somebody_else_is_found() -> None:
    others: tuple[Addressee, ...] = ("business", "technical", "legal")
    for other in others:
        assert found(addressees, first_changed(search(), "questions", to=other)) == ["/questions/Q4/to"]


def test_a_question_in_other_words_goes_to_one_of_the_customary() -> None:
    asked = {"text": "Who may see the repairs?", "about": "privacy"}

    assert found(addressees, first_changed(search(), "questions", **asked, to="legal")) == []
    assert found(addressees, first_changed(search(), "questions", **asked, to="data")) == ["/questions/Q4/to"]


def test_a_subject_the_catalogue_does_not_know_may_go_to_anybody() -> None:
    assert len(customary("weather")) == 4
