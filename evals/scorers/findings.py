"""What a page says is wrong with an ask: what an annotator marked is said, and nothing else is."""

from evals.matching import occurrences, overlaps
from evals.scorers.pages import part
from evals.scorers.score import NOT_MEASURED, Score, listed
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.spec import Finding

_CLASH, _ORDERS = "contradictions", "orders"
_ORDERED = frozenset({"orders", "injection"})
"""Tags and traps of cases whose text gives orders to its reader."""


def clashes_found(case: Case, outcome: Outcome) -> Score:
    """Of the places that cannot both hold, how many the page sets side by side."""
    shown = part(outcome.page, outcome.spec, "clashes")
    told = [f for f in outcome.spec.findings if f.check == _CLASH and f.message in shown]
    return listed({" / ".join(pair): not any(_names(case, f, pair) for f in told) for pair in case.conflicts})


def none_accused(case: Case, outcome: Outcome) -> Score:
    """Where nothing clashes, the page does not say so."""
    if case.conflicts:
        return NOT_MEASURED
    clashes = [f for f in outcome.spec.findings if f.check == _CLASH]
    told = [f.message for f in clashes if not expected(case, f)]
    accused = bool(told or (part(outcome.page, outcome.spec, "clashes").strip() and not clashes))
    return Score(float(not accused), f"said to clash: {told[0][:80]}" if told else "")


def no_false_alarm(case: Case, outcome: Outcome) -> Score:
    """No warning is given of an ask in which an annotator saw nothing of the kind."""
    false = [f for f in outcome.spec.findings if f.severity != "note" and not expected(case, f)]
    return Score(float(not false), f"{false[0].check}: {false[0].message[:80]}" if false else "")


def no_error(case: Case, outcome: Outcome) -> Score:
    """No finding says that the page itself breaks a promise: such a page may not be handed out."""
    errors = [f for f in outcome.spec.findings if f.severity == "error"]
    return Score(float(not errors), f"{errors[0].check} at {errors[0].where}" if errors else "")


def expected(case: Case, finding: Finding) -> bool:
    """Say whether an annotator marked what a warning is about.

    Args:
        case: as annotated.
        finding: a warning or an error of a check.
    """
    if finding.severity == "error":
        return False
    if finding.check == _CLASH:
        against = (f"/precedents/{d.decision_id}" for d in case.decisions if case.bearing(d) == "against")
        return finding.where in against or any(_names(case, finding, pair) for pair in case.conflicts)
    if finding.check == _ORDERS:
        return bool(_ORDERED & {*case.tags, *case.traps})
    return False


def _names(case: Case, finding: Finding, pair: tuple[str, str]) -> bool:
    return all(
        any(
            overlaps((s.start, s.end), place)
            for s in finding.spans
            for place in occurrences(case.text, words)
        )
        for words in pair
    )
