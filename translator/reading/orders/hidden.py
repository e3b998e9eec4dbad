"""Finds what a text hides from whoever reads it with their eyes: comments, text nobody can see, and encoded words."""

import base64
import binascii
import re
from collections.abc import Iterator

from translator.domain.value import Span

_COMMENT = re.compile(r"<!--(?:[^-<]|-(?!->)|<(?!!--)){0,4000}+-->")
_ELEMENT = re.compile(
    r"<(?P<name>span|div|p|font|td|small|b|i|em|li|h[1-6]|section|a|label)\b(?P<style>[^<>]{1,400}+)>", re.I
)
_UNSEEN = re.compile(
    r"font-size ?: ?[01](?:px|pt|em|%)?(?![\d.])|(?<![\w-])color ?: ?[\"']?(?:#fff(?:fff)?\b|white\b|transparent\b|rgba?\( ?255 ?, ?255 ?, ?255)|\bcolor ?= ?[\"']?(?:#fff(?:fff)?\b|white\b)"
    r"|display ?: ?none|visibility ?: ?hidden|opacity ?: ?0(?![\d.]*[1-9])|\bhidden\b|left ?: ?-\d{3,5}px|aria-hidden ?= ?[\"']?true",
    re.I,
)
"""Styles by which text is there and cannot be seen."""
_INSIDE_CHARS_MAX = 4000
_LONG_RUN = re.compile("[A-Za-z0-9+/]{20}")
"""Looked for first: most texts hold no letters grown together so long."""
_BASE64 = re.compile(r"(?<![\w+/=-])[A-Za-z0-9+/]{20,8000}+={0,2}(?![\w+/=-])")
_HEX = re.compile(r"(?<![\w-])(?:[0-9A-Fa-f]{2}){12,4000}+(?![\w-])")
_READABLE_MIN = 0.9
"""So much of what was encoded must be letters, blanks and common marks for it to be words."""


def concealed(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield each comment and each element that cannot be seen, whole, and the words inside.

    Args:
        text: the ask, verbatim.
    """
    if "<" not in text:
        return
    for comment in _COMMENT.finditer(text):
        yield (
            Span(start=comment.start(), end=comment.end()),
            Span(start=comment.start() + 4, end=comment.end() - 3),
        )
    for element in _ELEMENT.finditer(text):
        if _UNSEEN.search(element["style"]):
            close = f"</{element['name']}>"
            at = text.find(close, element.end(), element.end() + _INSIDE_CHARS_MAX)
            if at > element.end():
                yield (
                    Span(start=element.start(), end=at + len(close)),
                    Span(start=element.end(), end=at),
                )


def decoded(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each piece of a text that is words in base64 or in hexadecimal digits, with those words.

    Args:
        text: the ask.
    """
    if not _LONG_RUN.search(text):
        return
    for pattern, decode in ((_BASE64, _from_base64), (_HEX, bytes.fromhex)):
        for blob in pattern.finditer(text):
            try:
                words = decode(blob.group()).decode()
            except (ValueError, binascii.Error):
                continue
            readable = sum(char.isalnum() or char in " .,:;!?'\"-\n%()/，。：" for char in words)
            if readable >= _READABLE_MIN * len(words):
                yield Span(start=blob.start(), end=blob.end()), words


def _from_base64(blob: str) -> bytes:
    return base64.b64decode(blob + "=" * (-len(blob) % 4), validate=True)
