"""Puts the ask's own words into our prose, with every number as a reference and vague words left aside.

The one place where ranges of the ask become text of a specification. A number that no reader of quantities took for
one, but that would stand bare in our prose, is entered as it is written.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from translator.domain.reading import VaguePhrase
from translator.domain.value import Span
from translator.drafting.strays import strays_in
from translator.reading.quantities.quantities import bare_quantity
from translator.reading.statements.found import Parts

_HALF_WORD = re.compile(r"(?<=[^\x00-\x7f])[\w.,%]{1,20}$", re.ASCII)
_SPACES = re.compile(r"\s++")
_DANGLING = re.compile(r" ?,? ?\b(?:and|or|but|as) ?(?=[.,;:!?]|$)| (?=[.,;:!?])", re.I)
_EMPTY_PAIR = re.compile(r"\b(?:and|or)\s+(?:and|or)\b", re.I)
_HOLE = "\x00"
_OPENS_REFERENCE = re.compile(r"\{(?=N)")


@dataclass(frozen=True)
class Scribe:
    """Writes ranges of one ask."""

    text: str
    refs: MutableMapping[tuple[int, int], str]
    """The ledger id of each quantity, by its range."""
    adverbs: Sequence[VaguePhrase] = field(default=())
    """Vague words that a target or question now carries, left out of the engineers' wording."""
    enter: Callable[[Span, float | None], str] | None = None
    """Enters a number nobody read, with its value where it is plain; without it such numbers stay as they are."""

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        return sorted(self.refs)

    @cached_property
    def dropped(self) -> tuple[Span, ...]:
        """Return where the vague words stand that are left out of the engineers' wording."""
        return tuple(v.span for v in self.adverbs)

    def quote(self, span: Span, *, drop: Sequence[Span] = (), then: str = "") -> str:
        """Write a range of the ask with references for its numbers.

        Args:
            span: the range.
            drop: ranges that are left out, in order.
            then: words of ours that may follow at once; a number that only they make a quantity is entered too.
        """
        return self._sourced([span], lambda: self._quoted(span, drop), then)

    def compose(self, parts: Parts, *, verbatim: bool = False) -> str:
        """Write a requirement's wording without its vague adverbs.

        Args:
            parts: words of ours and ranges of the ask.
            verbatim: whether the ranges are quotations, of which nothing is left out.
        """
        parts = self._with_whole_numbers(parts)
        spans = [p for p in parts if not isinstance(p, str)]
        write = self._verbatim if verbatim else self._piece
        return self._sourced(
            spans,
            lambda: _mended("".join(p if isinstance(p, str) else write(p) for p in parts)),
        )

    def _with_whole_numbers(self, parts: Parts) -> Parts:
        """Give a range the first letter back that was made small before it, where a number begins with that letter.

        Our writer says the number in its own words; without its letter only the numeral would be found, and be bare.
        """
        whole: list[str | Span] = []
        for part in parts:
            before = whole[-1] if whole else None
            if not isinstance(part, str) and isinstance(before, str):
                at = part.start - 1
                if before == self.text[at : at + 1].lower() and any(
                    at == start for start, _ in self._within(Span(start=max(at, 0), end=part.start))
                ):
                    whole[-1:] = [Span(start=at, end=part.end)]
                    continue
            whole.append(part)
        return tuple(whole)

    def _sourced(self, spans: Sequence[Span], write: Callable[[], str], then: str = "") -> str:
        """Write until no number stands bare, entering those that do."""
        written = write()
        while self.enter and (bare := bare_quantity(written + then)):
            strays = strays_in(self.text, spans, [p for s in spans for p in self._within(s)], bare)
            if not strays:
                break
            for where, value in strays:
                place = (where.start, where.end)
                self.refs[place] = self.enter(where, value)
                insort(self._places, place)
            written = write()
        return written

    def _within(self, span: Span) -> list[tuple[int, int]]:
        low = bisect_left(self._places, (span.start, 0))
        return self._places[low : bisect_left(self._places, (span.end, 0))]

    @staticmethod
    def _among(drop: Sequence[Span], span: Span) -> Sequence[Span]:
        """Return those of some ranges in order that touch another one."""
        low = bisect_right(drop, span.start, key=lambda d: d.end)
        return drop[low : bisect_left(drop, span.end, key=lambda d: d.start)]

    def _quoted(self, span: Span, drop: Sequence[Span]) -> str:
        marks = [(start, end, "{" + self.refs[(start, end)] + "}") for start, end in self._within(span)]
        marks += [(d.start, d.end, _HOLE) for d in self._among(drop, span)]
        out: list[str] = []
        at = span.start
        for start, end, put in sorted(marks):
            if start < at:
                continue
            out.append(unreferenced(self.text[at:start]))
            out.append(put)
            at = end
        out.append(unreferenced(self.text[at : span.end]) if at < span.end else "")
        return _mended("".join(out))

    def _verbatim(self, span: Span) -> str:
        return self._quoted(span, ())

    def _piece(self, span: Span) -> str:
        lead = " " if self.text[span.start : span.start + 1].isspace() else ""
        return lead + self._quoted(span, self.dropped)


def unreferenced(text: str) -> str:
    """Break braces in words of others that would read as a reference to one of our numbers."""
    return _OPENS_REFERENCE.sub("(", text) if "{" in text else text


def _mended(text: str) -> str:
    """Close the holes that left-out words leave."""
    if _HOLE in text:
        text = re.sub(rf"{_HOLE}\s+and\s+(?!{_HOLE})", " ", text)
        text = re.sub(
            rf"[ \t]*{_HOLE}(?:\s*(?:,|、|and|&)\s*{_HOLE}){{0,20}}(?=\s*(?:[.,;:!?。，；]|$))", "", text
        )
        text = re.sub(rf"\s*(?:,|、|and)?\s*{_HOLE}", "", text)
        text = re.sub(r"[，,]\s*(?=[。.])", "", text)
        text = _EMPTY_PAIR.sub("and", text)
        text = _DANGLING.sub("", _SPACES.sub(" ", text))
    return _SPACES.sub(" ", text).strip()


def sentence(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]


def shortened(text: str, *, chars_max: int) -> str:
    """Cut a text at a word, with an ellipsis where something is left out.

    References stay whole.
    """
    if len(text) <= chars_max:
        return text
    cut = text[:chars_max]
    if cut.count("{") > cut.count("}"):
        cut = cut[: cut.rfind("{")]
    at = max(cut.rfind(" "), cut.rfind("，"), cut.rfind("、"))
    cut = cut[:at] if at > chars_max // 2 else _HALF_WORD.sub("", cut) or cut
    return cut.rstrip(" ,;，；、") + " …"
