"""Finds the points that the author of an ask left open: said to be undecided, listed as open, or asked and not answered.

A question that the next speaker answers, or the next line of a form, is none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from translator.domain.value import Span
from translator.reading.paste.courtesies import closing, pleasantry
from translator.reading.paste.layout import Layout
from translator.reading.paste.open_words import (
    asks_of_the_matter,
    asks_whether_feasible,
    is_question,
    open_label,
    puts_off,
    says_open,
)
from translator.reading.speakers.turns import Turn
from translator.reading.text.segments import bulleted

_ANSWERS = (
    "yes", "no", "nope", "probably", "i think", "i guess", "i'd say", "we think", "only ", "both", "all ", "none", "never", "always", "the answer", "by ", "same ",
    "是", "不", "都", "只", "要", "会", "按", "由", "就", "那就",
)  # fmt: skip
"""How the sentence begins that answers the question before it."""


@dataclass(frozen=True)
class OpenPoint:
    """One point left open."""

    where: Span
    """The words that leave it open, without their label."""
    beside: tuple[Span, ...] = ()
    """What is said of it and settles nothing: a label, an answer that puts it off."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every range that is about the point."""
        return (self.where, *self.beside)


def speakers_of(layout: Layout, turns: Sequence[Turn]) -> dict[int, str]:
    """Return who speaks in which lines: whoever is named, and on the lines below until the next is."""
    named = {t.line: t.who for t in turns}
    speakers: dict[int, str] = {}
    for i in range(len(layout.lines)) if named else ():
        who = named.get(i) or (speakers.get(i - 1) if i not in layout.gaps else None)
        if who:
            speakers[i] = who
    return speakers


def open_points(
    layout: Layout, pieces: Sequence[tuple[int, Span]], speakers: Mapping[int, str]
) -> Iterator[OpenPoint]:
    """Yield the points left open, in order.

    Args:
        layout: the text.
        pieces: its sentences in order, each with the index of its line.
        speakers: who speaks in which lines, where anybody is named.
    """
    form = _is_form(layout, pieces)
    listed = False
    taken = -1
    for k, (i, piece) in enumerate(pieces):
        words = layout.text[piece.start : piece.end]
        begins = k == 0 or pieces[k - 1][0] != i
        label = open_label(words) if begins else 0
        if begins and (label or _names_section(words)):
            listed = label >= len(words.rstrip())
            if listed:
                continue
        elif begins and listed and i in layout.gaps:
            listed = False
        where = Span(start=piece.start + label, end=piece.end)
        said = layout.text[where.start : where.end]
        if k <= taken or not said.strip():
            continue
        beside = (Span(start=piece.start, end=where.start),) if label else ()
        if listed or label:
            yield OpenPoint(where, beside)
        elif says_open(said) or asks_whether_feasible(said):
            named = where if _says_what(said) else _with_the_one_before(layout, pieces, k)
            if named is not None and not is_question(layout.text[named.start : named.end - len(said)]):
                yield OpenPoint(named)
        elif asks_of_the_matter(said) or (is_question(said) and _put_off_next(layout, pieces, speakers, k)):
            after = k + 1 if k + 1 < len(pieces) else None
            if after is not None and _settles(layout, pieces, speakers, k, form=form):
                continue
            put_off = after is not None and puts_off(_words(layout, pieces, after))
            taken = after if put_off and after is not None else taken
            yield OpenPoint(where, (pieces[after][1],) if put_off and after is not None else ())


_BARE_WORDS_MAX, _BARE_HAN_MAX = 3, 5
"""So few words, as in `Not decided yet.`, only say that something is open, and the sentence before says what."""


def _says_what(said: str) -> bool:
    """Say whether a sentence that leaves something open names it."""
    han = sum("\u4e00" <= char <= "\u9fff" for char in said)
    return han > _BARE_HAN_MAX or (not han and len(said.split()) > _BARE_WORDS_MAX)


def _with_the_one_before(layout: Layout, pieces: Sequence[tuple[int, Span]], k: int) -> Span | None:
    """Return a sentence with the one before it on its line, or None where it stands alone."""
    (i, piece), (j, before) = pieces[k], pieces[k - 1] if k else pieces[k]
    return Span(start=before.start, end=piece.end) if k and i == j else None


def _words(layout: Layout, pieces: Sequence[tuple[int, Span]], k: int) -> str:
    return layout.text[pieces[k][1].start : pieces[k][1].end]


def _put_off_next(
    layout: Layout, pieces: Sequence[tuple[int, Span]], speakers: Mapping[int, str], k: int
) -> bool:
    """Say whether another speaker, or the same line, puts a question off at once."""
    if k + 1 == len(pieces) or is_question(_words(layout, pieces, k + 1)):
        return False
    here, there = pieces[k][0], pieces[k + 1][0]
    near = here == there or (here in speakers and speakers.get(there, "") != speakers[here])
    return near and puts_off(_words(layout, pieces, k + 1)) and len(_words(layout, pieces, k).split()) > 1


def _settles(
    layout: Layout, pieces: Sequence[tuple[int, Span]], speakers: Mapping[int, str], k: int, *, form: bool
) -> bool:
    """Say whether what follows a question answers it."""
    (here, _), (there, _) = pieces[k], pieces[k + 1]
    after = _words(layout, pieces, k + 1)
    if puts_off(after) or is_question(after) or closing(after) or pleasantry(after):
        return False
    if here in speakers and there in speakers and speakers[here] != speakers[there]:
        return True
    if here == there and form and _opens_its_line(layout, pieces, k):
        return True
    if here == there:
        between = layout.text[pieces[k][1].end : pieces[k + 1][1].start]
        return ":" in between or "：" in between or after.lower().startswith(_ANSWERS)
    return form and there not in layout.gaps and not bulleted(layout.words(there))


def _is_form(layout: Layout, pieces: Sequence[tuple[int, Span]]) -> bool:
    """Say whether questions begin lines that go on with the answer, or stand over lines that answer, more than once."""
    asked = 0
    for k, ((i, piece), (j, after)) in enumerate(pairwise(pieces)):
        if (
            i == j
            and _opens_its_line(layout, pieces, k)
            and is_question(_words(layout, pieces, k))
            and not is_question(_words(layout, pieces, k + 1))
        ):
            asked += 1
            continue
        line, said = layout.words(i).strip(), layout.text[piece.start : piece.end].strip()
        alone = line == said or (line.endswith(said) and _opens_its_line(layout, pieces, k))
        asked += (
            alone
            and j == i + 1
            and j not in layout.gaps
            and is_question(layout.words(i))
            and not is_question(layout.text[after.start : after.end])
        )
    return asked > 1


def _opens_its_line(layout: Layout, pieces: Sequence[tuple[int, Span]], k: int) -> bool:
    """Say whether a sentence is the first of its line, with nothing but a bullet before it."""
    i, piece = pieces[k]
    before = layout.words(i).lstrip()
    return before.startswith(layout.text[piece.start : piece.end].lstrip()[:_LABEL_CHARS]) or bulleted(before)


_LABEL_CHARS = 12
_SECTION_CHARS_MAX = 40


def _names_section(words: str) -> bool:
    """Say whether a sentence begins with another label, so that a list of open points ends."""
    head, mark, _ = words[:_SECTION_CHARS_MAX].replace("：", ":").replace("】", ":").partition(":")
    return bool(mark) and len(head.split()) <= 4
