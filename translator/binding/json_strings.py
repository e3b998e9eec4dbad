"""Reads one text of a model's JSON, and tells the quote that closes it from one that the model forgot to escape."""

import json
import re
from typing import Literal

from translator.binding.json_repairs import Broken, Note

Place = Literal["key", "member", "element"]
"""Where a text stands: a key, the value of a key, or an element of an array."""

QUOTES = "\"'“”„‘’"
SPACE = r"[\s\ufeff\u200b\u2060]"
"""White space, and what cannot be seen either."""

_CLOSING = {'"': '"', "'": "'", "“": '“”"', "”": '“”"', "„": '“”"', "‘": "‘’'", "’": "‘’'"}
_PLAIN = {closing: re.compile(rf"[^{closing}\\\x00-\x1f]++") for closing in set(_CLOSING.values())}
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})')

# What follows a quote says whether it closes. A key of at most 200 characters and a colon leave no doubt.
_KEY = (
    r'(?:"(?:[^"\\\n]|\\.){0,200}+"|'
    + r"'(?:[^'\\\n]|\\.){0,200}+'|[“”„][^“”„\n]{0,200}+[“”]|[‘’][^‘’\n]{0,200}+’)"
)
NEXT_MEMBER = re.compile(rf"{SPACE}*+(?:[,，]{SPACE}*+(?:{_KEY}|[^\W\d][\w-]{{0,80}}+)|{_KEY}){SPACE}*+[:：]")
_COLON = re.compile(rf"{SPACE}*+[:：]")
_END = r"[}\]]|//|/\*|\#|\Z"
_ANOTHER_TEXT = re.compile(rf"{SPACE}*+[,，]{SPACE}*+[{QUOTES}]")
_AFTER_MEMBER = re.compile(rf"{SPACE}*+(?:{_END}|[,，]{SPACE}*+(?:{_END}))")
_AFTER_ELEMENT = re.compile(
    rf"{SPACE}*+(?:{_END}|[,，]{SPACE}*+(?:{_END}|[{QUOTES}\[{{]|-?[0-9]|(?:[Tt]rue|[Ff]alse|null|None|NaN)\b))"
    rf"|[^\S\n]*+\n{SPACE}*+[{QUOTES}\[{{]"
)


def string(text: str, start: int, place: Place, note: Note) -> tuple[str, int]:
    """Read a text that begins with any kind of quote.

    Args:
        text: the whole answer.
        start: where the opening quote stands, in Unicode code points.
        place: where the text stands; it decides what may follow the closing quote.
        note: takes down what is put right.

    Returns:
        The text as a strict JSON string, and the place after its closing quote.

    Raises:
        Broken: when it is not closed, or when two readings are possible.
    """
    opening = text[start]
    closing = _CLOSING[opening]
    if opening != '"':
        note("single quotes" if opening == "'" else "typographic quotes")
    pieces, at, inner = ['"'], start + 1, 0
    while True:
        plain = _PLAIN[closing].match(text, at)
        if plain:
            pieces.append(plain.group().replace('"', '\\"'))
            at = plain.end()
        if at >= len(text):
            raise Broken("a text is not closed", at=start, sure=True)
        char = text[at]
        if char == "\\":
            piece, at = _escape(text, at, closing, note)
            pieces.append(piece)
        elif char < " ":
            note("raw control character")
            pieces.append(json.dumps(char)[1:-1])
            at += 1
        elif _closes(text, at, place, inner):
            return "".join([*pieces, '"']), at + 1
        else:
            note("quotes inside a text")
            pieces.append('\\"' if char == '"' else char)
            inner += not _in_word(text, at)
            at += 1


def _escape(text: str, at: int, closing: str, note: Note) -> tuple[str, int]:
    """Return an escape as strict JSON; a backslash before anything else was meant as one."""
    found = _ESCAPE.match(text, at)
    if found:
        return found.group(), found.end()
    note("escape")
    escaped = text[at + 1 : at + 2]
    return (escaped, at + 2) if escaped and escaped in closing + "'" else ("\\\\", at + 1)


def _closes(text: str, at: int, place: Place, inner: int) -> bool:
    """Say whether a quote closes the text.

    Quotes inside a text come in pairs. After half a pair, only a following key shows that the next quote closes.
    """
    if _in_word(text, at):
        return False
    if place == "key":
        return True
    if place == "member" and NEXT_MEMBER.match(text, at + 1):
        return True
    lost_key = place == "member" and not inner % 2 and _ANOTHER_TEXT.match(text, at + 1)
    if lost_key or _COLON.match(text, at + 1):
        raise Broken("a quote inside a text is not escaped, or the text before it is not closed", at=at)
    if not (_AFTER_MEMBER if place == "member" else _AFTER_ELEMENT).match(text, at + 1):
        return False
    if inner % 2:
        raise Broken("a quote inside a text is not escaped", at=at)
    return True


def _in_word(text: str, at: int) -> bool:
    return text[at] in "'’" and text[at - 1].isalnum() and text[at + 1 : at + 2].isalpha()
