"""Sets aside what asks for nothing, visibly: greetings, signatures, quoted mail, logs, forms.

A line belongs to the first kind that takes it; what is left is looked at sentence by sentence.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from translator.domain.cover import Cover, Range
from translator.domain.reading import Aside, AsideReason
from translator.domain.value import Language, Span
from translator.reading.paste.beside import besides
from translator.reading.paste.courtesies import greeting, last_words, signature
from translator.reading.paste.forms import comments, form_lines
from translator.reading.paste.headings import heading
from translator.reading.paste.layout import Layout
from translator.reading.paste.logs import log_lines
from translator.reading.paste.markup import TAG
from translator.reading.paste.threads import set_by_threads
from translator.reading.speakers.turns import Turn
from translator.reading.text.segments import pieces_in

_GREETING_LINES = 2
"""So many of the first lines of a message may greet."""


def set_aside(
    layout: Layout, language: Language, turns: Sequence[Turn] = (), kept: Iterable[Range] = ()
) -> tuple[Aside, ...]:
    """Find what asks for nothing.

    Args:
        layout: the text, laid out.
        language: what it is read as, `en` or `zh`.
        turns: who speaks where; the names before their words are set aside.
        kept: what is known to matter, and no small talk whatever it looks like.

    Returns:
        Ranges with their reasons, in order, without overlap. Headings may still name what is wanted.
    """
    taken: dict[int, AsideReason] = {}
    _take(taken, log_lines(layout), "log")
    _take(taken, form_lines(layout), "other")
    unwritten = frozenset(taken)
    for message in layout.messages:
        free = [i for i in message.lines if i not in taken and layout.words(i).strip()]
        _take(taken, signature(layout, free), "signature")
    starts = words_begin(layout, turns)
    pieces = pieces_apart(layout, starts, unwritten)
    reasons = [*besides(layout, pieces, language)]
    _take(taken, set_by_threads(layout, language, taken), "quoted_thread")
    found = [_aside(layout.lines[i], reason) for i, reason in taken.items()]
    free = [i for i in range(len(layout.lines)) if i not in taken]
    found += [_aside(c, "other") for c in comments(layout.text)]
    found += [_aside(_label(layout, t), "other") for t in turns if t.line not in taken]
    found += [
        _aside(layout.lines[t.above], "other") for t in turns if t.above is not None and t.above not in taken
    ]
    for i in _opening_lines(layout, taken):
        greeted = greeting(
            layout.text, Span(start=starts.get(i, layout.lines[i].start), end=layout.lines[i].end)
        )
        if greeted:
            found.append(_aside(greeted, "greeting"))
            starts[i] = greeted.end
    found += [_aside(s, "heading") for i in free if i not in starts for s in [heading(layout, i)] if s]
    open_ones = Cover(kept)
    found += [
        _aside(piece, reason)
        for (i, piece), reason in zip(pieces, reasons, strict=True)
        if reason and i not in taken and not open_ones.touches(piece)
    ]
    found += _ends(layout, taken)
    return tuple(_apart(found))


def pieces_apart(
    layout: Layout, starts: Mapping[int, int], without: Collection[int]
) -> list[tuple[int, Span]]:
    """Return the sentences that people wrote, each with the index of its line, names of speakers left out.

    Args:
        layout: the text.
        starts: where the words begin on lines that begin with a name.
        without: lines that programs wrote.
    """
    return [
        (i, piece)
        for i, line in enumerate(layout.lines)
        if i not in without
        for piece in (
            pieces_in(layout.text, Span(start=starts[i], end=line.end)) if i in starts else layout.pieces[i]
        )
    ]


def words_begin(layout: Layout, turns: Sequence[Turn]) -> dict[int, int]:
    """Return where the words begin on lines that begin with the name of who says them."""
    return {t.line: layout.lines[t.line].start + t.at for t in turns if not t.label}


def _take(taken: dict[int, AsideReason], lines: Iterator[int] | Sequence[int], reason: AsideReason) -> None:
    for i in lines:
        taken.setdefault(i, reason)


def _aside(span: Span, reason: AsideReason) -> Aside:
    return Aside(start=span.start, end=span.end, reason=reason)


def _label(layout: Layout, turn: Turn) -> Span:
    line = layout.lines[turn.line]
    return Span(start=line.start + turn.label, end=line.start + turn.at)


def _opening_lines(layout: Layout, taken: dict[int, AsideReason]) -> Iterator[int]:
    """Yield the first lines of each message."""
    for message in layout.messages:
        yield from [i for i in message.lines if i not in taken][:_GREETING_LINES]


def _ends(layout: Layout, taken: dict[int, AsideReason]) -> Iterator[Aside]:
    """Yield the thanks at the end of the last line of each message."""
    for message in layout.messages:
        free = [i for i in message.lines if i not in taken]
        last = last_words(layout.text, layout.lines[free[-1]]) if free else None
        if last:
            yield _aside(last, "signature")


def with_marks(text: str, sentences: Sequence[Span], asides: Sequence[Aside]) -> tuple[Aside, ...]:
    """Add the tags of HTML that stand between sentences; those within one are read through.

    Args:
        text: the whole ask, verbatim.
        sentences: its sentences.
        asides: what was set aside.
    """
    if "<" not in text:
        return tuple(asides)
    parts = Cover((*sentences, *asides))
    tags = (Span(start=t.start(), end=t.end()) for t in TAG.finditer(text))
    between = [_aside(tag, "other") for tag in tags if not parts.touches(tag)]
    return tuple(sorted((*asides, *between), key=lambda a: a.start))


def with_idle(lines: Sequence[Span], asides: Sequence[Aside], used: Iterable[Range]) -> tuple[Aside, ...]:
    """Add the sentences in which nothing was found: nothing in them can be built or tested.

    Args:
        lines: the sentences that were not set aside.
        asides: what was.
        used: the places in which something was found or may be wanted.
    """
    taken = Cover([*used, *asides])
    idle = [_aside(line, "other") for line in lines if not taken.touches(line)]
    return tuple(sorted((*asides, *idle), key=lambda a: a.start))


def _apart(asides: list[Aside]) -> Iterator[Aside]:
    """Let no two overlap; what begins earlier stands."""
    end = -1
    for aside in sorted(asides, key=lambda a: (a.start, -a.end)):
        if aside.start >= end:
            yield aside
            end = aside.end
