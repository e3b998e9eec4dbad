"""The page of a run: what to know first, the rest folded, nothing told twice and no secret of a case."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from evals.mutation.report import Planted, Report
from evals.scorers.score import Score
from evals.suite.about import About, part_of
from evals.suite.case import Case
from evals.suite.case_sheets import sheets
from evals.suite.gate import Verdict, judged
from evals.suite.kept import Kept
from evals.suite.moved import moved, named
from evals.suite.page import html
from evals.suite.results import Results, Run
from evals.suite.run import promises, scorers
from evals.suite.scorer_table import figure, table
from evals.suite.told import told
from evals.suite.veiled import veiled

KEY = "pk_EXAMPLE7d20ab91c4e65f38"
CASES = [
    Case(
        id="quay",
        lang="en",
        text=f"Show the berths <now>. The key is {KEY}.",
        secrets=(KEY,),
        tags=("email",),
    ),
    Case(id="weir", lang="en", text="Close the weir at dusk."),
]
ABOUT = About(datetime(2026, 3, 4, 5, 6, tzinfo=UTC), "python -m evals", "0123456789", 277.0)
MODELS = ("rules", "careful", "vague", "terse")
HASHES = {case.id: case.sha256 for case in CASES}


def results(*, vague: float = 1.0, recall: float = 1.0) -> Results:
    def run(model: str) -> Run:
        kept = vague if model == "vague" else 1.0
        return Run(
            model,
            {
                "quay": {
                    "numbers.recall": Score(recall, "missing: 3 berths" if recall < 1 else ""),
                    "words.vague_resolved": Score(kept, f"shown: {KEY}" if kept < 1 else ""),
                },
                "weir": {"numbers.recall": Score(1.0), "sent.no_order": Score(1.0)},
            },
        )

    return Results(tuple(run(model) for model in MODELS))


def verdict(now: Results, before: Results) -> Verdict:
    return judged(Kept.of(now, HASHES), Kept.of(before, HASHES), promises())


def page(now: Results, before: Results, about: About = ABOUT, mutation: Report | None = None) -> str:
    return html(now, verdict(now, before), CASES, mutation, about)


def test_the_head_says_the_verdict_when_of_what_and_by_which_command() -> None:
    found = page(results(), results())

    for part in (
        '<span class="state pass">pass</span>',
        "Nothing is worse than the baseline: 0 scores worse",
        "2026-03-04 05:06 UTC, 4 min 37 s",
        "0123456789",
        "<code>python -m evals</code>",
        "2 cases with 4 models",
        "Nothing: every score is what it was.",
    ):
        assert part in found
    assert 'class="part"' not in found


def test_what_differs_is_told_once_for_all_models_with_its_reason_and_leads_to_the_case() -> None:
    found = page(results(recall=0.5), results())

    assert '<span class="state ">fail</span>' in found
    assert found.count("1 → 0.5") == 1
    assert '<a href="#quay">quay</a><small>numbers.recall</small></td><td>missing: 3 berths</td>' in found
    assert '<blockquote id="quay">Show the berths &lt;now&gt;.' in found
    assert 'data-label="with">every model<' in found


def test_a_secret_of_a_case_is_on_no_page() -> None:
    found = page(results(vague=0.5), results())

    assert KEY not in found
    assert "shown: " in found
    assert KEY not in veiled(f"shown: {KEY}", CASES[0])
    assert veiled("shown: pk_", CASES[0]) == "shown: pk_"
    assert veiled(f"shown: {KEY[:14]}", CASES[0]) == "shown: …"


def test_a_part_says_which_part_it_is_and_that_no_defects_were_planted() -> None:
    found = page(results(), results(), replace(ABOUT, part="a part: 2 of 121 cases"))

    assert "A part: 2 of 121 cases." in found
    assert "<title>Evals: pass, a part</title>" in found
    assert "Not looked for, as only a part is run." in found


@pytest.mark.parametrize(("caught", "marked"), [(100, False), (98, False), (80, True)])
def test_an_operator_below_its_bar_is_marked_in_words(caught: int, marked: bool) -> None:
    planted = Report(3, (Planted("unit changed", "own", 100, caught, 0.85, 10, (), ()),), ())
    found = page(results(), results(), mutation=planted)

    assert ("▼ misses its bar" in found) is marked
    assert (f"{caught} of 100" in found) is (caught < 100)


def test_a_score_that_was_low_before_is_known_and_one_that_fell_is_worse() -> None:
    low = results(recall=0.5)

    def state(before: Results, now: Results) -> list[str]:
        [sheet] = [s for s in sheets(CASES, now.runs, verdict(now, before)) if s.id == "quay"]
        return [one.state for one in sheet.lows]

    assert state(low, low) == ["known"]
    assert state(results(), low) == ["worse"]
    assert state(results(recall=0.25), low) == ["better"]
    assert state(Results(()), low) == ["new"]


def test_the_table_names_a_figure_once_and_beside_it_only_what_differs() -> None:
    now = results(vague=0.5, recall=0.5)
    rows = {row.name: row for row in table(scorers(), now.runs, verdict(now, now))}

    assert (rows["numbers.recall"].usual, rows["numbers.recall"].otherwise) == ("0.75", ())
    assert rows["numbers.recall"].low == ("quay",)
    vague = rows["words.vague_resolved"]
    assert (vague.usual, [(o.shown, o.models, o.below) for o in vague.otherwise]) == (
        "1.00",
        [("0.50", "vague", True)],
    )
    assert rows["sent.no_order"].whole
    assert not rows["form.edges"].cases


def test_where_no_figure_is_that_of_most_models_the_median_stands_for_them() -> None:
    now = Results(
        tuple(
            Run(model, {"weir": {"form.ears": Score(value)}})
            for model, value in zip(MODELS, (0.2, 0.4, 0.6, 0.8), strict=True)
        )
    )
    [row] = [r for r in table(scorers(), now.runs, verdict(now, now)) if r.name == "form.ears"]

    assert (row.usual, row.is_median) == ("0.40", True)


def test_only_what_is_one_reads_as_one() -> None:
    assert [figure(v) for v in (1.0, 0.9996, 0.5, 0.0)] == ["1.00", "0.99", "0.50", "0.00"]


def test_models_are_named_in_few_words() -> None:
    every = ["rules", "careful", "terse", "vague", "slow", "flaky"]

    assert named(every, every) == "every model"
    assert named(every[1:], every) == "every model but rules"
    assert named(["slow", "flaky"], every) == "slow, flaky"
    assert named(["rules"], ["rules"]) == "rules"


def test_the_terminal_tells_the_reason_of_what_is_worse_once_for_all_models() -> None:
    now = results(recall=0.5)
    lines = told(now, verdict(now, results()), 2).splitlines()

    assert lines[0] == (
        "worse: careful, rules, terse and 1 more, numbers.recall, quay: 1 before, 0.5 now (missing: 3 berths)"
    )
    assert lines[-1] == "2 cases, 4 models: fail; 4 scores worse, 0 better than the baseline, 0 lost"
    assert [one.models for one in moved(verdict(now, results()).worse, now)] == [tuple(sorted(MODELS))]


def test_a_reason_why_nothing_could_be_run_is_told_once_and_buried_by_nothing() -> None:
    broken = Results(tuple(Run(m, {}, failed={c.id: "the catalogue breaks" for c in CASES}) for m in MODELS))
    lines = told(broken, verdict(broken, results()), 2).splitlines()

    assert lines == [
        "could not be run: rules, quay and 7 more: the catalogue breaks",
        "2 cases, 4 models: not measured; 8 runs of a case did not work, so that the rest says nothing",
    ]


def test_a_part_is_told_by_what_is_left_out_and_the_whole_by_nothing() -> None:
    assert part_of(cases=121, every=121, models=MODELS, known=4, own=0) == ""
    assert part_of(cases=2, every=121, models=("rules",), known=4, own=1) == (
        "a part, which says nothing of the rest: 2 of 121 cases, 1 of 4 models (rules), 1 of the cases is your own"
    )
    assert part_of(cases=123, every=123, models=MODELS, known=4, own=2) == "2 of the cases are your own"


def test_a_case_shows_what_was_decided_where_it_comes_from() -> None:
    row = {"decision_id": "D-9", "title": "No reminders", "status": "accepted", "text": "None are sent."}
    case = Case.model_validate(CASES[1].model_dump() | {"decisions": [row], "contradicted": "D-9"})

    [sheet] = sheets([case], (), judged(Kept({}, {}), Kept({}, {}), []))

    assert sheet.decided == ("D-9 (accepted, against the ask): No reminders",)
