"""What may be mended in a model's JSON, by name, and what is said where it cannot be."""

from typing import Literal, Protocol, get_args

DEPTH_MAX = 64
"""Deepest nesting taken, in brackets; far deeper than any answer that is asked for."""

Repair = Literal[
    "byte order mark",
    "characters no text may hold",
    "thinking aloud",
    "code fence",
    "text around the answer",
    "several answers",
    "comments",
    "odd spaces",
    "full-width punctuation",
    "trailing comma",
    "missing comma",
    "missing bracket",
    "stray bracket",
    "single quotes",
    "typographic quotes",
    "bare key",
    "Python words",
    "escape",
    "raw control character",
    "quotes inside a text",
    "key given twice",
    "no number",
    "number out of range",
]
"""Each thing that is put right, as it is kept beside the answer."""
REPAIRS: tuple[Repair, ...] = get_args(Repair)


class Note(Protocol):
    """Takes down that something was put right."""

    def __call__(self, repair: Repair, /) -> None:
        """Take it down, once however often it happens."""
        ...


class Broken(Exception):
    """The walk over one value cannot go on.

    Args:
        why: what is wrong, in words that follow "it cannot be read:".
        at: where, in Unicode code points.
        pointer: RFC 6901 pointer of the part that was being read.
        sure: whether what was read so far is surely the answer, so that no later value may be taken for it.
    """

    def __init__(self, why: str, *, at: int, pointer: str = "", sure: bool = False) -> None:
        super().__init__(why)
        self.why, self.at, self.pointer, self.sure = why, at, pointer, sure


def pointer_of(path: tuple[str | int, ...]) -> str:
    """Return the pointer that leads along keys and indexes. Source: RFC 6901."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)
