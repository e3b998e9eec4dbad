"""The one place that says which texts are taken. What is taken is kept verbatim: no trimming, no new line ends."""

import codecs
import re
import unicodedata

from translator.domain.errors import TextEmpty, TextNotReadable, TextTooLong

CHARS_MAX = 100_000
"""Longest text taken, in Unicode code points."""

_UNTAKEN = re.compile("[\x00\ud800-\udfff]")
_INVISIBLE = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


def accepted(text: str, *, chars_max: int = CHARS_MAX) -> str:
    """Return the text as it is, if it can be taken.

    Args:
        text: as received.
        chars_max: longest text taken, in Unicode code points.

    Raises:
        TextTooLong: when it is longer.
        TextNotReadable: when it holds a NUL character or half a surrogate pair.
        TextEmpty: when nothing in it can be seen.
    """
    if len(text) > chars_max:
        raise TextTooLong(chars=len(text), chars_max=chars_max)
    readable(text)
    if all(unicodedata.category(char) in _INVISIBLE for char in text):
        raise TextEmpty
    return text


def readable(text: str) -> str:
    """Return any words, also none, as they are, if they can be kept.

    Raises:
        TextNotReadable: when they hold a NUL character or half a surrogate pair.
    """
    found = _UNTAKEN.search(text)
    if found:
        what = "a NUL character" if found.group() == "\x00" else "half a character (a lone surrogate)"
        raise TextNotReadable(what=what, at=found.start())
    return text


def decoded(raw: bytes) -> str:
    """Read bytes as UTF-8; a byte order mark in front is no part of the text.

    Raises:
        TextNotReadable: when they are no UTF-8.
    """
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextNotReadable(what="bytes that are no UTF-8", at=error.start) from error
