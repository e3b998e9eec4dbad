"""A specification to findings; pure, one idea a file."""

from translator.checks.all import CHECKS, check

__all__ = ["CHECKS", "check"]
