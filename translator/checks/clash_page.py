"""The sentences of an ask and what keeps a place of it from clashing."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from translator.domain.cover import Cover
from translator.domain.ledger import Entry
from translator.domain.value import Span
from translator.knowledge.opposites import Language, cues_in
from translator.knowledge.units import comparable, in_base
from translator.reading.text.field_labels import is_label_alone
from translator.reading.text.lower import lower
from translator.reading.text.segments import sentences

_CLAUSE_STOP = re.compile(r"[.!?](?=\s|$)|, |[。！？；;\n，：（）]|: ")
_TERM = re.compile(r"[a-z]{3,}|[\u4e00-\u9fff]{2,}")
_STEM_CHARS = 5
COMMON = frozenset(
    "the and for are was has had not can may our his her its you who all any one two out use but how per via too new now get gets let yet own off "
    "that this with from they them their there have must should would shall will which when then than each every only also been more "
    "after before within without where were what your into does need needs want system always never about some other very make over "
    "可以 需要 必须 系统 不能 所有 我们 他们 一个 自己 就能 都要 都能 直接 要能 时候 以后 之后 之前 一律 不得 或者 以及 全部 任何 每个 不用".split()
)
"""Words that many sentences share whatever they are about."""
_DEMANDS = re.compile(r"必须|应当|需要|应该|[要应须得在]|以内|之内")
"""Chinese words by which something is demanded; they grow together with what is demanded."""
_OF_TODAY = frozenset({"baseline", "load", "size"})
_SHIELDS = ("condition", "choice", "apart")
_MODAL = frozenset({"denied", "ban", "sole", "granted", "spared"})
"""Lists whose characters also stand inside words that deny, forbid and grant nothing."""
_AROUND_CHARS_MAX = 300
"""How far a clause is read on each side of a number; nobody says of one thing more."""
_OPENING_EN, _OPENING_ZH = 12, 4
"""Characters in which a sentence says that it tells how it is today."""


class Page:
    """A text in lower case, cut into sentences when first asked for."""

    def __init__(self, text: str, stated: list[Entry], language: Language) -> None:
        self.low = lower(text)
        self.cues = cues_in(self.low, language)
        self._text = text
        self._stated = stated
        self._terms: dict[tuple[int, int], frozenset[str]] = {}
        self._marks: dict[str, list[tuple[int, int]]] = {}

    @cached_property
    def ends(self) -> list[int]:
        """Where the sentences end."""
        return [*(s.end for s in sentences(self._text)), len(self.low)]

    def sentence_at(self, at: int) -> int:
        """Return the number of the sentence of a place."""
        return min(bisect_right(self.ends, at), len(self.ends) - 1)

    def sentence(self, number: int) -> Span:
        """Return the range of a sentence."""
        return Span(start=self.ends[number - 1] if number else 0, end=self.ends[number])

    def clause(self, span: Span) -> Span:
        """Return the words between the commas around a place."""
        first = bisect_right(self._starts, span.start) - 1
        last = bisect_left(self._starts, span.end) - 1
        if first < 0:
            return span
        return Span(
            start=min(span.start, self.clauses[first].start),
            end=max(span.end, self.clauses[max(first, last)].end),
        )

    def is_label(self, span: Span) -> bool:
        """Say whether a place is in a question of a form, such as `What must it not do?`, which sets no rule itself."""
        whole = self.around(span)
        return is_label_alone(self.low[whole.start : whole.end])

    def has(self, name: str, where: Span) -> bool:
        """Say whether a range has one of the words of this name."""
        return self.end_of(name, where) is not None

    def end_of(self, name: str, where: Span) -> int | None:
        """Return where the first word of this name ends in a range."""
        if name not in self._marks:
            cues = self.cues.get(("marks", name), ())
            found = {m.span() for cue in cues for m in cue.pattern.finditer(self.low)}
            if name in _MODAL:
                found = {(a, b) for a, b in found if not self._compounds.touches(Span(start=a, end=b))}
            self._marks[name] = sorted(found)
        marks = self._marks[name]
        at = bisect_left(marks, (where.start, 0))
        return marks[at][1] if at < len(marks) and marks[at][1] <= where.end else None

    @cached_property
    def _compounds(self) -> Cover:
        """Words that hold a word of denial or of duty and say neither, as 不超过 and 需求."""
        cues = self.cues.get(("marks", "compounds"), ())
        return Cover(
            Span(start=m.start(), end=m.end()) for cue in cues for m in cue.pattern.finditer(self.low)
        )

    def kept_apart(self, span: Span, unless: tuple[str, ...] = ()) -> bool:
        """Say whether a place is about today, holds only in some case, is one of several choices or is eased.

        Args:
            span: the place.
            unless: what does not keep it apart here, as an exception from what has none.
        """
        whole, clause = self.around(span), self.clause(span)
        opening = _OPENING_ZH if self.low[whole.start] > "\u2fff" else _OPENING_EN
        begin = Span(start=whole.start, end=min(whole.end, whole.start + opening))
        before = Span(start=whole.start, end=span.start)
        behind = Span(start=span.end, end=max(clause.end, span.end))
        return (
            self.has("today", clause)
            or self.has("today", begin)
            or self.has("apart", Span(start=whole.start, end=behind.end))
            or any(
                self.has(name, part) for part in (before, behind) for name in _SHIELDS if name not in unless
            )
        )

    def tells(self, sentence: Span) -> bool:
        """Say whether a sentence only tells how it is: with a figure of today and no word that demands anything."""
        at = bisect_left(self._of_today, sentence.start)
        figure = at < len(self._of_today) and self._of_today[at] < sentence.end
        return figure and not self.has("demand", sentence)

    @cached_property
    def _of_today(self) -> list[int]:
        """Where figures of today begin, in order."""
        return sorted(e.source.start or 0 for e in self._stated if e.role in _OF_TODAY)

    def differ(self, one: Span, other: Span) -> bool:
        """Say whether two numbers are of different times, cases, shares or statistics."""
        here, there = (self.sentence(self.sentence_at(span.start)) for span in (one, other))
        return any(self.has(n, s) for n in ("today", "choice") for s in (here, there)) or any(
            self.has(n, here) != self.has(n, there) for n in ("later", "part", "condition")
        )

    def around(self, span: Span) -> Span:
        """Return the sentence of a place."""
        return self.sentence(self.sentence_at(span.start))

    @cached_property
    def clauses(self) -> list[Span]:
        """The words between commas and stops."""
        cuts = [0, *(m.end() for m in _CLAUSE_STOP.finditer(self.low)), len(self.low)]
        spans = (self.trimmed(Span(start=a, end=b)) for a, b in pairwise(cuts))
        return [s for s in spans if s.end > s.start]

    @cached_property
    def _starts(self) -> list[int]:
        return [clause.start for clause in self.clauses]

    def trimmed(self, span: Span) -> Span:
        """Return a range without outer blanks and stops."""
        words = self.low[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        return Span(
            start=start, end=max(start, span.start + len(words.rstrip(" \n.。!！?？;；,，:：(（)）")))
        )

    def seconds(self, span: Span) -> float | None:
        """Return the length of time stated in the clause around a place."""
        around = self.clause(span)
        for entry in self._stated:
            start = entry.source.start or 0
            if around.start <= start < around.end and comparable("s", entry.unit):
                return in_base(entry.value_max or entry.value or 0, entry.unit)
        return None

    def words_around(self, span: Span) -> frozenset[str]:
        """Return what the clause around a number speaks of, whatever the number, and however it is demanded."""
        around = self.clause(span)
        start, end = (
            max(around.start, span.start - _AROUND_CHARS_MAX),
            min(around.end, span.end + _AROUND_CHARS_MAX),
        )
        words = f"{self.low[start : span.start]} {self.low[span.end : end]}"
        return frozenset(_terms(_DEMANDS.sub("", words)))

    def terms(self, where: Span) -> frozenset[str]:
        """Return what a range speaks of: stems of words, pairs of characters."""
        key = where.start, where.end
        if key not in self._terms:
            self._terms[key] = frozenset(_terms(self.low[where.start : where.end]))
        return self._terms[key]


def _terms(words: str) -> Iterator[str]:
    for match in _TERM.finditer(words):
        word = match.group()
        if not word.isascii():
            yield from (pair for i in range(len(word) - 1) if (pair := word[i : i + 2]) not in COMMON)
        elif word not in COMMON:
            yield word[:_STEM_CHARS]
