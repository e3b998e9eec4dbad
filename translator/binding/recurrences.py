"""Finds again what was found once: a password or a full name that stands elsewhere without the words that gave it away."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from translator.binding.found import Found, Kind

_BEGINNING = 3
"""Characters by which a datum is filed."""
_CHARS_MAX = 120
"""Longer data are keys, which are found by their shape wherever they stand; and each length costs a look a place."""


class Known(NamedTuple):
    """A datum found before."""

    kind: Kind
    original: str


def recurring(text: str, known: Iterable[Known]) -> Iterator[Found]:
    """Yield every place where a known secret or name stands again, as a whole word.

    Only what is long and particular enough to mean the same everywhere: a password with letters and another kind of
    character, a name of two words or three Chinese characters. An address as `10.2.0.1` may be a version elsewhere, and a
    password of digits a requirement.

    Args:
        text: the text.
        known: the data.
    """
    by_beginning: defaultdict[str, dict[str, Kind]] = defaultdict(dict)
    for datum in known:
        if _is_particular(datum):
            by_beginning[datum.original[:_BEGINNING]][datum.original] = datum.kind
    if not by_beginning:
        return
    lengths = {begin: sorted({len(d) for d in data}, reverse=True) for begin, data in by_beginning.items()}
    done = 0
    for match in re.compile(f"[{''.join(re.escape(begin[0]) for begin in by_beginning)}]").finditer(text):
        place = match.start()
        beginning = text[place : place + _BEGINNING]
        if place < done or beginning not in by_beginning:
            continue
        data = by_beginning[beginning]
        for size in lengths[beginning]:
            kind = data.get(text[place : place + size]) if place + size <= len(text) else None
            if kind and _is_whole(text, place, place + size):
                yield Found(place, place + size, kind, "again")
                done = place + size
                break


def _is_particular(datum: Known) -> bool:
    original = datum.original
    if not _BEGINNING <= len(original) <= _CHARS_MAX:
        return False
    if datum.kind == "person":
        return " " in original or not original[0].isascii()
    return (
        datum.kind == "secret"
        and len(original) >= 6
        and any(map(str.isalpha, original))
        and not original.isalpha()
    )


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether neither side goes on with a letter or digit of the same script."""
    return not (
        _goes_on(text[start - 1 : start], text[start]) or _goes_on(text[end : end + 1], text[end - 1])
    )


def _goes_on(beside: str, edge: str) -> bool:
    return beside.isascii() and beside.isalnum() and edge.isascii() and edge.isalnum()
