"""Sets aside what asks for nothing, visibly: greetings, signatures, quoted mail, logs, orders to a machine, forms.

A line belongs to the first kind that takes it; what is left is looked at sentence by sentence.
"""

from collections.abc import Iterable, Iterator, Sequence

from translator.domain.cover import Cover, Range
from translator.domain.reading import Aside, AsideReason
from translator.domain.value import Language, Span
from translator.reading.courtesies import closing, disclaimer, greeting, last_words, pleasantry, signature
from translator.reading.forms import comments, form_lines
from translator.reading.headings import heading
from translator.reading.layout import Layout
from translator.reading.logs import event, log_lines
from translator.reading.machine_orders import may_order, order_lines, orders_within
from translator.reading.markup import TAG
from translator.reading.notices import errand, notice
from translator.reading.segments import pieces_in
from translator.reading.threads import set_by_threads
from translator.reading.turns import Turn
from translator.reading.wishes import wants

_GREETING_LINES = 2
"""So many of the first lines of a message may greet."""


def set_aside(layout: Layout, language: Language, turns: Sequence[Turn] = ()) -> tuple[Aside, ...]:
    """Find what asks for nothing.

    Args:
        layout: the text, laid out.
        language: what it is read as, `en` or `zh`.
        turns: who speaks where; the names before their words are set aside.

    Returns:
        Ranges with their reasons, in order, without overlap. Headings may still name what is wanted.
    """
    taken: dict[int, AsideReason] = {}
    ordered = may_order(layout.text)
    if ordered:
        _take(taken, order_lines(layout), "order_to_machine")
    _take(taken, log_lines(layout), "log")
    _take(taken, form_lines(layout), "other")
    for message in layout.messages:
        free = [i for i in message.lines if i not in taken and layout.words(i).strip()]
        _take(taken, signature(layout, free), "signature")
    _take(taken, set_by_threads(layout, language, taken), "quoted_thread")
    found = [_aside(layout.lines[i], reason) for i, reason in taken.items()]
    free = [i for i in range(len(layout.lines)) if i not in taken]
    if ordered:
        found += [_aside(s, "order_to_machine") for s in orders_within(layout, free)]
    found += [_aside(c, "other") for c in comments(layout.text)]
    found += [_aside(_label(layout, t), "other") for t in turns if t.line not in taken]
    found += [
        _aside(layout.lines[t.above], "other") for t in turns if t.above is not None and t.above not in taken
    ]
    starts = {t.line: layout.lines[t.line].start + t.at for t in turns if not t.label}
    for i in _opening_lines(layout, taken):
        greeted = greeting(
            layout.text, Span(start=starts.get(i, layout.lines[i].start), end=layout.lines[i].end)
        )
        if greeted:
            found.append(_aside(greeted, "greeting"))
            starts[i] = greeted.end
    for i in free:
        found += [_aside(s, "heading") for s in [heading(layout, i)] if s and i not in starts]
        start = starts.get(i)
        line = layout.lines[i]
        pieces = (
            layout.pieces[i] if start is None else pieces_in(layout.text, Span(start=start, end=line.end))
        )
        found += _within(layout.text, pieces, language)
    found += _ends(layout, taken)
    return tuple(_apart(found))


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


def _within(text: str, pieces: Iterable[Span], language: Language) -> Iterator[Aside]:
    """Yield the sentences of a line that are only polite, or only inform."""
    for piece in pieces:
        words = text[piece.start : piece.end]
        if closing(words) or disclaimer(words):
            yield _aside(piece, "signature")
        elif pleasantry(words):
            yield _aside(piece, "greeting")
        elif event(words):
            yield _aside(piece, "log")
        elif errand(words) or (notice(words) and not wants(text, piece, language)):
            yield _aside(piece, "other")


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
