"""What the page of a specification shows, worked out before any template: pure, in plain words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from api.marking import MarkedAsk, Say, marked_ask
from api.words import words
from translator.domain.spec import BOUNDARY_KINDS, DIMENSIONS, Answer, AnswerOption, Question, Spec, Target
from translator.drafting.diff import Change, changed
from translator.exports.labels import label
from translator.exports.markdown import page, state_words
from translator.exports.ticket import ticket
from translator.exports.writer import source_words

FIRST_MAX = 3
"""So many questions stand on the first screen."""
FURTHER_MAX = 3
"""So many more are listed at once; the others come up when these are answered."""
_QUOTE_CHARS_MAX = 70
_BOUNDARY_CHARS_MAX = {"en": 190, "zh": 80, "other": 190}
"""So much of the boundary stands open, in characters; the rest is folded."""


@dataclass(frozen=True)
class OptionView:
    """One button under a question."""

    index: int
    label: Markup
    source: str
    """Who published the number it sets, when somebody did."""
    tip: str


@dataclass(frozen=True)
class QuestionView:
    """One question with the ways to answer it."""

    id: str
    to: str
    """Who can say it; empty for the business side, whose page this is first."""
    text: Markup
    why: Markup
    options: tuple[OptionView, ...]
    published: str
    """Who published the levels offered; empty when nobody did."""
    takes: str
    """What can be typed: `words`, `number`, or empty."""
    follows: bool
    """Whether it puts a consequence to the person."""
    at: str
    """Places of the ask it is about, such as `12-17 30-36`."""
    answer: Markup | None
    typed: Mapping[str, str] = field(default_factory=dict)
    error: str = ""


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
class Line:
    """One line with its label; `kind` says how it looks."""

    label: str
    text: Markup
    kind: str
    fresh: bool = False
    at: str = ""
    """Places of the ask it comes from."""


@dataclass(frozen=True)
class ConsequenceView:
    """What follows from given numbers, and the yes or no it is put as."""

    text: Markup
    assumption: Markup | None
    source: str | None
    question: QuestionView | None
    fresh: bool


@dataclass(frozen=True)
class Typed:
    """A reply that was not saved: what was typed, and why not."""

    question: str
    fields: Mapping[str, str]
    error: str = ""


@dataclass(frozen=True)
class PageView:
    """Everything the page of one revision shows."""

    spec: Spec
    title: str
    goal: Markup
    hint: Markup | None
    """What to do with a text that asks for nothing to be built."""
    state: str
    ask: MarkedAsk
    first: tuple[QuestionView, ...]
    further: tuple[QuestionView, ...]
    waiting: int
    """How many more questions come up once those listed are answered."""
    answered: tuple[QuestionView, ...]
    clashes: tuple[Line, ...]
    consequences: tuple[ConsequenceView, ...]
    """At most one stands open on the page, here or among the first questions."""
    consequences_more: tuple[ConsequenceView, ...]
    targets: tuple[TargetView, ...]
    boundary: tuple[Line, ...]
    boundary_more: tuple[Line, ...]
    custom: tuple[Line, ...]
    still_vague: tuple[Line, ...]
    left_out: tuple[Line, ...]
    numbers: tuple[Line, ...]
    changes: tuple[Change, ...] | None
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
    views = [_question(q, spec, say, typed) for q in (*spec.questions, *spec.later)]
    wanted = typed.question if typed else ask
    chosen = [v for v in views if v.id == wanted]
    first = [*chosen, *(v for v in views if v.answer is None and v not in chosen)][:FIRST_MAX]
    shown = {v.id for v in first}
    fresh = _fresh(before, spec)
    follows = tuple(_consequences(spec, say, {v.id: v for v in views}, shown, fresh))
    shown |= {c.question.id for c in follows if c.question}
    news = 0 if any(v.follows for v in first) else 1
    boundary = tuple(_boundary(spec, say, fresh, customary=False))
    room = _room(boundary, _BOUNDARY_CHARS_MAX[spec.language])
    further = [v for v in views if v.answer is None and v.id not in shown]
    return PageView(
        spec=spec,
        title=say.plain(spec.title),
        goal=say(spec.summary.shared),
        hint=say(spec.summary.business) if spec.verdict in ("not_a_request", "too_vague") else None,
        state=state_words(spec),
        ask=marked_ask(spec),
        first=tuple(first),
        further=tuple(further[:FURTHER_MAX]),
        waiting=len(further[FURTHER_MAX:]),
        answered=tuple(v for v in views if v.answer is not None and v.id not in shown),
        clashes=tuple(_clashes(spec)),
        consequences=follows[:news],
        consequences_more=follows[news:],
        targets=tuple(_target(t, spec, say, fresh) for t in spec.targets),
        boundary=boundary[:room],
        boundary_more=boundary[room:],
        custom=tuple(_boundary(spec, say, fresh, customary=True)),
        still_vague=tuple(_still_vague(spec)),
        left_out=tuple(_left_out(spec)),
        numbers=tuple(_numbers(spec, say)),
        changes=changed(before, spec) if before else None,
        conflict=conflict,
        feasible=tuple(_feasible(spec, say)),
        ticket=ticket(spec),
        whole=page(spec),
    )


def _question(question: Question, spec: Spec, say: Say, typed: Typed | None) -> QuestionView:
    mine = typed if typed and typed.question == question.id else None
    sources = list(dict.fromkeys(s for o in question.options if (s := _published(o, spec))))
    return QuestionView(
        id=question.id,
        to="" if question.to == "business" else label(question.to, spec.language),
        text=say(question.text),
        why=say(question.why),
        options=tuple(_option(i, o, spec, say, sources) for i, o in enumerate(question.options)),
        published=sources[0] if len(sources) == 1 else "",
        takes="words" if "text" in question.takes else "number" if "quantity" in question.takes else "",
        follows=any(c.question == question.id for c in spec.consequences),
        at=" ".join(f"{s.start}-{s.end}" for s in question.evidence),
        answer=_answer(question.answer, question, spec, say) if question.answer else None,
        typed=mine.fields if mine else {},
        error=mine.error if mine else "",
    )


def _option(index: int, option: AnswerOption, spec: Spec, say: Say, sources: list[str]) -> OptionView:
    source = _published(option, spec)
    tips = [say.plain(option.consequence)] + [source_words(spec.entry(r), spec) for r in _sets(option, spec)]
    return OptionView(
        index=index,
        label=say.button(option.label),
        source=source if len(sources) > 1 else "",
        tip=" · ".join(tip for tip in tips if tip),
    )


def _sets(option: AnswerOption, spec: Spec) -> list[str]:
    """Return the numbers an option would set."""
    known = {e.id for e in spec.ledger}
    return [what for what in option.sets.values() if what in known]


def _published(option: AnswerOption, spec: Spec) -> str:
    found = [spec.entry(ref).source for ref in _sets(option, spec)]
    return next((f"{s.publisher}, {s.year}" for s in found if s.publisher), "")


def _answer(answer: Answer, question: Question, spec: Spec, say: Say) -> Markup:
    comma = "，" if spec.language == "zh" else ", "
    if answer.kind == "option" and answer.option is not None:
        said = say(question.options[answer.option].label)
    elif answer.kind == "not_yet":
        due = (
            Markup("{}{} {}").format(comma, words(spec.language)["ask_by"], answer.due) if answer.due else ""
        )
        return Markup("{} {}{}").format(label("not_yet", spec.language), answer.owner, due)
    elif answer.kind == "quantity" and answer.quantity:
        said = say.number(answer.quantity)
    else:
        said = say(answer.text or "")
    return Markup("{} <small>{}</small>").format(said, answer.by)


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


def _boundary(spec: Spec, say: Say, fresh: frozenset[str], *, customary: bool) -> Iterator[Line]:
    for kind in BOUNDARY_KINDS:
        for line in getattr(spec.boundaries, kind):
            if (line.origin == "knowledge") == customary:
                look = {"ask": "said", "answer": "said", "person": "said", "knowledge": "others"}
                yield Line(
                    label=label(kind, spec.language),
                    text=say(line.text),
                    kind=look.get(line.origin, "follows"),
                    fresh=line.id in fresh,
                    at=" ".join(f"{s.start}-{s.end}" for s in line.evidence),
                )


def _room(lines: tuple[Line, ...], chars_max: int) -> int:
    """Say how many lines stand open: at least one, every line that just changed, and what fits."""
    changed_to = max((index + 1 for index, line in enumerate(lines) if line.fresh), default=1)
    total = count = 0
    for line in lines:
        total += len(line.text.striptags())
        if total > chars_max and count >= changed_to:
            break
        count += 1
    return count


def _feasible(spec: Spec, say: Say) -> Iterator[Line]:
    """Yield whether it can be done, overall and on each dimension that applies."""
    w = words(spec.language)
    if spec.feasibility is None or spec.feasibility.overall.verdict == "not_applicable":
        return
    overall = spec.feasibility.overall
    yield Line(w[overall.verdict], say(overall.why), "unknown")
    for name in DIMENSIONS:
        found = getattr(spec.feasibility, name)
        if found.verdict not in ("not_applicable", "unknown"):
            yield Line(f"{w[name]}: {w[found.verdict]}", say(found.why), "said")


def _clashes(spec: Spec) -> Iterator[Line]:
    """Yield what does not fit together and is not put as a question already."""
    asked = {q.evidence for q in (*spec.questions, *spec.later) if q.evidence}
    for finding in spec.findings:
        if finding.check == "contradictions" and finding.spans not in asked:
            places = Markup(" ↔ ").join(
                Markup("“{}”").format(_slice(spec, s.start, s.end)) for s in finding.spans
            )
            yield Line(
                words(spec.language)["clash"], Markup("{} {}").format(places, finding.message), "unknown"
            )


def _still_vague(spec: Spec) -> Iterator[Line]:
    for phrase in spec.vague:
        if phrase.resolution.kind == "open":
            yield Line(phrase.text, Markup("{}").format(phrase.advice), "unknown")


def _left_out(spec: Spec) -> Iterator[Line]:
    for part in spec.left_out:
        quote = Markup("{}").format(_slice(spec, part.start, part.end))
        yield Line(part.reason, quote, "left", at=f"{part.start}-{part.end}")


def _slice(spec: Spec, start: int, end: int) -> str:
    text = " ".join(spec.ask.text[start:end].split())
    return text if len(text) <= _QUOTE_CHARS_MAX else text[:_QUOTE_CHARS_MAX].rstrip() + "…"


def _numbers(spec: Spec, say: Say) -> Iterator[Line]:
    """Yield each number that stands, with who said it; levels merely offered stand at their targets."""
    w, colon = words(spec.language), "：" if spec.language == "zh" else ": "
    gone = {e.supersedes for e in spec.ledger if e.supersedes}
    for entry in spec.ledger:
        if entry.status != "proposed" and entry.id not in gone:
            look = "follows" if entry.status == "derived" else "said"
            stated = f"{label('you', spec.language)}{colon}{w[f'role_{entry.role}']}"
            who = stated if entry.source.kind == "ask" else source_words(entry, spec)
            yield Line(who, say.number(entry.id, said=True), look)


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
