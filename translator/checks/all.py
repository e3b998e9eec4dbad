"""All checks, in the order their findings are shown."""

from collections.abc import Callable
from functools import partial

from translator.checks.acceptance import acceptance
from translator.checks.addressees import addressees
from translator.checks.answered import answered
from translator.checks.asking import asking
from translator.checks.both_sides import both_sides
from translator.checks.brought import brought
from translator.checks.catalogued import catalogued
from translator.checks.cited import cited
from translator.checks.contradictions import contradictions
from translator.checks.dates import dates
from translator.checks.derived import derived
from translator.checks.engine import engine
from translator.checks.entries import entries
from translator.checks.examined import Examined
from translator.checks.fitting import fitting
from translator.checks.forms import forms
from translator.checks.grounds import grounds
from translator.checks.heard import heard
from translator.checks.hidden import hidden
from translator.checks.ids import ids
from translator.checks.instants import instants
from translator.checks.judgements import judgements
from translator.checks.learning import learning
from translator.checks.levels import levels
from translator.checks.losses import losses
from translator.checks.numbers import numbers
from translator.checks.orders import orders
from translator.checks.places import places
from translator.checks.recorded import recorded
from translator.checks.room import room
from translator.checks.settle import settle
from translator.checks.several import several_requests, several_speakers
from translator.checks.shape import alternatives, boundaries, targets
from translator.checks.sheltered import sheltered
from translator.checks.signatures import signatures
from translator.checks.sources import sources
from translator.checks.spans import spans
from translator.checks.stated import stated
from translator.checks.tongue import tongue
from translator.checks.twins import twins
from translator.checks.unsaid import unsaid
from translator.checks.vagueness import vagueness
from translator.domain.reading import Reading
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
    engine,
    ids,
    spans,
    heard,
    stated,
    sources,
    entries,
    answered,
    cited,
    catalogued,
    derived,
    places,
    asking,
    addressees,
    forms,
    acceptance,
    fitting,
    twins,
    both_sides,
    judgements,
    learning,
    unsaid,
    tongue,
    room,
    hidden,
    brought,
    signatures,
    instants,
    grounds,
    recorded,
    settle,
)


def check(
    spec: Spec, checks: tuple[Check, ...] = CHECKS, *, reading: Reading | None = None
) -> tuple[Finding, ...]:
    """Run the checks and return all findings; a check that fails costs its own.

    Args:
        spec: what is looked at.
        checks: what is looked for.
        reading: of its ask, where somebody has it at hand, so that the ask is not read twice.
    """
    examined = Examined(spec, reading)
    return tuple(f for one in checks for f in sheltered(partial(one, examined), _name_of(one)))


def _name_of(one: Check) -> str:
    return str(getattr(one, "__name__", "check"))
