"""What every part of a draft stands on: the notes, the knowledge, the words of the ask, the book of numbers."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from translator.domain.cover import Cover
from translator.domain.spec import Inputs
from translator.domain.value import Language, Span
from translator.drafting.book import Book
from translator.drafting.keys import Names
from translator.drafting.scribe import Scribe
from translator.drafting.slots import Slots
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import Archetype
from translator.reading.reader import Notes

_FRAMES = frozenset({"load", "budget", "deadline", "size"})


@dataclass
class Used:
    """Which knowledge entries a draft stood on."""

    paths: set[str]

    def note(self, path: str) -> None:
        """Remember one entry by its path, such as `measures/response-time`."""
        self.paths.add(path)

    def inputs(self, knowledge: Knowledge) -> Inputs:
        """Return the entries with their content hashes."""
        return Inputs(knowledge={path: knowledge.content_hash(path) for path in sorted(self.paths)})


@dataclass(frozen=True)
class Ground:
    """Everything the parts of one draft share."""

    notes: Notes
    knowledge: Knowledge
    archetype: Archetype
    slots: Slots
    scribe: Scribe
    book: Book
    names: Names
    used: Used

    @property
    def language(self) -> Language:
        """Return the language the page is written in."""
        return self.slots.language

    @cached_property
    def required(self) -> Cover:
        """What the requirements found carry."""
        return Cover(f.where for f in self.notes.found if f.parts)

    @cached_property
    def told(self) -> Cover:
        """What is told of today; it is quoted as such and sets no limit."""
        said = self.notes.reading.facets.get("baseline")
        return Cover([said.span] if said else [])

    @cached_property
    def framed(self) -> Cover:
        """Where the ask names a size, a date or a sum the work must live with."""
        return Cover(q.span for q in self.notes.reading.quantities if q.role in _FRAMES)

    @cached_property
    def _ends(self) -> list[int]:
        return [s.end for s in self.notes.sentences]

    def sentence_of(self, span: Span) -> Span:
        """Return the sentence of the ask that holds a range, or the range itself."""
        i = bisect_right(self._ends, span.start)
        lines = self.notes.sentences
        return lines[i] if i < len(lines) and lines[i].overlaps(span) else span
