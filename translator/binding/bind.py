"""A model's answer becomes a specification: the rules draft with its advice, and its words stand where they hold.

The draft by rules is the floor: whatever a model forgets, invents or gets wrong, the page is never poorer than without it.
Source: docs/decisions/0019-a-model-writes-over-the-rules-draft.md
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translator.binding.advice import advised
from translator.binding.answer import Understood
from translator.binding.asking import with_questions
from translator.binding.choices import with_alternatives
from translator.binding.desk import Desk, Refusal
from translator.binding.edges import with_edges
from translator.binding.numerals import Given
from translator.binding.quotes import Quotable
from translator.binding.reasons import reason_of
from translator.binding.requirements import with_requirements
from translator.binding.summaries import with_summary
from translator.binding.suspicions import suspected
from translator.binding.written import Written
from translator.checks.lines import LineChecks, Source
from translator.domain.cover import Cover
from translator.domain.decision import Decision
from translator.domain.ledger import Entry
from translator.domain.spec import BOUNDARY_KINDS, Dropped, Engine, Requirement, Spec
from translator.drafting.book import Book
from translator.drafting.draft import draft
from translator.drafting.keys import names_of
from translator.drafting.landing import replaced_in
from translator.drafting.precedents import with_the_same_precedents
from translator.knowledge.catalogue import Knowledge
from translator.reading.reader import Notes


@dataclass(frozen=True)
class Bound:
    """What became of a model's answer."""

    spec: Spec
    refusals: tuple[Refusal, ...]
    taken: int
    """How many of its texts stand on the page."""

    @property
    def refused_share(self) -> float:
        """The share of its texts that may not stand, between 0 and 1."""
        return len(self.refusals) / max(1, len(self.refusals) + self.taken)


def bind(
    read: Understood,
    notes: Notes,
    by_rules: Spec,
    engine: Engine,
    knowledge: Knowledge,
    checks: LineChecks,
    decisions: Sequence[Decision] = (),
) -> Bound:
    """Bind what a model wrote.

    Args:
        read: its answer, with what had not the shape asked for.
        notes: the reading of the ask with its working notes.
        by_rules: the draft by rules alone, which says what the specification is for.
        engine: what writes the page: the model and its prompt.
        knowledge: the catalogue.
        checks: what each text must hold to.
        decisions: what was decided before, bears on the ask and holds.
    """
    quotable = Quotable(by_rules.ask.text)
    source = Source(by_rules.ask.text, by_rules.language)
    given = Given.of(by_rules.ledger, quotable, by_rules.language)
    written = read.written
    orders = Cover(
        [a for a in notes.asides if a.reason == "order_to_machine"]
        + [span for quote in written.orders if (span := quotable.find(quote))]
    )
    desk = Desk(given, source, checks, Book.of(by_rules.ledger), orders, list(read.refusals))
    told = advised(notes, written, knowledge, desk)
    same = told.reading.vague == notes.reading.vague and told.kind == notes.kind
    spec = (
        by_rules
        if same
        else with_the_same_precedents(
            draft(
                told,
                knowledge,
                ask=by_rules.ask,
                spec_id=by_rules.spec_id,
                workspace=by_rules.workspace,
                engine=engine,
                decisions=decisions,
            ),
            by_rules,
        )
    )
    if _levels(spec) != _levels(by_rules):  # advice moves no number that was said
        told, spec = notes, by_rules
    desk.given, desk.book = Given.of(spec.ledger, quotable, spec.language), Book.of(spec.ledger)
    if spec.verdict != "not_a_request":
        spec = _written_over(spec, written, desk, notes, engine, decisions)
    return Bound(_with_dropped(spec, desk.refusals, engine), tuple(desk.refusals), desk.taken)


def _written_over(
    spec: Spec, written: Written, desk: Desk, notes: Notes, engine: Engine, decisions: Sequence[Decision]
) -> Spec:
    names = names_of(spec)
    spec = with_summary(spec, written, desk)
    if spec.specifiable:
        spec = with_requirements(spec, written, desk, names)
        spec = with_alternatives(spec, written, desk, names, needs_learning=notes.reading.needs_learning)
    asked = suspected(spec, written, desk, names)
    spec, thought_of = with_edges(spec, written, desk, names)
    _refuse_decisions(spec, written, desk, decisions)
    return with_questions(spec, written, [*asked, *thought_of], desk, names, engine.prompt or "")


def _refuse_decisions(spec: Spec, written: Written, desk: Desk, decisions: Sequence[Decision]) -> None:
    """List each past decision that the model cites and was not given, that does not hold, or that does not say so."""
    given = {precedent.decision_id for precedent in spec.precedents}
    texts = {one.decision_id: _flat(f"{one.title} {one.text}") for one in decisions}
    for index, cited in enumerate(written.decisions):
        where, ref = f"/decisions/{index}", cited.decision_id
        if ref not in given:
            desk.refuse(where, "decisions", "no such decision was given", ref)
        elif ref not in texts:
            desk.refuse(where, "overruled", "it was given as one that may not be cited", ref)
        elif not (quote := _flat(cited.quote)) or quote not in texts[ref]:
            desk.refuse(where, "unsaid", "the decision does not say so", f"{ref}: {cited.quote}")


def _flat(words: str) -> str:
    return " ".join(words.split()).casefold()


def _levels(spec: Spec) -> set[tuple[str, str, Entry]]:
    """Return which level each target carries, stated or decided; its id in the ledger may be another."""
    return {
        (target.measure, field, spec.entry(ref).model_copy(update={"id": ""}))
        for target in spec.targets
        for field in ("goal", "stretch", "limit", "baseline")
        if (ref := getattr(target, field))
    }


_DROPPED_MAX = 20
_DROPPED_CHARS_MAX = 300
_WHERE_CHARS_MAX = 80
"""What is listed of a model's words that may not stand; nobody reads more."""
_WORD = re.compile(r"[\u4e00-\u9fff]|\w{3,}")
_SAID_SHARE_MIN = 0.5


def _with_dropped(spec: Spec, refusals: list[Refusal], engine: Engine) -> Spec:
    """List what may not stand, and take from what is left out the sentences that a line of the model now says."""
    lines = [
        (
            Cover(element.evidence),
            _words(element.technical if isinstance(element, Requirement) else element.text),
        )
        for part in (spec.requirements, *(getattr(spec.boundaries, kind) for kind in BOUNDARY_KINDS))
        for element in part
    ]
    left_out = tuple(
        o
        for o in spec.left_out
        if not any(place.holds(o) and _says(words, spec.ask.text[o.start : o.end]) for place, words in lines)
    )
    dropped = tuple(
        Dropped(
            quote=r.quote[:_DROPPED_CHARS_MAX],
            where=r.where[:_WHERE_CHARS_MAX],
            reason=reason_of(r, spec.language),
        )
        for r in refusals[:_DROPPED_MAX]
    )
    spec = spec.model_copy(update={"left_out": left_out, "dropped": dropped, "engine": engine})
    return spec.model_copy(update={"left_out": (*left_out, *replaced_in(spec, "not_taken_up"))})


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _says(words: frozenset[str], sentence: str) -> bool:
    """Say whether a line holds at least half of the words of a sentence."""
    wanted = _words(sentence)
    return bool(wanted) and len(wanted & words) >= _SAID_SHARE_MIN * len(wanted)
