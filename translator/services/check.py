"""Checks a specification that somebody holds."""

from dataclasses import dataclass

from translator.checks import CHECKS
from translator.checks import check as run_checks
from translator.checks.all import Check as OneCheck
from translator.domain.spec import Finding, Spec


@dataclass(frozen=True)
class Check:
    """The use case: a specification, and what is wrong with it."""

    checks: tuple[OneCheck, ...] = CHECKS

    def __call__(self, spec: Spec) -> tuple[Finding, ...]:
        """Return all findings, in the order they are shown."""
        return run_checks(spec, self.checks)
