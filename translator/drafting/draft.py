"""The draft from rules: an ask, read, becomes a specification.

Knows nothing about who keeps or shows it. What follows from given numbers is worked out in `derive`, the same way
after every answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pydantic import BaseModel

from translator.checks.dates import day_of
from translator.domain.cover import Cover
from translator.domain.decision import Decision
from translator.domain.spec import Ask, Engine, Feasibility, Feasible, Spec
from translator.domain.value import Language, Span
from translator.drafting.alternatives import alternatives_of
from translator.drafting.book import Book
from translator.drafting.boundaries import boundaries_of
from translator.drafting.clauses import on_whole_clauses
from translator.drafting.course import milestones_of, risks_of
from translator.drafting.days import days_entered
from translator.drafting.derive import derived
from translator.drafting.feasibility import feasibility_of
from translator.drafting.ground import GENERAL, Ground, Used, sure_kind
from translator.drafting.keys import Names
from translator.drafting.landing import (
    facts_of,
    in_order,
    left_out_of,
    out_of_sight,
    quoted_of_today,
    vague_of,
)
from translator.drafting.placing import placed
from translator.drafting.questions import candidates_of
from translator.drafting.requirements import adverbs_of, requirements_of
from translator.drafting.said_by import with_speakers
from translator.drafting.scribe import Scribe
from translator.drafting.slots import slots_of
from translator.drafting.small_changes import QUESTIONS_MAX, feasibility_of_change, own_targets
from translator.drafting.summary import problem_of, summary_of
from translator.drafting.targets import targets_of
from translator.drafting.title import title_of
from translator.knowledge.catalogue import Knowledge
from translator.reading.reader import Notes
from translator.reading.small_change import small_change_in
from translator.reading.spoken import is_spoken


def draft(
    notes: Notes,
    knowledge: Knowledge,
    *,
    ask: Ask,
    spec_id: str,
    workspace: str,
    engine: Engine,
    decisions: Sequence[Decision] = (),
) -> Spec:
    """Write the specification of an ask by rules.

    Args:
        notes: the reading with its working notes.
        knowledge: the facts it may use.
        ask: the ask as received.
        spec_id: the id the specification gets.
        workspace: whose room it belongs to.
        engine: what writes it, said in every output.
        decisions: what was decided before, bears on the ask and holds.
    """
    ground = replace(ground_of(notes, knowledge, today=day_of(ask)), decisions=tuple(decisions))
    reading = notes.reading
    base = {
        "spec_id": spec_id,
        "workspace": workspace,
        "language": reading.language,
        "created_at": ask.at,
        "updated_at": ask.at,
        "engine": engine,
        "ask": ask.model_copy(
            update={
                "requests": reading.requests if len(reading.requests) > 1 else (),
                "speakers": reading.speakers,
            }
        ),
        "verdict": reading.verdict,
        "archetype": None if ground.change else sure_kind(notes),
        "title": title_of(ground),
        "problem": problem_of(ground),
    }
    if reading.verdict == "not_a_request":
        return _not_a_request(ground, base)
    vague_ids = {(v.start, v.end): ground.names.give("V", f"{v.start}:{v.end}") for v in reading.vague}
    targets = targets_of(ground, vague_ids) if reading.verdict == "specifiable" else ()
    targets = own_targets(targets) if ground.change else targets
    requirements = requirements_of(ground, targets)
    boundaries = boundaries_of(ground, targets)
    candidates = candidates_of(ground, targets, bounded=bool(boundaries.out_of_scope))
    questions, later = placed(
        candidates,
        most=QUESTIONS_MAX if ground.change else None,
        kind_known=ground.archetype.name != GENERAL,
    )
    every = (*questions, *later)
    vague = vague_of(ground, vague_ids, targets, every)
    full = reading.verdict == "specifiable" and not ground.change
    spec = Spec.model_validate(
        {
            **base,
            "summary": summary_of(ground, targets),
            "requirements": requirements,
            "targets": targets,
            "boundaries": boundaries,
            "alternatives": alternatives_of(ground, every) if full else (),
            "feasibility": feasibility_of_change(ground)
            if ground.change
            else feasibility_of(ground, every, boundaries),
            "questions": questions,
            "later": later,
            "vague": vague,
            "risks": risks_of(ground) if full else (),
            "milestones": milestones_of(ground, targets) if full else (),
            "ledger": tuple(ground.book.entries),
        }
    )
    spec = derived(spec, knowledge, ground.slots, ground.scribe, ground.book)
    spec = with_speakers(on_whole_clauses(spec, ground))
    elements = (*spec.requirements, *spec.targets, *_lines(spec), *spec.questions, *spec.later)
    left_out = left_out_of(ground, elements, vague, spec.ledger, _prose(spec))
    problem = problem_of(ground, facts_of(left_out, ground))
    told = {"left_out": left_out, "problem": problem, "ledger": tuple(ground.book.entries)}
    spec = spec.model_copy(update=told)  # a quotation may enter a number that nothing had named before
    left_out = quoted_of_today(ground, spec, (*left_out, *out_of_sight(ground, spec)))
    return spec.model_copy(update={"left_out": in_order(left_out), "inputs": ground.used.inputs(knowledge)})


def ground_of(notes: Notes, knowledge: Knowledge, *, today: date, book: Book | None = None) -> Ground:
    """Lay what every part of a draft stands on: the stated numbers entered, the words of the ask collected.

    Args:
        notes: the reading with its working notes.
        knowledge: the facts it may use.
        today: the day of the ask; a date without a year is the next such day.
        book: the numbers of an earlier revision, which keep their ids; None for a first draft.
    """
    book = book or Book.of(())
    aside = Cover(a for a in notes.asides if a.reason != "heading")
    refs = {
        (q.start, q.end): book.at(q.span) or book.state(q)
        for q in notes.reading.quantities
        if not aside.holds(q.span) and is_spoken(q.text)
    }
    refs |= days_entered(notes, book, today, taken=Cover(q.span for q in notes.reading.quantities))

    def enter(where: Span, value: float | None) -> str:
        return book.state_words(where, notes.received, value)

    scribe = Scribe(notes.text, refs, adverbs_of(notes.reading.vague), enter)
    change = small_change_in(notes.text, notes.reading, notes.sentences, knowledge.small_change_words)
    archetype = knowledge.archetype((None if change else sure_kind(notes)) or GENERAL)
    language: Language = "zh" if notes.reading.language == "zh" else "en"
    slots = slots_of(notes.terms, scribe, archetype, language)
    return Ground(notes, knowledge, archetype, slots, scribe, book, Names(), Used(set()), today, change)


def _not_a_request(ground: Ground, base: dict[str, object]) -> Spec:
    """Write the short honest page of a text that asks for nothing."""
    zh = ground.language == "zh"
    reading = ground.notes.reading
    if reading.language == "other":
        shared = "This text is in a language that is not read here; only numbers with common units were looked for."
    else:
        shared = "这段文字没有提出要做什么。" if zh else "This text asks for nothing that could be built."
    nothing = Feasible(verdict="not_applicable", why=shared)
    spec = Spec.model_validate(
        {
            **base,
            "summary": {
                "shared": shared,
                "business": "如果其实有要求，请用一句话说出谁需要什么。"
                if zh
                else "If there is a wish in it, say in one sentence who needs what.",
                "technical": "没有可以做的东西。" if zh else "There is nothing to build.",
            },
            "feasibility": Feasibility(
                overall=nothing,
                business_value=nothing,
                technical_feasibility=nothing,
                model_effect=nothing,
                data_conditions=nothing,
            ),
            "ledger": tuple(ground.book.entries),
        }
    )
    left_out = left_out_of(ground, (), (), spec.ledger, _prose(spec))
    return spec.model_copy(update={"left_out": left_out, "inputs": ground.used.inputs(ground.knowledge)})


def _lines(spec: Spec) -> Iterator[BaseModel]:
    b = spec.boundaries
    yield from (
        *b.in_scope,
        *b.out_of_scope,
        *b.constraints,
        *b.data_conditions,
        *b.model_limits,
        *b.fallback,
    )


def _prose(spec: Spec) -> list[str]:
    """Return every text of a draft that may name a number."""
    return [spec.model_dump_json(exclude={"ledger", "ask", "inputs"})]
