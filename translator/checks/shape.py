"""What every specification that can be built has at least: a target, two different alternatives, an edge."""

from translator.checks.examined import Examined
from translator.domain.spec import DIMENSIONS, Finding, Spec


def boundaries(examined: Examined) -> tuple[Finding, ...]:
    """Report a specification that ends nowhere and asks nobody where it ends."""
    spec = examined.spec
    asked = any(q.about == "boundary" for q in (*spec.questions, *spec.later))
    if not spec.specifiable or spec.boundaries.out_of_scope or asked or _is_small(spec):
        return ()
    return (
        _error("boundaries", "/boundaries/out_of_scope", "Nothing is out of scope, and nobody is asked."),
    )


def alternatives(examined: Examined) -> tuple[Finding, ...]:
    """Report fewer than two different alternatives, or one that is not judged on all dimensions."""
    spec = examined.spec
    if not spec.specifiable or _is_small(spec):
        return ()
    found = []
    if len({a.name for a in spec.alternatives}) < 2:
        found.append(
            _error("alternatives", "/alternatives", "There are fewer than two different alternatives.")
        )
    found += [
        _error(
            "alternatives", f"/alternatives/{a.id}", "An alternative is not judged on the four dimensions."
        )
        for a in spec.alternatives
        if set(a.ratings) != set(DIMENSIONS)
    ]
    return tuple(found)


def targets(examined: Examined) -> tuple[Finding, ...]:
    """Report a specification that nothing is measured by, and a request for nothing that has requirements."""
    spec = examined.spec
    if spec.specifiable and not spec.targets and not _is_small(spec):
        return (_error("targets", "/targets", "Nothing is measured."),)
    if spec.verdict == "not_a_request" and spec.requirements:
        return (_error("targets", "/requirements", "Nothing was asked for, yet there are requirements."),)
    return ()


def _is_small(spec: Spec) -> bool:
    """Say whether a specification is of a small change: it names no kind of system and no steps, and judges no ways."""
    return spec.archetype is None and not (spec.milestones or spec.alternatives)


def _error(check: str, where: str, message: str) -> Finding:
    return Finding.model_validate(
        {"check": check, "severity": "error", "about": "spec", "where": where, "message": message}
    )
