"""What every part of a draft stands on: the notes, the knowledge, the words of the ask, the book of numbers."""

from dataclasses import dataclass

from translator.domain.spec import Inputs
from translator.domain.value import Language, Span
from translator.drafting.book import Book
from translator.drafting.keys import Names
from translator.drafting.scribe import Scribe
from translator.drafting.slots import Slots
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import Archetype
from translator.reading.reader import Notes


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

    def sentence_of(self, span: Span) -> Span:
        """Return the sentence of the ask that holds a range, or the range itself."""
        return next((s for s in self.notes.sentences if s.overlaps(span)), span)
