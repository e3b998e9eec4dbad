"""Lets each element stand on the whole clause it speaks of, so that no half of a sentence is lost beside it.

A target or a question takes the clause around its words as evidence; a line that quotes the ask quotes the clause too.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeVar

from translator.checks.losses import lost_in
from translator.domain.cover import Cover, Range
from translator.domain.spec import BOUNDARY_KINDS, BoundaryLine, Question, Requirement, Spec, Target
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.scribe import sentence, shortened

_Element = TypeVar("_Element", Target, Question)
_HALF, _NEARLY_ALL = 0.5, 0.99
"""Shares of the words of a clause."""
_BUSINESS_CHARS_MAX, _LINE_CHARS_MAX = 260, 220


def on_whole_clauses(spec: Spec, ground: Ground) -> Spec:
    """Return a draft whose elements carry the clauses that they speak of in part.

    Args:
        spec: a draft by rules.
        ground: what it stands on.
    """
    clauses = _Clauses(spec, ground)
    requirements = tuple(map(clauses.required, spec.requirements))
    lines: dict[str, tuple[BoundaryLine, ...]] = {
        kind: tuple(map(clauses.bounded, getattr(spec.boundaries, kind))) for kind in BOUNDARY_KINDS
    }
    clauses = clauses.with_single_words()
    return spec.model_copy(
        update={
            "requirements": requirements,
            "boundaries": spec.boundaries.model_copy(update=lines),
            "targets": tuple(map(clauses.given, spec.targets)),
            "questions": tuple(map(clauses.given, spec.questions)),
            "later": tuple(map(clauses.given, spec.later)),
            "ledger": tuple(ground.book.entries),
        }
    )


class _Clauses:
    """The clauses of an ask that no element carries as yet, in order."""

    def __init__(self, spec: Spec, ground: Ground) -> None:
        self._ground = ground
        lines = (line for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind))
        every = (*spec.requirements, *spec.targets, *spec.questions, *spec.later, *lines)
        self._places = {e.id: e.where for e in spec.ledger if e.source.kind == "ask"}
        self._carried: list[Range] = [
            *(s for element in every for s in element.evidence),
            *ground.notes.asides,
        ]
        self._language = spec.language
        self.lost = self._left(_HALF)
        self._given: set[Span] = set()

    def _left(self, part: float) -> list[Span]:
        notes = self._ground.notes
        return list(lost_in(notes.text, self._language, notes.sentences, Cover(self._carried), part=part))

    def with_single_words(self) -> "_Clauses":
        """Go on to the clauses of which but a word is carried nowhere, for those that quote nothing."""
        self._carried += self._given
        self.lost = self._left(_NEARLY_ALL)
        return self

    def required(self, line: Requirement) -> Requirement:
        """Return a requirement whose business words quote the clauses it holds a part of."""
        found = self._taken(line.evidence[:1])
        if not found:
            return line
        business = self._quoted((*line.evidence[:1], *found), _BUSINESS_CHARS_MAX)
        return line.model_copy(update={"business": business, "evidence": (*line.evidence, *found)})

    def bounded(self, line: BoundaryLine) -> BoundaryLine:
        """Return a line of the boundary that quotes the clauses it holds a part of."""
        found = self._taken(line.evidence) if line.origin == "ask" else []
        if not found:
            return line
        words = self._quoted((*line.evidence, *found), _LINE_CHARS_MAX)
        return line.model_copy(update={"text": words, "evidence": (*line.evidence, *found)})

    def given(self, element: _Element) -> _Element:
        """Return a target or a question with the clauses around its words and numbers as evidence."""
        fields = vars(element)  # to ask a model for a field it lacks is slow
        named = {fields.get(field) for field in ("goal", "baseline", "limit", "stretch", "by_when")}
        numbers: list[Span] = [self._places[ref] for ref in named if ref in self._places]
        found: list[Span] = self._taken((*element.evidence, *numbers))
        return element.model_copy(update={"evidence": (*element.evidence, *found)}) if found else element

    def _taken(self, places: Iterable[Span]) -> list[Span]:
        """Take the clauses that overlap a place, or go on where one ends without a comma."""
        found: list[Span] = []
        for place in places:
            reach = place.end + 2 if self._runs_on(place) else place.end
            at = bisect_right(self.lost, place.start, key=lambda clause: clause.end)
            while at < len(self.lost) and self.lost[at].start < reach:
                if self.lost[at] not in self._given:
                    found.append(self.lost[at])
                    self._given.add(self.lost[at])
                at += 1
        return found

    def _runs_on(self, place: Span) -> bool:
        """Say whether a place ends within a clause, before a blank and another word."""
        text = self._ground.notes.text
        return text[place.end : place.end + 1] == " " and text[place.end - 1 : place.end].isalnum()

    def _quoted(self, spans: Sequence[Span], most: int) -> str:
        whole = Span(start=min(s.start for s in spans), end=max(s.end for s in spans))
        return shortened(sentence(self._ground.scribe.quote(whole)), chars_max=most)
