"""The tests of the checks, tested: a small sample of planted defects is caught, and a check that is missing is missed."""

from functools import cache
from random import Random

import pytest

from evals.mutation.good import good_specs
from evals.mutation.line_operators import LINE_OPERATORS
from evals.mutation.line_table import answers, run_lines
from evals.mutation.operator import Operator
from evals.mutation.operators import OPERATORS
from evals.mutation.report import PLANTED_MIN, Planted, Report, measured
from evals.mutation.table import Row, below_bar, blind_spots, false_alarms, run
from translator.checks import CHECKS
from translator.checks.lines import line_checks
from translator.domain.spec import Spec
from translator.knowledge.catalogue import built_in

NAMES = (
    "value of a stated number changed",
    "goal filled from a band",
    "result of a formula changed",
    "alternative doubled",
    "fact dropped",
    "question to the wrong role",
    "content changed after it was signed",
    "level that nobody chose",
)
SAMPLE = [o for o in OPERATORS if o.name in NAMES]


def some() -> tuple[Spec, ...]:
    return good_specs()[::3]


@cache
def rows() -> tuple[Row, ...]:
    return run(SAMPLE, some())


def test_the_good_specifications_are_good_and_of_both_languages() -> None:
    specs = good_specs()

    assert 60 <= len(specs) <= 80
    assert {s.language for s in specs} == {"en", "zh"}
    assert {s.verdict for s in specs} == {"specifiable", "too_vague", "not_a_request"}
    assert [f for s in specs for f in s.findings if f.severity == "error"] == []


def test_every_operator_has_a_name_of_its_own_and_changes_something() -> None:
    assert len({o.name for o in OPERATORS}) == len(OPERATORS)
    for operator in SAMPLE:
        spec = next(s for s in good_specs() if operator.plant(s, Random(1)) is not None)
        assert operator.plant(spec, Random(1)) != spec
        assert operator.plant(spec, Random(1)) == operator.plant(spec, Random(1))


def test_planted_defects_are_caught_and_near_misses_stay_quiet() -> None:
    assert len(rows()) == len(NAMES)
    assert all(row.planted for row in rows())
    assert below_bar(rows()) == ()
    assert false_alarms(rows()) <= 0.02


def test_the_table_is_the_same_each_time() -> None:
    assert run(SAMPLE[:2], some()) == rows()[:2]


@pytest.mark.parametrize("name", ["stated", "derived", "twins", "signatures"])
def test_a_check_that_is_switched_off_is_missed(name: str) -> None:
    rest = tuple(one for one in CHECKS if one.__name__ != name)
    hit = [row.operator for row in rows() if row.share(without=name) < row.operator.bar]

    assert hit
    assert below_bar(run(hit, some(), rest)) == tuple(operator.name for operator in hit)
    assert name not in blind_spots(rows())


def test_a_check_that_nothing_needs_is_told() -> None:
    assert "room" in blind_spots(rows())


def test_an_operator_without_a_place_plants_nothing() -> None:
    nowhere = Operator("nowhere", "nothing", lambda spec, rng: None)
    [row] = run([nowhere], some())

    assert (row.planted, row.misses, row.share()) == (0, 0, 0.0)


def report(*rows: Planted, untouched: tuple[str, ...] = ()) -> Report:
    return Report(50, rows, (), untouched)


def planted(times: int, caught: int) -> Planted:
    return Planted("a defect", "own", times, caught, 0.85, 10, (), ())


def test_a_defect_that_is_hardly_ever_planted_proves_nothing() -> None:
    assert report(planted(5, 5)).wrong() == ()
    assert report(planted(4, 4)).wrong() == ("a defect: planted 4 times, 5 are the least",)
    assert planted(0, 0).share == 0


def test_more_than_one_false_alarm_in_fifty_untouched_specifications_is_too_many() -> None:
    assert report(planted(5, 5), untouched=("spec_1: orders",)).wrong() == ()
    [wrong] = report(planted(5, 5), untouched=("spec_1: orders", "spec_2: orders")).wrong()
    assert wrong.startswith("untouched specifications: 2 of 50")


def test_a_defect_with_few_places_is_planted_in_more_specifications() -> None:
    [row] = measured("level of something else").rows

    assert row.planted >= PLANTED_MIN


def test_spoiled_lines_of_a_model_do_not_stand_and_good_ones_do() -> None:
    rows = run_lines(answered=answers()[::6])

    assert all(row.planted and row.share >= row.operator.bar for row in rows)
    assert [row.alarms for row in rows if row.alarms] == []


@pytest.mark.parametrize(
    ("check", "operator"), [("ears", "sentence not in EARS"), ("links", "link in a line")]
)
def test_a_line_check_that_is_switched_off_is_missed(check: str, operator: str) -> None:
    rest = tuple(one for one in line_checks(built_in()) if one[0] != check)
    [spoils] = [o for o in LINE_OPERATORS if o.name == operator]
    [row] = run_lines([spoils], answers()[::6], rest)

    assert row.share < row.operator.bar
