"""A model's answer, read: whole or in the parts that hold, or not at all."""

import json
from dataclasses import dataclass

from pydantic import ValidationError

from translator.binding.desk import Refusal
from translator.binding.written import Written


class AnswerUnusable(Exception):
    """Nothing in an answer can be used; asking once more, with what is wrong, may help."""


@dataclass(frozen=True)
class Understood:
    """What could be read of an answer."""

    written: Written
    refusals: tuple[Refusal, ...] = ()
    """Parts that had not the shape asked for."""


def understood(text: str, ask_id: str) -> Understood:
    """Read an answer.

    Args:
        text: as the model wrote it, whole.
        ask_id: of the ask it must be about.

    Raises:
        AnswerUnusable: when nothing in it can be used.
    """
    try:
        written = Written.model_validate(json.loads(text))
    except (ValueError, ValidationError) as error:
        raise AnswerUnusable(str(error)) from error
    if written.ask_id != ask_id:
        raise AnswerUnusable(f"`ask_id` is {written.ask_id!r}, and must be {ask_id!r}")
    if written == Written(ask_id=ask_id):
        raise AnswerUnusable("every field is empty")
    return Understood(written)
