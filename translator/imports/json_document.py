"""Reads JSON that strangers send: one document, no ambiguity, nothing a text may not hold."""

import json
import math
from typing import NoReturn

from translator.domain.errors import JsonBroken
from translator.domain.text import decoded, readable

DEPTH_MAX = 40
"""Deepest nesting taken; our own documents stay under half of it."""

Parsed = dict[str, "Parsed"] | list["Parsed"] | str | int | float | bool | None


def document(raw: bytes | str) -> Parsed:
    """Read one JSON document.

    Args:
        raw: as received; bytes are read as UTF-8.

    Raises:
        JsonBroken: when it is no JSON, names a key twice, nests too deep or holds a number that is none.
        TextNotReadable: when it is no UTF-8, or a text in it holds a NUL character or half a surrogate pair.
    """
    text = decoded(raw) if isinstance(raw, bytes) else raw
    try:
        found: Parsed = json.loads(
            text, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_finite, parse_int=_whole
        )
    except json.JSONDecodeError as error:
        raise JsonBroken(why=f"{_plain(error.msg)} at line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise JsonBroken(why=_TOO_DEEP) from error
    _look_through(found)
    return found


_TOO_DEEP = f"it nests deeper than {DEPTH_MAX} levels"
_DIGITS_MAX = 400
"""Longest whole number taken, in digits; a longer one costs time and means nothing here."""


def _once(pairs: list[tuple[str, Parsed]]) -> dict[str, Parsed]:
    found: dict[str, Parsed] = {}
    for key, value in pairs:
        if key in found:
            raise JsonBroken(why=f"the key {_short(key)!r} stands twice in one object")
        found[key] = value
    return found


def _no_number(word: str) -> NoReturn:
    raise JsonBroken(why=f"{word} is no JSON number")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise JsonBroken(why=f"the number {_short(digits)} is too large")
    return number


def _whole(digits: str) -> int:
    if len(digits) > _DIGITS_MAX:
        raise JsonBroken(why=f"the number {_short(digits)} is too large")
    return int(digits)


def _look_through(found: Parsed) -> None:
    """Look at every text, level by level, so that no nesting can exhaust the stack."""
    level: list[Parsed] = [found]
    for _ in range(DEPTH_MAX + 1):
        below: list[Parsed] = []
        for node in level:
            if isinstance(node, str):
                readable(node)
            elif isinstance(node, dict):
                for key in node:
                    readable(key)
                below.extend(node.values())
            elif isinstance(node, list):
                below.extend(node)
        if not below:
            return
        level = below
    raise JsonBroken(why=_TOO_DEEP)


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:]


def _short(words: str) -> str:
    # Half a surrogate pair cannot be written anywhere, not even into the error that refuses it.
    shown = words.encode("utf-8", "replace").decode("utf-8")
    return shown if len(shown) <= 40 else shown[:40] + "…"
