"""Blanks what only formats a text, so that its words can be read; every place stays where it was.

Knows HTML tags, entities and the marks before quoted lines. A text without them is returned as it is.
"""

import re
from html import unescape

_INLINE = r"a|abbr|b|big|center|code|em|font|i|ins|label|mark|o:p|s|small|span|strong|sub|sup|tt|u"
_BLOCK = (
    r"address|article|blockquote|body|br|caption|dd|div|dl|dt|footer|form|h[1-6]|head|header|hr|html|img|li|meta|ol|p|pre|"
    r"section|style|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
TAG = re.compile(rf"</?+(?:(?P<block>{_BLOCK})|{_INLINE})(?:\s[^<>]{{0,2000}}+)?/?+>", re.I)
"""A tag of HTML; `<dana>` or `<5` is none."""
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}\d?);", re.I)
_QUOTED = re.compile(r"^[ \t]*+[>|][>| \t]*+", re.M)


def plain(text: str) -> str:
    """Return a text of the same length without HTML.

    Args:
        text: the whole ask.

    Returns:
        The text with blanks for tags, a line end where a block begins or ends, and characters for entities.
    """
    if "<" not in text or not TAG.search(text):
        return text
    untagged = TAG.sub(lambda m: _blank(m.group(), "\n" if m["block"] else " "), text)
    return _ENTITY.sub(_character, untagged)


def unquoted(text: str) -> str:
    """Return a text of the same length without the marks before quoted lines."""
    return _QUOTED.sub(lambda m: _blank(m.group(), " "), text)


def _blank(mark: str, first: str) -> str:
    return first + " " * (len(mark) - 1)


def _character(entity: re.Match[str]) -> str:
    """Write the character an entity stands for; `today&#39;s` stays one word as far as places allow."""
    meant = unescape(entity.group())
    return (meant if len(meant) == 1 and meant != "\xa0" else " ") + " " * (len(entity.group()) - 1)
