"""Somebody else's Markdown as HTML in which nothing runs, loads or leads elsewhere than to the web."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from api.shown import shown

_BARE = re.compile(r"(?<!\w)https?://[^\s<>()\[\]\"'`*，。）」]{1,1000}+")
_DEPTH_MAX = 20
"""Lists, quotes and emphasis within each other."""
_LEADS = "leads"
"""Where the renderer keeps whether each link that is open is one."""


class _Renderer(RendererHTML):
    """Writes the elements; HTML of the author's is text, a picture is named and linked, and only addresses of the web are links."""

    def heading_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f"<{_ranked(tokens[idx])}>"

    def heading_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f"</{_ranked(tokens[idx])}>\n"

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f'<pre tabindex="0"><code>{escape(shown(tokens[idx].content))}</code></pre>\n'

    code_block = fence

    def code_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f"<code>{escape(shown(tokens[idx].content))}</code>"

    def table_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return '<div class="wide" tabindex="0"><table>\n'

    def table_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "<th>"

    def td_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "<td>"

    def html_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        words = tokens[idx].content.strip()
        comment = words.startswith("<!--") and words.find("-->") == len(words) - len("-->")
        return "" if comment else f"<p>{escape(shown(words))}</p>\n"

    def html_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return str(escape(shown(tokens[idx].content)))

    def text(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        words = shown(tokens[idx].content)
        return str(escape(words)) if any(env.get(_LEADS, ())) else str(_with_links(words))

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        opening = _opening(str(tokens[idx].attrGet("href") or ""))
        env.setdefault(_LEADS, []).append(bool(opening))
        return opening

    def link_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "</a>" if env[_LEADS].pop() else ""

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        address = str(tokens[idx].attrGet("src") or "")
        named = shown(self.renderInlineAsText(tokens[idx].children or [], options, env)) or address
        words = f'<i class="picture">{escape(named)}</i>'
        opening = "" if any(env.get(_LEADS, ())) else _opening(address)
        return f"{opening}{words}</a>" if opening else words


_MARKDOWN = MarkdownIt(
    "commonmark", {"html": True, "xhtmlOut": False, "maxNesting": _DEPTH_MAX}, renderer_cls=_Renderer
).enable("table")  # html: read as such, so that a comment is told from words; the renderer lets none through


def record_html(text: str, *, title: str = "") -> Markup:
    """Return a record as HTML: headings, paragraphs, lists, quotes, tables and code; nothing in it loads or runs anything.

    Args:
        text: as received.
        title: left out where the record begins with it, since it stands above already.
    """
    env: EnvType = {}
    tokens = _MARKDOWN.parse(text, env)
    if tokens[:1] and tokens[0].type == "heading_open" and _same(tokens[1].content, title):
        tokens = tokens[3:]
    return Markup(
        _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, env).strip()
    )  # every token is escaped above


def record_line(text: str) -> Markup:
    """Return a line of a record with its emphasis, code and links.

    Args:
        text: one paragraph.
    """
    return Markup(_MARKDOWN.renderInline(text))  # as above


def _same(words: str, title: str) -> bool:
    return words.strip().casefold() == title.strip().casefold()


def _ranked(heading: Token) -> str:
    # The page has the title and the name of its part above: what a record heads begins at the third rank.
    return f"h{min(max(int(heading.tag[1:]) + 1, 3), 6)}"


def _opening(address: str) -> str:
    """Return the element that begins a link out of here; empty where an address is not one of the web."""
    try:
        parts = urlsplit(address)
        leads = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:  # such as a bracket that is never closed
        leads = False
    return f'<a href="{escape(shown(address))}" rel="noopener noreferrer nofollow">' if leads else ""


def _with_links(words: str) -> Markup:
    """Return words in which addresses of the web are links."""
    out, last = Markup(""), 0
    for found in _BARE.finditer(words):
        address = found.group().rstrip(".,;:!?")
        end = found.start() + len(address)
        if opening := _opening(address):
            out += escape(words[last : found.start()]) + Markup(
                f"{opening}{escape(address)}</a>"
            )  # both are escaped
            last = end
    return out + escape(words[last:])
