"""Finds the separate requests of a text: several things wanted are told apart, details of one thing stay with it."""

import re
from collections.abc import Sequence

from translator.domain.cover import Cover
from translator.domain.reading import Aside, Quantity, Request, Speaker
from translator.domain.value import Language, Span
from translator.reading.grouping import Group, Sentence, groups_of
from translator.reading.names import opens_no_topic
from translator.reading.titles import title_of
from translator.reading.wish_lines import WishLine

_HEADING_MARKS = re.compile(r"^[ \t]*(?:#{1,6}|h[1-6]\.|={2,5})[ \t]*")


def requests_in(
    text: str,
    lines: Sequence[WishLine],
    language: Language,
    *,
    asides: Sequence[Aside],
    writers: Sequence[Speaker],
    wishers: Sequence[Speaker],
    quantities: Sequence[Quantity],
    need: Span | None,
) -> tuple[Request, ...]:
    """Find the separate requests of a text that wants something.

    Args:
        text: the whole ask.
        lines: its sentences without what was set aside.
        language: what it is read as.
        asides: what was set aside; headings and quoted messages among it open sections.
        writers: who wrote which lines, in order.
        wishers: whom a sentence names as wanting something, in order.
        quantities: its numbers, which titles leave out.
        need: what is wanted as a whole, where that is known.

    Returns:
        At least one where there is any sentence, in the order of the text.
    """
    headings = Cover(a for a in asides if a.reason == "heading")
    sentences = [s for s in _placed(text, lines, asides, writers, wishers) if not headings.holds(s.line.span)]
    groups = groups_of(sentences)
    if len(groups) < 2:
        head = groups[0].head if groups else _main(sentences, need)
        groups = [] if head is None else [Group(head, "", list(range(len(sentences))))]
    return tuple(_request(text, sentences, g, quantities, language) for g in groups)


def _request(
    text: str, sentences: Sequence[Sentence], group: Group, quantities: Sequence[Quantity], language: Language
) -> Request:
    where = _said_where(sentences, group.head)
    return Request(
        start=where.start,
        end=where.end,
        title=title_of(text, where, quantities, language),
        parts=tuple(sentences[i].line.span for i in sorted(group.lines)),
    )


def _said_where(sentences: Sequence[Sentence], head: int) -> Span:
    """Return the words that say what is wanted: one sentence, or a whole item that wishes in none of its own."""
    line, last = sentences[head].line, head
    if line.item and not (line.item.inside or line.wishes or line.orders):
        while last + 1 < len(sentences) and not sentences[last + 1].line.begins_line:
            last += 1
    return Span(start=line.span.start, end=sentences[last].line.span.end)


def _main(sentences: Sequence[Sentence], need: Span | None) -> int | None:
    """Return the sentence that says what a text without a clear wish is after."""
    lines = [s.line for s in sentences]
    clearly = (i for i, line in enumerate(lines) if line.wishes and not line.detail)
    needed = (i for i, line in enumerate(lines) if need and line.span.overlaps(need))
    wishing = (i for i, line in enumerate(lines) if line.wishes)
    pointed_at = (i - 1 for i, line in enumerate(lines) if i and line.pointing)
    for found in (clearly, needed, wishing, pointed_at):
        first = next(found, None)
        if first is not None:
            return first
    return 0 if lines else None


def _placed(
    text: str,
    lines: Sequence[WishLine],
    asides: Sequence[Aside],
    writers: Sequence[Speaker],
    wishers: Sequence[Speaker],
) -> list[Sentence]:
    """Say of each sentence under which heading it stands, who wrote it, and whom it names as wanting something.

    The fields of a form open no section: they say more of one thing.
    """
    marks = [a for a in asides if a.reason in ("heading", "quoted_thread")]
    found: list[Sentence] = []
    mark = writer = wisher = 0
    heading = under = ""
    for line in lines:
        while mark < len(marks) and marks[mark].start <= line.span.start:
            words = text[marks[mark].start : marks[mark].end]
            heading, under = words if marks[mark].reason == "heading" else heading, _topic(words)
            mark += 1
        while writer < len(writers) and writers[writer].end <= line.span.start:
            writer += 1
        while wisher < len(wishers) and wishers[wisher].start < line.span.start:
            wisher += 1
        if line.section and line.item is None:
            heading, under = line.section, _topic(line.section)
        wrote = writer < len(writers) and writers[writer].start < line.span.end
        named = wisher < len(wishers) and wishers[wisher].start < line.span.end
        found.append(
            Sentence(
                line,
                heading,
                under,
                writers[writer].who if wrote else "",
                wishers[wisher].who if named else "",
            )
        )
    return found


def _topic(heading: str) -> str:
    """Return a heading that opens a topic; empty for one that every request has."""
    name = _HEADING_MARKS.sub("", heading).strip(" :：.#*【】\t")
    return "" if opens_no_topic(name) else name
