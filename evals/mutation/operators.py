"""All operators, those of our own and those written from the schema alone."""

from evals.mutation import (
    operators_asks,
    operators_decided,
    operators_judgements,
    operators_places,
    operators_prose,
    operators_questions,
    operators_records,
    operators_schema,
    operators_scope,
    operators_signatures,
    operators_sources,
    operators_stated,
)
from evals.mutation.operator import Operator

OPERATORS: tuple[Operator, ...] = (
    *operators_stated.OPERATORS,
    *operators_sources.OPERATORS,
    *operators_decided.OPERATORS,
    *operators_prose.OPERATORS,
    *operators_scope.OPERATORS,
    *operators_questions.OPERATORS,
    *operators_places.OPERATORS,
    *operators_judgements.OPERATORS,
    *operators_signatures.OPERATORS,
    *operators_records.OPERATORS,
    *operators_asks.OPERATORS,
    *operators_schema.OPERATORS,
)
