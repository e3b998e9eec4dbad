"""What every part of a draft stands on: the notes, the knowledge, the words of the ask, the book of numbers."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from translator.domain.cover import Cover
from translator.domain.ledger import Entry
from translator.domain.reading import Quantity
from translator.domain.spec import Inputs
from translator.domain.value import Language, Span
from translator.drafting.book import Book
from translator.drafting.keys import Names
from translator.drafting.scribe import Scribe
from translator.drafting.slots import Slots
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import Archetype
from translator.reading.reader import Notes
from translator.reading.slot_chances import slot_chances
from translator.reading.small_change import SmallChange
from translator.reading.text.sections import Section, sections_in
from translator.reading.text.wishes import wants

COMPLAINT = re.compile(
    r"\b(?:keeps? \w+ing|complain(?:s|ed|ing)?\b|complaints (?:about|that|of)|moan(?:s|ed|ing)?|fed up|frustrat\w+|struggl\w*|can['’]?t find|cannot find|wast(?:e|es|ing) (?:(?:a lot of|so much|too much|their|our) )?(?:time|hours)|lose track|forget\w*|"
    r"(?:we|they|people) (?:all )?still (?:write|type|use|keep|fill|count|enter|copy|phone|print|draw|note|ring|carry|walk|paste)|spends? (?:too|hours|ages|far)|takes? (?:ages|forever|too long|hours|days|weeks)|nobody knows|too (?:slow|late|often)|(?:is|are) (?:wrong|useless|a mess|outdated|scattered))\b"
    r"|抱怨|(?:[被遭老常]|总是|一直|天天)投诉|投诉(?:说|我们|[^，,。]{0,4}(?:多|高|不断|不少|上升))|反馈[^，。]{0,6}(?:慢|麻烦|难|不)|太(?:慢|麻烦|费劲|散|乱)|经常(?:出错|漏|忘)|总是(?:漏|忘|错)|来不及|找不到",
    re.I,
)
"""What somebody says who complains of how it is."""
GENERAL = "general"
"""The kind an ask is drafted after that points to none surely enough, and which asks what another kind has no question for."""
_WHO_CHARS_MAX = 120
_SURE_MIN = 0.5
"""Chance from which a kind is sure; see `archetypes_of`. Questions and alternatives of a wrong kind spoil a page, those of none do not."""
_FRAMES = frozenset({"load", "budget", "deadline", "size", "baseline", "other", "target", "share"})


def sure_kind(notes: Notes) -> str | None:
    """Return the kind of system that is sure enough to draft after and to name the thing after; None where none is."""
    best = next(iter(notes.reading.archetypes), None)
    sure = best.name if best and best.score >= _SURE_MIN else None
    return notes.kind or sure


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
    day: date
    """The day of the ask."""
    change: SmallChange | None = None
    """The small change the ask wants, where it wants no more."""

    @property
    def language(self) -> Language:
        """Return the language the page is written in."""
        return self.slots.language

    @cached_property
    def likely(self) -> dict[str, float]:
        """How likely an experienced analyst asks about each slot first."""
        return slot_chances(self.notes.rest, self.notes.reading, self.knowledge)

    @cached_property
    def required(self) -> Cover:
        """What the requirements found carry."""
        return Cover(f.where for f in self.notes.found if f.parts)

    @cached_property
    def found(self) -> Cover:
        """Everything the grammar read, be it a requirement or only the name of the thing."""
        return Cover(f.where for f in self.notes.found)

    @cached_property
    def doubted(self) -> Cover:
        """Where the ask is vague; a target or a question takes it up."""
        return Cover(v.span for v in self.notes.reading.vague)

    @cached_property
    def left_open(self) -> Cover:
        """What the author leaves open; a question takes it up, and nothing in it is asked for or settled."""
        return Cover(part for point in self.notes.left_open for part in point.spans)

    @cached_property
    def told(self) -> Cover:
        """What is told of today or of who it is for; it is quoted as such and sets no limit."""
        labelled = [
            s.where
            for s in self.sections
            if s.field == "today" and not wants(self.notes.text, s.where, self.notes.reading.language)
        ]
        return Cover([*labelled, *self.notes.of_today, *(s for s in (self.today, self.told_who) if s)])

    @cached_property
    def today(self) -> Span | None:
        """What the ask tells of today: the baseline, or else what somebody complains about."""
        said = self.notes.reading.facets.get("baseline")
        if said:
            return said.span
        lines = self.notes.sentences
        return next((s for s in lines if COMPLAINT.search(self.notes.text, s.start, s.end)), None)

    @cached_property
    def framed(self) -> Cover:
        """Where the ask names a size, a date or a sum the work must live with."""
        return Cover(q.span for q in self.notes.reading.quantities if q.role in _FRAMES)

    @cached_property
    def days(self) -> tuple[Entry, ...]:
        """The dates of the ask."""
        return tuple(e for e in self.book.entries if e.kind == "date" and e.source.kind == "ask")

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """What stands under labels that say what it is, such as `Users: ...`."""
        return tuple(sections_in(self.notes.text, self.notes.sentences))

    @cached_property
    def told_who(self) -> Span | None:
        """Where a label such as `Users:` tells who it is for."""
        who = [s.where for s in self.sections if s.field == "users"]
        return who[0] if len(who) == 1 and who[0].end - who[0].start <= _WHO_CHARS_MAX else None

    @cached_property
    def dated(self) -> Cover:
        """Where the ask names a date that is still to come."""
        return Cover(e.where for e in self.days if e.date and e.date >= self.day.isoformat())

    @cached_property
    def _ends(self) -> list[int]:
        return [s.end for s in self.notes.sentences]

    @cached_property
    def _number_starts(self) -> list[int]:
        return [q.start for q in self.notes.reading.quantities]

    def numbers_in(self, span: Span) -> Sequence[Quantity]:
        """Return the numbers of the ask that lie within a range."""
        low, high = (bisect_left(self._number_starts, at) for at in (span.start, span.end))
        return [q for q in self.notes.reading.quantities[low:high] if q.end <= span.end]

    def numbers_beside(self, span: Span) -> tuple[int, int]:
        """Return where the number before a range ends, and where the one after it begins."""
        numbers = self.notes.reading.quantities
        low, high = bisect_left(self._number_starts, span.start), bisect_left(self._number_starts, span.end)
        return numbers[low - 1].end if low else 0, (
            numbers[high].start if high < len(numbers) else len(self.notes.text)
        )

    def sentence_of(self, span: Span) -> Span:
        """Return the sentence of the ask that holds a range, or the range itself."""
        i = bisect_right(self._ends, span.start)
        lines = self.notes.sentences
        return lines[i] if i < len(lines) and lines[i].overlaps(span) else span
