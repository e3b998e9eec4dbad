"""What a tool answers to an ask: its text, and where it can say so, its numbers and its questions."""

import json
import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

_SENTENCE = re.compile(r"[^.!?。！？\n]+[.!?。！？]?")


class Number(BaseModel):
    """A number of the answer."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    value: float
    source: Literal["ask", "derived", "proposed"] = "ask"
    """Whether the tool says that the ask gives it, that it follows from others, or that it is an offer of its own."""


class Question(BaseModel):
    """A question of the answer."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str


class ToolAnswer(BaseModel):
    """Everything that is scored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str = ""
    numbers: tuple[Number, ...] | None = None
    """What the tool says of its numbers; those it says nothing of are read from its text and count as given."""
    questions: tuple[Question, ...] | None = None
    """None where the tool does not tell its questions apart; they are then read from its text."""
    asks_for_something: bool | None = None
    """Whether the tool sees a request in the ask at all; None where it does not say."""


def answer_of(output: str) -> ToolAnswer:
    """Read what a tool wrote: JSON of the shape above, or any text.

    Args:
        output: its standard output.
    """
    try:
        return ToolAnswer.model_validate(json.loads(output))
    except (ValueError, ValidationError):
        return ToolAnswer(text=output)


def questions_in(answer: ToolAnswer, ask: str) -> tuple[Question, ...]:
    """Return the questions of an answer, those of its text where it does not tell them apart; the ask's own are none.

    Args:
        answer: of a tool.
        ask: the text it was given.
    """
    if answer.questions is not None:
        return answer.questions
    found = (m.group().strip() for m in _SENTENCE.finditer(answer.text))
    return tuple(Question(text=words) for words in found if words.endswith(("?", "？")) and words not in ask)
