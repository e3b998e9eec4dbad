"""Past decisions: used where they bear on the ask, and never obeyed where they no longer hold."""

from evals.scorers.score import NOT_MEASURED, Score
from evals.suite.case import Case
from evals.suite.outcome import Outcome

_HOLDS = "accepted"


def precedent_used(case: Case, outcome: Outcome) -> Score:
    """Each accepted decision that bears on the ask is among the precedents."""
    if not case.decisions or not outcome.spec.inputs.decisions:
        return NOT_MEASURED  # until decisions are found and handed over
    shown = {p.decision_id for p in outcome.spec.precedents}
    wanted = {d.decision_id for d in case.decisions if d.status == _HOLDS}
    return Score(float(wanted <= shown), "" if wanted <= shown else f"not shown: {sorted(wanted - shown)}")


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
