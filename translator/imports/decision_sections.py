"""Takes a Markdown record apart: front matter, title, and sections by their headings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

_FENCE = re.compile(r"^(?:---|\+\+\+)[ \t]*\n", re.M)
_HEADING = re.compile(r"^(#{1,6})[ \t]++(\S[^\n]*)$", re.M)
_UNDERLINED = re.compile(r"^(?![#>|\-*+ ])([^\n]{1,200})\n(=++|-++)[ \t]*+$", re.M)
_CODE = re.compile(r"^(```|~~~)[^\n]*\n.*?^\1[ \t]*$", re.M | re.S)
_NUMBERED = re.compile(r"^(?:(?:ADR|RFC|MADR|DR|决策)[- _]?\d{1,6}|\d{1,6})\s*[.:：、\-–—)]+\s*", re.I)
FRONT_CHARS_MAX = 200_000
"""Longest front matter that is read."""


@dataclass(frozen=True)
class Section:
    """What stands below one heading, up to the next of its rank or a higher one."""

    heading: str
    """As written, without its marks."""
    body: str
    start: int
    end: int
    """Where it stands in the record."""


@dataclass(frozen=True)
class Record:
    """A Markdown record taken apart."""

    title: str
    body: str
    """Everything below the front matter."""
    front: Mapping[str, object] = field(default_factory=dict)
    """The front matter, keys in lower case."""
    sections: tuple[Section, ...] = ()
    before: str = ""
    """What stands between the title and the first section."""

    def section(self, *names: str) -> str:
        """Return the body of the first section whose heading begins with one of some names, or an empty text.

        Args:
            names: in lower case.
        """
        return next((s.body for s in self.sections if s.heading.casefold().startswith(names)), "")

    def below(self, *names: str) -> tuple[Section, ...]:
        """Return the sections within the first whose heading begins with one of some names.

        Args:
            names: in lower case.
        """
        whole = next((s for s in self.sections if s.heading.casefold().startswith(names)), None)
        return tuple(s for s in self.sections if whole and whole.start < s.start < whole.end)


def taken_apart(text: str, *, named: str = "") -> Record:
    """Take a Markdown record apart.

    Args:
        text: the record, as received.
        named: what its file is called, for a record without a title.

    Raises:
        ValueError: when the front matter cannot be read; the message says the line and why.
    """
    front, body = _front(text.replace("\r\n", "\n").replace("\r", "\n"))
    marks = _marks(body)
    top = next((m for m in marks if m.rank == 1), marks[0] if marks else None)
    title = top.heading if top else _first_line(body) or named
    written = front.get("title")
    title = written if isinstance(written, str) and written.strip() else title
    others = [m for m in marks if m is not top]
    sections = []
    for at, mark in enumerate(others):
        after = next((m.start for m in others[at + 1 :] if m.rank <= mark.rank), len(body))
        sections.append(Section(mark.heading, body[mark.end : after].strip(), mark.start, after))
    begins = top.end if top else 0
    ends = next((m.start for m in others if m.start >= begins), len(body))
    return Record(
        title=_NUMBERED.sub("", title.strip()) or title.strip(),
        body=body,
        front=front,
        sections=tuple(sections),
        before=body[begins:ends].strip(),
    )


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    rank: int
    heading: str


def _marks(body: str) -> list[_Mark]:
    code = [m.span() for m in _CODE.finditer(body)]
    found = [_Mark(m.start(), m.end(), len(m[1]), m[2].rstrip(" \t#")) for m in _HEADING.finditer(body)]
    found += [
        _Mark(m.start(), m.end(), 1 if m[2][0] == "=" else 2, m[1].strip())
        for m in _UNDERLINED.finditer(body)
    ]
    outside = (mark for mark in found if not any(a <= mark.start < b for a, b in code))
    return sorted(outside, key=lambda mark: mark.start)


def _front(text: str) -> tuple[dict[str, object], str]:
    opened = _FENCE.match(text)
    if not opened:
        return {}, text
    closed = _FENCE.search(text + "\n", opened.end(), FRONT_CHARS_MAX)
    if not closed or closed.group()[0] != "-":
        return {}, text
    try:
        front = yaml.load(text[opened.end() : closed.start()], Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise ValueError(f"line {line}: the front matter is no YAML") from error
    if front is None or isinstance(front, str):
        return {}, text[closed.end() :]
    if not isinstance(front, dict):
        raise ValueError("line 1: the front matter is a list, not fields")
    return {str(key).strip().casefold(): value for key, value in front.items()}, text[closed.end() :]


def _first_line(body: str) -> str:
    return next((line.strip(" #*") for line in body.splitlines() if line.strip()), "")[:200]
