"""Past decisions: not handed to the translator yet, so that nothing here is measured.

What will be looked at once they are: whether the decision an ask goes against is shown as a precedent, and whether none is
leant on that was not handed over or no longer holds. The cases hold the decisions already (`Case.decisions`,
`Case.contradicted`). A decision that a model makes up is looked at today, see `answers.cited_refused`.
"""

from evals.scorers.score import Score
from evals.suite.case import Case
from evals.suite.outcome import Outcome

NOT_BUILT = Score(None, "not built yet: no decisions are handed over")


def not_built(case: Case, outcome: Outcome) -> Score:
    """Measure nothing, and say why."""
    return NOT_BUILT
