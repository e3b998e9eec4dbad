"""A model's answer, read: whole or in the parts that hold, or not at all; with the data back that was masked on the way out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from translator.binding.by_element import PointerError, by_element
from translator.binding.desk import Refusal
from translator.binding.json_answer import JsonUnreadable, json_answer
from translator.binding.masking import Masks, restored_document
from translator.binding.written import Written


class AnswerUnusable(Exception):
    """Nothing in an answer can be used; asking once more, with what is wrong, may help."""


@dataclass(frozen=True)
class Understood:
    """What could be read of an answer."""

    written: Written
    refusals: tuple[Refusal, ...] = ()
    """Parts that had not the shape asked for, and texts with a placeholder that stands for nothing."""


def understood(text: str, ask_id: str, masks: Masks) -> Understood:
    """Read an answer.

    Args:
        text: as the model wrote it, whole.
        ask_id: of the ask it must be about.
        masks: what was masked in the question.

    Raises:
        AnswerUnusable: when nothing in it can be used.
    """
    try:
        parsed = json_answer(text, keys=Written.model_fields, whole=True)
    except JsonUnreadable as error:
        raise AnswerUnusable(str(error)) from error
    said = parsed.data.get("ask_id") if isinstance(parsed.data, dict) else None
    if said != ask_id:  # before anything that was masked is put back
        raise AnswerUnusable(f"`ask_id` is {str(said)[:40]!r}, and must be {ask_id!r}")
    data, invented = restored_document(parsed.data, masks)
    refusals = [
        Refusal(where, "names", "it holds a placeholder that stands for nothing", words)
        for where, words in _holding(data, invented)
    ]
    valid = by_element(_without(data, [r.where for r in refusals]), Written)
    refusals += [_refused(error) for error in valid.errors]
    written = valid.value
    if written is None or not isinstance(data, dict):
        raise AnswerUnusable("; ".join(r.why for r in refusals) or "it is no object of the shape asked for")
    if written == Written(ask_id=ask_id):
        raise AnswerUnusable("every field is empty or has not the shape asked for")
    return Understood(written, tuple(refusals))


def _refused(error: PointerError) -> Refusal:
    return Refusal(error.pointer, "shape", error.message, error.got)


def _holding(node: Any, invented: tuple[str, ...], at: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text that holds a placeholder nobody gave, with where it stands."""
    if isinstance(node, str):
        if any(one in node for one in invented):
            yield at, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _holding(value, invented, f"{at}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _holding(value, invented, f"{at}/{index}")


def _without(node: Any, places: list[str], at: str = "") -> Any:
    """Empty the texts at some places."""
    if not places:
        return node
    if isinstance(node, str):
        return "" if at in places else node
    if isinstance(node, dict):
        return {key: _without(value, places, f"{at}/{key}") for key, value in node.items()}
    if isinstance(node, list):
        return [_without(value, places, f"{at}/{index}") for index, value in enumerate(node)]
    return node
