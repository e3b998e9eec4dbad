"""A text holds no character that nobody sees, or that turns the order in which it is read."""

import re

from translator.checks.lines.line import Line

_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)  # fmt: skip
_LOOK_ALIKE = re.compile("[\u0370-\u052f\u1d00-\u1d7f\u2100-\u214f\uff21-\uff5a\U0001d400-\U0001d7ff]")


def hidden(line: Line) -> str | None:
    """Say that a text holds characters that cannot be seen or pass for others, or None."""
    if line.text.isascii():
        return None
    if _HIDDEN.search(line.text):
        return "it holds characters that cannot be seen"
    alike = _LOOK_ALIKE.search(line.text)
    return "it holds letters of another script" if alike and alike.group() not in line.source.ask else None
