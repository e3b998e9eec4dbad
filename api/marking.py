"""Numbers and phrases as marks a person can point at: what they say, and where in the ask they come from."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from api.words import words
from translator.domain.ledger import Entry
from translator.domain.reading import Reading
from translator.domain.spec import Spec
from translator.domain.value import Span
from translator.exports.writer import entry_words, render, source_words
from translator.reading.text.segments import sentences

_KIND = {"derived": "follows", "proposed": "others"}
_SHOWN_CHARS = {"en": 420, "zh": 180, "other": 420}
"""How much of an ask stands beside its page, in code points; the rest is folded."""
_SLACK = 1.15


def kind_of(entry: Entry) -> str:
    """Say which kind of line a number makes: said, follows, or what others use."""
    return _KIND.get(entry.status, "said")


def places_of(entry: Entry, spec: Spec) -> tuple[Span, ...]:
    """Return where in the ask a number comes from; a computed one comes from all it was computed from."""
    source = entry.source
    if source.kind == "ask" and source.start is not None and source.end is not None:
        return (Span(start=source.start, end=source.end),)
    if source.kind == "derived":
        return tuple(place for ref in source.from_ for place in places_of(spec.entry(ref), spec))
    return ()


class Say:
    """Writes prose of one specification as HTML, its numbers as marks."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def __call__(self, text: str) -> Markup:
        """Write one text; every number can be pointed at."""
        return Markup(render(str(escape(" ".join(text.split()))), self.spec, self._mark))

    def plain(self, text: str) -> str:
        """Write one text without marks, for titles and for words inside a button."""
        return " ".join(render(text, self.spec).split())

    def button(self, text: str) -> Markup:
        """Write one text for inside a button: its numbers stand out, but cannot be pointed at apart from it."""
        return Markup(render(str(escape(text)), self.spec, _bold))

    def number(self, ref: str, *, said: bool = False) -> Markup:
        """Write one number as a mark.

        Args:
            ref: its id.
            said: whether a number of the ask is written in the asker's own words.
        """
        entry = self.spec.entry(ref)
        return Markup(self._mark(entry, entry_words(entry, self.spec.language, said=said)))

    def _mark(self, entry: Entry, words: str) -> str:
        at = " ".join(f"{p.start}-{p.end}" for p in places_of(entry, self.spec))
        return Markup(
            '<span class="n n-{}" tabindex="0" role="note" data-at="{}" title="{}">{}</span>'
        ).format(kind_of(entry), at, source_words(entry, self.spec), words)


def _bold(_: Entry, words: str) -> str:
    return Markup("<b>{}</b>").format(words)


@dataclass(frozen=True)
class Piece:
    """A run of the ask that looks the same throughout."""

    start: int
    end: int
    line: int
    """Which sentence it belongs to."""
    text: str
    kind: str
    """`plain`, `number`, `vague` or `left`."""
    tip: str = ""


@dataclass(frozen=True)
class MarkedAsk:
    """The ask beside its page: what is shown, and what is folded away."""

    shown: tuple[Piece, ...]
    rest: tuple[Piece, ...]


def marked_ask(spec: Spec) -> MarkedAsk:
    """Cut the ask into pieces, its vague phrases, numbers and left-out parts marked."""
    text = spec.ask.text
    marks = sorted(_marks(spec), key=lambda m: m[0].start)
    lines = sentences(text, spec.left_out)
    cuts = {0, len(text), *(e for m, _, _ in marks for e in (m.start, m.end))}
    cuts |= {edge for line in lines for edge in (line.start, line.end)}
    shown_to = _shown_to(spec, lines, [m for m, _, _ in marks])
    cuts.add(shown_to)
    pieces = []
    mark_at = line_at = 0
    for start, end in pairwise(sorted(cuts)):
        while mark_at < len(marks) and marks[mark_at][0].end <= start:
            mark_at += 1
        while line_at < len(lines) and lines[line_at].end <= start:
            line_at += 1
        kind, tip = "plain", ""
        if mark_at < len(marks) and marks[mark_at][0].start <= start:
            _, kind, tip = marks[mark_at]
        pieces.append(Piece(start, end, line_at, text[start:end], kind, tip))
    return MarkedAsk(
        shown=tuple(p for p in pieces if p.end <= shown_to), rest=tuple(p for p in pieces if p.end > shown_to)
    )


def _marks(spec: Spec) -> list[tuple[Span, str, str]]:
    """List what is marked, without overlaps: numbers before vague phrases before what was left out."""
    marked: list[tuple[Span, str, str]] = []
    taken = bytearray(len(spec.ask.text))
    for span, kind, tip in (*_numbers(spec), *_vague(spec), *_left_out(spec)):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            marked.append((span, kind, tip))
    return marked


def _numbers(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    w = words(spec.language)
    for entry in spec.ledger:
        if entry.source.kind == "ask":
            for place in places_of(entry, spec):
                yield place, "number", w[f"role_{entry.role}"]


def _vague(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    for phrase in spec.vague:
        yield (
            phrase.span,
            "vague",
            f"{phrase.advice} {resolution_words(spec, phrase.resolution.kind, phrase.resolution.ref)}",
        )


def _left_out(spec: Spec) -> Iterator[tuple[Span, str, str]]:
    for part in spec.left_out:
        yield Span(start=part.start, end=part.end), "left", part.reason


def resolution_words(spec: Spec, kind: str, ref: str | None) -> str:
    """Say how a vague phrase ended."""
    w = words(spec.language)
    colon, stop = ("：", "。") if spec.language == "zh" else (": ", ".")
    if kind == "target":
        name = next((t.name for t in spec.targets if t.id == ref), "")
        return f"{w['became']}{colon}{name}{stop}"
    known = {"question": "asked", "boundary": "became_boundary", "open": "open"}
    return w[known.get(kind, "settled")] + stop


def _shown_to(spec: Spec, lines: tuple[Span, ...], marks: list[Span]) -> int:
    """Return where the shown part of the ask ends: after a sentence, never inside a mark."""
    text, most = spec.ask.text, _SHOWN_CHARS[spec.language]
    if len(text) <= most * _SLACK:
        return len(text)
    ends = [line.end for line in lines if line.end <= most]
    at = ends[-1] if ends else most
    crossing = next((m for m in marks if m.start < at < m.end), None)
    return crossing.end if crossing else at


def typing_marks(text: str, reading: Reading) -> list[dict[str, int | str]]:
    """Return the marks of a text that is still being written.

    Args:
        text: as typed.
        reading: what was found in it.

    Returns:
        Each mark's range in UTF-16 code units, as browsers count, with its kind and what it says.
    """
    w = words(reading.language)
    found: list[tuple[Span, str, str]] = [(v.span, "vague", v.advice) for v in reading.vague]
    found += [(q.span, "number", w[f"role_{q.role}"]) for q in reading.quantities]
    return [
        {"start": _utf16(text, span.start), "end": _utf16(text, span.end), "kind": kind, "tip": tip}
        for span, kind, tip in sorted(found, key=lambda mark: mark[0].start)
    ]


def _utf16(text: str, at: int) -> int:
    """Turn a count of code points into one of UTF-16 units."""
    return at + sum(char > "\uffff" for char in text[:at])
