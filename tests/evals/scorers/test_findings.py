"""What a page says is wrong with an ask is what an annotator marked."""

from evals.scorers import findings, form
from evals.suite.outcome import outcome_of
from tests.evals.scorers.tide import CASE, SPEC, TEXT, Change, scored, with_
from translator.domain.spec import Finding
from translator.domain.value import Span

PAIR = ("Answers within 4 seconds", "hand over to a clerk")
CLASHING = CASE.model_copy(update={"conflicts": (PAIR,)})


def finding(check: str, severity: str, *places: str) -> Change:
    spans = tuple(Span(start=TEXT.index(p), end=TEXT.index(p) + len(p)) for p in places)
    one = {
        "check": check,
        "severity": severity,
        "about": "ask",
        "where": "/",
        "message": "Both cannot hold.",
        "spans": spans,
    }
    return with_(findings=(Finding.model_validate(one),))


TOLD = finding("contradictions", "warning", *PAIR)


def test_a_contradiction_that_is_marked_has_to_be_shown() -> None:
    assert scored(findings.clashes_found, case=CLASHING) == 0
    assert scored(findings.clashes_found, TOLD, CLASHING) == 1
    assert scored(findings.clashes_found, finding("contradictions", "warning", PAIR[0]), CLASHING) == 0


def test_where_none_is_marked_none_may_be_shown() -> None:
    assert scored(findings.none_accused) == 1
    assert scored(findings.none_accused, TOLD) == 0
    assert scored(findings.none_accused, TOLD, CLASHING) is None


def test_a_warning_that_nobody_marked_is_a_false_alarm() -> None:
    ordered = CASE.model_copy(update={"tags": ("orders",)})

    assert scored(findings.no_false_alarm) == 1
    assert scored(findings.no_false_alarm, finding("orders", "warning", PAIR[0])) == 0
    assert scored(findings.no_false_alarm, finding("orders", "warning", PAIR[0]), ordered) == 1
    assert scored(findings.no_false_alarm, finding("several_requests", "note", PAIR[0])) == 1
    assert scored(findings.no_false_alarm, TOLD, CLASHING) == 1


def test_an_error_is_never_right() -> None:
    assert findings.no_error(CASE, outcome_of(SPEC)).value == 1
    assert scored(findings.no_error, finding("stated", "error", PAIR[0])) == 0


def test_that_the_ask_goes_against_a_decision_is_no_false_alarm_where_it_does() -> None:
    rows = [
        {"decision_id": ref, "title": ref, "status": "accepted", "text": "No assistant answers skippers."}
        for ref in ("H-4", "H-9")
    ]
    case = CASE.model_validate(CASE.model_dump() | {"decisions": rows, "contradicted": "H-4"})
    told = finding("contradictions", "warning")(SPEC).findings[0]
    against = with_(
        verdict="contradicts_decision", findings=(told.model_copy(update={"where": "/precedents/H-4"}),)
    )
    apart = with_(findings=(told.model_copy(update={"where": "/precedents/H-9"}),))

    assert scored(findings.none_accused, against, case) == 1
    assert scored(findings.no_false_alarm, against, case) == 1
    assert scored(form.verdict, against, case) == 1
    assert scored(findings.none_accused, apart, case) == 0
    assert scored(form.verdict, against) == 0
