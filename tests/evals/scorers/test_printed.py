"""Numbers are compared as they are printed."""

from evals.scorers.printed import in_lines, printed
from evals.suite.outcome import Outcome, outcome_of
from tests.evals.scorers.tide import CASE, SPEC, both, every, scored, with_
from translator.domain.spec import Boundaries


def reading(old: str, new: str) -> Outcome:
    """Return an outcome whose page alone says something else."""
    outcome = outcome_of(SPEC)
    assert old in outcome.page
    return Outcome(SPEC, outcome.page.replace(old, new), outcome.ticket)


def test_what_is_printed_is_read_and_not_the_ledger() -> None:
    assert scored(printed) == 1
    for wrong in ("at most 4 ms: you", "at most 40 s: you", "at most 4 min: you"):
        assert (printed(CASE, reading("at most 4 s: you", wrong)).value or 0) < 1
    assert printed(CASE, reading("at most 4 s: you", "at most 4 seconds: you")).value == 1


def test_a_time_in_another_unit_of_time_is_the_same() -> None:
    assert printed(CASE, reading("at most 4 s: you", "at most 4,000 ms: you")).value == 1


def test_a_number_in_the_list_alone_binds_nobody() -> None:
    bare = both(
        with_(targets=(), consequences=(), boundaries=Boundaries()),
        every("requirements", technical="It answers.", business="It answers."),
    )

    assert scored(in_lines) == 1
    assert scored(in_lines, bare) == 0.5, "the clerks are still in what was said of today"
