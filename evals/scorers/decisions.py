"""Past decisions: used where they bear on the ask, and never obeyed where they no longer hold."""

from evals.scorers.score import NOT_MEASURED, Score
from evals.suite.case import Case
from evals.suite.outcome import Outcome

_HOLDS = "accepted"


def precedent_used(case: Case, outcome: Outcome) -> Score:
    """The decision that the ask goes against is among the precedents."""
    if case.contradicted is None or not outcome.spec.inputs.decisions:
        return NOT_MEASURED  # until decisions are found and handed over
    shown = case.contradicted in {p.decision_id for p in outcome.spec.precedents}
    return Score(float(shown), "" if shown else f"{case.contradicted} is not shown")


def only_given_cited(case: Case, outcome: Outcome) -> Score:
    """No decision is leant on that was not handed over, or that no longer holds."""
    spec = outcome.spec
    given = {d.decision_id for d in spec.inputs.decisions}
    cited = {p.decision_id for p in spec.precedents} | {
        e.source.ref for e in spec.ledger if e.source.kind == "decision" and e.source.ref
    }
    holding = {p.decision_id for p in spec.precedents if p.status == _HOLDS}
    leant_on = {e.source.ref for e in spec.ledger if e.status == "decided" and e.source.ref}
    wrong = sorted((cited - given) | (leant_on - holding))
    return Score(float(not wrong), f"leans on {', '.join(wrong)}" if wrong else "")
