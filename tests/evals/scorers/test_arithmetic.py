"""What follows from other numbers is computed again."""

from evals.scorers.arithmetic import derived_right
from tests.evals.scorers.tide import SPEC, entries, scored
from translator.domain.ledger import Entry


def follows(entry: Entry) -> bool:
    return entry.status == "derived"


def test_a_result_that_does_not_follow_is_seen_and_a_rounded_one_is_not() -> None:
    assert scored(derived_right) == 1
    assert scored(derived_right, entries(follows, value=300.0)) == 0
    assert scored(derived_right, entries(follows, value=29.0)) == 1


def test_a_rule_that_is_not_known_here_is_not_measured() -> None:
    [one] = [e for e in SPEC.ledger if follows(e)]
    unknown = entries(follows, source=one.source.model_copy(update={"formula": "tea-leaves"}))

    assert scored(derived_right, unknown) is None
