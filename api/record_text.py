"""Somebody else's Markdown as HTML of ours: every character of it is text, and only what is known here becomes an element."""

import re
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from api.record_words import inline

_FENCE = re.compile(r"^ {0,3}(`{3,}+|~{3,}+)[^`]*+$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]++(\S.*)$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=++|-{2,}+)[ \t]*+$")
_RULE = re.compile(r"^ {0,3}(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_QUOTED = re.compile(r"^ {0,3}> ?")
_ITEM = re.compile(r"^( {0,3})([-*+]|\d{1,9}[.)])(?:[ \t]++|$)")
_INDENTED = re.compile(r"^(?: {4}|\t)")
_TABLE_LINE = re.compile(r"^[ \t]*+\|?[ \t]*+:?-++[-:| \t]*+$")
_DEPTH_MAX = 6
"""Lists and quotes within each other; deeper ones stand as paragraphs."""
_COMMENT_LINES_MAX = 40


def record_html(text: str, *, title: str = "") -> Markup:
    """Return a record as HTML: headings, paragraphs, lists, quotes, tables and code; nothing in it loads or runs anything.

    Args:
        text: as received.
        title: left out where the record begins with it, since it stands above already.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    return Markup("\n").join(_blocks(_without_title(lines, title), 0))


def _without_title(lines: Sequence[str], title: str) -> Sequence[str]:
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is None or lines[first].strip(" #").casefold() != title.strip().casefold():
        return lines
    below = lines[first + 1 :]
    return below[1:] if below and _UNDERLINE.match(below[0]) else below


def _blocks(lines: Sequence[str], depth: int) -> Iterator[Markup]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif fence := _FENCE.match(line):
            end = _closed(lines, at + 1, fence[1])
            yield Markup('<pre tabindex="0"><code>{}</code></pre>').format("\n".join(lines[at + 1 : end]))
            at = end + 1
        elif heading := _HEADING.match(line):
            yield _headed(heading[2].rstrip(" #"), len(heading[1]))
            at += 1
        elif _RULE.match(line):
            yield Markup("<hr>")
            at += 1
        elif line.lstrip().startswith("<!--") and (behind := _comment_end(lines, at)):
            at = behind
        elif depth < _DEPTH_MAX and _QUOTED.match(line):
            end = next((i for i in range(at, len(lines)) if not _QUOTED.match(lines[i])), len(lines))
            inner = [_QUOTED.sub("", quoted, count=1) for quoted in lines[at:end]]
            yield Markup("<blockquote>{}</blockquote>").format(Markup("\n").join(_blocks(inner, depth + 1)))
            at = end
        elif depth < _DEPTH_MAX and _ITEM.match(line):
            at, listed = _list(lines, at, depth)
            yield listed
        elif (
            "|" in line and at + 1 < len(lines) and "|" in lines[at + 1] and _TABLE_LINE.match(lines[at + 1])
        ):
            end = next((i for i in range(at + 2, len(lines)) if "|" not in lines[i]), len(lines))
            yield _table(lines[at], lines[at + 2 : end])
            at = end
        elif _INDENTED.match(line):
            end = next(
                (i for i in range(at, len(lines)) if lines[i].strip() and not _INDENTED.match(lines[i])),
                len(lines),
            )
            code = "\n".join(_INDENTED.sub("", one, count=1) for one in lines[at:end]).rstrip("\n")
            yield Markup('<pre tabindex="0"><code>{}</code></pre>').format(code)
            at = end
        else:
            end = _paragraph_end(lines, at, depth)
            if end < len(lines) and _UNDERLINE.match(lines[end]):
                yield _headed(" ".join(lines[at:end]), 1 if "=" in lines[end] else 2)
                end += 1
            else:
                yield Markup("<p>{}</p>").format(inline(_joined(lines[at:end])))
            at = end


def _headed(words: str, rank: int) -> Markup:
    # The page has the title and the name of its part above: what a record heads begins at the third rank.
    return Markup("<h{0}>{1}</h{0}>").format(min(max(rank + 1, 3), 6), inline(words))


def _closed(lines: Sequence[str], start: int, fence: str) -> int:
    """Return the line that ends a block of code; the end where nothing does."""
    return next((i for i in range(start, len(lines)) if lines[i].strip(" ").startswith(fence)), len(lines))


def _comment_end(lines: Sequence[str], start: int) -> int | None:
    """Return where a comment ends, which nobody is meant to read; None where it does not, or its line says more."""
    for at in range(start, min(start + _COMMENT_LINES_MAX, len(lines))):
        if "-->" in lines[at]:
            return at + 1 if not lines[at].partition("-->")[2].strip() else None
    return None


def _paragraph_end(lines: Sequence[str], start: int, depth: int) -> int:
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if (
            not line.strip()
            or _FENCE.match(line)
            or _HEADING.match(line)
            or _UNDERLINE.match(line)
            or _RULE.match(line)
        ):
            return at
        if depth < _DEPTH_MAX and (_QUOTED.match(line) or _ITEM.match(line)):
            return at
    return len(lines)


def _joined(lines: Sequence[str]) -> str:
    """Join the lines of a paragraph; a line break stays where its author asked for one."""
    parts = []
    for line in lines[:-1]:
        hard = line.endswith(("  ", "\\"))
        parts.append(line.strip().removesuffix("\\") + ("\n" if hard else " "))
    return "".join([*parts, lines[-1].strip()])


def _list(lines: Sequence[str], start: int, depth: int) -> tuple[int, Markup]:
    """Return where a list ends, and the list."""
    first = _ITEM.match(lines[start])
    assert first is not None, "called where a list begins"
    numbered = first[2][-1] in ".)"
    items: list[list[str]] = []
    inside = 0
    at = start
    while at < len(lines):
        line = lines[at]
        own = len(line) - len(line.lstrip(" "))
        marked = _ITEM.match(line)
        if not line.strip():
            if at + 1 >= len(lines) or not _goes_on(lines[at + 1], inside, numbered=numbered):
                break
            items[-1].append("")
        elif items and own >= inside:
            items[-1].append(line[inside:])
        elif marked and (marked[2][-1] in ".)") == numbered and not _RULE.match(line):
            inside = (
                max(len(marked[0]), len(marked[1]) + 2) if len(marked[0]) < len(line) else len(marked[1]) + 2
            )
            items.append([line[len(marked[0]) :]])
        elif (
            marked
            or not items[-1][-1].strip()
            or _HEADING.match(line)
            or _FENCE.match(line)
            or _QUOTED.match(line)
            or _RULE.match(line)
        ):
            break
        else:
            items[-1].append(line.strip())
        at += 1
    tag, begin = ("ol", first[2][:-1].lstrip("0") or "0") if numbered else ("ul", "")
    attribute = Markup(' start="{}"').format(begin) if numbered and begin != "1" else ""
    inner = Markup("\n").join(_item(item, depth) for item in items)
    return at, Markup("<{0}{1}>{2}</{0}>").format(tag, attribute, inner)


def _goes_on(line: str, inside: int, *, numbered: bool) -> bool:
    """Say whether a list goes on behind an empty line."""
    marked = _ITEM.match(line)
    return (bool(line.strip()) and len(line) - len(line.lstrip(" ")) >= inside) or (
        marked is not None and (marked[2][-1] in ".)") == numbered and not _RULE.match(line)
    )


def _item(lines: Sequence[str], depth: int) -> Markup:
    blocks = list(_blocks(lines, depth + 1))
    if (
        blocks and "" not in lines and blocks[0].startswith("<p>")
    ):  # a paragraph of its own only where lines stand apart
        blocks[0] = Markup(blocks[0].removeprefix("<p>").removesuffix("</p>"))  # it was escaped above
    return Markup("<li>{}</li>").format(Markup("\n").join(blocks))


def _table(head: str, rows: Sequence[str]) -> Markup:
    columns = _cells(head)
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(Markup("<td>{}</td>").format(inline(cell)) for cell in cells)
        )
        for cells in (_cells(row)[: len(columns)] for row in rows)
    )
    top = Markup("").join(Markup("<th>{}</th>").format(inline(cell)) for cell in columns)
    return Markup(
        '<div class="wide" tabindex="0"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(top, body)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]
