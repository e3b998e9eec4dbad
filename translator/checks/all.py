"""All checks, in the order their findings are shown."""

from collections.abc import Callable
from functools import partial

from translator.checks.contradictions import contradictions
from translator.checks.dates import dates
from translator.checks.examined import Examined
from translator.checks.levels import levels
from translator.checks.losses import losses
from translator.checks.numbers import numbers
from translator.checks.orders import orders
from translator.checks.settle import settle
from translator.checks.several import several_requests, several_speakers
from translator.checks.shape import alternatives, boundaries, targets
from translator.checks.sheltered import sheltered
from translator.checks.vagueness import vagueness
from translator.domain.spec import Finding, Spec

Check = Callable[[Examined], tuple[Finding, ...]]
CHECKS: tuple[Check, ...] = (
    several_requests,
    orders,
    contradictions,
    several_speakers,
    vagueness,
    numbers,
    levels,
    dates,
    losses,
    targets,
    boundaries,
    alternatives,
    settle,
)


def check(spec: Spec, checks: tuple[Check, ...] = CHECKS) -> tuple[Finding, ...]:
    """Run the checks and return all findings; a check that fails costs its own."""
    examined = Examined(spec)
    return tuple(f for one in checks for f in sheltered(partial(one, examined), _name_of(one)))


def _name_of(one: Check) -> str:
    return str(getattr(one, "__name__", "check"))
