"""All scorers together."""

from evals.scorers.all import OTHER_SCORERS, PAIR_SCORERS, SCORERS
from evals.scorers.score import OtherScorer, PairScorer, Scorer

KNOWN: list[Scorer | PairScorer | OtherScorer] = [*SCORERS, *PAIR_SCORERS, *OTHER_SCORERS]


def test_every_scorer_names_the_way_of_being_wrong_that_harms() -> None:
    assert all(one.dangerous.startswith("too ") for one in KNOWN)
    assert len({one.name for one in KNOWN}) == len(KNOWN)
