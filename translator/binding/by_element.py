"""Keeps of what a model answered each part that is valid on its own, and says of the rest where it stood and why it went."""

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from translator.binding.ease import eased
from translator.binding.json_repairs import pointer_of

M = TypeVar("M", bound=BaseModel)
Path = tuple[str | int, ...]
_SHOWN_MAX = 80
"""Longest excerpt of what came instead, in characters."""


@dataclass(frozen=True)
class PointerError:
    """One thing wrong in an answer, as it is put to the model that is to mend it."""

    pointer: str
    """RFC 6901, into the answer as it came; empty for the whole."""
    message: str
    got: str
    """What stood there, as JSON, cut short."""


@dataclass(frozen=True)
class Valid(Generic[M]):
    """What can be used of an answer."""

    value: M | None
    """Built from the valid parts; None where a part that must be there is not."""
    errors: tuple[PointerError, ...] = ()
    lost: int = 0
    """Parts dropped that were asked for: fields and elements, each with all it holds counted once."""


def by_element(data: Any, model: type[M]) -> Valid[M]:
    """Validate an answer as a whole, and where it fails, part by part.

    What fails goes; what cannot be without it goes with it, and no more: a field that has a default, else the element
    of the list, else the field that holds the list. Keys nobody asked for go, and are named, wherever they stand.

    Args:
        data: plain data that nests no deeper than a JSON parser takes.
        model: what was asked for.
    """
    data = eased(data, model)
    dropped: set[Path] = set()
    unasked: set[Path] = set()
    errors: dict[Path, PointerError] = {}
    while () not in dropped:
        try:
            value = model.model_validate_json(
                json.dumps(_without(data, dropped)), strict=True, extra="forbid"
            )
        except ValidationError as failed:
            # The innermost go first: without them what holds them may do. Each round drops something that was there.
            where = _Where(data, dropped)
            found = [(where.of(error["loc"]), error) for error in failed.errors(include_url=False)]
            around = {at[:depth] for at, _ in found for depth in range(len(at))}
            for at, error in found:
                if at in around:
                    continue
                named = (*at, error["loc"][-1]) if error["type"] == "missing" else at
                if not where.follows(error["type"], named):
                    errors.setdefault(named, _told(named, error))
                if error["type"] == "extra_forbidden":
                    unasked.add(at)
                dropped |= where.beyond(at, error) or {at}
        else:
            return Valid(value, tuple(errors.values()), _lost(dropped - unasked))
    return Valid(None, tuple(errors.values()), 1)


class _Where:
    """Finds where the parts of what was validated stand in the answer as it came."""

    def __init__(self, data: Any, dropped: set[Path]) -> None:
        self.data, self.dropped = data, frozenset(dropped)
        self._parents = {path[:-1] for path in dropped}
        self._kept: dict[Path, list[int]] = {}

    def of(self, loc: tuple[int | str, ...]) -> Path:
        """Return the path to the innermost part there is; steps that name a branch of a union lead nowhere."""
        at: Path = ()
        data = self.data
        for step in loc:
            if isinstance(data, list) and isinstance(step, int):
                step = self._indexes(at, data)[step]
            elif not isinstance(data, dict) or step not in data or (*at, step) in self.dropped:
                continue
            at, data = (*at, step), data[step]
        return at

    def follows(self, kind: str, named: Path) -> bool:
        """Say whether an error only follows from what was dropped before."""
        return (kind == "missing" and named in self.dropped) or (
            kind == "too_short" and named in self._parents
        )

    def beyond(self, at: Path, error: ErrorDetails) -> set[Path]:
        """Return the elements of a list that is too long which stand after the last that fits."""
        data = self.data
        for step in at:
            data = data[step]
        if error["type"] != "too_long" or not isinstance(data, list):
            return set()
        return {(*at, index) for index in self._indexes(at, data)[error["ctx"]["max_length"] :]}

    def _indexes(self, at: Path, data: list[Any]) -> list[int]:
        if at not in self._kept:
            self._kept[at] = [index for index in range(len(data)) if (*at, index) not in self.dropped]
        return self._kept[at]


def _without(data: Any, dropped: set[Path], at: Path = ()) -> Any:
    if isinstance(data, dict):
        return {
            key: _without(one, dropped, (*at, key)) for key, one in data.items() if (*at, key) not in dropped
        }
    if isinstance(data, list):
        steps = [(one, (*at, index)) for index, one in enumerate(data)]
        return [_without(one, dropped, path) for one, path in steps if path not in dropped]
    return data


def _told(at: Path, error: ErrorDetails) -> PointerError:
    pointer = pointer_of(at)
    if error["type"] == "missing":
        return PointerError(pointer, "this must be there", "")
    message = "this was not asked for" if error["type"] == "extra_forbidden" else error["msg"]
    got = json.dumps(error["input"], ensure_ascii=False, default=str)
    return PointerError(pointer, message, got if len(got) <= _SHOWN_MAX else got[:_SHOWN_MAX] + "…")


def _lost(dropped: set[Path]) -> int:
    """Count what was dropped, without what went because something around it did."""
    return sum(all(path[:depth] not in dropped for depth in range(len(path))) for path in dropped)
