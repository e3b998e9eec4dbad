"""What the page of a specification shows, worked out before any template: pure, in plain words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from api.lines import (
    Line,
    boundary_lines,
    clash_lines,
    dropped_lines,
    feasible_lines,
    left_out_lines,
    number_lines,
    precedent_lines,
    requirement_lines,
    room_for,
    still_vague_lines,
)
from api.marking import MarkedAsk, Say, marked_ask
from api.questions import QuestionView, Typed, question_view
from api.several import SeveralView, several_view
from api.words import words
from translator.domain.spec import BOUNDARY_KINDS, Spec, Target
from translator.drafting.diff import changed
from translator.exports.markdown import state_words
from translator.exports.state import number_state
from translator.exports.writer import entry_words, render
from translator.services.export import page, ticket

FIRST_MAX = 3
"""So many questions stand on the first screen."""
FURTHER_MAX = 2
"""So many more are listed at once; the others come up when these are answered."""
_BOUNDARY_CHARS_MAX = {"en": 150, "zh": 60, "other": 150}
"""So much of the boundary stands open, in characters; the rest is folded."""


@dataclass(frozen=True)
class BandView:
    """A customary level, with the button that chooses it when a question offers it."""

    level: Markup
    label: Markup
    fits: Markup
    costs: Markup
    source: str
    question: str
    option: int


@dataclass(frozen=True)
class TargetView:
    """One target: what is measured, where it stands, what others use."""

    name: Markup
    scale: Markup
    meter: Markup
    goal: Markup | None
    baseline: Markup | None
    conditions: Markup | None
    counter: Markup | None
    bands: tuple[BandView, ...]
    fresh: bool


@dataclass(frozen=True)
class ConsequenceView:
    """What follows from given numbers, and the yes or no it is put as."""

    text: Markup
    assumption: Markup | None
    source: str | None
    question: QuestionView | None
    fresh: bool


@dataclass(frozen=True)
class ChangeView:
    """One line that is new, gone, or says something else."""

    where: str
    before: Markup | None
    after: Markup | None


@dataclass(frozen=True)
class PageView:
    """Everything the page of one revision shows."""

    spec: Spec
    title: str
    goal: Markup
    hint: Markup | None
    """What to do with a text that asks for nothing to be built."""
    state: str
    several: SeveralView | None
    """The requests of an ask that makes several, each to be made a page of its own."""
    requirements: tuple[Line, ...]
    ask: MarkedAsk
    first: tuple[QuestionView, ...]
    further: tuple[QuestionView, ...]
    waiting: int
    """How many more questions come up once those listed are answered."""
    answered: tuple[QuestionView, ...]
    clashes: tuple[Line, ...]
    precedents: tuple[Line, ...]
    consequences: tuple[ConsequenceView, ...]
    """At most one stands open on the page, here or among the first questions."""
    consequences_more: tuple[ConsequenceView, ...]
    targets: tuple[TargetView, ...]
    boundary: tuple[Line, ...]
    boundary_more: tuple[Line, ...]
    custom: tuple[Line, ...]
    still_vague: tuple[Line, ...]
    left_out: tuple[Line, ...]
    dropped: tuple[Line, ...]
    numbers: tuple[Line, ...]
    changes: tuple[ChangeView, ...] | None
    """Lines that differ from the revision before; None when nothing was just answered."""
    conflict: str
    feasible: tuple[Line, ...]
    ticket: str
    whole: str

    @property
    def say(self) -> Say:
        """Return the writer of this page's prose."""
        return Say(self.spec)


def page_view(
    spec: Spec, *, before: Spec | None = None, typed: Typed | None = None, ask: str = "", conflict: str = ""
) -> PageView:
    """Work out the page of a revision.

    Args:
        spec: the revision shown.
        before: the revision the changes are told from; None when nothing was just answered.
        typed: a reply that could not be saved, shown again in its place.
        ask: the question somebody wants to answer first; empty for the one that changes most.
        conflict: what to say when another person was faster; empty otherwise.
    """
    say = Say(spec)
    views = [question_view(q, spec, say, typed) for q in (*spec.questions, *spec.later)]
    wanted = typed.question if typed else ask
    chosen = [v for v in views if v.id == wanted]
    first = [*chosen, *(v for v in views if v.answer is None and v not in chosen)][:FIRST_MAX]
    shown = {v.id for v in first}
    fresh = _fresh(before, spec)
    follows = tuple(_consequences(spec, say, {v.id: v for v in views}, shown, fresh))
    shown |= {c.question.id for c in follows if c.question}
    news = 0 if any(v.follows for v in first) else 1
    boundary = tuple(boundary_lines(spec, say, fresh, customary=False))
    room = room_for(boundary, _BOUNDARY_CHARS_MAX[spec.language])
    further = [v for v in views if v.answer is None and v.id not in shown]
    return PageView(
        spec=spec,
        title=say.plain(spec.title),
        goal=say(spec.summary.shared),
        hint=_hint(spec, say),
        state=_state(spec),
        several=several_view(spec),
        requirements=tuple(requirement_lines(spec, say)),
        ask=marked_ask(spec),
        first=tuple(first),
        further=tuple(further[:FURTHER_MAX]),
        waiting=len(further[FURTHER_MAX:]),
        answered=tuple(v for v in views if v.answer is not None and v.id not in shown),
        clashes=tuple(clash_lines(spec)),
        precedents=tuple(precedent_lines(spec)),
        consequences=follows[:news],
        consequences_more=follows[news:],
        targets=tuple(_target(t, spec, say, fresh) for t in spec.targets),
        boundary=boundary[:room],
        boundary_more=boundary[room:],
        custom=tuple(boundary_lines(spec, say, fresh, customary=True)),
        still_vague=tuple(still_vague_lines(spec)),
        left_out=tuple(left_out_lines(spec)),
        dropped=tuple(dropped_lines(spec)),
        numbers=tuple(number_lines(spec, say)),
        changes=tuple(_changes(before, spec)) if before else None,
        conflict=conflict,
        feasible=tuple(feasible_lines(spec, say)),
        ticket=ticket(spec),
        whole=page(spec),
    )


def _hint(spec: Spec, say: Say) -> Markup | None:
    """Say what to do with a text nobody could build from."""
    if spec.verdict == "too_vague":
        return say(words(spec.language)["too_vague"])
    return say(spec.summary.business) if spec.verdict == "not_a_request" else None


def _state(spec: Spec) -> str:
    """Say how many numbers were said, follow and are to choose; that there are none needs no counting."""
    counts = number_state(spec)
    return (
        state_words(spec)
        if any((counts.said, counts.follow, counts.to_choose))
        else words(spec.language)["no_numbers"]
    )


def _consequences(
    spec: Spec, say: Say, views: Mapping[str, QuestionView], shown: set[str], fresh: frozenset[str]
) -> Iterator[ConsequenceView]:
    """Yield the consequences that no question of the first screen puts already."""
    for consequence in spec.consequences:
        if consequence.question in shown:
            continue
        yield ConsequenceView(
            text=say(consequence.text),
            assumption=say(consequence.assumption) if consequence.assumption else None,
            source=consequence.source,
            question=views.get(consequence.question or ""),
            fresh=consequence.id in fresh,
        )


def _target(target: Target, spec: Spec, say: Say, fresh: frozenset[str]) -> TargetView:
    chooses = {
        ref: (q.id, index)
        for q in (*spec.questions, *spec.later)
        for index, option in enumerate(q.options)
        for place, ref in option.sets.items()
        if place == f"/targets/{target.id}/goal"
    }
    return TargetView(
        name=say(target.name),
        scale=say(target.scale),
        meter=say(target.meter),
        goal=say.number(target.goal) if target.goal else None,
        baseline=say.number(target.baseline) if target.baseline else None,
        conditions=say(target.conditions) if target.conditions else None,
        counter=say(target.counter_metric) if target.counter_metric else None,
        bands=tuple(
            BandView(
                level=say.number(band.goal),
                label=say(band.label),
                fits=say(band.fits_when),
                costs=say(band.costs),
                source=", ".join(str(s) for s in (source.publisher, source.year) if s),
                question=chooses.get(band.goal, ("", 0))[0],
                option=chooses.get(band.goal, ("", 0))[1],
            )
            for band in target.bands
            for source in (spec.entry(band.goal).source,)
        ),
        fresh=target.id in fresh,
    )


def _changes(before: Spec, after: Spec) -> Iterator[ChangeView]:
    """Yield what changed, its numbers as marks."""
    old, new = _written(before), _written(after)
    for change in changed(before, after):
        yield ChangeView(
            where=change.where,
            before=old.get(change.before, escape(change.before)) if change.before else None,
            after=new.get(change.after, escape(change.after)) if change.after else None,
        )


def _written(spec: Spec) -> dict[str, Markup]:
    """Return each line that can change with its marks, by its plain words."""
    say = Say(spec)
    texts = [line.text for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind)]
    texts += [c.text for c in spec.consequences] + [e.given for e in spec.examples]
    texts += [
        said
        for said in (spec.problem.user, spec.problem.need, spec.problem.outcome, spec.problem.evidence)
        if said
    ]
    levels = [ref for target in spec.targets for ref in (target.goal, target.baseline) if ref]
    numbers = {entry_words(spec.entry(ref), spec.language): say.number(ref) for ref in levels}
    return {render(text, spec): say(text) for text in texts} | numbers


def _fresh(before: Spec | None, after: Spec) -> frozenset[str]:
    """Return the ids of the elements that are new or say something else."""
    if before is None:
        return frozenset()
    old = _elements(before)
    return frozenset(key for key, now in _elements(after).items() if old.get(key) != now)


def _elements(spec: Spec) -> dict[str, str]:
    say = Say(spec)
    found = {t.id: f"{t.goal}|{t.baseline}|{t.limit}|{t.stretch}" for t in spec.targets}
    found |= {line.id: line.text for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind)}
    return found | {c.id: say.plain(c.text) for c in spec.consequences}
