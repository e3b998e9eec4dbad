"""The words of a line of somebody else's Markdown as HTML of ours."""

import re
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from api.shown import shown

_MARKS = re.compile(
    r"\\(?P<plain>[!-/:-@\[-`{-~])"
    r"|(?P<tick>`{1,3}+)(?P<code>[^`\n]{1,500}+)(?P=tick)(?!`)"
    r"|(?P<picture>!)?\[(?P<words>[^\[\]\n]{0,300}+)\]\(<?(?P<to>[^()\s<>]{1,1000}+(?:\([^()\s<>]{0,200}+\)[^()\s<>]{0,200}+)?)>?(?:[ \t]{1,9}+[\"'][^\"'\n]{0,300}+[\"'])?\)"
    r"|<(?P<auto>https?://[^\s<>]{1,1000}+)>"
    r"|(?<!\w)(?P<bare>https?://[^\s<>()\[\]\"'`*，。）」]{1,1000}+)"
    r"|\*\*(?P<strong>[^*\s][^*\n]{0,500}+)\*\*"
    r"|(?<!\w)__(?P<strong_too>[^_\s][^_\n]{0,500}+)__(?!\w)"
    r"|(?<![\w*])\*(?P<soft>[^*\s][^*\n]{0,500}+)\*(?!\*)"
    r"|(?<!\w)_(?P<soft_too>[^_\s][^_\n]{0,500}+)_(?!\w)"
    r"|(?P<end>\n)"
)
_DEPTH_MAX = 3


def inline(text: str, depth: int = 0) -> Markup:
    """Return a line with its emphasis, code and links; a picture is named and not loaded.

    Args:
        text: one paragraph; line ends in it are line breaks.
        depth: how many marks it stands within.
    """
    out, last = Markup(""), 0
    parts = []
    for found in _MARKS.finditer(text):
        parts += [escape(shown(text[last : found.start()])), _mark(found, depth)]
        last = found.end()
    return out.join([*parts, escape(shown(text[last:]))])


def _mark(found: "re.Match[str]", depth: int) -> Markup:
    said = found.groupdict()
    if said["end"]:
        return Markup("<br>")
    if said["plain"]:
        return escape(said["plain"])
    if said["code"]:
        return Markup("<code>{}</code>").format(shown(said["code"].strip() or said["code"]))
    if address := said["auto"] or said["bare"]:
        end = address.rstrip(".,;:!?") if said["bare"] else address
        return link(end, escape(shown(end))) + escape(shown(address[len(end) :]))
    if said["to"]:
        inner = _inner(said["words"] or said["to"], depth)
        return link(
            said["to"], Markup('<i class="picture">{}</i>').format(inner) if said["picture"] else inner
        )
    if strong := said["strong"] or said["strong_too"]:
        return Markup("<strong>{}</strong>").format(_inner(strong, depth))
    return Markup("<em>{}</em>").format(_inner(said["soft"] or said["soft_too"] or "", depth))


def _inner(words: str, depth: int) -> Markup:
    return inline(words, depth + 1) if depth < _DEPTH_MAX else escape(shown(words))


def link(address: str, words: Markup) -> Markup:
    """Return words as a link out of here where the address is one of the web, else the words alone.

    Args:
        address: as written by somebody else.
        words: escaped already.
    """
    try:
        parts = urlsplit(address)
        leads = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:  # such as a bracket that is never closed
        leads = False
    if not leads or "<a " in words:
        return words
    return Markup('<a href="{}" rel="noopener noreferrer nofollow">{}</a>').format(shown(address), words)
