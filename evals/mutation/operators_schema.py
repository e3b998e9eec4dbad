"""Defects planted from the schema alone, without sight of the checks."""

from evals.mutation.operator import Operator

OPERATORS: tuple[Operator, ...] = ()
