"""A signature holds for exactly the content it saw, and the state says who signed."""

from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.projections import PROJECTIONS, sha256_of_projection
from translator.domain.spec import Confirmation, Finding, Spec


def signatures(examined: Examined) -> tuple[Finding, ...]:
    """Report each signature that says it holds and does not, or the other way round, and a state that nobody brought about."""
    return tuple(broken("signatures", where, message) for where, message in _wrong(examined.spec))


def _wrong(spec: Spec) -> Iterator[tuple[str, str]]:
    for index, one in enumerate(spec.confirmations):
        where = f"/confirmations/{index}"
        if one.covers not in PROJECTIONS or one.covers.partition("/")[0] != one.side:
            yield where, "This signature does not cover what its side signs."
        elif one.holds != _holds(one, spec):
            yield where, "This signature says of itself whether it holds, and it is not so."
        if not one.by.strip():
            yield where, "Nobody signed here."
    holding = {one.side for one in spec.confirmations if one.holds}
    needed = {
        "confirmed_business": {"business"} <= holding,
        "confirmed_technical": {"technical"} <= holding,
        "agreed": {"business", "technical"} <= holding,
        "reopened": any(not one.holds for one in spec.confirmations),
    }
    if not needed.get(spec.state, True):
        yield "/state", "The signatures do not bring about this state."


def _holds(one: Confirmation, spec: Spec) -> bool:
    try:
        return sha256_of_projection(spec, one.covers) == one.sha256
    except KeyError:
        return False  # it names a number that is gone, so its content cannot be what was signed
