"""Puts the ask's own words into our prose, with every number as a reference and vague words left aside.

The one place where ranges of the ask become text of a specification.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from translator.domain.ledger import REFERENCE
from translator.domain.reading import VaguePhrase
from translator.domain.value import Span
from translator.reading.found import Parts

_SPACES = re.compile(r"\s+")
_DANGLING = re.compile(r"(?:\s*,)?\s*\b(?:and|or|but|as)\s*(?=[.,;:!?]|$)|\s+(?=[.,;:!?])", re.I)
_EMPTY_PAIR = re.compile(r"\b(?:and|or)\s+(?:and|or)\b", re.I)
_HOLE = "\x00"


@dataclass(frozen=True)
class Scribe:
    """Writes ranges of one ask."""

    text: str
    refs: Mapping[tuple[int, int], str]
    """The ledger id of each quantity, by its range."""
    adverbs: Sequence[VaguePhrase] = field(default=())
    """Vague words that a target or question now carries, left out of the engineers' wording."""

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        return sorted(self.refs)

    def quote(self, span: Span, *, drop: Iterable[Span] = ()) -> str:
        """Write a range of the ask with references for its numbers.

        Args:
            span: the range.
            drop: ranges within it that are left out.
        """
        marks: list[tuple[int, int, str]] = []
        for i in range(bisect_left(self._places, (span.start, 0)), len(self._places)):
            start, end = self._places[i]
            if start >= span.end:
                break
            marks.append((start, end, "{" + self.refs[(start, end)] + "}"))
        marks += [(d.start, d.end, _HOLE) for d in drop if d.start < span.end and d.end > span.start]
        out: list[str] = []
        at = span.start
        for start, end, put in sorted(marks):
            if start < at:
                continue
            out.append(_no_reference(self.text[at:start]))
            out.append(put)
            at = end
        out.append(_no_reference(self.text[at : span.end]) if at < span.end else "")
        return _mended("".join(out))

    def compose(self, parts: Parts) -> str:
        """Write a requirement's wording without its vague adverbs."""
        drop = [v.span for v in self.adverbs]
        return _mended("".join(p if isinstance(p, str) else self._piece(p, drop) for p in parts))

    def _piece(self, span: Span, drop: Sequence[Span]) -> str:
        lead = " " if self.text[span.start : span.start + 1].isspace() else ""
        return lead + self.quote(span, drop=drop)


def _no_reference(text: str) -> str:
    """Break braces of the ask that would read as a reference to one of our numbers."""
    return REFERENCE.sub(r"(\1)", text) if "{" in text else text


def _mended(text: str) -> str:
    """Close the holes that left-out words leave."""
    if _HOLE in text:
        text = re.sub(rf"[ \t]*{_HOLE}(?:\s*(?:,|、|and|&)\s*{_HOLE})*(?=\s*(?:[.,;:!?。，；]|$))", "", text)
        text = re.sub(rf"\s*(?:,|、|and)?\s*{_HOLE}", "", text)
        text = re.sub(r"[，,]\s*(?=[。.])", "", text)
        text = _EMPTY_PAIR.sub("and", text)
        text = _DANGLING.sub("", text)
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
    return (cut[:at] if at > chars_max // 2 else cut).rstrip(" ,;，；、") + " …"
