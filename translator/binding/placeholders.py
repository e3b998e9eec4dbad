"""Placeholders: what stands for a masked datum, such as `<EMAIL_A>`, and the ways in which a model bends one.

Angle brackets, a word in capitals and letters instead of a number: ASCII, so that JSON keeps it as it is; one word that
Markdown leaves alone; a noun in its place, so that an EARS sentence still reads and a translation keeps it; no digit, so
that no check of numbers takes it for a quantity; no brace, since braces refer to the ledger and are slots of prompts.
"""

import re
from collections.abc import Callable, Iterator

from translator.binding.found import KINDS, Kind

_WORDS = "|".join(kind.upper() for kind in KINDS)
_EXACT = re.compile(rf"<(?:{_WORDS})_[A-Z]{{1,4}}>")
# What models make of it: other brackets, small letters, spaces, escapes, the bar left out; or no brackets at all.
# A number is never ours: models that know another tool's placeholders make up `<EMAIL_1>`.
_BENT = re.compile(
    rf"(?:\\?[<\[{{＜〈《⟨⟦]|&lt;|&#60;)\s{{0,2}}/?"
    rf"(?:(?P<word>(?i:{_WORDS}))\s{{0,2}}\\?[_-]\s{{0,2}}|(?P<spaced>{_WORDS})\s)(?P<letters>[A-Za-z]{{1,2}}|[0-9]{{1,3}})"
    r"\s{0,2}/?(?:\\?[>\]}＞〉》⟩⟧]|&gt;|&#62;)"
    rf"|(?<!\w)(?P<bare>{_WORDS})_(?P<letter>[A-Z])(?!\w)"
)


def placeholder(kind: Kind, place: int) -> str:
    """Return the placeholder of the n-th datum of a kind.

    Args:
        kind: what it stands for.
        place: from 0; 0 is A, 25 is Z, 26 is AA.
    """
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"<{kind.upper()}_{letters}>"


def lookalikes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of all that is, or would be taken for, a placeholder."""
    for pattern in (_EXACT, _BENT):
        for match in pattern.finditer(text):
            yield match.span()


def replaced(
    text: str, exact: Callable[[str], str | None], bent: Callable[[str, str], str | None] | None = None
) -> str:
    """Put something else where placeholders stand.

    Exact ones go first, and what lies between two of them is looked at by itself, so that brackets of the text around a
    placeholder stay.

    Args:
        text: the text.
        exact: what stands for a placeholder; None leaves it.
        bent: the same for one that was changed, by its proper and its written form; without it none is looked for.
    """
    pieces: list[str] = []
    done = 0
    for match in _EXACT.finditer(text):
        put = exact(match.group())
        if put is not None:
            pieces += [_straightened(text[done : match.start()], bent), put]
            done = match.end()
    pieces.append(_straightened(text[done:], bent))
    return "".join(pieces)


def _straightened(text: str, bent: Callable[[str, str], str | None] | None) -> str:
    if bent is None:
        return text

    def put(match: re.Match[str]) -> str:
        word = match.group("word") or match.group("spaced") or match.group("bare")
        letters = match.group("letters") or match.group("letter")
        meant = bent(f"<{word.upper()}_{letters.upper()}>", match.group())
        return match.group() if meant is None else meant

    return _BENT.sub(put, text)
