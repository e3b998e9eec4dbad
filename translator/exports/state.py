"""The state of a specification's numbers, counted for people."""

from translator.domain.spec import Spec
from translator.domain.value import Value


class NumberState(Value):
    """How many numbers were said, follow, are still to choose, and were decided before."""

    said: int
    follow: int
    to_choose: int
    decided: int = 0


def number_state(spec: Spec) -> NumberState:
    """Count the numbers people gave here or decided before, those that follow, and the targets without a goal."""
    gone = {e.supersedes for e in spec.ledger if e.supersedes}
    current = [e for e in spec.ledger if e.id not in gone]
    return NumberState(
        said=sum(e.status in ("stated", "answered", "entered", "confirmed") for e in current),
        follow=sum(e.status == "derived" for e in current),
        to_choose=sum(t.goal is None for t in spec.targets),
        decided=sum(e.status == "decided" for e in current),
    )
