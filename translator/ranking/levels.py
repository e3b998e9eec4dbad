"""What binds in a workspace: the levels of its live specifications and of the decisions that stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from translator.domain.cover import Cover
from translator.domain.decision import ONCE_IN_FORCE, Decision
from translator.domain.ledger import GIVEN, Entry
from translator.domain.reading import Quantity
from translator.domain.spec import Spec, Target
from translator.domain.value import Span
from translator.ranking.figures import CHARS_READ_MAX, Figure, as_if_said, figures_decided, ledger_of, placed
from translator.reading.text.segments import sentences

_QUOTE_CHARS_MAX = 300


@dataclass(frozen=True)
class Source:
    """The document that sets a level."""

    kind: Literal["spec", "decision"]
    id: str
    title: str
    """As written; a specification's may name numbers of its ledger."""
    version: int = 1
    """The revision of a specification; 1 for a decision, whose newest version is meant."""
    amends: frozenset[str] = frozenset()
    """Ids of the decisions that it changes a part of."""


@dataclass(frozen=True)
class Level:
    """One bound that somebody laid down."""

    source: Source
    entry: Entry
    figure: Figure
    quote: str
    """The sentence that says it; for a number that was answered or entered, what was typed."""
    about: str = ""
    """The sentence of the ask that such a number is of; empty where the quote says that itself."""
    measure: str | None = None
    """The measure of the target whose goal or limit it is; None where it is no target's."""
    target: str | None = None
    """That target's id."""


def standing(decisions: Sequence[Decision], today: str) -> tuple[Decision, ...]:
    """Return the decisions that bind on a day: they hold on it, and no other that was in force says that it took their place.

    Args:
        decisions: of one workspace.
        today: RFC 3339 full-date.
    """
    replaced = {
        link.to
        for one in decisions
        if one.status in ONCE_IN_FORCE
        for link in one.links
        if link.kind == "supersedes"
    }
    return tuple(one for one in decisions if one.holds_on(today) and one.decision_id not in replaced)


def is_live(spec: Spec) -> bool:
    """Say whether a specification still asks for something."""
    return spec.state != "rejected" and spec.verdict != "not_a_request"


def levels_of_decision(decision: Decision) -> tuple[Level, ...]:
    """Return what a decision lays down.

    Args:
        decision: one that stands.
    """
    amends = frozenset(link.to for link in decision.links if link.kind == "amends")
    source = Source("decision", decision.decision_id, decision.title, amends=amends)
    entries = ledger_of(decision.decision_id, decision.text)
    return tuple(
        Level(source, entry, figure, _slice(decision.text, figure.sentence))
        for entry, figure in zip(entries, figures_decided(decision.text), strict=True)
        if figure.binds
    )


def levels_of_spec(spec: Spec) -> tuple[Level, ...]:
    """Return what a specification lays down: numbers that somebody gave, no other took the place of, and its page tells.

    Args:
        spec: one that is live.
    """
    source = Source("spec", spec.spec_id, spec.title, version=spec.revision)
    aims = {ref: target for target in spec.targets for ref in (target.limit, target.goal) if ref}
    replaced = {entry.supersedes for entry in spec.ledger}
    given = [e for e in spec.ledger if e.status in GIVEN and e.kind == "quantity" and e.value is not None]
    now = [entry for entry in given if entry.id not in replaced]
    return tuple(
        _level(source, spec, entry, figure, aims.get(entry.id))
        for entry, figure in (*_stated(spec, given, now), *_typed(spec, now, aims))
        if figure.binds
    )


def _level(source: Source, spec: Spec, entry: Entry, figure: Figure, aim: Target | None) -> Level:
    line, typed = _slice(spec.ask.text, figure.sentence), entry.source.kind != "ask"
    return Level(
        source,
        entry,
        figure,
        quote=(entry.source.quote or "")[:_QUOTE_CHARS_MAX] if typed else line,
        about=line if typed else "",
        measure=aim.measure if aim else None,
        target=aim.id if aim else None,
    )


def _stated(spec: Spec, given: Sequence[Entry], now: Sequence[Entry]) -> Iterator[tuple[Entry, Figure]]:
    """Yield the numbers of the ask with the sentence that says them."""
    text, out = spec.ask.text[:CHARS_READ_MAX], Cover(spec.left_out)
    said = {e.where.start: e for e in given if e.source.kind == "ask" and e.where.end}
    current = {entry.id for entry in now}
    for figure in placed(text, [_quantity(said[at]) for at in sorted(said)]):
        entry = said[figure.quantity.start]
        if entry.id in current and not out.touches(figure.quantity.span):
            yield entry, figure


def _typed(spec: Spec, now: Sequence[Entry], aims: dict[str, Target]) -> Iterator[tuple[Entry, Figure]]:
    """Yield the aims that somebody typed; they are of what the sentence that asked for a number speaks of."""
    lines = sentences(spec.ask.text[:CHARS_READ_MAX])
    for entry in now:
        aim = aims.get(entry.id)
        if aim is None or entry.source.kind == "ask":
            continue
        line = next((s for s in lines for where in aim.evidence if s.overlaps(where)), None)
        if line is not None:
            meant = _quantity(entry.model_copy(update={"condition": entry.condition or aim.conditions}))
            yield entry, as_if_said(spec.ask.text, line, (), meant)


def _quantity(entry: Entry) -> Quantity:
    return Quantity(
        text=entry.source.quote or "",
        start=entry.source.start or 0,
        end=entry.source.end or 0,
        value=entry.value or 0,
        value_max=entry.value_max,
        unit=entry.unit,
        bound=entry.bound,
        role=entry.role,
        condition=entry.condition,
        subject=entry.subject,
    )


def _slice(text: str, where: Span) -> str:
    return text[where.start : where.end].strip()[:_QUOTE_CHARS_MAX]
