"""Vectors find what is said in other words; what was not known then or is hidden stays unseen, and words alone still do."""

from dataclasses import replace

from tests.ranking.test_finding import CANOES, OARS, SHOP
from tests.ranking.test_mixture import at
from translator.ranking.finding import Decisions
from translator.ranking.reasons import why_near

LENT, LOST, OPENED = (
    replace(one, vector=at(angle)) for one, angle in ((CANOES, 0.1), (OARS, 1.0), (SHOP, 1.5))
)
KAYAKS = "Kayak rental in sixty-minute slots"


def test_what_shares_no_word_is_found_by_its_meaning_and_says_so() -> None:
    first, *_ = Decisions([LENT, LOST, OPENED]).best(KAYAKS, limit=3, vector=at(0))

    assert first.known is LENT
    assert why_near(first, "en") == "It is close in meaning."
    assert first.cosine is not None
    assert first.cosine > 0.99
    assert first.weak


def test_with_no_vector_of_the_request_or_of_any_decision_words_alone_count() -> None:
    by_words = Decisions([CANOES, OARS, SHOP]).best("lend canoes", limit=3)

    without = Decisions([LENT, LOST, OPENED]).best("lend canoes", limit=3)
    assert [(one.score, one.cosine) for one in without] == [(one.score, None) for one in by_words]
    assert Decisions([CANOES, OARS, SHOP]).best("lend canoes", limit=3, vector=at(0)) == by_words
    assert Decisions([CANOES, OARS, SHOP]).best(KAYAKS, limit=3, vector=at(0)) == ()


def test_the_meaning_of_later_and_of_hidden_decisions_is_not_seen() -> None:
    later = replace(LENT, terms=replace(LENT.terms, decision_id="later", day="2030-01-01"))
    plain = Decisions([LENT, LOST, OPENED]).best(KAYAKS, limit=5, vector=at(0))

    then = Decisions([LENT, LOST, OPENED, later]).best(KAYAKS, limit=5, before="2029-01-01", vector=at(0))
    hidden = Decisions([LENT, LOST, OPENED, later]).best(KAYAKS, limit=5, exclude=("later",), vector=at(0))
    assert then == plain
    assert hidden == plain
