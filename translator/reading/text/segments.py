"""Cuts a text into lines, and lines into sentences, list items and headings.

Knows nothing about what they say; every piece is a range of the text, and the pieces do not overlap.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from translator.domain.value import Span

_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(
    r"[ \t]*+(?:[-*•·–—▪‣○●+](?:[ \t]++\[[ xX✓✔]?\])?|\(?\d{1,2}[.)、．）]|\(?[a-hA-H][.)]|[一二三四五六七八九十]+[、.．])[ \t]++|[ \t]*+(?:\d{1,2}[.、．)）](?=[\u4e00-\u9fff])|\d{1,2}[、）)](?=[A-Za-z])|[（(]\d{1,2}[)）][ \t]*+(?=\S)|[一二三四五六七八九十]{1,3}[、.．](?=[\u4e00-\u9fffA-Za-z])|[①-⑳][ \t]*+)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|v|approx|ca|cf|incl|excl|no|nr|dr|mr|mrs|ms|prof|st|inc|ltd|corp|fig|min|max|avg|dept|est|resp|tel|h[1-6])"
    r"|\b[A-Za-z](?:\.[A-Za-z]){1,5}|\b(?-i:[A-Z]))$",
    re.I,
)
_LETTERED = re.compile(r"(?:^|\s)(?![a-z.]{0,3}\.)[a-z]{3,} [A-Z]$")
_BEGINS = re.compile(
    r"(?:I|We|The|It|If|When|This|They|There|Our|No|Please|What|Every|All|You|But|And|Never)(?:['’]\w+)?\s"
)
"""A letter after a noun, as in `hall B.`, ends a sentence where the next word begins one; an initial does not."""
_NEXT_CHARS = 12
_STOP = re.compile(
    r"[。！？；!?.;](?:(?<=[。！？；!?])[。！？；!?]*[”’」』)）\"']*|(?<=\.)(?<!\.\.)\.*+(?=[\s\"'”’)]|$)[\"'”’)]*|(?<=;)(?=\s))"
)
"""The mark first and what it takes after it, so that the search passes everything but marks."""
_ENUMERATOR = re.compile(
    r"(?<![\w()])(?:\(?[1-9]\d?[)）]|[①-⑳])(?=\s?\S)|(?<=[：:；;。，,])\s*+[1-9][.、．](?=\s?[^\d\s])|(?<=\s)[1-9]\.\s(?=[a-zA-Z])"
)
_NUMBERED = re.compile(r"[1-9①-⑳]")
_LIST_NUMBER = re.compile(r"(?:^|\s)\(?\d{1,2}$")
_BREATH = re.compile(
    r" (?:(?P<anew>(?:(?:and|right|so|then|um|oh|okay) ){0,3}(?:the (?:other|second|third|last|next) thing|another thing|one more thing|oh yes|something else)\b)|(?=(?:um+|uh+|erm|okay|ok|right|anyway|well|oh|also|so|but|and|what i)\b))",
    re.I,
)
_BREATH_CHARS_MIN = 70
_RUNS_ON_CHARS = 240
"""A longer sentence with hardly a comma was spoken, and nobody set the stops."""
_ONLY_A_MARK = re.compile(r"[\s(]*\d{1,2}[.)、．）\s]*")


def lines_in(text: str) -> list[Span]:
    """Return the lines that hold anything."""
    return [Span(start=m.start(), end=m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]


def sentences(
    text: str, asides: Iterable[Span] = (), known: Mapping[tuple[int, int], Sequence[Span]] | None = None
) -> tuple[Span, ...]:
    """Cut a text into sentences, list items and headings.

    Args:
        text: the whole ask.
        asides: what was set aside in it; it is cut into pieces of its own.
        known: the pieces of some lines, found before.

    Returns:
        Ranges in order, without bullets and outer blanks. A line that goes on in the next one is one sentence.
    """
    cuts = sorted({c for a in asides for c in (a.start, a.end)})
    known = known or {}
    return tuple(
        piece
        for block in _blocks(text)
        for part in _split(block, cuts)
        for piece in known.get((part.start, part.end)) or pieces_in(text, part)
    )


def bulleted(line: str) -> bool:
    """Say whether a line is an item of a list."""
    return _BULLET.match(line) is not None


def _blocks(text: str) -> Iterator[Span]:
    """Join lines that go on in the next one: no stop before, no bullet or capital after."""
    start = end = None
    for match in _LINE.finditer(text):
        here = match.group()
        if not here.strip():
            continue
        if start is None or end is None:
            start, end = match.start(), match.end()
            continue
        before = text[start:end].rstrip()
        first = here.lstrip()[:1]
        close = text[end : match.start()].count("\n") == 1
        goes_on = (
            first.islower()
            and not _BULLET.match(here)
            and not before.endswith((".", "!", "?", "。", "；", ":", "："))
        )
        if close and goes_on and len(before) > 40:
            end = match.end()
            continue
        yield Span(start=start, end=end)
        start, end = match.start(), match.end()
    if start is not None and end is not None:
        yield Span(start=start, end=end)


def _split(block: Span, cuts: list[int]) -> Iterator[Span]:
    """Cut a block where something set aside begins or ends."""
    start = block.start
    for i in range(bisect_left(cuts, block.start + 1), len(cuts)):
        if cuts[i] >= block.end:
            break
        yield Span(start=start, end=cuts[i])
        start = cuts[i]
    yield Span(start=start, end=block.end)


@lru_cache(maxsize=2)  # an ask is looked through for orders first, and laid out after that
def pieces_by_line(text: str) -> tuple[tuple[Span, tuple[Span, ...]], ...]:
    """Return the lines that hold anything, each with its sentences and items."""
    return tuple((line, tuple(pieces_in(text, line))) for line in lines_in(text))


def pieces_in(text: str, part: Span) -> Iterator[Span]:
    """Cut one block into sentences and the items of an enumeration within it."""
    bullet = _BULLET.match(text, part.start, part.end)
    start = bullet.end() if bullet else part.start
    for stop in _STOP.finditer(text, start, part.end):
        mark = stop.group()
        if (
            mark.startswith(".")
            and not mark.startswith("..")
            and stop.end() < part.end
            and not _stops(text, stop)
        ):
            continue
        yield from _items(text, start, stop.end())
        start = stop.end()
    yield from _items(text, start, part.end)


def _stops(text: str, stop: re.Match[str]) -> bool:
    """Say whether a point ends a sentence rather than an abbreviation or a list number."""
    before = text[max(0, stop.start() - 12) : stop.start()]
    after = text[stop.end() : stop.end() + _NEXT_CHARS].lstrip()
    if _LETTERED.search(before) and _BEGINS.match(after):
        return True
    if _LIST_NUMBER.search(before):
        return not (
            after[:1].isalpha() and re.search(r"(?:^|[\s:;,])\d{1,2}$", before) and before.strip().isdigit()
        )
    if _ABBREVIATION.search(before):
        return after[:1].isupper() and re.search(r"\b(?:etc|max|min|pm|am)$", before, re.I) is not None
    return True


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a sentence at the marks of an enumeration within it; one that runs on, where somebody draws breath."""
    if end - start > _RUNS_ON_CHARS and text.count(",", start, end) * _RUNS_ON_CHARS < end - start:
        for part in _breaths(text, start, end):
            yield from _trimmed(text, part.start, part.end)
        return
    marks = list(_ENUMERATOR.finditer(text, start, end)) if _NUMBERED.search(text, start, end) else []
    if len(marks) >= 2:
        yield from _trimmed(text, start, marks[0].start())
        for here, after in zip(marks, [*marks[1:], None], strict=True):
            yield from _trimmed(text, here.end(), after.start() if after else end)
    else:
        yield from _trimmed(text, start, end)


def _breaths(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for breath in _BREATH.finditer(text, start, end):
        if breath["anew"] is not None or breath.start() - at >= _BREATH_CHARS_MIN:
            yield Span(start=at, end=breath.start())
            at = breath.start()
    yield Span(start=at, end=end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] in "，,；;"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(char.isalnum() for char in text[start:end]) and not _ONLY_A_MARK.fullmatch(text, start, end):
        yield Span(start=start, end=end)
