"""All scorers together."""

from evals.scorers.all import OTHER_SCORERS, PAIR_SCORERS, SCORERS
from evals.scorers.score import OtherScorer, PairScorer, Scorer
from tests.evals.scorers.tide import scored

KNOWN: list[Scorer | PairScorer | OtherScorer] = [*SCORERS, *PAIR_SCORERS, *OTHER_SCORERS]


def test_every_scorer_names_the_way_of_being_wrong_that_harms() -> None:
    assert all(one.dangerous.startswith("too ") for one in KNOWN)
    assert len({one.name for one in KNOWN}) == len(KNOWN)


def test_a_scorer_that_waits_for_the_product_is_no_promise_and_measures_nothing() -> None:
    waiting = [one for one in SCORERS if not one.built]

    assert {one.name for one in waiting} == {"decisions.precedent_used", "decisions.only_given_cited"}
    assert not any(one.never_below_one for one in waiting)
    assert {scored(one.measure) for one in waiting} == {None}
