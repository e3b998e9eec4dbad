"""Reads the JSON that a model answered: strictly if it can be, else mended where there is one way to mend it.

No library does it: see docs/decisions/0017-a-models-json-is-mended-in-one-walk.md.
"""

import json
import math
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from translator.binding.json_mend import mend
from translator.binding.json_repairs import DEPTH_MAX, Broken, Repair

CHARS_MAX = 200_000
"""Longest answer looked at, in Unicode code points; about eight times what 6,000 tokens, the usual limit, let a model write."""
OPENINGS_MAX = 1000
"""Most brackets tried that may begin the answer; words around an answer hold a few."""
_DIGITS_MAX = 300
"""Longest whole number taken, in digits; longer ones fit no float."""

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


@dataclass(frozen=True)
class Parsed:
    """What a model answered, as plain data, and what had to be put right in it, in the order it was met."""

    data: Json
    repaired: tuple[Repair, ...] = ()


class JsonUnreadable(Exception):
    """An answer holds no JSON that can be read in one way only. Whoever asked the model asks it to mend its answer.

    Args:
        why: what is wrong.
        pointer: RFC 6901 pointer of the part that was being read; empty for the whole.
        line: where, from 1; 0 where it concerns the whole.
        column: likewise.
    """

    def __init__(self, why: str, *, pointer: str = "", line: int = 0, column: int = 0) -> None:
        where = f" at line {line}, column {column}" if line else ""
        inside = f", in {pointer if len(pointer) <= 200 else pointer[:200] + '…'}" if pointer else ""
        super().__init__(f"The answer cannot be read as JSON: {why}{where}{inside}.")
        self.why, self.pointer, self.line, self.column = why, pointer, line, column


def json_answer(text: str, *, keys: Collection[str] = (), whole: bool = False) -> Parsed:
    """Read the JSON of an answer.

    Args:
        text: what the model wrote; never one that was cut off at its limit.
        keys: the top keys of the object asked for; of several objects the first with one of them is taken.
        whole: whether the provider said that the answer is whole; only then are missing brackets added.

    Returns:
        Plain data without NUL characters, half surrogate pairs or numbers that are none.

    Raises:
        JsonUnreadable: when no single reading is left; the message says what is wrong and where.
    """
    if len(text) > CHARS_MAX:
        raise JsonUnreadable(f"it has {len(text):,} characters; at most {CHARS_MAX:,} are looked at")
    cleaned, text = _cleaned(text)
    try:
        found = _strict(text, keys) or _mended(text, keys, whole=whole)
    except Broken as broken:
        line = text.count("\n", 0, broken.at) + 1
        column = broken.at - text.rfind("\n", 0, broken.at)
        raise JsonUnreadable(broken.why, pointer=broken.pointer, line=line, column=column) from None
    return Parsed(found.data, tuple(dict.fromkeys((*cleaned, *found.repaired))))


_UNTAKEN = re.compile("[\x00\ud800-\udfff]")
_THINKING = re.compile(r"\s*+<think(?:ing)?>")
_THOUGHT = re.compile(r"</think(?:ing)?>")
_UNTAKEN_ESCAPE = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_NO_LINE_END = re.compile(r"[^\n]")
_STRICT_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")
_OPENING = re.compile(r"[{\[]")
_FENCE = re.compile(r"(?:`{3,9}|~{3,9})\w*+")
_ANOTHER = re.compile(r"[\s,，]*+[{\[]")


def _cleaned(text: str) -> tuple[list[Repair], str]:
    """Return the text without what stands before any answer, and with a mark for each character it cannot hold."""
    repaired: list[Repair] = []
    if text.startswith("\ufeff"):
        repaired.append("byte order mark")
        text = text.lstrip("\ufeff")
    if _UNTAKEN.search(text):
        repaired.append("characters no text may hold")
        text = _UNTAKEN.sub("\ufffd", text)
    if _THINKING.match(text):
        thought = _THOUGHT.search(text)
        if not thought:
            raise JsonUnreadable("it ends while thinking aloud, before any answer")
        repaired.append("thinking aloud")
        # Blanked, not cut, so that lines are counted as the model wrote them.
        text = _NO_LINE_END.sub(" ", text[: thought.end()]) + text[thought.end() :]
    return repaired, text


def _strict(text: str, keys: Collection[str]) -> Parsed | None:
    """Return the data of a text that is a JSON document as it stands."""
    if not _flat(text):
        return None
    try:
        found = _decoded(text)
    except json.JSONDecodeError:
        return None
    fitting = _fitting(found.data, keys)
    if keys and fitting is not None and isinstance(found.data, list):
        return Parsed(fitting, (*found.repaired, "several answers"))
    return found


def _flat(text: str) -> bool:
    """Say whether the strict parser, which calls itself, can take the text; exact up to where that parser stops."""
    depth = 0
    for bracket in _BRACKET.findall(_STRICT_STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > DEPTH_MAX:
            return False
    return True


def _mended(text: str, keys: Collection[str], *, whole: bool) -> Parsed:
    """Return the first object that fits; an array only where nothing is named and no object stands there."""
    spare: _Value | None = None
    passed = False
    for value in _values(text, whole=whole):
        fitting = _fitting(value.data, keys)
        if fitting is not None:
            several = passed or fitting is not value.data
            return Parsed(fitting, tuple(_around(text, value, several=several)))
        spare = spare or (None if keys else value)
        passed = True
    if spare:
        return Parsed(spare.data, tuple(_around(text, spare, several=False)))
    wanted = f" with one of the keys {', '.join(list(keys)[:20])}" if keys else ""
    raise JsonUnreadable(f"it holds no JSON object{wanted}")


def _fitting(data: Json, keys: Collection[str]) -> dict[str, Json] | None:
    """Return the object, or of a list the first, that has one of the keys; any object where no keys are named."""
    if isinstance(data, dict):
        return data if not keys or any(key in data for key in keys) else None
    if isinstance(data, list) and keys:
        return next((one for one in data if isinstance(one, dict) and any(key in one for key in keys)), None)
    return None


class _Value(NamedTuple):
    """One value found in a text: where it stands, what it is, and what was put right in it."""

    start: int
    end: int
    data: Json
    repaired: tuple[Repair, ...]


def _values(text: str, *, whole: bool) -> Iterator[_Value]:
    """Yield each object and array that does not stand within another; each character is walked over once.

    Raises:
        Broken: when what cannot be read is surely the answer, or nothing else stands there.
    """
    failed: Broken | None = None
    found, at = False, 0
    for _ in range(OPENINGS_MAX):
        opening = _OPENING.search(text, at)
        if not opening:
            break
        try:
            mended = mend(text, opening.start(), whole=whole)
        except Broken as broken:
            if broken.sure:
                raise
            failed = failed or broken
            at = max(broken.at, opening.end())
        else:
            found, at = True, mended.end
            decoded = _decoded(mended.written)
            yield _Value(opening.start(), at, decoded.data, (*mended.repaired, *decoded.repaired))
    if failed and not found:
        raise failed


def _around(text: str, value: _Value, *, several: bool) -> Iterator[Repair]:
    """Yield what stands around a value, then what was put right in it."""
    words, fences = _FENCE.subn("", f"{text[: value.start]} {text[value.end :]}")
    if fences:
        yield "code fence"
    if words.strip():
        yield "text around the answer"
    if several or _ANOTHER.match(text, value.end):
        yield "several answers"
    yield from value.repaired


def _decoded(written: str) -> Parsed:
    """Return the data of strict JSON: of a key given twice the last value, for a number that is none nothing."""
    repaired: dict[Repair, None] = {}

    def paired(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) < len(pairs):
            repaired["key given twice"] = None
        return found

    def no_number(_: str) -> None:
        repaired["no number"] = None

    def whole(digits: str) -> int | None:
        if len(digits.lstrip("-")) <= _DIGITS_MAX:
            return int(digits)
        repaired["number out of range"] = None
        return None

    def fraction(digits: str) -> float | None:
        number = float(digits)
        zero = not digits.lower().partition("e")[0].strip("-0.")
        if math.isfinite(number) and bool(number) != zero:
            return number
        repaired["number out of range"] = None
        return None

    data: Json = json.loads(
        written, object_pairs_hook=paired, parse_constant=no_number, parse_int=whole, parse_float=fraction
    )
    if _UNTAKEN_ESCAPE.search(written):
        data = _readable(data, repaired)
    return Parsed(data, tuple(repaired))


def _readable(data: Json, repaired: dict[Repair, None]) -> Json:
    """Return the data with a mark for each character that no text may hold; it nests no deeper than `DEPTH_MAX`."""
    if isinstance(data, str) and _UNTAKEN.search(data):
        repaired["characters no text may hold"] = None
        return _UNTAKEN.sub("\ufffd", data)
    if isinstance(data, list):
        return [_readable(one, repaired) for one in data]
    if isinstance(data, dict):
        return {str(_readable(key, repaired)): _readable(one, repaired) for key, one in data.items()}
    return data
