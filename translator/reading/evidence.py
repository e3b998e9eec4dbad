"""What the finders bring together of one ask, before anything is judged."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from translator.domain.cover import Cover
from translator.domain.reading import Aside, Quantity, Speaker, VaguePhrase
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import Knowledge
from translator.reading.archetypes import cues_to_kinds
from translator.reading.paste.asides import pieces_apart, set_aside, with_marks, words_begin
from translator.reading.paste.layout import Layout
from translator.reading.paste.open_points import OpenPoint, open_points, speakers_of
from translator.reading.quantities.quantities import names_with_digits, quantities_in
from translator.reading.requests.wish_lines import WishLine, wish_lines
from translator.reading.requests.wish_signs import tells
from translator.reading.speakers.quoted import quoted_in
from translator.reading.speakers.turns import people_in, turns_in
from translator.reading.speakers.writers import writers_in
from translator.reading.statements.found import Found
from translator.reading.statements.statements import found_in
from translator.reading.text.field_labels import Field, is_label_alone
from translator.reading.text.sections import Section, not_wanted, sections_in
from translator.reading.text.segments import sentences
from translator.reading.text.wishes import surely_orders
from translator.reading.vague.vague import vague_in

_SAID_WITHOUT_LABEL: frozenset[Field] = frozenset({"goal", "level", "scope", "users", "today", "wishes"})
_ASKS_NOTHING: frozenset[Field] = frozenset({"outside", "ban", "due"})
_KEPT = ("at_most", "at_least", "between")
"""Bounds that a value is to be kept within."""


@dataclass(frozen=True)
class Evidence:
    """One ask with everything found in it."""

    text: str
    """The ask as it is read: blanks stand for HTML and for the marks before quoted lines; places are the same."""
    language: Language
    """The language it is read in: `en` or `zh`."""
    asides: tuple[Aside, ...]
    sentences: tuple[Span, ...]
    """Without what was set aside."""
    quantities: tuple[Quantity, ...]
    names: tuple[Span, ...]
    """Names that hold digits, such as a standard's."""
    pasted: bool = False
    """Whether it is laid out like something pasted."""
    left_open: tuple[OpenPoint, ...] = ()
    """The points its author left open."""
    writers: tuple[Speaker, ...] = ()
    quoted: tuple[Speaker, ...] = ()
    vague: tuple[VaguePhrase, ...] = ()
    found: tuple[Found, ...] = ()
    cues: Mapping[str, float] = field(default_factory=dict)
    """How strongly its cue words point to each kind of system, between 0 and 1."""

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """What stands under the labels of a form, minutes or a ticket."""
        return tuple(sections_in(self.text, self.sentences))

    @cached_property
    def refused(self) -> Cover:
        """What a label such as `Must not:` or `Not included:` says is not wanted."""
        return Cover(not_wanted(self.text, self.sentences))

    @cached_property
    def labels(self) -> Cover:
        """The sentences that are but the label of a field, as `Who will use it?`."""
        return Cover(s for s in self.sentences if is_label_alone(self.text[s.start : s.end]))

    @cached_property
    def of_today(self) -> Cover:
        """What a label such as `Problem:` or `What is the problem?` says is how it is today."""
        return Cover(s.where for s in self.sections if s.field == "today")

    @cached_property
    def wish_list(self) -> tuple[Span, ...]:
        """What stands under a label such as `Expected:` or `Requirements:`: each line is wished, however it is worded."""
        goals = [s.label for s in self.sections if s.field == "goal"]
        listed = (
            s
            for s in self.sections
            if s.field == "wishes" or (s.field == "goal" and goals.count(s.label) > 1)
        )
        return tuple(s.where for s in listed if not self.labels.touches(s.where))

    @cached_property
    def asking(self) -> tuple[Span, ...]:
        """The sentences that may ask for something, without the labels that only say what they are.

        What a label says is not wanted, and the date and the money, ask for nothing.
        """
        fields = {section.where.end: section for section in self.sections}
        lines = ((line, fields.get(line.end)) for line in self.sentences)
        return tuple(
            section.where if section and section.field in _SAID_WITHOUT_LABEL else line
            for line, section in lines
            if (section is None or section.field not in _ASKS_NOTHING) and not self.labels.touches(line)
        )

    @cached_property
    def lines(self) -> list[WishLine]:
        """Its sentences, each with what it wishes."""
        return wish_lines(self.text, self.sentences, self.language)

    @cached_property
    def wishing(self) -> list[Span]:
        """The sentences that plainly want something, or set a bound to be kept."""
        return [
            line.span
            for line in self.lines
            if (line.wants or self._sets_a_bound(line)) and not self.refused.touches(line.span)
        ]

    @cached_property
    def surely_asks(self) -> bool:
        """Whether a sentence orders that something be done to a thing, or sets a bound to be kept."""
        return any(
            self._sets_a_bound(line) or surely_orders(self.text, line.span, self.language)
            for line in self.lines
        )

    def _sets_a_bound(self, line: WishLine) -> bool:
        """Say whether a sentence that tells of nothing sets a bound, as in `Waiting time at most 10 minutes`."""
        kept = self._kept_bounds
        first = bisect_left(kept, line.span.start, key=lambda q: q.start)  # they stand in order and apart
        return first < len(kept) and kept[first].end <= line.span.end and not tells(line.low)

    @cached_property
    def _kept_bounds(self) -> list[Quantity]:
        return [q for q in self.quantities if q.role == "target" and q.bound in _KEPT]

    @property
    def headings(self) -> tuple[Aside, ...]:
        """The lines that only name what follows."""
        return tuple(a for a in self.asides if a.reason == "heading")

    @cached_property
    def without_asides(self) -> str:
        """The text with blanks for what was set aside, so that places stay."""
        pieces, at = [], 0
        for aside in self.asides:
            if aside.reason != "heading":
                pieces += [self.text[at : aside.start], " " * (aside.end - aside.start)]
                at = aside.end
        return "".join([*pieces, self.text[at:]])


def gathered(received: str, layout: Layout, language: Language, knowledge: Knowledge) -> Evidence:
    """Run every finder once.

    Args:
        received: the ask, verbatim.
        layout: how it is laid out.
        language: `en` or `zh`.
        knowledge: the built-in facts with the workspace's own above them.
    """
    bare = numbers_only(received, layout, language)
    return Evidence(
        text=bare.text,
        language=language,
        asides=bare.asides,
        sentences=bare.sentences,
        quantities=bare.quantities,
        names=bare.names,
        pasted=bare.pasted,
        left_open=bare.left_open,
        writers=bare.writers,
        quoted=bare.quoted,
        vague=vague_wording(bare, knowledge, complaints=False),
        found=found_in(bare.text, language, bare.asking, bare.headings),
        cues=cues_to_kinds(bare.without_asides, language, knowledge),
    )


def numbers_only(received: str, layout: Layout, language: Language) -> Evidence:
    """Find who speaks, the sentences and the numbers: all that can be done in a language that is not read.

    Args:
        received: the ask, verbatim.
        layout: how it is laid out.
        language: the language it is read in.
    """
    text = layout.text
    people = people_in(layout)
    turns = turns_in(layout, people)
    told = [turn for said in turns for turn in said]
    pieces = pieces_apart(layout, words_begin(layout, told), ())
    points = tuple(open_points(layout, pieces, speakers_of(layout, told)))
    asides = set_aside(layout, language, told, [part for point in points for part in point.spans])
    aside = Cover(a for a in asides if a.reason != "heading")
    known = {(line.start, line.end): pieces for line, pieces in zip(layout.lines, layout.pieces, strict=True)}
    lines = tuple(s for s in sentences(text, asides, known) if not aside.touches(s))
    return Evidence(
        text=text,
        language=language,
        asides=with_marks(received, lines, asides),
        sentences=lines,
        quantities=_own(quantities_in(text, language), aside),
        names=names_with_digits(text),
        pasted=layout.pasted,
        left_open=tuple(point for point in points if not aside.touches(point.where)),
        writers=tuple(writers_in(layout, asides, turns)),
        quoted=tuple(quoted_in(layout, language, people)),
    )


def vague_wording(evidence: Evidence, knowledge: Knowledge, *, complaints: bool) -> tuple[VaguePhrase, ...]:
    """Find the vague wording outside of what was set aside.

    Args:
        evidence: the ask with its sentences and numbers.
        knowledge: its lexicons.
        complaints: whether what is said of today counts too, because nothing better is said.
    """
    aside = Cover(a for a in evidence.asides if a.reason != "heading")
    figures = [q.span for q in evidence.quantities if q.role != "baseline"]
    today = [
        q.span for q in evidence.quantities if q.role == "baseline"
    ]  # they are clear, and settle nothing
    found = vague_in(
        evidence.text, evidence.language, knowledge, figures, (*evidence.names, *today), complaints=complaints
    )
    return tuple(v for v in found if not aside.touches(v) and not evidence.labels.touches(v))


def _own(quantities: Sequence[Quantity], aside: Cover) -> tuple[Quantity, ...]:
    """Keep every number, but let those set aside ask for nothing."""
    return tuple(
        q.model_copy(update={"role": "other"}) if q.role != "other" and aside.touches(q) else q
        for q in quantities
    )
