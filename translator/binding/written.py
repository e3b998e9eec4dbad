"""What a model is asked to write: a small document of words and quotes, with no place for a number of its own.

It is not the specification. Each field is bound afterwards: a quote to a place of the ask, a numeral to the ledger,
a measure to the catalogue; what binds to nothing is left out and listed.
"""

from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from translator.domain.spec import Addressee, BoundaryKind, Dimension, Judgement

Few = Annotated[str, Field(max_length=600)]
"""A sentence or two."""


class Part(BaseModel):
    """A part of what a model writes; whatever is more than asked for is dropped with a note, see `by_element`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class WrittenPhrase(Part):
    """How a vague phrase of the ask would be settled."""

    quote: Few
    """The phrase, verbatim."""
    measure: str = ""
    """Id of the catalogue's measure that would settle it; empty where none fits."""
    question: Few = ""
    """What to ask the author where no measure fits."""


class WrittenRequirement(Part):
    """One thing the system shall do."""

    quote: Few
    """The words of the ask it stands on, verbatim."""
    business: Few
    technical: Few
    """In EARS."""


class WrittenBoundary(Part):
    """One sentence about where the work ends."""

    kind: BoundaryKind
    text: Few
    quote: Few


class WrittenExample(Part):
    """An input with the answer one would sign."""

    kind: Literal["typical", "edge", "refused"]
    given: Few
    expected: Few


class WrittenRating(Part):
    """A judgement on one of the four dimensions."""

    dimension: Dimension
    judgement: Judgement
    why: Few


class WrittenAlternative(Part):
    """Another thing to build, or not to build."""

    name: Annotated[str, Field(max_length=120)]
    summary: Few
    gives_up: Few
    flips_when: Few
    ratings: Annotated[tuple[WrittenRating, ...], Field(max_length=8)] = ()


class WrittenOption(Part):
    """One way to answer, with what follows."""

    label: Annotated[str, Field(max_length=160)]
    consequence: Few


class WrittenQuestion(Part):
    """Something only a person can say."""

    about: str
    to: Addressee
    text: Few
    why: Few
    quote: Few = ""
    """The words of the ask it is about, verbatim; empty where the ask is silent."""
    options: Annotated[tuple[WrittenOption, ...], Field(max_length=4)] = ()


class WrittenDecision(Part):
    """A past decision that bears on the ask."""

    decision_id: str
    quote: Few


class Written(Part):
    """The whole answer of a model to one ask."""

    ask_id: str = ""
    """The id of the ask, given back, so that the answer to another ask is noticed."""
    title: Annotated[str, Field(max_length=200)] = ""
    shared: Few = ""
    business: Few = ""
    technical: Few = ""
    user: Few = ""
    need: Few = ""
    outcome: Few = ""
    kind: str = ""
    """The kind of system, by name."""
    phrases: Annotated[tuple[WrittenPhrase, ...], Field(max_length=30)] = ()
    requirements: Annotated[tuple[WrittenRequirement, ...], Field(max_length=12)] = ()
    boundaries: Annotated[tuple[WrittenBoundary, ...], Field(max_length=12)] = ()
    examples: Annotated[tuple[WrittenExample, ...], Field(max_length=3)] = ()
    alternatives: Annotated[tuple[WrittenAlternative, ...], Field(max_length=4)] = ()
    questions: Annotated[tuple[WrittenQuestion, ...], Field(max_length=5)] = ()
    decisions: Annotated[tuple[WrittenDecision, ...], Field(max_length=5)] = ()
    orders: Annotated[tuple[Few, ...], Field(max_length=10)] = ()
    """Sentences of the ask that give the reader orders instead of saying what is wanted, verbatim."""


@cache
def answer_schema() -> dict[str, Any]:
    """Return the closed JSON Schema of the answer, as providers' strict modes want it: every property required."""
    schema = Written.model_json_schema()
    _close(schema)
    return schema


_PLAIN = frozenset({"title", "description", "default", "maxLength", "maxItems", "pattern"})
"""What strict modes refuse or a model does not need; it stays in the models above, which check it afterwards."""


def _close(node: Any) -> None:
    if isinstance(node, list):
        for one in node:
            _close(one)
    elif isinstance(node, dict):
        properties = node.get("properties")
        if isinstance(properties, dict):
            node["required"] = list(properties)
            node["additionalProperties"] = False
        for name in _PLAIN & node.keys():
            if not isinstance(node[name], dict):
                del node[name]
        for one in node.values():
            _close(one)
