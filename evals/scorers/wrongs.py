"""What a person found wrong on a page does not come again, and what they missed is there."""

from evals.scorers.score import NOT_MEASURED, Score
from evals.scorers.words import must_shown
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.exports.places import said_at


def not_again(case: Case, outcome: Outcome) -> Score:
    """No place that was wrong says the same again; in such a case the words that must be shown are shown, too."""
    if not case.wrong:
        return NOT_MEASURED
    again = [
        f"{wrong.place} says “{wrong.said}” again"
        for wrong in case.wrong
        if wrong.said in said_at(outcome.spec, wrong.place, wrong.of)
    ]
    shown = must_shown(case, outcome)
    if case.must and shown.value != 1:
        again.append(shown.reason)
    return Score(float(not again), "; ".join(again))
