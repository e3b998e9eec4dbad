"""All checks, in the order their findings are shown."""

from collections.abc import Callable

from translator.checks.contradictions import contradictions
from translator.checks.dates import dates
from translator.checks.examined import Examined
from translator.checks.losses import losses
from translator.checks.numbers import numbers
from translator.checks.orders import orders
from translator.checks.settle import settle
from translator.checks.several import several_requests, several_speakers
from translator.checks.shape import alternatives, boundaries, targets
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
    dates,
    losses,
    targets,
    boundaries,
    alternatives,
    settle,
)


def check(spec: Spec, checks: tuple[Check, ...] = CHECKS) -> tuple[Finding, ...]:
    """Run the checks and return all findings."""
    examined = Examined(spec)
    return tuple(finding for one in checks for finding in one(examined))
