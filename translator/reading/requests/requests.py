"""Finds the separate requests of a text: several things wanted are told apart, details of one thing stay with it."""

import re
from collections.abc import Sequence

from translator.domain.cover import Cover
from translator.domain.reading import Request, Speaker
from translator.domain.value import Span
from translator.reading.evidence import Evidence
from translator.reading.requests.grouping import Group, Sentence, groups_of
from translator.reading.requests.starts import learned_groups
from translator.reading.requests.sure import surely_apart
from translator.reading.requests.titles import title_of
from translator.reading.requests.wish_lines import announces
from translator.reading.speakers.names import opens_no_topic
from translator.reading.speakers.quoted import sets_limits

_SEVERAL = 2
_HEADING_MARKS = re.compile(r"^[ \t]*(?:#{1,6}|h[1-6]\.|={2,5})[ \t]*")


def requests_in(evidence: Evidence, need: Span | None) -> tuple[Request, ...]:
    """Find the separate requests of a text that wants something.

    Args:
        evidence: its sentences, headings, numbers, and who wrote or wants what.
        need: what is wanted as a whole, where that is known.

    Returns:
        At least one where there is any sentence, in the order of the text.
    """
    sentences = placed(evidence)
    announced = [a for a in evidence.asides if announces(evidence.text[a.start : a.end])]
    if evidence.pasted:
        groups = surely_apart(sentences, learned_groups(sentences), announced)
    else:
        groups = surely_apart(sentences, groups_of(sentences), announced)
        if len(groups) < _SEVERAL:
            head = groups[0].head if groups else _main(sentences, need)
            groups = [] if head is None else [Group(head, "", list(range(len(sentences))))]
    return tuple(_request(evidence, sentences, group) for group in groups)


def _request(evidence: Evidence, sentences: Sequence[Sentence], group: Group) -> Request:
    where = _said_where(sentences, group.head)
    return Request(
        start=where.start,
        end=where.end,
        title=title_of(evidence.text, where, evidence.quantities, evidence.language),
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


def placed(evidence: Evidence) -> list[Sentence]:
    """Say of each sentence under which heading it stands, who wrote it, and whom it names as wanting something.

    The fields of a form open no section: they say more of one thing. Headings are no sentences.
    """
    text = evidence.text
    marks = [a for a in evidence.asides if a.reason in ("heading", "quoted_thread")]
    headings = Cover(evidence.headings)
    wishers = [s for s in evidence.quoted if not sets_limits(s.who)]
    found: list[Sentence] = []
    mark = writer = wisher = end = 0
    heading = under = ""
    for line in evidence.lines:
        start = line.span.start
        while mark < len(marks) and marks[mark].start <= start:
            words = text[marks[mark].start : marks[mark].end]
            heading, under = words if marks[mark].reason == "heading" else heading, _topic(words)
            mark += 1
        if headings.holds(line.span):
            continue
        writer = _passed(evidence.writers, writer, start)
        while wisher < len(wishers) and wishers[wisher].start < start:
            wisher += 1
        if line.section and line.item is None:
            heading, under = line.section, _topic(line.section)
        gap = text.count("\n", end, start) > 1
        end = line.span.end
        wrote = writer < len(evidence.writers) and evidence.writers[writer].start < end
        named = wisher < len(wishers) and wishers[wisher].start < end
        found.append(
            Sentence(
                line,
                heading,
                under,
                evidence.writers[writer].who if wrote else "",
                wishers[wisher].who if named else "",
                gap,
            )
        )
    return found


def _passed(spoken: Sequence[Speaker], at: int, start: int) -> int:
    while at < len(spoken) and spoken[at].end <= start:
        at += 1
    return at


def _topic(heading: str) -> str:
    """Return a heading that opens a topic; empty for one that every request has."""
    name = _HEADING_MARKS.sub("", heading).strip(" :：.#*【】\t")
    return "" if opens_no_topic(name) else name
